// Document → indented JSON.

import type { Document } from '../document.js'

/** The wire form, indented. */
export const writeJson = (document: Document): string => `${JSON.stringify(document, null, 2)}\n`
