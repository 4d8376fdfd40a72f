// What lists, boxes and tables say: personnel notices, lives with bullets, tables, and the foot of a column.

import { readColumn } from './columns.js'
import { readNotices } from './notices.js'
import type { Post } from './posts.js'
import { readProfiles } from './profiles.js'
import type { Scene } from './scene.js'
import { readTables } from './tables.js'

/** Each after those before it, with the posts in text order. */
export function readListings(scene: Scene, inOrder: (posts: Post[]) => void): void {
  for (const read of [readColumn, readNotices, readProfiles, readTables]) {
    read(scene)
    inOrder(scene.posts)
  }
}
