// A slip of the finger → the word that was meant.

/** The known word that takes the fewest changes, two at most; undefined when none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined
  let least = 3
  for (const one of known) {
    const changes = changesBetween(word.toLowerCase(), one)
    if (changes >= least) continue
    best = one
    least = changes
  }
  return best
}

/** Letters to add, to drop or to replace. */
function changesBetween(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, i) => i)
  for (let i = 1; i <= from.length; i++) {
    const row = [i]
    for (let j = 1; j <= to.length; j++)
      row.push(Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (from[i - 1] === to[j - 1] ? 0 : 1)))
    above = row
  }
  return above[to.length]
}
