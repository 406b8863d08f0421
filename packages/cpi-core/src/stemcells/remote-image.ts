import { stat } from 'node:fs/promises'
import { cloudError } from '../errors/cpi-error.ts'
import { reasonOf } from '../errors/reason.ts'
import { formatNamed } from '../images/image-format.ts'
import type { ImageSource } from './register-stemcell.ts'
import type { StemcellProperties } from './stemcell-cloud-properties.ts'

/**
 * Returns the image of a light stemcell that names an address instead of a template; its own image is an empty file.
 * @returns undefined for a stemcell that carries its image, or names no address
 * @throws {CpiError} if the file cannot be read, or the format of the remote image is not given
 */
export async function remoteImage(path: string, properties: StemcellProperties): Promise<ImageSource | undefined> {
  const { image_url: url, disk_format, image_checksum: checksum } = properties
  if (url === undefined || !(await isEmpty(path))) return undefined
  const format = formatNamed(disk_format ?? endingOf(url))
  if (format === undefined) {
    throw cloudError(
      `the stemcell's disk_format "${disk_format ?? ''}" does not name the format of its image_url: qcow2, raw, vhd, ova or vmdk`,
    )
  }
  return { url, format, checksum }
}

async function isEmpty(path: string): Promise<boolean> {
  try {
    return (await stat(path)).size === 0
  } catch (cause) {
    throw cloudError(`stemcell image "${path}" cannot be read: ${reasonOf(cause)}`, cause)
  }
}

/** Returns the extension without compression: qcow2 for `…/image.qcow2.bz2`. */
function endingOf(url: string): string {
  return /\.(\w+?)(\.(gz|bz2|zip))?([?#].*)?$/.exec(url)?.[1] ?? ''
}
