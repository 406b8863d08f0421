import { parentPort, workerData } from 'node:worker_threads'
import Sqlite from 'libsql'
import type { StoredChange } from './changes.ts'

/** Where the thread finds the file, and what it is sent and sends back. */
export interface WriterData {
  readonly file: string
}

/** Changes to commit together; or that the thread is to end once it has committed what was sent before. */
export type WriterMessage = readonly StoredChange[] | 'end'

/** Undefined if the changes are on stable storage. */
export interface Commit {
  readonly error?: { readonly message: string; readonly code: string | undefined }
}

const { file } = workerData as WriterData
const database = new Sqlite(file)
// Another process's lock is waited out by the main thread, which knows who still waits.
database.exec('pragma busy_timeout = 0')
// Makes every commit survive a power failure.
database.exec('pragma synchronous = full')
const upsert = database.prepare(
  'insert into registry_instances (instance_id, settings) values (?, ?) on conflict (instance_id) do update set settings = excluded.settings',
)
const remove = database.prepare('delete from registry_instances where instance_id = ?')

function commit(changes: readonly StoredChange[]): void {
  database.exec('begin immediate')
  try {
    for (const { id, settings } of changes) {
      if (settings === undefined) remove.run([id])
      else upsert.run([id, settings])
    }
    database.exec('commit')
  } catch (error) {
    if (database.inTransaction) database.exec('rollback')
    throw error
  }
}

function attempt(changes: readonly StoredChange[]): Commit {
  try {
    commit(changes)
    return {}
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException
    return { error: { message, code } }
  }
}

parentPort?.on('message', (message: WriterMessage) => {
  if (message !== 'end') return parentPort?.postMessage(attempt(message))
  database.close()
  parentPort?.close()
})
