// The shipped lists and the morphology as the build lays them beside the bundles.

declare module 'ireum:lists' {
  /** The compiled lists, deflated, in base64. */
  const base64: string
  export default base64
}

declare module 'ireum:morphology' {
  /** The compiled morphology, deflated, in base64. */
  const base64: string
  export default base64
}
