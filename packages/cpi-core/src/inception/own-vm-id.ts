import { readFile } from 'node:fs/promises'

/** How a guest of CloudStack learns of itself; the first that answers counts. */
export interface GuestSources {
  /** Content of a file; undefined if there is none, or it may not be read. */
  readFile(path: string): Promise<string | undefined>
  /** Body of a page; undefined if there is none. */
  fetchText(url: string, signal: AbortSignal): Promise<string | undefined>
}

const INSTANCE_ID = 'latest/meta-data/instance-id'

/** The virtual router's name in every guest network; where DNS does not know it, the router is the gateway. */
const ROUTER = 'data-server'

const PATIENCE_MS = 3000

/**
 * The id of the machine that this process runs on: from what cloud-init kept, from the virtual router (metadata over HTTP),
 * or from the firmware, to which KVM gives the machine's id and which only root may read.
 */
export async function ownVmId(signal: AbortSignal, sources: GuestSources = realSources): Promise<string | undefined> {
  const kept = idIn(await sources.readFile('/var/lib/cloud/data/instance-id'))
  if (kept !== undefined) return kept
  const gateway = gatewayIn((await sources.readFile('/proc/net/route')) ?? '')
  for (const host of [ROUTER, ...(gateway === undefined ? [] : [gateway])]) {
    const told = idIn(await sources.fetchText(`http://${host}/${INSTANCE_ID}`, signal))
    if (told !== undefined) return told
  }
  return idIn((await sources.readFile('/sys/class/dmi/id/product_uuid'))?.toLowerCase())
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Old routers know the machine by a name like i-2-34-VM, which nobody can look up; only an id serves. */
function idIn(text: string | undefined): string | undefined {
  const id = text?.trim() ?? ''
  return UUID.test(id) ? id : undefined
}

/** Address of the default gateway, which the kernel writes as hex digits in the machine's own order of bytes. */
function gatewayIn(routes: string): string | undefined {
  const hex = /^\S+\t00000000\t([0-9A-F]{8})\t/m.exec(routes)?.[1]
  return hex
    ?.match(/../g)
    ?.reverse()
    .map((digits) => Number.parseInt(digits, 16))
    .join('.')
}

const realSources: GuestSources = {
  // Whatever the reason, a source that does not answer knows nothing; the others are asked, and the caller says so if none does.
  readFile: async (path) => readFile(path, 'utf8').catch(() => undefined),
  fetchText: async (url, signal) => {
    try {
      const answer = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]) })
      return answer.ok ? await answer.text() : undefined
    } catch {
      signal.throwIfAborted()
      return undefined
    }
  },
}
