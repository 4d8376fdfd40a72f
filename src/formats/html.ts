// Document → HTML: the text, escaped, with <mark> around each entity.

import type { Document } from '../document.js'
import { escapeHtml } from '../text/escape-html.js'
import type { Entity } from '../types.js'

/**
 * One paragraph a line of the text that is not blank. The marks carry `data-label`, `data-ref` and `data-value`. One of several documents is an `<article>`
 * that carries `data-id`, if it has one.
 */
export function writeHtml({ id, text, entities }: Document, { several }: { several?: boolean } = {}): string {
  let out = ''
  let at = 0
  for (const entity of entities) {
    out += escapeHtml(text.slice(at, entity.start)) + mark(entity)
    at = entity.end
  }
  out += escapeHtml(text.slice(at))
  const paragraphs = `<p>${out.trim().replace(/\n\s*/g, '</p>\n<p>')}</p>\n`
  if (several !== true) return paragraphs
  return `<article${id === undefined ? '' : ` data-id="${escapeHtml(String(id))}"`}>\n${paragraphs}</article>\n`
}

function mark({ label, ref, value, text }: Entity): string {
  const attributes = [`data-label="${label}"`]
  if (ref !== undefined) attributes.push(`data-ref="${escapeHtml(ref)}"`)
  if (value !== undefined) attributes.push(`data-value="${escapeHtml(JSON.stringify(value))}"`)
  return `<mark ${attributes.join(' ')}>${escapeHtml(text)}</mark>`
}
