// What Node loads with the first text: the pipeline, and what only a caller's numbers need.

export { analyzeWith } from './analyze.js'
export { parseNumber } from './recognizers/numerals/parse-number.js'
