// Document → CoNLL: one token a line with its BIO label, an empty line after each line of the text.

import type { Document } from '../document.js'

/** Tokens are cut at white space and at the borders of entities; the second column says whether white space follows. */
export function writeConll(document: Document): string {
  const { text, entities, id } = document
  const lines: string[] = id === undefined ? [] : [`# id = ${String(id).replace(/\s+/g, ' ')}`]
  let blank = true
  const put = (start: number, end: number, tag: string): void => {
    let inside = tag
    for (const match of text.slice(start, end).matchAll(/\n|[^\s]+/g)) {
      if (match[0] === '\n') {
        if (!blank) lines.push('')
        blank = true
        continue
      }
      const after = start + match.index + match[0].length
      lines.push(`${match[0]}\t${/^\s/.test(text.slice(after, after + 1)) || after === text.length ? '_' : 'SpaceAfter=No'}\t${inside}`)
      if (inside.startsWith('B-')) inside = `I-${inside.slice(2)}`
      blank = false
    }
  }
  let at = 0
  for (const entity of entities) {
    put(at, entity.start, 'O')
    put(entity.start, entity.end, `B-${entity.label}`)
    at = entity.end
  }
  put(at, text.length, 'O')
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`
}
