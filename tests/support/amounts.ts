// Exact values → the many ways Korean news writes them. The other direction of `src/recognizers/numerals`, sharing no code with it.

/** Choices for one amount; every field is reduced modulo the number of ways there are. */
export interface Choices {
  /** Won, dollars, ...: the exact sum. */
  sum: bigint
  writing: number
  spacing: number
  unit: number
  frame: number
  bound: number
  /** For ranges: how much more the upper end is, in units of the last multiplier. */
  more: number
}

export interface Written {
  /** A sentence, the amount in it, and the normal form of the guideline. */
  before: string
  amount: string
  after: string
  form: string
}

const DIGITS = '영일이삼사오육칠팔구'
const GROUPS = ['', '만', '억', '조', '경']

/** 1234567 → 1,234,567. */
export const withCommas = (n: bigint): string => n.toString().replace(/\B(?=(\d{3})+$)/g, ',')

/** Four-digit groups from the highest: 1230004567 → [[12, '억'], [3000, '만'], [4567, '']]. */
function groupsOf(n: bigint): [group: number, name: string][] {
  const groups: [number, string][] = []
  for (let i = 0; n > 0n; i++, n /= 10000n) if (n % 10000n > 0n) groups.unshift([Number(n % 10000n), GROUPS[i]])
  return groups
}

/** 2735 → 이천칠백삼십오; 일 is left out before 십, 백 and 천. */
function spoken(group: number): string {
  let out = ''
  for (const [unit, name] of [
    [1000, '천'],
    [100, '백'],
    [10, '십'],
  ] as const) {
    const digit = Math.floor(group / unit) % 10
    if (digit > 0) out += (digit > 1 ? DIGITS[digit] : '') + name
  }
  return group % 10 > 0 ? out + DIGITS[group % 10] : out
}

/** 이천칠백삼십오만 오천. 만 alone has no 일 before it. */
export function inHangul(n: bigint): string {
  return groupsOf(n)
    .map(([group, name], i) => (group === 1 && name === '만' && i === 0 ? name : spoken(group) + name))
    .join('')
}

/** 2300 → 2천300; 2500 → 2천5백. */
function halfSpoken(group: number): string {
  if (group < 1000) return String(group)
  const rest = group % 1000
  return `${Math.floor(group / 1000)}천${rest === 0 ? '' : rest % 100 === 0 ? `${rest / 100}백` : rest}`
}

type Writing = (n: bigint, gap: string) => string | null

const WRITINGS: readonly Writing[] = [
  (n) => n.toString(),
  (n) => withCommas(n),
  (n, gap) =>
    groupsOf(n)
      .map(([group, name]) => group + name)
      .join(gap),
  (n, gap) =>
    groupsOf(n)
      .map(([group, name]) => withCommas(BigInt(group)) + name)
      .join(gap),
  (n, gap) =>
    groupsOf(n)
      .map(([group, name]) => halfSpoken(group) + name)
      .join(gap),
  (n) => inHangul(n),
  // 1.5조: one group and one or two decimals.
  (n) => {
    for (const [power, name] of [
      [12n, '조'],
      [8n, '억'],
      [4n, '만'],
    ] as const) {
      const unit = 10n ** power
      if (n < unit || n >= 10000n * unit || n % (unit / 100n) !== 0n || n % unit === 0n) continue
      const hundredths = ((n % unit) * 100n) / unit
      return `${n / unit}.${hundredths.toString().padStart(2, '0').replace(/0$/, '')}${name}`
    }
    return null
  },
]

/** A gap stands only after 억 and above, or before four digits: 1조 2000억, 3만 5000. */
const gapFits = (n: bigint): boolean =>
  groupsOf(n).every(([group, name], i, all) => i === 0 || name !== '' || (all[i - 1][1] === '만' && group >= 1000))

