// Signs and words that lists begin with: known before what reads lists is loaded.

/** They stand before a heading. */
export const HEADINGS = '◇◆■□▣○●◎'
/** … or before an item. `•` is none: where rules look, it is `·`. */
export const BULLETS = `▲△▷▶▽▼◦‣${HEADINGS}`

/** Words over a life. */
export const LIVES = ['약력', '프로필']

/** Who follows somebody. */
export const SUCCESSOR = '후임'
