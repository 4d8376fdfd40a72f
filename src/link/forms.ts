// The forms of the names in a document, one for each spelling, and which of them mean one person or one body.

export interface Form {
  /** Its place among the forms of people, or of bodies. */
  id: number
  text: string
  /** Of a root: the place of its referent in the list, -1 before it has one. */
  referent: number
}

/** The rules by which two forms are one; `explain-referent.ts` says each in words. */
export type JoinRule =
  | 'body/abbreviation'
  | 'body/bracket-alias'
  | 'body/former-name'
  | 'body/group-name'
  | 'body/listed-alias'
  | 'body/named-alias'
  | 'body/new-name'
  | 'body/short-form'
  | 'person/also-written'
  | 'person/bracket-alias'
  | 'person/corrected'
  | 'person/family-name'
  | 'person/given-name'
  | 'person/listed-alias'
  | 'person/part-of-name'
  | 'person/spelling'

export interface Join {
  from: string
  to: string
  rule: JoinRule
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
  join(from: F, to: F, rule: JoinRule): boolean {
    const x = this.rootOf(from.id)
    const y = this.rootOf(to.id)
    if (x === y) return false
    this.parent[Math.max(x, y)] = Math.min(x, y)
    this.joins.push({ from: from.text, to: to.text, rule })
    return true
  }
}
