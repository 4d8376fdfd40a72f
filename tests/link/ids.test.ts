// Listed firms written by their exact names get their six digits, and common words that are also names of firms do not.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseList, type Row } from '../../src/gazetteer/lists.js'
import { openFrontDoor } from '../../src/ireum.js'
import { finalOf } from '../../src/text/hangul.js'
import { shippedBytes } from '../support/lists.js'
import { ROOT } from '../support/sources.js'

const bytes = shippedBytes()
const { analyze } = openFrontDoor(() => bytes)

const rowsOf = (name: string): Row[] => parseList('names', name, readFileSync(join(ROOT, `data/names/${name}.tsv`), 'utf8')).rows
const listed = rowsOf('organization-listed').filter((row) => row.security === '' || row.security === 'common')
const common = new Set(rowsOf('common-noun').map((row) => row.name))

/** `N` is the firm; `N은` and its kin take the particle that its last sound asks for. */
const SENTENCES = [
  'N은 지난해 매출이 12% 늘었다고 5일 공시했다.',
  'N이 새 공장을 짓는다.',
  '코스닥 상장사 N은 자사주 30만주를 소각하기로 했다.',
  '이날 N 주가는 전날보다 3.2% 오른 1만2천원에 거래를 마쳤다.',
  '증권가에서는 N의 2분기 영업이익을 120억원으로 본다.',
  'N 관계자는 “정해진 것은 없다”고 말했다.',
  '금융감독원 전자공시시스템에 따르면 N은 전환사채 200억원을 발행한다.',
  'N과 공급 계약을 맺은 곳은 아직 없다고 회사 측은 밝혔다.',
  '외국인은 N을 사흘째 사들였다.',
  '마이든 N 대표는 “사람을 더 뽑겠다”고 밝혔다.',
  'N, 1분기 흑자 전환… 매출 300억원',
  '업계에 따르면 N은 다음 달 베트남에 법인을 세운다.',
  '신제품을 내놓은 N의 시가총액은 2천억원을 넘었다.',
  '국민연금공단은 N 지분을 5.1%에서 6.3%로 늘렸다.',
]

/** Common words that are names of listed firms, used as words. */
const WORDS = [
  '지원 대상은 만 65세 이상이다.',
  '과세 대상을 넓히는 법안이 나왔다.',
  '올해의 대상은 신인이 받았다.',
  '토양에 남은 유기물이 대상이다.',
  '서울과 부산을 잇는 다리는 국내 최대 대교다.',
  '마을 앞에는 큰 대교가 놓였다.',
  '전쟁과 기아에 시달리는 아이들을 돕는다.',
  '기아 문제는 식량만으로 풀리지 않는다.',
  '현장 조사는 진도가 느리다.',
  '수업 진도를 따라가기 어렵다는 학생이 많다.',
  '남성 근로자의 육아휴직이 늘었다.',
  '남성과 여성의 임금 차이가 줄었다.',
  '노을이 지는 바닷가를 걸었다.',
  '붉은 노을 아래로 배가 들어왔다.',
  '레몬 한 개를 짜서 넣는다.',
  '물에 레몬을 띄워 마신다.',
  '동방의 작은 나라가 세계를 놀라게 했다.',
  '동양의 그림은 여백을 남긴다.',
  '서양과 동양은 시간을 다르게 본다.',
  '국제유가는 배럴당 82달러로 올랐다.',
  '하루 40만 배럴을 더 생산하기로 했다.',
  '전방의 병사들은 밤새 눈을 치웠다.',
  '전방 추돌을 막는 장치가 달렸다.',
  '채비를 마친 배가 바다로 나갔다.',
  '떠날 채비를 서두르는 사람들로 붐볐다.',
  '태양은 동쪽에서 뜬다.',
  '태양이 뜨거운 한낮에는 일을 쉰다.',
  '축제가 한창이던 지난 주말 비가 내렸다.',
  '모내기가 한창인 들녘을 찾았다.',
  '씨앗을 뿌린 뒤 물을 준다.',
  '봄에 뿌린 씨앗이 싹을 틔웠다.',
  '선진 기술을 배우려는 학생이 모였다.',
  '우성 유전자는 먼저 드러난다.',
  '신원을 알 수 없는 사람이 다녀갔다.',
  '피해자의 신원이 확인됐다.',
  '삼천리 방방곡곡에서 사람이 모였다.',
  '가족과 떨어져 사는 사람이 늘었다.',
  '신흥 시장의 성장세가 꺾였다.',
  '신흥국 통화가 약세를 보였다.',
  '얼음으로 만든 이글루에서 잠을 잤다.',
  '오리온자리는 겨울 하늘에서 잘 보인다.',
  '섬은 낚시꾼의 파라다이스로 불린다.',
  '제우스는 그리스 신화의 주인공이다.',
  '모나리자를 보려는 줄이 길었다.',
  '길가에 질경이가 자란다.',
  '무학의 어머니는 글을 배우지 못했다.',
  '대덕에서 멀지 않은 마을이다.',
  '경방을 맡은 군사들이 성을 지켰다.',
  '의병들은 대원을 모아 산으로 들어갔다.',
  '구조 대원들이 밤새 산을 뒤졌다.',
  '그 조비가 알려지자 사람들이 놀랐다.',
  '다음 주에는 비가 온다.',
  '하나를 얻으면 하나를 잃는다.',
]

const HAS_END = /[0-9A-Za-z]$/
/** 은/는, 이/가, 을/를, 과/와 after a name; names in Latin letters and digits are left out. */
function written(sentence: string, name: string): string {
  const closed = finalOf(name.charCodeAt(name.length - 1)) !== 0
  return sentence.replace(
    /N([은이을과])?/,
    (_, particle?: string) =>
      name + (particle === undefined ? '' : closed ? particle : { 은: '는', 이: '가', 을: '를', 과: '와' }[particle]),
  )
}

const firms = listed.filter((row) => /^[가-힣A-Z&]+$/.test(row.name) && !HAS_END.test(row.name) && row.name.length >= 2)
const STEP = Math.floor(firms.length / 280)
const cases = firms.filter((_, i) => i % STEP === 0).map((row, i) => ({ row, text: written(SENTENCES[i % SENTENCES.length], row.name) }))

describe('ids of listed firms', () => {
  let right = 0
  let given = 0
  const wrong: string[] = []
  for (const { row, text } of cases) {
    const at = text.indexOf(row.name)
    for (const entity of analyze(text, { date: '2026-08-03' }).entities) {
      const krx = entity.ids?.krx
      if (entity.label !== 'ORGANIZATION' || krx === undefined) continue
      given++
      if (entity.start === at && entity.text === row.name && krx === row.krx) right++
      else wrong.push(`${text}: ${entity.text} ${krx}`)
    }
  }
  for (const text of WORDS)
    for (const entity of analyze(text).entities)
      if (entity.ids?.krx !== undefined) {
        given++
        wrong.push(`${text}: ${entity.text} ${entity.ids.krx}`)
      }

  it('has 300 sentences, 50 of them with common words', () => {
    expect(cases.length + WORDS.length).toBeGreaterThanOrEqual(300)
    expect(WORDS.length).toBeGreaterThanOrEqual(50)
    expect(WORDS.filter((text) => [...common].some((word) => text.includes(word))).length).toBe(WORDS.length)
  })

  it('gives at least 97 % of the firms their number', () => {
    expect(right / cases.length).toBeGreaterThanOrEqual(0.97)
  })

  it('gives at most 1 % wrong numbers', () => {
    expect(wrong).toHaveLength(Math.min(wrong.length, Math.floor(given / 100)))
  })
})
