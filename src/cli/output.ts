// Standard output in large pieces, waiting for the reader: memory stays constant when it is slow.

import { once } from 'node:events'

const PIECE = 1 << 16
let waiting: string[] = []
let size = 0

export async function write(text: string): Promise<void> {
  waiting.push(text)
  size += text.length
  if (size >= PIECE) await flush()
}

export async function flush(): Promise<void> {
  if (size === 0) return
  const piece = waiting.join('')
  waiting = []
  size = 0
  if (!process.stdout.write(piece)) await once(process.stdout, 'drain')
}
