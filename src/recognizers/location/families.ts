// The families of the rules of this room by number, in the order of `rules.ts`.

export const COUNTRY = 0
export const KOREA = 1
export const CITY = 2
export const AREA = 3
export const TOWN = 4
export const CHAIN_LISTED = 5
export const CHAIN_SHAPE = 6
export const CHAIN_ANY = 7
export const CHAIN_LAND = 8
export const HANJA = 9
export const HANJA_GLUED = 10
export const LETTER_LIST = 11
export const LETTER_TITLE = 12
export const SHAPE_SUFFIX = 13
export const LANDMARK_STRONG = 14
export const LANDMARK_WEAK = 15
export const SPACED_STRONG = 16
export const SPACED_WEAK = 17
export const NUMBERED = 18
export const CONSTITUENCY = 19
export const ALIAS = 20
export const AGAIN = 21