const UNITS: readonly (readonly [word: string, code: string, place: 'after' | 'before'])[] = [
  ['원', 'KRW', 'after'],
  [' 원', 'KRW', 'after'],
  ['달러', 'USD', 'after'],
  [' 달러', 'USD', 'after'],
  ['엔', 'JPY', 'after'],
  ['위안', 'CNY', 'after'],
  [' 유로', 'EUR', 'after'],
  ['파운드', 'GBP', 'after'],
  ['홍콩달러', 'HKD', 'after'],
  [' 싱가포르달러', 'SGD', 'after'],
  ['스위스프랑', 'CHF', 'after'],
  [' 루피아', 'IDR', 'after'],
  ['링깃', 'MYR', 'after'],
  ['$', 'USD', 'before'],
  ['US$ ', 'USD', 'before'],
  ['€', 'EUR', 'before'],
  ['₩', 'KRW', 'before'],
  ['KRW ', 'KRW', 'before'],
  ['HK$ ', 'HKD', 'before'],
]

const FRAMES: readonly (readonly [string, string])[] = [
  ['새봄전자는 ', ' 규모의 계약을 맺었다.'],
  ['누리솔의 매출은 ', '으로 집계됐다.'],
  ['벌금 ', '을 물렸다.'],
  ['“', '이 전부”라고 말했다.'],
  ['한빛로보틱스(자본금 ', ')가 나섰다.'],
  ['지난해보다 ', ' 늘었다.'],
  ['', '에 팔렸다.'],
  ['값은 ', '\n다음 줄이다.'],
  ['주가가 ', '까지 올랐고, 거래량도 늘었다.'],
]

const BOUNDS: readonly (readonly [before: string, after: string, sign: string])[] = [
  ['', '', ''],
  ['', '', ''],
  ['약 ', '', '~'],
  ['최대 ', '', '<='],
  ['최소 ', '', '>='],
  ['', ' 안팎', '~'],
  ['', '가량', '~'],
  ['', ' 이상', '>='],
  ['', ' 이하', '<='],
  ['', ' 초과', '>'],
  ['', ' 미만', '<'],
  ['', '어치', ''],
]

/** One amount; null when these choices do not go together. */
export function writeAmount(choices: Choices): Written | null {
  const { sum } = choices
  const [word, code, place] = UNITS[choices.unit % UNITS.length]
  const gap = choices.spacing % 3 === 0 && gapFits(sum) ? ' ' : ''
  const number = WRITINGS[choices.writing % WRITINGS.length](sum, gap)
  if (number === null) return null
  // 이원, 사엔: one letter is no sure number. Signs and codes stand before digits.
  if (!/[0-9]/.test(number) && (sum < 10n || place === 'before')) return null
  return dress(choices, place === 'after' ? number + word : word + number, code, sum.toString())
}

/** 5~6조원, 3000~3500억 달러: the lower end leaves its multiplier to the upper one. */
export function writeRange(choices: Choices): Written | null {
  const [word, code, place] = UNITS[choices.unit % UNITS.length]
  if (place === 'before') return null
  const unit = [10n ** 12n, 10n ** 8n, 10n ** 4n, 10n ** 11n, 10n ** 7n, 1n][choices.writing % 6]
  const name = ['조', '억', '만', '천억', '천만', ''][choices.writing % 6]
  // A thousand of 천억 would be written 조.
  const low = (choices.sum % (name.startsWith('천') ? 9n : 8999n)) + 1n
  const high = low + BigInt((choices.more % (name.startsWith('천') ? 9 : 900)) + 1)
  if (name.startsWith('천') && high > 9n) return null
  const tilde = ['~', '∼', ' ~ ', '～'][choices.spacing % 4]
  return dress(choices, `${low}${tilde}${high}${name}${word}`, code, `${low * unit}..${high * unit}`)
}

function dress(choices: Choices, amount: string, code: string, value: string): Written {
  const [before, after] = FRAMES[choices.frame % FRAMES.length]
  const [lead, tail, sign] = BOUNDS[choices.bound % BOUNDS.length]
  return { before: before + lead, amount, after: tail + after, form: `${code} ${sign}${value}` }
}
