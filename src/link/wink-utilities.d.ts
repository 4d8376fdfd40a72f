// The two utilities of wink-nlp that linking uses; its own declarations name them without the file ending that Node needs.

declare module 'wink-nlp/utilities/bm25-vectorizer.js' {
  export interface Vectorizer {
    learn(tokens: readonly string[]): void
    bowOf(tokens: readonly string[]): Record<string, number>
    doc(n: number): { out(): Record<string, number> }
  }
  export default function bm25Vectorizer(config?: { k?: number; k1?: number; b?: number; norm?: 'none' | 'l1' | 'l2' }): Vectorizer
}

declare module 'wink-nlp/utilities/similarity.js' {
  const similarity: { bow: { cosine(a: Record<string, number>, b: Record<string, number>): number } }
  export default similarity
}
