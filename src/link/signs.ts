// Signs and words that lists begin with: known before what reads lists is loaded.

/** They stand before an item, and before a heading. `•` is none: where rules look, it is `·`. */
export const ITEMS = '▲△▷▶▽▼◦‣'
export const HEADINGS = '◇◆■□▣○●◎'
export const BULLETS = ITEMS + HEADINGS

/** Words over a life. */
export const LIVES = ['약력', '프로필']
/** A word before a post that changes hands. */
export const CHANGE = '변경'
