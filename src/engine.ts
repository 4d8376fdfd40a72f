// What Node loads with the first text: the pipeline.

export { analyzeWith } from './analyze.js'
