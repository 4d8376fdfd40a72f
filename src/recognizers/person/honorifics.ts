// 씨, 님, 군, 양 and 옹 after a name.

import { HANGUL, SPACE } from '../../text/classes.js'
import type { Text } from '../../types.js'
import { isOneOf } from '../numerals/letters.js'

/** 씨, 군, 양, 옹 as a word of its own behind the space at `at`, alone or with a particle: `김하늘 씨는`. */
export function isHonorificWord({ units, classes }: Text, at: number): boolean {
  return (
    classes[at] === SPACE && isOneOf('씨군양옹', units[at + 1]) && (classes[at + 2] !== HANGUL || isOneOf('는를가의은을이', units[at + 2]))
  )
}
