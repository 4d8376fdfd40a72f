// What a file takes from another by a property is taken once where it never changes: the hot path then crosses a cut between files for nothing.
// And what it gives is given without a function for each name, where that never changes: such functions are made and asked at every start.

import ts from 'typescript'

/** `code` requires files by name; `read` gives the code of one. Both as esbuild writes CommonJS. */
export function localised(code: string, read: (file: string) => string): string {
  let out = code
  for (const [whole, variable, file] of code.matchAll(/\b(import_chunk_\w+)=require\("\.\/(chunk-[^"]+)"\)/g)) {
    const constant = constantsOf(read(file))
    const taken = [...new Set(Array.from(out.matchAll(new RegExp(`\\b${variable}\\.(\\w+)`, 'g')), ([, name]) => name))].filter((name) =>
      constant.has(name),
    )
    if (taken.length === 0) continue
    const local = (name: string): string => `${variable}_${name}`
    out = out
      .replaceAll(new RegExp(`\\b${variable}\\.(\\w+)`, 'g'), (text, name) => (taken.includes(name) ? local(name) : text))
      .replace(whole, `${whole},{${taken.map((name) => `${name}:${local(name)}`).join(',')}}=${variable}`)
  }
  return out
}

/** Exports set at the end, by when all of them are made. No file may need those of another that needs its own. */
export function plainExports(code: string): string {
  const whole = /var (\w+)=\{\};\s*__export\(\1,\{([^{}]*)\}\);\s*module\.exports=__toCommonJS\(\1\);/.exec(code)
  if (whole === null) return code
  const changed = changedIn(code)
  const properties = whole[2].split(',').map((one) => {
    const [, name, local] = /^([\w$]+):\(\)=>([\w$]+)$/.exec(one)!
    return changed.has(local) ? `get ${name}(){return ${local}}` : `${name}:${local}`
  })
  return `${code.replace(whole[0], '')}\nmodule.exports={${properties.join(',')}};`
}

/** The exports that nobody assigns to once they are made. */
function constantsOf(code: string): Set<string> {
  const changed = changedIn(code)
  const constant = new Set<string>()
  for (const [, name, local] of code.matchAll(/\b(\w+):(?:\(\)=>|\(function\(\)\{return )(\w+)\b/g))
    if (!changed.has(local)) constant.add(name)
  return constant
}

/** The variables that something is assigned to after they are made. */
function changedIn(code: string): Set<string> {
  const file = ts.createSourceFile('chunk.js', code, ts.ScriptTarget.ES2022)
  const changed = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
      node.operatorToken.kind <= ts.SyntaxKind.LastAssignment
    )
      note(node.left)
    if ((ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) && ts.isIdentifier(node.operand)) note(node.operand)
    node.forEachChild(visit)
  }
  /** Every name on the left, in patterns too. */
  const note = (target: ts.Node): void => {
    if (ts.isIdentifier(target)) changed.add(target.text)
    else if (!ts.isElementAccessExpression(target) && !ts.isPropertyAccessExpression(target)) target.forEachChild(note)
  }
  visit(file)
  return changed
}
