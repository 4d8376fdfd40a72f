// Rows → a table of aligned columns, counting a Hangul syllable as two cells wide.

/** Without outer borders; the last column is not padded. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, i) => Math.max(widthOf(cell), ...rows.map((row) => widthOf(row[i]))))
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => (i === cells.length - 1 ? cell : cell + ' '.repeat(widths[i] - widthOf(cell))))
      .join('  ')
      .trimEnd()
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n')
}

/** Cells on a terminal: wide for Hangul, Hanja, kana and full-width signs. */
export function widthOf(text: string): number {
  let width = 0
  for (const c of text) width += isWide(c.codePointAt(0)!) ? 2 : 1
  return width
}

const isWide = (c: number): boolean =>
  (c >= 0x1100 && c < 0x1160) ||
  (c >= 0x2e80 && c < 0xa4d0) ||
  (c >= 0xac00 && c < 0xd7a4) ||
  (c >= 0xf900 && c < 0xfb00) ||
  (c >= 0xfe30 && c < 0xfe70) ||
  (c >= 0xff00 && c < 0xff61) ||
  (c >= 0xffe0 && c < 0xffe7) ||
  c >= 0x1f300
