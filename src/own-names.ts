// What Node loads with a caller's own names and denied strings.

export { checkOwnLists, overlay } from './gazetteer/overlay.js'
