// The forms of the names in a document, one for each spelling, and which of them mean one person or one body.

export interface Form {
  /** Its place among the forms of people, or of bodies. */
  id: number
  text: string
  /** Of a root: the place of its referent in the list, -1 before it has one. */
  referent: number
}

export interface Join {
  from: string
  to: string
  /** Which rule: `body/bracket-alias`, `person/spelling`. */
  rule: string
}

/** Disjoint sets of forms, with the rule that joined each pair. */
export class Forms<F extends Form> {
  readonly list: F[] = []
  readonly joins: Join[] = []
  private readonly parent: number[] = []

  /** `form.id` is the length of the list so far. */
  add(form: F): F {
    this.list.push(form)
    this.parent.push(form.id)
    return form
  }

  /** The first of the forms that mean the same as this one. */
  rootOf(id: number): number {
    const { parent } = this
    let root = id
    while (parent[root] !== root) root = parent[root] = parent[parent[root]]
    return root
  }

  /** Says that two mean the same; the earlier root stays. Returns false where they are one already. */
  join(from: F, to: F, rule: string): boolean {
    const x = this.rootOf(from.id)
    const y = this.rootOf(to.id)
    if (x === y) return false
    this.parent[Math.max(x, y)] = Math.min(x, y)
    this.joins.push({ from: from.text, to: to.text, rule })
    return true
  }
}
