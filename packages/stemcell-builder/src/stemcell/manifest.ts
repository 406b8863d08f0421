import { WITHOUT_WARNINGS, yamlFault } from 'workspace/yaml-fault'
import { parse, stringify } from 'yaml'
import * as z from 'zod'
import { describeIssues } from '../describe-issues.ts'
import { InputError } from '../input-error.ts'
import { isPartOfName, unlikeName } from './file-name.ts'

const textOrNumber = z.union([z.string(), z.number()]).transform(String)
const asName = { error: ({ input }: { readonly input?: unknown }) => unlikeName(String(input)) }
const partOfName = z.string().refine(isPartOfName, asName)

/** stemcell.MF as the director and the CLI read it; unknown keys are kept. */
const manifestSchema = z.looseObject({
  name: partOfName,
  version: textOrNumber.refine(isPartOfName, asName),
  sha1: z.string(),
  bosh_protocol: textOrNumber.optional(),
  api_version: z.int().optional(),
  operating_system: partOfName.optional(),
  stemcell_formats: z.array(z.string()).optional(),
  cloud_properties: z.record(z.string(), z.unknown()).nullish(),
})

export type StemcellManifest = z.output<typeof manifestSchema>

/** Parses stemcell.MF. @throws {InputError} naming the archive and each problem with its key */
export function parseManifest(text: string, archive: string): StemcellManifest {
  const value = parseYaml(text, archive)
  const result = manifestSchema.safeParse(value)
  if (result.success) return result.data
  throw new InputError(`${archive}: stemcell.MF cannot be used: ${describeIssues(result.error, 'stemcell.MF', value).join('; ')}`)
}

function parseYaml(text: string, archive: string): unknown {
  try {
    return parse(text, WITHOUT_WARNINGS)
  } catch (error) {
    throw new InputError(`${archive}: stemcell.MF is not YAML: ${yamlFault(error)}`)
  }
}

/** Renders stemcell.MF. The version is quoted, because an unquoted 1.10 would be read as 1.1. */
export function renderManifest(manifest: StemcellManifest): string {
  return stringify(manifest, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 })
}
