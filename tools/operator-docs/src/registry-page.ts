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

${settingTable(settingRows(schema))}
`
}
