// Words that name nobody, and names that only look like one.

import { expect, test } from 'vitest'
import { isHomonym } from '../../src/decode/vetoes/homonym.js'
import { isNoPost } from '../../src/decode/vetoes/no-post.js'
import { isHonour, isNobody, isOrdinary, isTold } from '../../src/decode/vetoes/ordinary.js'
import { contextOf } from '../support/context.js'
import { unlearned } from '../support/lists.js'

const gazetteer = unlearned()
/** Asks of the marked span. */
const asks = (is: typeof isNobody) => (marked: string) =>
  is(contextOf(marked.replace(/[[\]]/g, ''), gazetteer), marked.indexOf('['), marked.indexOf(']') - 1)
const nobody = asks(isNobody)
const ordinary = asks(isOrdinary)
const told = asks(isTold)
const homonym = asks(isHomonym)

test('a word for people names nobody', () => {
  for (const text of [
    '[관계자]는 말했다',
    '[장모]를 모신다',
    '[오히려] 대표가 나섰다',
    '[변경전] 대표이사 김하나',
    '회장 [방미]',
    '[원]/달러 환율',
    '[고](故) 김하나 회장',
    '[현] 회장인 김하나',
    '여당 [간사인] 김하나',
    '회장의 [장남인] 김하나',
    '토론 [좌장은] 가람학회 회장이다',
  ])
    expect(nobody(text)).toBe(true)
})

test('a surname and a masked name do', () => {
  for (const text of [
    '[양] 대표',
    '[현] 회장은',
    '[장모]씨는 풀려났다',
    '[장모] 씨는 풀려났다',
    '[장모](62)씨',
    '[위대한](34)씨',
    '[위대한]씨는',
  ])
    expect(nobody(text)).toBe(false)
})

test('a part of a number, of an index or of a longer name is no body', () => {
  for (const text of [
    '[KT 45],300',
    '스탠더드앤드푸어스([S&P]) 500지수',
    '주식회사 [달빛공방]은',
    '[달빛시민회]의는 반대했다',
    '[OPEC]+ 8개국은',
    '[다우존스]30산업평균지수는',
    '[홍콩]H지수는',
    '[다우존스] 산업평균지수는',
    '[스탠더드앤드푸어스]500지수는',
  ])
    expect(ordinary(text)).toBe(true)
  for (const text of [
    '[KT 45]는',
    '스탠더드앤드푸어스([S&P])는',
    '국민주식회사 [달빛공방]은',
    '[달빛연구회]의 대표',
    '[OPEC]은',
    '[다우존스] 기자',
    '[누리전자] 지수는',
  ])
    expect(ordinary(text)).toBe(false)
})

test('nor is a prize in a list of prizes', () => {
  expect(ordinary('▲[대상] 김하나 ▲최우수상 이두리')).toBe(true)
  expect(ordinary('▲[대상] 전무 김하나 ▲대상 상무 이두리')).toBe(false)
})

test('nor is who does a work or what a firm makes, and an honour is no post either', () => {
  for (const text of ['[첼리스트]가 왔다', '[첼리스트 김하나]가 왔다', '[헤어디자이너]를 찾는다', '[보잉 737맥스]가 난다'])
    expect(ordinary(text)).toBe(true)
  expect(asks(isHonour)('▲[동탑산업훈장] 김하나')).toBe(true)
  expect(asks(isHonour)('▲[협회장]상을 받은 김하나')).toBe(true)
  expect(asks(isHonour)('[훈장골] 대표')).toBe(false)
  expect(asks(isHonour)('[협회장] 상을 차렸다')).toBe(false)
})

test('a name ends before a chamber, a posting, a country and the particle of its post', () => {
  for (const text of [
    '[린 베르그 상원] 의원단',
    '[린 베르그 주미] 공사관',
    '[베르그 미] 차관',
    '[토마스 뮐렌이] 회장을 맡는다',
    '[우르줄라 폰] 브룬',
    '[린 베르그 하드웨어] 부사장',
  ])
    expect(nobody(text)).toBe(true)
  for (const text of [
    '[린 베르그] 상원 의원단',
    '[토마스 뮐렌] 회장을 만났다',
    '[린 미카이] 회장을 만났다',
    '[수브라 라오] 대표',
    '[스티브 반] 대표',
  ])
    expect(nobody(text)).toBe(false)
})

test('nor are two countries, a house, a market, or where somebody governs or is sent to', () => {
  for (const text of [
    '[한미] 재무장관은',
    '[최]씨 일가는',
    '[성인용] 시장을',
    '[나바라주] 주지사',
    '[주일본] 대사',
    '([한겨레] 기자)',
    '[심문](실질심사)',
  ])
    expect(nobody(text)).toBe(true)
  for (const text of ['[최]씨는 일가를', '[이희용] 시장이', '[한미주] 대사', '([김하나] 기자)']) expect(nobody(text)).toBe(false)
  for (const text of ['[한미] 통상장관은', '[한빛그룹 맏사위] 김하나', '[영장전담] 판사', '[한빛당 의원실]은'])
    expect(ordinary(text)).toBe(true)
  for (const text of ['[한미] 사장', '[독일] 재무장관']) expect(ordinary(text)).toBe(false)
})

