import type { Log } from '../dependencies.ts'

/** Says each 10 % once. @returns to be told how many bytes are done */
export function tenths(log: Log, what: string, sizeBytes: number): (doneBytes: number) => void {
  let told = 0
  return (doneBytes) => {
    const percent = Math.min(10, Math.floor((doneBytes * 10) / sizeBytes)) * 10
    if (percent <= told) return
    told = percent
    log.info(`${what}: ${percent} %`)
  }
}
