import { registryConfigSchema } from 'bosh-registry'
import { type JsonSchema, settingTable } from 'cpi-core/docs'
import * as z from 'zod'
import { settingRows } from './setting-rows.ts'

/** Returns docs/operator/registry-configuration.md. */
export function registryPage(): string {
  const schema = z.toJSONSchema(registryConfigSchema, { io: 'input', unrepresentable: 'any' }) as JsonSchema
  return `# Configuration of the registry

\`bosh-registry --config FILE\` reads YAML or JSON. The keys are those of BOSH's old registry server, with a few additional ones. Unknown keys are errors; all problems are reported at once.
\`SIGHUP\` reloads logins and certificate from the file; any other change needs a restart.
The files that settings name are read and checked when the registry starts: one that cannot be read, or does not hold what it should, ends it with exit code 1 and the name of the setting.

${settingTable(settingRows(schema))}

## The database's character set

Settings are Unicode text. Make a PostgreSQL database with \`createdb --template=template0 --encoding=UTF8 NAME\`; \`SQL_ASCII\` works too, because it stores bytes as they come.

| The registry finds at its start | It |
|---|---|
| an empty PostgreSQL database of another encoding, such as \`LATIN1\` | does not start: an encoding is for a database's life, and nothing is lost yet |
| the same, with settings in it | logs an error with the remedy, and serves them: machines need them now. Settings with a character that the database lacks get \`503\`, so that nothing is lost unseen |
| a MySQL or MariaDB table with a column that is not \`utf8mb4\`, as the original server's \`instance_id\` may be | logs an error with the \`alter table\` that mends it, and goes on: ids are ASCII unless something other than this CPI names machines. It widens \`settings\` itself |
`
}
