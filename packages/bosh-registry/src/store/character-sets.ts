import { type Kysely, sql } from 'kysely'
import type { Log } from '../log.ts'
import type { Dialect, RegistryDatabase } from './schema.ts'

/** SQL_ASCII stores bytes as they come, and the driver sends UTF-8 (postgresql.org/docs/current/multibyte.html). */
const POSTGRES_ENCODINGS = ['UTF8', 'SQL_ASCII']

/** MySQL's `utf8` lacks the characters of four bytes. */
const MYSQL_CHARACTER_SET = 'utf8mb4'

const POSTGRES_REMEDY = 'make one with "createdb --template=template0 --encoding=UTF8 NAME" and move the table registry_instances there'
const MYSQL_REMEDY =
  'run "alter table registry_instances modify instance_id varchar(255) character set utf8mb4 collate utf8mb4_bin not null, ' +
  'modify settings longtext character set utf8mb4 not null"'

/**
 * Looks whether a migrated database can store every character. One that cannot refuses settings with other characters when they come, which
 * may be after years. PostgreSQL's encoding is that of a database for its life, so that a new one is refused. What is in use goes on even so:
 * machines need the settings in it, what it refuses is not lost, and a table of MySQL can be altered at any time.
 * @throws {Error} with the remedy, for a PostgreSQL database that cannot and holds no settings yet
 */
export async function requireEveryCharacter(database: Kysely<RegistryDatabase>, dialect: Dialect, log: Pick<Log, 'error'>): Promise<void> {
  const fault = await characterSetFault(database, dialect)
  if (fault === undefined) return
  const message = `the registry's database cannot store every character: ${fault.what}`
  if (dialect === 'postgres' && (await isEmpty(database))) throw new Error(`${message}; ${fault.remedy}`)
  log.error(message, { remedy: fault.remedy })
}

async function isEmpty(database: Kysely<RegistryDatabase>): Promise<boolean> {
  return (await database.selectFrom('registry_instances').select('id').limit(1).executeTakeFirst()) === undefined
}

interface CharacterSetFault {
  readonly what: string
  readonly remedy: string
}

async function characterSetFault(database: Kysely<RegistryDatabase>, dialect: Dialect): Promise<CharacterSetFault | undefined> {
  if (dialect === 'postgres') {
    const { rows } = await sql<{ encoding: string }>`select current_setting('server_encoding') as encoding`.execute(database)
    const encoding = rows[0]?.encoding ?? ''
    return POSTGRES_ENCODINGS.includes(encoding) ? undefined : { what: `its encoding is ${encoding}, not UTF8`, remedy: POSTGRES_REMEDY }
  }
  if (dialect === 'mysql2') {
    const narrow = (await textColumns(database)).filter(({ characters }) => characters !== MYSQL_CHARACTER_SET)
    const columns = narrow.map(({ name, characters }) => `${name} is ${characters}`)
    return narrow.length === 0 ? undefined : { what: `of registry_instances, ${columns.join(' and ')}, not utf8mb4`, remedy: MYSQL_REMEDY }
  }
  return undefined
}

async function textColumns(database: Kysely<RegistryDatabase>) {
  const { rows } = await sql<{ name: string; characters: string }>`
    select column_name as name, character_set_name as characters from information_schema.columns
    where table_schema = database() and table_name = 'registry_instances' and column_name in ('instance_id', 'settings')
    order by column_name`.execute(database)
  return rows
}
