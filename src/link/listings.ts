// What lists, boxes and tables say: personnel notices, lives with bullets, tables, the foot of a column, who makes way for whom, who goes where, and who follows.

import { readChanges } from './changes.js'
import { readColumn } from './columns.js'
import { readMoves } from './moves.js'
import { readNotices } from './notices.js'
import type { Post } from './posts.js'
import { readProfiles } from './profiles.js'
import type { Scene } from './scene.js'
import { readTables } from './tables.js'

export { readSuccessors } from './successors.js'

/** Each after those before it, with the posts in text order. */
export function readListings(scene: Scene, inOrder: (posts: Post[]) => void): void {
  for (const read of [readColumn, readNotices, readProfiles, readTables, readChanges, readMoves]) {
    read(scene)
    inOrder(scene.posts)
  }
}
