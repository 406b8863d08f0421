import { readFile } from 'node:fs/promises'
import { withinTimeLimit } from 'cloudstack-client'
import { reasonOf } from '../errors/reason.ts'

/** Where a guest of CloudStack finds its own id; the first source that answers wins. */
export interface GuestSources {
  /** Content of a file. @throws if it does not exist or is not readable */
  readFile(path: string): Promise<string>
  /** Body of an HTTP answer. @throws if there is none, or it is an error's */
  fetchText(url: string, signal: AbortSignal): Promise<string>
}

const INSTANCE_ID = 'latest/meta-data/instance-id'

/** The virtual router's name in every guest network; where DNS does not resolve it, the router is the gateway. */
const ROUTER = 'data-server'

const FETCH_TIMEOUT_MS = 3000

/**
 * Returns the id of the machine on which this process runs: from cloud-init's data, from the virtual router (metadata over HTTP),
 * or from the firmware, where KVM stores the machine's id and which only root can read.
 * @param onSkipped gets the reason for each source that did not answer; no machine has all of them
 */
export async function ownVmId(
  signal: AbortSignal,
  onSkipped: (reason: string) => void,
  sources: GuestSources = realSources,
): Promise<string | undefined> {
  const ask = async (source: string, read: () => Promise<string>) => {
    try {
      return await read()
    } catch (error) {
      signal.throwIfAborted()
      onSkipped(`${source}: ${reasonOf(error)}`)
      return undefined
    }
  }
  const file = async (path: string) => ask(path, async () => sources.readFile(path))

  const stored = idIn(await file('/var/lib/cloud/data/instance-id'))
  if (stored !== undefined) return stored
  const gateway = gatewayIn((await file('/proc/net/route')) ?? '')
  for (const host of [ROUTER, ...(gateway === undefined ? [] : [gateway])]) {
    const url = `http://${host}/${INSTANCE_ID}`
    const fetched = idIn(await ask(url, async () => sources.fetchText(url, signal)))
    if (fetched !== undefined) return fetched
  }
  return idIn((await file('/sys/class/dmi/id/product_uuid'))?.toLowerCase())
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Old routers return a name such as i-2-34-VM, which cannot be looked up; only an id is usable. */
function idIn(text: string | undefined): string | undefined {
  const id = text?.trim() ?? ''
  return UUID.test(id) ? id : undefined
}

/** Address of the default gateway, which the kernel prints in hex digits in host byte order. */
function gatewayIn(routes: string): string | undefined {
  const hex = /^\S+\t00000000\t([0-9A-F]{8})\t/m.exec(routes)?.[1]
  return hex
    ?.match(/../g)
    ?.reverse()
    .map((digits) => Number.parseInt(digits, 16))
    .join('.')
}

const realSources: GuestSources = {
  readFile: async (path) => readFile(path, 'utf8'),
  fetchText: async (url, signal) =>
    withinTimeLimit(FETCH_TIMEOUT_MS, signal, async (limited) => {
      const answer = await fetch(url, { signal: limited })
      if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
      return answer.text()
    }),
}
