// Years by stem and branch: 병오년 is 2026.

export const STEMS = '갑을병정무기경신임계'
export const BRANCHES = '자축인묘진사오미신유술해'

/** Undefined when no such year is named, null when the document has no year to count from. The nearest of every sixtieth. */
export function sexagenaryYear(value: string, at: number, now: number | null): number | null | undefined {
  const stem = STEMS.indexOf(value[at])
  const branch = BRANCHES.indexOf(value[at + 1])
  if (stem < 0 || branch < 0 || (stem - branch) % 2 !== 0) return undefined
  if (now === null) return null
  // 1984 was 갑자, the first of sixty; by the Chinese remainder theorem stem and branch say which of them it is.
  const first = now - 29
  return first + ((((1984 + 6 * stem - 5 * branch - first) % 60) + 60) % 60)
}
