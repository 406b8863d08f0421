import { createHash } from 'node:crypto'
import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import type { SetAlarm } from 'workspace/alarm'
import { type WatchedTransfer, withinIdleLimit } from 'workspace/idle-limit'
import { ApiError, reasonOf } from '../api-error.ts'
import type { ContentSink, StoredContent } from '../hypervisor/storage-spec.ts'
import { imageSize } from './image-size.ts'

/** Ports that secondary storage downloads from. */
const PORTS: readonly string[] = ['', '80', '8080', '443']
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  QCOW2: ['qcow2', 'img'],
  RAW: ['raw', 'img'],
  VHD: ['vhd'],
  VHDX: ['vhdx'],
  OVA: ['ova'],
  VMDK: ['vmdk'],
  ISO: ['iso'],
  TAR: ['tar'],
}
const PACKED = ['', '.gz', '.bz2', '.zip', '.xz']
/** As much of a file as is needed to recognise its format. */
const HEAD_BYTES = 4096
/** On a machine with much else to do a server of the same machine takes seconds to answer. */
const HEAD_TIMEOUT_MS = 30_000

/** How long a server may send nothing; a download may take its time as a whole. */
const LONGEST_IDLE_MS = 30_000

function refused(text: string): ApiError {
  return new ApiError('invalid-parameter', text, { plain: true })
}

/**
 * CloudStack's checks of a URL. CloudStack never downloads from loopback addresses, but the emulator's zone is this machine:
 * a loopback address that answers is accepted, and one that does not is refused with CloudStack's text.
 */
export async function checkTemplateUrl(text: string, format: string): Promise<void> {
  if (!URL.canParse(text)) throw refused(`Malformed URL: ${text}`)
  const url = new URL(text)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refused(`Unsupported scheme for url: ${text}`)
  const fits = (ENDINGS[format] ?? []).some((ending) => PACKED.some((packed) => url.pathname.toLowerCase().endsWith(`.${ending}${packed}`)))
  if (isLocal(url.hostname)) {
    if (!fits || !(await answers(url))) throw refused('Illegal host specified in URL.')
    return
  }
  if (!PORTS.includes(url.port)) throw refused('Only ports 80, 8080 and 443 are allowed')
  if (!(await resolves(url.hostname))) throw refused(`Unable to resolve ${url.hostname}.`)
  if (!fits) throw refused(`The supplied URL ${text} does not fit format ${format.toLowerCase()}`)
}

function isLocal(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host === '0.0.0.0' || /^127\.|^169\.254\./.test(host)
}

/** Names are resolved before anything is registered (recorded). */
async function resolves(host: string): Promise<boolean> {
  if (isIP(host.replace(/^\[|\]$/g, '')) !== 0) return true
  try {
    await lookup(host)
    return true
  } catch {
    // Whatever the reason, CloudStack has one text for it; the caller throws it.
    return false
  }
}

async function answers(url: URL): Promise<boolean> {
  const silent = new AbortController()
  const timer = setTimeout(() => silent.abort(), HEAD_TIMEOUT_MS)
  try {
    const answer = await fetch(url, { method: 'HEAD', signal: silent.signal })
    return answer.ok
  } catch {
    // CloudStack could not reach this address either; the caller throws with CloudStack's text.
    return false
  } finally {
    clearTimeout(timer)
  }
}

export interface Fetched {
  readonly sizeBytes: number
  readonly virtualBytes: number
  readonly checksum: string
  /** The template's status if the download failed. */
  readonly failure: string | undefined
}

/** Keeps what was downloaded as the content of a template or volume. Whatever cannot be unpacked counts as a failed download. */
export async function keepFetched(fetched: Fetched, sink: ContentSink | undefined, content: StoredContent): Promise<Fetched> {
  if (sink === undefined || fetched.failure !== undefined) return fetched
  try {
    return { ...fetched, virtualBytes: await sink.keep(content) }
  } catch (error) {
    return failed(`Failed post download script: ${reasonOf(error)}`)
  }
}

const DIGESTS: Readonly<Record<number, string>> = { 32: 'md5', 40: 'sha1', 64: 'sha256', 128: 'sha512' }

/** Downloads the file to measure its sizes and checksum. Its content goes to the sink, which it leaves open only after a success. */
export async function measureUrl(
  url: string,
  wanted: string | undefined,
  sink: ContentSink | undefined,
  setAlarm?: SetAlarm,
): Promise<Fetched> {
  const fetched = await download(url, wanted, sink, setAlarm)
  if (fetched.failure !== undefined) await sink?.abort()
  return fetched
}

async function download(url: string, wanted: string | undefined, sink: ContentSink | undefined, setAlarm?: SetAlarm): Promise<Fetched> {
  try {
    return await withinIdleLimit(LONGEST_IDLE_MS, undefined, (transfer) => transferred(url, wanted, sink, transfer), setAlarm)
  } catch (error) {
    return failed(`Failed to download: ${reasonOf(error)}`)
  }
}

async function transferred(
  url: string,
  wanted: string | undefined,
  sink: ContentSink | undefined,
  { signal, awaiting, passing }: WatchedTransfer,
): Promise<Fetched> {
  const answer = await awaiting(fetch(url, { signal }))
  if (!answer.ok || answer.body === null) return failed(`Failed to download: HTTP ${answer.status}`)
  const { digest, digits } = readChecksum(wanted)
  const fetched = await measure(passing(answer.body), digest, sink)
  return digits === '' || digits === fetched.checksum ? fetched : failed('corrupted: checksum does not match')
}

function failed(failure: string): Fetched {
  return { sizeBytes: 0, virtualBytes: 0, checksum: '', failure }
}

/** `{SHA-256}hex`, or bare hex digits, whose number identifies the digest. */
function readChecksum(text: string | undefined): { readonly digest: string; readonly digits: string } {
  const [, algorithm = '', tagged] = /^\{([^}]*)\}(.*)$/.exec(text ?? '') ?? []
  const digits = (tagged ?? text ?? '').toLowerCase()
  return { digest: algorithm.toLowerCase().replace('-', '') || (DIGESTS[digits.length] ?? 'md5'), digits }
}

async function measure(body: AsyncIterable<Uint8Array>, digest: string, sink: ContentSink | undefined): Promise<Fetched> {
  const hash = createHash(digest)
  const head: Uint8Array[] = []
  let sizeBytes = 0
  for await (const chunk of body) {
    hash.update(chunk)
    if (sizeBytes < HEAD_BYTES) head.push(chunk)
    sizeBytes += chunk.length
    if (sink !== undefined) await sink.write(chunk)
  }
  return { sizeBytes, virtualBytes: imageSize(Buffer.concat(head), sizeBytes), checksum: hash.digest('hex'), failure: undefined }
}