test('a title names no post where it is a part of something else', () => {
  const none = asks(isNoPost)
  for (const text of [
    '▲[기획총괄]과 김하나',
    '법안을 [대표] 발의했다',
    '[대리]인 김하나',
    '감사원 [감사]까지',
    '산업은행 [감사] 결과',
    '공단 [감사]를 마쳤다',
    '배달용 [시장]을',
    '속초시는 [대표] 축제인',
    '국내 [대표] 건설사를',
    '[감독] 당국은',
    '간밤 미[국장]이',
    '법원에 [소장]을 제출했다',
    '재[단장] 공사',
    '병·[의원]과 약국',
    '정부 간 [차관] 협정',
    '공식 [파트너] 누리그룹',
    '[파트너]인 누리그룹',
    '가람건설 [두바이지사]의',
  ])
    expect(none(text)).toBe(true)
  for (const text of [
    '한빛전자 [대표] 김하나',
    '김하나 [파트너]는',
    '[대리] 인사',
    '은행 [감사]를 맡았다',
    '김하나 [대표] 제품 설명회',
    '[대표] 김하나',
    '[대표] 보수는',
    '[감독] 김하나',
    '미 [국장]이',
    '새 [단장]에',
    '[차관]을 만났다',
    '은행 [감사]에서 물러났다',
    '이희용 [시장]이',
  ])
    expect(none(text)).toBe(false)
})

test('a known last name before a post, or a body and a post, is one', () => {
  for (const text of ['[파월] “기다린다”', '시장은 [파월] 의장을 본다', '장관은 [러트닉] 미 상무장관을 만났다'])
    expect(told(text)).toBe(true)
  for (const text of ['시장은 [파월]을 본다', '시장은 [브룬] 의장을 본다']) expect(told(text)).toBe(false)
})

test('of a man and a firm of one name the man is meant, unless the text tells of what the firm does', () => {
  expect(told('[머스크]는 웃었다')).toBe(true)
  expect(ordinary('[머스크]는 웃었다')).toBe(true)
  expect(told('[머스크]는 운임을 올렸다')).toBe(false)
  expect(ordinary('[머스크]는 운임을 올렸다')).toBe(false)
})

test('what is quoted as a ware, stands behind a word for one, ends like a drug or follows a maker of cars is none either', () => {
  for (const text of [
    '‘[가람 Star] 정기적금Ⅲ’을 판다',
    '‘[모두적금]’을 판다',
    '앱 ‘[모루누리]’를 쓴다',
    '백신 [스카이바르]가 나온다',
    '[타스]만을 판다',
    '[브렌타루맙]을 판다',
    '[아우디 테르마]를 탄다',
    '아우디 [테르마]를 탄다',
  ])
    expect(ordinary(text)).toBe(true)
  for (const text of [
    '[모두적금]을 판다',
    '“[가람] 적금”이라고 했다',
    '[아우디]가 왔다',
    '[타스]가 전했다',
    '[아우디 코리아]가 왔다',
    '아우디 [테르마] 사장',
  ])
    expect(ordinary(text)).toBe(false)
  expect(nobody('[링컨 테르마]가 팔렸다')).toBe(true)
  for (const text of ['[링컨 테르마] 주지사는 웃었다', '볼보 [사무엘손]이 왔다']) expect(nobody(text)).toBe(false)
})

test('a clause about what somebody did with a firm is no body', () => {
  expect(ordinary('누리를 [성장시킨] 김하나 회장')).toBe(true)
  expect(ordinary('누리를 [성장산업] 김하나 회장')).toBe(false)
})

test('a head, a part of a union and a word of kinship are no bodies', () => {
  for (const text of ['[달빛협회]장을 맡았다', '달빛노조 [나루지부] 김하나', '[삼남] 김하나 회장']) expect(ordinary(text)).toBe(true)
  for (const text of ['[달빛협회]장터에서', '[달빛협회]는', '달빛전자 [나루지부]가', '[삼남산업]은']) expect(ordinary(text)).toBe(false)
})

test('a name of two letters is an ordinary word where what follows says so', () => {
  for (const text of ['[인도] 시점은', '[인도] 전까지', '[비자] 발급을', '[화성] 탐사를', '[수은] 중독']) expect(homonym(text)).toBe(true)
  for (const text of ['[인도] 정부는', '[인도] 전역에', '[비자] 지분을', '[화성] 공장에', '[수은] 대출이'])
    expect(homonym(text)).toBe(false)
})

test('Chinese letters behind a word tell which one it is', () => {
  for (const text of ['[사장](沙場)에', '[대상](大賞)을']) expect(homonym(text)).toBe(true)
  for (const text of ['[사장](김하나)이', '[고성](固城)에']) expect(homonym(text)).toBe(false)
})

test('what bonds are rated is no other name, and a town no body that begins with it', () => {
  for (const text of ['누리([AA-], 10년)', '누리([BBB+])가', '[포항] 스틸러스가']) expect(ordinary(text)).toBe(true)
  for (const text of ['누리([ABC])가', '[포항] 사람이']) expect(ordinary(text)).toBe(false)
})

test('a long foreign name that people alone have names somebody', () => {
  for (const text of ['[런정페이]는', '[팀 쿡]은']) expect(told(text)).toBe(true)
  for (const text of ['[유일한] 길', '[가람나루]는']) expect(told(text)).toBe(false)
})
