// Bodies that only some posts can be of, and posts that only some bodies have, so far as the names say.

/** May somebody with this post work at the body? `body`: its key, without spaces. */
export function mayHold(body: string, post: string): boolean {
  if (COURT.test(body)) return COURT_POST.test(post)
  for (const [head, needed] of HEADS) if (head.test(post)) return needed.test(body)
  return true
}

/** A court, a prosecutor's office or a part of one, and a committee that picks people. */
const COURT = /(?:법원|[지고]법|[지고대]검|검찰청)(?:.{1,12}[부청])?$|(?:추천|선임|징계)위원회$/
const COURT_POST = /(?:판사|재판장|법원장|대법관|판관|검사|검사장|[지고]검장|총장|위원|위원장|간사|특검)$/

/** Who heads a kind of body that is named by its kind. */
const HEADS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:공동|수석|심사|조직)?부?위원장$/, /위원회$|위$|노조|노동조합|연맹|당$|지부$|IOC|FIFA/],
  [/원내대표$/, /당$|힘$|국회/],
  [/조합장$/, /조합|[농수축]협/],
  [/지회장$/, /지회|노조|노동조합|연맹/],
]
