// The name of a body without its dress: legal forms, spaces, newspaper Hanja.

const LEGAL = /^(?:농업회사법인|영농조합법인|재단법인|사단법인|사회복지법인|학교법인|의료법인)?\s*(?:㈜|\(주\)|\(유\)|\(재\)|\(사\)|주식회사|유한회사|합자회사)\s*|\s*(?:㈜|\(주\)|\(유\)|주식회사|유한회사|유한책임회사)$/g

/** Has it a legal form such as ㈜? */
export const isLegal = (name: string): boolean => name.search(LEGAL) >= 0

/** `농업회사법인 ㈜달뜨는마을` → `달뜨는마을`; `현대車` → `현대차`. */
export function bareName(name: string): string {
  const bare = name.replace(LEGAL, '').replace('車', '차').replace('證', '증').trim()
  return bare === '' ? name : bare
}

const isLatin = (unit: number): boolean => (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || unit === 0x26 || (unit >= 0x30 && unit <= 0x39)
const isHangul = (unit: number): boolean => unit >= 0xac00 && unit <= 0xd7a3

export const allHangul = (name: string): boolean => {
  for (let i = 0; i < name.length; i++) if (!isHangul(name.charCodeAt(i))) return false
  return name.length > 0
}

/** Words that a short form leaves off in front. */
const HEADS = ['한국', '대한', '국립', '전국', '주식회사', '재단법인', '사단법인']

/** Offsets at which a shorter form may start: 0, after a Latin head (`SK하이닉스`), after 한국 and its kin, after the first words. */
export function shortStarts(name: string): number[] {
  const starts = [0]
  let i = 0
  while (i < name.length && isLatin(name.charCodeAt(i))) i++
  if (i > 0 && i < name.length && isHangul(name.charCodeAt(i))) starts.push(i)
  for (const head of HEADS) if (name.startsWith(head) && name.length >= head.length + 2) starts.push(head.length)
  for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) starts.push(at + 1)
  return starts
}

/** Are the letters of `short` in `long` in this order, the first one first? */
export function isAbbreviation(short: string, long: string): boolean {
  if (short.length < 2 || long.length < short.length + 1 || short[0] !== long[0]) return false
  let at = 1
  for (let i = 1; i < short.length; i++) {
    at = long.indexOf(short[i], at)
    if (at < 0) return false
    at++
  }
  return true
}
