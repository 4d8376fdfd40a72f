// Letters as HTML writes them.

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** The letters as HTML writes them, in its text and between the quotes of its attributes. */
export const escapeHtml = (letters: string): string => letters.replace(/[&<>"']/g, (sign) => ESCAPES[sign])
