// Sums of numbers that are kept as their logarithms.

/** What is e^20 times smaller adds nothing that counts. */
const NEGLIGIBLE = -20

/** log(e^a + e^b). */
export function logAdd(a: number, b: number): number {
  const greater = a < b ? b : a
  const gap = a < b ? a - b : b - a
  return gap > NEGLIGIBLE ? greater + Math.log1p(Math.exp(gap)) : greater
}
