import { readFile } from 'node:fs/promises'
import { withinTimeLimit } from 'cloudstack-client'

/** Where a guest of CloudStack finds its own id; the first source that answers wins. */
export interface GuestSources {
  /** Content of a file; undefined if it does not exist or is not readable. */
  readFile(path: string): Promise<string | undefined>
  /** Body of an HTTP answer; undefined if there is none. */
  fetchText(url: string, signal: AbortSignal): Promise<string | undefined>
}

const INSTANCE_ID = 'latest/meta-data/instance-id'

/** The virtual router's name in every guest network; where DNS does not resolve it, the router is the gateway. */
const ROUTER = 'data-server'

const FETCH_TIMEOUT_MS = 3000

/**
 * Returns the id of the machine on which this process runs: from cloud-init's data, from the virtual router (metadata over HTTP),
 * or from the firmware, where KVM stores the machine's id and which only root can read.
 */
export async function ownVmId(signal: AbortSignal, sources: GuestSources = realSources): Promise<string | undefined> {
  const stored = idIn(await sources.readFile('/var/lib/cloud/data/instance-id'))
  if (stored !== undefined) return stored
  const gateway = gatewayIn((await sources.readFile('/proc/net/route')) ?? '')
  for (const host of [ROUTER, ...(gateway === undefined ? [] : [gateway])]) {
    const fetched = idIn(await sources.fetchText(`http://${host}/${INSTANCE_ID}`, signal))
    if (fetched !== undefined) return fetched
  }
  return idIn((await sources.readFile('/sys/class/dmi/id/product_uuid'))?.toLowerCase())
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
  // A source that fails is skipped, whatever the reason; the caller reports if none answers.
  readFile: async (path) => readFile(path, 'utf8').catch(() => undefined),
  fetchText: async (url, signal) => {
    try {
      return await withinTimeLimit(FETCH_TIMEOUT_MS, signal, async (limited) => {
        const answer = await fetch(url, { signal: limited })
        return answer.ok ? await answer.text() : undefined
      })
    } catch {
      signal.throwIfAborted()
      return undefined
    }
  },
}
