// What Node loads with the first text: the pipeline, and what only a caller's own names or numbers need.

export { analyzeWith } from './analyze.js'
export { checkOwnLists, overlay } from './gazetteer/overlay.js'
export { parseNumber } from './recognizers/numerals/parse-number.js'
