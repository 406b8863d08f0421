import { parse, stringify } from 'yaml'
import * as z from 'zod'
import { InputError } from '../input-error.ts'

const textOrNumber = z.union([z.string(), z.number()]).transform(String)

/** stemcell.MF, as director and CLI read it; what they do not know is kept. */
const manifestSchema = z.looseObject({
  name: z.string().min(1),
  version: textOrNumber,
  sha1: z.string(),
  bosh_protocol: textOrNumber.optional(),
  api_version: z.int().optional(),
  operating_system: z.string().optional(),
  stemcell_formats: z.array(z.string()).optional(),
  cloud_properties: z.record(z.string(), z.unknown()).nullish(),
})

export type StemcellManifest = z.output<typeof manifestSchema>

/** @throws {InputError} naming the archive and each problem with its key */
export function parseManifest(text: string, archive: string): StemcellManifest {
  const result = manifestSchema.safeParse(parsedYaml(text, archive))
  if (result.success) return result.data
  const problems = result.error.issues.map(({ path, message }) => `${path.join('.') || 'stemcell.MF'}: ${message}`)
  throw new InputError(`${archive}: stemcell.MF cannot be used: ${problems.join('; ')}`)
}

function parsedYaml(text: string, archive: string): unknown {
  try {
    return parse(text)
  } catch (error) {
    throw new InputError(`${archive}: stemcell.MF is no YAML: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

/** The version stays a text: an unquoted 1.10 would become 1.1. */
export function renderManifest(manifest: StemcellManifest): string {
  return stringify(manifest, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 })
}
