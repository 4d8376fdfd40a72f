// JavaScript → the same, written so that some of its functions are compiled when it is loaded.
//
// An engine reads a function twice: past it, to find its end, and again when it is called first. Only a function expression that stands in
// brackets is compiled at once. So declarations become such expressions at the top of the function that holds them, as they can be called
// above where they stand; and arrow functions become others where that makes no difference.

import ts from 'typescript'

/** `wanted` says where these functions begin. */
export function eager(code: string, wanted: ReadonlySet<number>): string {
  const file = ts.createSourceFile('chunk.js', code, ts.ScriptTarget.ES2022, true)
  const isWanted = (node: ts.Node): boolean => wanted.has(node.getStart(file))
  const sourceOf = (node: ts.Node): string => code.slice(node.getStart(file), node.end)

  /** The text from `from` to `to` with what stands in between rewritten. */
  function around(nodes: readonly ts.Node[], from: number, to: number): string {
    let text = ''
    let at = from
    for (const node of nodes) {
      text += code.slice(at, node.getStart(file)) + written(node)
      at = node.end
    }
    return text + code.slice(at, to)
  }

  function written(node: ts.Node): string {
    if (ts.isArrowFunction(node) && isWanted(node) && isPlain(node)) return asExpression(node)
    const text = isBody(node) ? bodyOf(node) : around(childrenOf(node), node.getStart(file), node.end)
    return ts.isFunctionExpression(node) && isWanted(node) && !ts.isParenthesizedExpression(node.parent) ? `(${text})` : text
  }

  function asExpression(node: ts.ArrowFunction): string {
    const parameters = node.parameters.map(written).join(',')
    const body = ts.isBlock(node.body) ? written(node.body) : `{return ${written(node.body)}}`
    return `(function(${parameters})${body})`
  }

  function bodyOf(node: ts.SourceFile | ts.Block): string {
    const directives = node.statements.filter(
      (statement) => ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression),
    )
    const moved = node.statements.filter(
      (s): s is ts.FunctionDeclaration => ts.isFunctionDeclaration(s) && s.name !== undefined && isWanted(s),
    )
    const rest = node.statements.filter(
      (statement) => !directives.includes(statement) && !moved.includes(statement as ts.FunctionDeclaration),
    )
    const parts = directives.map(sourceOf)
    if (moved.length > 0) parts.push(`var ${moved.map((f) => `${f.name!.text}=(${withoutName(f)})`).join(',\n')};`)
    const text = [...parts, ...rest.map(written)].join('\n')
    return ts.isSourceFile(node) ? text : `{${text}}`
  }

  /** It takes its name from the variable. */
  function withoutName(node: ts.FunctionDeclaration): string {
    const name = node.name!
    const rest = childrenOf(node).filter((child) => child.pos >= name.end)
    return code.slice(node.getStart(file), name.getStart(file)) + around(rest, name.end, node.end)
  }

  return bodyOf(file)
}

const isBody = (node: ts.Node): node is ts.Block =>
  ts.isBlock(node) && (ts.isFunctionDeclaration(node.parent) || ts.isFunctionExpression(node.parent) || ts.isArrowFunction(node.parent))

function childrenOf(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = []
  node.forEachChild((child) => {
    children.push(child)
  })
  return children
}

/** Would it be the same as a function of the usual kind? */
function isPlain(arrow: ts.ArrowFunction): boolean {
  if (arrow.modifiers !== undefined) return false
  const borrows = (node: ts.Node): boolean => {
    if (node.kind === ts.SyntaxKind.ThisKeyword || node.kind === ts.SyntaxKind.SuperKeyword || ts.isMetaProperty(node)) return true
    if (ts.isIdentifier(node) && node.text === 'arguments') return true
    if (ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node)) return false
    return node.forEachChild(borrows) ?? false
  }
  return !(arrow.parameters.some(borrows) || borrows(arrow.body))
}
