import { registryConfigSchema } from 'bosh-registry'
import * as z from 'zod'
import type { JsonSchema } from './json-schema.ts'
import { settingRows, settingTable } from './schema-table.ts'

/** docs/operator/registry-configuration.md */
export function registryPage(): string {
  const schema = z.toJSONSchema(registryConfigSchema, { io: 'input', unrepresentable: 'any' }) as JsonSchema
  return `# Configuration of the registry

\`bosh-registry --config FILE\` reads YAML or JSON. The keys are those of BOSH's old registry server, with ours beside them. Anything unknown is refused, all problems at once.
\`SIGHUP\` takes over logins and certificate from the file; anything else needs a restart.

${settingTable(settingRows(schema))}
`
}
