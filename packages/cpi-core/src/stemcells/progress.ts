import type { Log } from '../dependencies.ts'

/** Creates a progress log with one line per 10 %. @returns a function that is called with the number of bytes done */
export function createProgressLog(log: Log, what: string, sizeBytes: number): (doneBytes: number) => void {
  let reported = 0
  return (doneBytes) => {
    const percent = Math.min(10, Math.floor((doneBytes * 10) / sizeBytes)) * 10
    if (percent <= reported) return
    reported = percent
    log.info(`${what}: ${percent} %`)
  }
}
