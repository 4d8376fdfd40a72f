// Writes data/words/holiday.tsv: Korean holidays, those of the lunar calendar as a table of solar days. Run: npx tsx data/recipes/holiday.ts

import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import KoreanLunarCalendar from 'korean-lunar-calendar'

const FIRST = 2000
const LAST = 2035

/** Name, other names, month and day. */
const SOLAR: [string, string, number, number][] = [
  ['신정', '새해 첫날', 1, 1],
  ['삼일절', '3·1절|3.1절', 3, 1],
  ['어린이날', '', 5, 5],
  ['어버이날', '', 5, 8],
  ['스승의 날', '스승의날', 5, 15],
  ['현충일', '', 6, 6],
  ['제헌절', '', 7, 17],
  ['광복절', '', 8, 15],
  ['국군의 날', '국군의날', 10, 1],
  ['개천절', '', 10, 3],
  ['한글날', '', 10, 9],
  ['크리스마스', '성탄절', 12, 25],
  ['크리스마스이브', '크리스마스 이브', 12, 24],
  ['밸런타인데이', '발렌타인데이', 2, 14],
  ['화이트데이', '', 3, 14],
  ['핼러윈', '할로윈|핼러윈데이', 10, 31],
  ['빼빼로데이', '', 11, 11],
]
const LUNAR: [string, string, number, number][] = [
  ['설', '설날|구정', 1, 1],
  ['정월대보름', '정월 대보름|대보름', 1, 15],
  ['부처님오신날', '부처님 오신 날|석가탄신일', 4, 8],
  ['단오', '', 5, 5],
  ['칠석', '', 7, 7],
  ['추석', '한가위', 8, 15],
]

const two = (n: number): string => String(n).padStart(2, '0')

/** Month and day of the solar calendar, four digits a year from FIRST to LAST. */
function solarDays(month: number, day: number): string {
  const calendar = new KoreanLunarCalendar()
  let days = ''
  for (let year = FIRST; year <= LAST; year++) {
    if (!calendar.setLunarDate(year, month, day, false)) throw new Error(`no lunar ${year}-${month}-${day}`)
    const solar = calendar.getSolarCalendar()
    days += two(solar.month) + two(solar.day)
  }
  return days
}

/** The whole file. */
export function holidayList(): string {
  const rows = [
    ...SOLAR.map(([name, others, month, day]) => [name, others, two(month) + two(day), '']),
    ...LUNAR.map(([name, others, month, day]) => [name, others, solarDays(month, day), String(FIRST)]),
  ]
  return [
    '# Written by data/recipes/holiday.ts; lunar days by the npm package korean-lunar-calendar (MIT).',
    '# days: month and day, once, or four digits for each year from `from` on.',
    'form\taliases\tdays\tfrom',
    ...rows.map((row) => row.join('\t')),
    '',
  ].join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(new URL('../words/holiday.tsv', import.meta.url), holidayList())
