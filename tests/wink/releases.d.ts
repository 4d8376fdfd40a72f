// Other releases of wink-nlp declare their types under the name of the pinned one.

declare module 'wink-nlp-old' {
  const winkNLP: (model: unknown, pipe?: string[]) => unknown
  export default winkNLP
}
declare module 'wink-nlp-newest' {
  const winkNLP: (model: unknown, pipe?: string[]) => unknown
  export default winkNLP
}
