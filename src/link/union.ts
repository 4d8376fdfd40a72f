// Disjoint sets of forms, with the rule that joined each pair.

export interface Join {
  from: string
  to: string
  /** Which rule: `body/bracket-alias`, `person/spelling`. */
  rule: string
}

export class Union {
  private readonly parent: number[] = []

  add(): number {
    this.parent.push(this.parent.length)
    return this.parent.length - 1
  }

  find(i: number): number {
    while (this.parent[i] !== i) {
      this.parent[i] = this.parent[this.parent[i]]
      i = this.parent[i]
    }
    return i
  }

  /** The lower number stays the root. Returns false when they were one already. */
  join(a: number, b: number): boolean {
    const x = this.find(a)
    const y = this.find(b)
    if (x === y) return false
    if (x < y) this.parent[y] = x
    else this.parent[x] = y
    return true
  }

  get size(): number {
    return this.parent.length
  }
}
