import { cpiError, reasonOf } from 'cpi-core/errors'
import { readTextFile } from 'workspace/read-text-file'

interface NamedFile {
  readonly path: string
  /** What errors call it: `the cloud-config "cloud.yml"`. */
  readonly named: string
  readonly code: 'configuration-invalid' | 'file-unusable'
  readonly maximumBytes?: number
}

/** Reads a text file that an operator names, or a pipe. @throws {CpiError} of that code, if it cannot be read */
export function readNamedFile({ path, named, code, maximumBytes }: NamedFile): string {
  try {
    return readTextFile(path, maximumBytes === undefined ? {} : { maximumBytes })
  } catch (cause) {
    throw cpiError(code, `${named} cannot be read: ${reasonOf(cause)}`, cause)
  }
}
