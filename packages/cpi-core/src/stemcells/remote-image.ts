import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { withinTimeLimit } from 'cloudstack-client'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { reasonOf } from '../errors/reason.ts'
import { formatNamed, formatOf, HEAD_BYTES } from '../images/image-format.ts'
import { readHead, readStart } from '../images/read-head.ts'
import type { ImageSource } from './register-stemcell.ts'
import type { StemcellProperties } from './stemcell-cloud-properties.ts'

const LOOK_TIMEOUT_MS = 10_000
const RANGE_BYTES = 64 * 1024

const GZIP = '\x1f\x8b'
/** gzip, bzip2, zip: CloudStack unpacks all of them. */
const PACKED = [GZIP, 'BZh', 'PK']

type Tools = Pick<Dependencies, 'log' | 'signal'>

/**
 * Returns the image of a light stemcell that names an address instead of a template; its own image is an empty file.
 * @returns undefined for a stemcell that carries its image, or names no address
 * @throws {CpiError} if the file cannot be read, or the format of the remote image is not given; if the image can be fetched from here, also
 * if it is not an image, or needs another file
 */
export async function remoteImage(deps: Tools, path: string, properties: StemcellProperties): Promise<ImageSource | undefined> {
  const { image_url: url, disk_format, image_checksum: checksum } = properties
  if (url === undefined || !(await isEmpty(path))) return undefined
  const format = formatNamed(disk_format ?? endingOf(url))
  if (format === undefined) {
    throw cloudError(
      'image-format-unsuitable',
      `the stemcell's disk_format "${disk_format ?? ''}" does not name the format of its image_url: qcow2, raw, vhd, ova or vmdk`,
    )
  }
  const head = await headOf(deps, url)
  if (head !== undefined) formatOf({ path: url, head, tail: undefined, sizeBytes: undefined }, disk_format ?? endingOf(url))
  return { url, format, checksum }
}

/** The address is one for secondary storage, which may be in a network of its own: then CloudStack alone can look at the image. */
async function headOf({ log, signal }: Tools, url: string): Promise<string | undefined> {
  try {
    return await withinTimeLimit(LOOK_TIMEOUT_MS, signal, async (limited) => {
      const answer = await fetch(url, { signal: limited, headers: { Range: `bytes=0-${RANGE_BYTES - 1}` } })
      if (!answer.ok || answer.body === null) throw new Error(`HTTP ${answer.status}`)
      const start = await readStart(Readable.fromWeb(answer.body), RANGE_BYTES)
      return unpackedHead(start)
    })
  } catch (error) {
    signal.throwIfAborted()
    log.info(`stemcell: the image is not looked at, because it cannot be fetched from here: ${reasonOf(error)}`)
    return undefined
  }
}

/** @returns undefined for what Node cannot unpack */
async function unpackedHead(start: Buffer): Promise<string | undefined> {
  const packing = PACKED.find((mark) => start.toString('latin1', 0, mark.length) === mark)
  if (packing === undefined) return start.toString('latin1', 0, HEAD_BYTES)
  if (packing !== GZIP) return undefined
  const { constants, createGunzip } = await import('node:zlib')
  const content = createGunzip({ finishFlush: constants.Z_SYNC_FLUSH })
  content.end(start)
  return readHead(content)
}

async function isEmpty(path: string): Promise<boolean> {
  try {
    return (await stat(path)).size === 0
  } catch (cause) {
    throw cloudError('image-unreadable', `stemcell image "${path}" cannot be read: ${reasonOf(cause)}`, cause)
  }
}

/** Returns the extension without compression: qcow2 for `…/image.qcow2.bz2`. */
function endingOf(url: string): string {
  return /\.(\w+?)(\.(gz|bz2|zip))?([?#].*)?$/.exec(url)?.[1] ?? ''
}
