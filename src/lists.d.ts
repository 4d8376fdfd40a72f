// The shipped lists as the build embeds them.

declare module 'ireum:lists' {
  /** The bytes of `dist/ireum.bin` in base64. */
  const base64: string
  export default base64
}
