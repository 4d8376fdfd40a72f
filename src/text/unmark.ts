// A text without its markup. Node loads it with the first text that has any.

import { unmarkHtml } from './html.js'
import { unmarkMarkdown } from './markdown.js'
import type { Unmarked } from './unmarked.js'

export const unmark = (source: string, form: 'markdown' | 'html'): Unmarked => (form === 'html' ? unmarkHtml : unmarkMarkdown)(source)
