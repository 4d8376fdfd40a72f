// The front door in Node: the shipped lists are read from the file beside the bundle, on first use.

import { readFileSync } from 'node:fs'
import { openFrontDoor } from './ireum.js'

// The same path from src/ and from dist/.
const door = /* @__PURE__ */ openFrontDoor(() => readFileSync(new URL('../dist/ireum.bin', import.meta.url)))

export const analyze = door.analyze
export const analyzeAll = door.analyzeAll
export const createIreum = door.createIreum
export * from './public.js'
