// The front door in Node. What it says of its functions stands in the .d.ts, which is that of browsers, too.

import { openFrontDoor } from './ireum.js'
import { readShipped } from './shipped.js'

const door = /* @__PURE__ */ openFrontDoor(readShipped)

/**
 * Reads a text with the shipped lists, which the first call loads.
 * Any string gives a document. Throws an `IreumError` for what is no string, and for a wrong option.
 */
export const analyze = door.analyze
/**
 * Reads the texts of an array or a stream, sync or async: documents in the order of the articles, one at a time, with constant memory.
 * What an article says of itself outweighs `options`. An article that is none ends the stream with an `IreumError`,
 * unless `onError` takes it.
 */
export const analyzeAll = door.analyzeAll
/** An instance with names, a deny list, recognizers or lists of your own. Throws an `IreumError` for a wrong option or list file. */
export const createIreum = door.createIreum
export * from './public.js'
