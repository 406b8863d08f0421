import { Worker } from 'node:worker_threads'
import type { StoredChange } from './changes.ts'
import type { Commit, WriterData, WriterMessage } from './sqlite-writer.ts'

/** A thread that commits changes to one SQLite file. */
export interface SqliteWriter {
  /** Resolves when the changes are on stable storage: all of them, or none. @throws the database's error, with its code */
  commit(changes: readonly StoredChange[]): Promise<void>
  /** Resolves when the thread has ended, after what it was sent before. */
  close(): Promise<void>
}

/** The thread's program is a bundle of its own next to this one; the sources use the built one. */
const PROGRAM = new URL(import.meta.url.endsWith('.ts') ? '../../dist/sqlite-writer.js' : './sqlite-writer.js', import.meta.url)

/** Starts the thread; one that ended by itself is started again by the next commit. */
export function startSqliteWriter(file: string): SqliteWriter {
  let thread = start(file)

  function working(): Thread {
    if (thread.hasEnded()) thread = start(file)
    return thread
  }

  return {
    async commit(changes) {
      if (changes.length === 0) return
      const { error } = await working().send(changes)
      if (error !== undefined) throw Object.assign(new Error(error.message), { code: error.code })
    },
    close: () => thread.stop(),
  }
}

interface Thread {
  readonly hasEnded: () => boolean
  send(changes: readonly StoredChange[]): Promise<Commit>
  stop(): Promise<void>
}

function start(file: string): Thread {
  const worker = new Worker(PROGRAM, { workerData: { file } satisfies WriterData })
  const tell = (message: WriterMessage) => worker.postMessage(message)
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  const waiting: { readonly resolve: (commit: Commit) => void; readonly reject: (error: Error) => void }[] = []
  let hasEnded = false

  function end(error: Error): void {
    hasEnded = true
    for (const { reject } of waiting.splice(0)) reject(error)
  }

  worker.on('message', (commit: Commit) => waiting.shift()?.resolve(commit))
  worker.on('error', (cause) => end(new Error('the thread that writes to the database failed', { cause })))
  worker.on('exit', () => end(new Error('the thread that writes to the database ended')))
  return {
    hasEnded: () => hasEnded,
    send: (changes) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject })
        tell(changes)
      }),
    // Never `terminate`: a thread that is stopped within the driver's native code aborts the whole process.
    stop() {
      tell('end')
      return ended
    },
  }
}
