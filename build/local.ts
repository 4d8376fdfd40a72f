// What a file takes from another by a property is taken once where it never changes: the hot path then crosses a cut between files for nothing.
// What it gives is given without a function for each name, where that never changes: such functions are made and asked at every start.
// So are the language's own things taken once.

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

const GLOBALS = new Set('Float64Array Int32Array JSON Map Number Object Set String Uint8Array Uint16Array Uint32Array WeakMap'.split(' '))

/** The language's own, taken once: a function that has run few times looks for a global, and for what it holds, anew at each mention. */
export function globalsOnce(code: string): string {
  const file = ts.createSourceFile('chunk.js', code, ts.ScriptTarget.ES2022, true)
  const taken = new Map<string, string>()
  let out = ''
  let at = 0
  const take = (node: ts.Node, source: string): void => {
    const name = `own_${source.replace('.', '_')}`
    taken.set(name, source)
    out += code.slice(at, node.getStart(file)) + name
    at = node.end
  }
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      if (node.expression.getText(file) === 'Math') take(node, `Math.${node.name.text}`)
      else visit(node.expression)
    } else if (ts.isPropertyAssignment(node)) visit(node.initializer)
    else if (ts.isShorthandPropertyAssignment(node)) return
    else if (ts.isIdentifier(node) && GLOBALS.has(node.text)) take(node, node.text)
    else node.forEachChild(visit)
  }
  visit(file)
  if (taken.size === 0) return code
  return `var ${Array.from(taken, ([name, source]) => `${name}=${source}`).join(',')};\n${out}${code.slice(at)}`
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
