// A progress bar on standard error: drawn over itself on a terminal, one line a stage elsewhere.

const WIDTH = 30

export function progressBar(): (what: string, done: number, all: number) => void {
  const terminal = process.stderr.isTTY === true
  const begin = Date.now()
  let last = ''
  return (what, done, all) => {
    const seconds = ((Date.now() - begin) / 1000).toFixed(0)
    if (terminal) {
      const filled = Math.round((WIDTH * done) / Math.max(1, all))
      process.stderr.write(
        `\r\x1b[K${seconds.padStart(4)} s  ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}  ${what}${done >= all ? '\n' : ''}`,
      )
    } else if (what !== last) process.stderr.write(`${seconds.padStart(4)} s  ${what}\n`)
    last = what
  }
}
