import { cpiError } from 'cpi-core'
import { type Examination, examine, type Finding } from 'cpi-core/doctor'
import { WITHOUT_WARNINGS, yamlFault } from 'workspace/yaml-fault'
import { parse } from 'yaml'
import { readNamedFile } from '../read-named-file.ts'

interface CloudConfigFile {
  /** Parsed; undefined if it cannot be used, or none was given. */
  readonly cloudConfig?: Examination['cloudConfig']
  readonly findings: readonly Finding[]
}

/** A file that cannot be used is a finding, and the rest is examined without it. */
export async function readCloudConfig(file: string | undefined): Promise<CloudConfigFile> {
  if (file === undefined) return { findings: [] }
  let cloudConfig: Examination['cloudConfig']
  const finding = await examine(
    'cloud-config',
    'cloud-config',
    async () => {
      cloudConfig = await loadCloudConfig(file)
      return `"${file}" is a hash`
    },
    'name the file that "bosh update-cloud-config" takes',
  )
  return { cloudConfig, findings: [finding] }
}

/** Reads a cloud-config as the director takes it: YAML. @throws {CpiError} if it cannot be read, or is not a hash */
async function loadCloudConfig(path: string): Promise<Readonly<Record<string, unknown>>> {
  const document: unknown = parseYaml(readNamedFile({ path, named: `the cloud-config "${path}"`, code: 'file-unusable' }), path)
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    throw cpiError('file-unusable', `the cloud-config "${path}" is not a hash: give the file that "bosh update-cloud-config" takes`)
  }
  return { ...document }
}

function parseYaml(text: string, path: string): unknown {
  try {
    return parse(text, WITHOUT_WARNINGS)
  } catch (error) {
    throw cpiError('file-unusable', `the cloud-config "${path}" is not YAML: ${yamlFault(error)}`)
  }
}
