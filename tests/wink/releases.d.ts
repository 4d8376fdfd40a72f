// Another release of wink-nlp declares its types under the name of the pinned one.

declare module 'wink-nlp-old' {
  const winkNLP: (model: unknown, pipe?: string[]) => unknown
  export default winkNLP
}
