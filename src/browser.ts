// The front door without Node; index.ts says what each function does.

import { openFrontDoor } from './ireum.js'
import { readShipped } from './shipped.browser.js'

const door = /* @__PURE__ */ openFrontDoor(readShipped)

export const analyze = door.analyze
export const analyzeAll = door.analyzeAll
export const createIreum = door.createIreum
export * from './public.js'
