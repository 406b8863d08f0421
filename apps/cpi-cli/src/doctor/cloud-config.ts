import { readFile } from 'node:fs/promises'
import { cpiError } from 'cpi-core'
import { reasonOf } from 'cpi-core/errors'
import { yamlFault } from 'workspace/yaml-fault'
import { parse } from 'yaml'

/** Reads a cloud-config as the director takes it: YAML. @throws {CpiError} if it cannot be read, or is not a hash */
export async function loadCloudConfig(path: string): Promise<Readonly<Record<string, unknown>>> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw cpiError('file-unusable', `the cloud-config "${path}" cannot be read: ${reasonOf(cause)}`, cause)
  })
  const document: unknown = parseYaml(text, path)
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    throw cpiError('file-unusable', `the cloud-config "${path}" is not a hash: give the file that "bosh update-cloud-config" takes`)
  }
  return { ...document }
}

function parseYaml(text: string, path: string): unknown {
  try {
    return parse(text)
  } catch (error) {
    throw cpiError('file-unusable', `the cloud-config "${path}" is not YAML: ${yamlFault(error)}`)
  }
}
