import type { SqliteDatabase, SqliteStatement } from 'kysely'
import type Sqlite from 'libsql'

type Connection = Pick<InstanceType<typeof Sqlite>, 'exec' | 'prepare' | 'close' | 'inTransaction'>

/**
 * Takes the lock on the file before a statement is started. libsql 0.5 does not reset a prepared statement that another process's lock has
 * refused: from then on nothing on its connection was committed any more, although every statement succeeded.
 */
export function lockBeforeWriting(database: Connection): SqliteDatabase {
  function takeLock() {
    database.exec('begin immediate')
    return { changes: 0, lastInsertRowid: 0 }
  }

  function alone<T>(statement: () => T): T {
    if (database.inTransaction) return statement()
    takeLock()
    try {
      const result = statement()
      database.exec('commit')
      return result
    } catch (error) {
      if (database.inTransaction) database.exec('rollback')
      throw error
    }
  }

  return {
    close: () => void database.close(),
    prepare(text) {
      const statement = database.prepare(text) as unknown as SqliteStatement
      if (text === 'begin') return { ...nothingToRead, run: takeLock }
      return statement.reader ? statement : { ...nothingToRead, run: (values) => alone(() => statement.run(values)) }
    },
  }
}

const nothingToRead = { reader: false, all: () => [], iterate: () => [].values() }
