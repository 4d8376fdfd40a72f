// A record → one line of JSON.

/** Takes documents and error records. */
export const writeJsonLine = (record: object): string => `${JSON.stringify(record)}\n`
