// `npm run bench:linear`: whether any text costs more a letter for being longer.
//
// Each of some 500 pieces, alone and two or three in a row, is repeated to 15,000 letters and to 60,000. Where the longer text costs more than
// nearly twice as much a letter, it is tried again at 120,000. Exits with 1 if one still does.

import { compileFolder } from '../../src/cli/folder.js'
import { table } from '../../src/formats/table.js'
import { openFrontDoor } from '../../src/ireum.js'
import { seeded } from '../support/random.js'

/** Words of every rule that looks around, and signs. */
const PIECES = [
  ...[
    '회장 ',
    '대표 ',
    '김하나 ',
    '김하나 한빛 대표 ',
    '김하나회장',
    '후임 ',
    '선임했다 ',
    '선임…',
    '부사장에 ',
    '전 ',
    '감독 ',
    '씨',
    '님 ',
  ],
  ...['니산타 ', '페레라씨 ', '알 ', '쩐 ', '미 ', '하마드 빈 자심 알 쿠와리 ', '장모씨 ', '별세 ', '고인은 ', '2남 1녀 '],
  ...[
    '한빛전자 ',
    '한빛(대표 김하나) ',
    '펀드 ',
    '제3호 ',
    '2호 ',
    '투자조합 ',
    '스타트업 ',
    '법무법인 ',
    '주식회사 ',
    'A & B ',
    '(SPR',
    '점 ',
  ],
  ...[
    '서랍 ',
    '서랍은 ',
    '서랍을 만드는 ',
    '을 세운 ',
    '회사는 ',
    '이름은 ',
    '이 회사 ',
    '무역관 ',
    '지사 ',
    '경북고 ',
    '‘세림푸른’(SPR) ',
    '스타트업 ‘서랍’이 ',
    '㈜솔은 ',
    '한빛 김하나, 누리 이두리 사장 ',
    '김하나(한빛대)·이두리(가람대) 교수 ',
    '김하나는 한빛 대표, ',
    '김하나를 사장으로, ',
    '김하나 대표와 이두리 상무와 ',
  ],
  ...['미국 루가노 ', '도쿄 하치오지 ', '런던의 ', '바라카 원전 ', '공원 ', '역 ', '시 ', '리 ', '5·6호기 ', '항공 1282편 ', '서울 중구 '],
  ...[
    '이날 ',
    '14일 ',
    '8/4~8/6 ',
    '내년 ',
    '12월 ',
    '전주 ',
    '3주 ',
    '첫 ',
    '하루 만에 ',
    '3분의 1만 ',
    '십 ',
    '만 ',
    '1억 ',
    '100달러(',
    '(단위: ',
  ],
  ...[
    '▲김하나 ',
    '△',
    '◇부장 ',
    '〈',
    '…',
    '— ',
    '| ',
    '1. ',
    '① ',
    '(',
    ')',
    '“',
    '”',
    '의 ',
    '동 ',
    ', ',
    '. ',
    '\n',
    '\n▲',
    '\n한빛 | 김하나 | 대표',
  ],
]
const MIXTURES = 420
/** Letters of the two texts, and of the one that has the last word. */
const [SHORT, LONG, LONGEST] = [15_000, 60_000, 120_000]
/** So many times as long may a text four times, and one twice as long, take. */
const [MOST_OF_LONG, MOST_OF_LONGEST] = [7, 3]
/** Milliseconds that say nothing. */
const NOISE = 150

const { analyze } = openFrontDoor(() => compileFolder('data'))

function time(piece: string, length: number): number {
  const text = piece.repeat(Math.ceil(length / piece.length))
  const start = performance.now()
  analyze(text, { date: '2025-02-05' })
  return performance.now() - start
}

const random = seeded(7)
const anyPiece = (): string => PIECES[Math.floor(random() * PIECES.length)]
const mixtures = Array.from({ length: MIXTURES }, () => anyPiece() + anyPiece() + (random() < 0.5 ? anyPiece() : ''))

for (let n = 0; n < 30; n++) time(PIECES.join(''), SHORT)
const slow: string[][] = []
let worst = ['', 0] as [piece: string, milliseconds: number]
for (const piece of [...PIECES, ...mixtures]) {
  const short = time(piece, SHORT)
  const long = time(piece, LONG)
  if (long > worst[1]) worst = [piece, long]
  if (long < NOISE || long / short < MOST_OF_LONG) continue
  const growth = time(piece, LONGEST) / long
  if (growth > MOST_OF_LONGEST) slow.push([JSON.stringify(piece), growth.toFixed(1)])
}
console.log(`${PIECES.length + MIXTURES} pieces; slowest: ${JSON.stringify(worst[0])}, ${((worst[1] * 1e6) / LONG).toFixed(0)} ns a letter`)
if (slow.length === 0) console.log('Every one costs in proportion to its length.')
else {
  console.log(table(['piece', 'times as long for twice the text'], slow))
  process.exitCode = 1
}
