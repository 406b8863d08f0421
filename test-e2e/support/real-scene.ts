import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { built } from './built-programs.ts'
import { type CpiConfigOptions, cpiConfig, createWorkplace, type Workplace } from './cpi-config.ts'
import { HOUR_MS } from './describe-real.ts'
import { createDirector, type Director } from './director.ts'
import { type Guest, type GuestKeys, guestAt, makeGuestKeys } from './guest.ts'
import { manualNetwork, stemcellProperties } from './life.ts'
import { consoleMatch, type RealCloud, startRealCloud } from './real-cloud.ts'
import { realStemcell, stemcellSource } from './real-stemcell.ts'
import { tinyGuestImage } from './tiny-guest.ts'
import { TINY_READY } from './tiny-guest-scripts.ts'

const run = promisify(execFile)

const TINY_ADDRESS = new RegExp(`${TINY_READY}(\\S+)\\s`)

/** A network in which the cloud knows the address of the guest. */
export const isolatedNetwork = { ...manualNetwork, prefix: '24' }

/** A stemcell of a Debian system. */
export const debianStemcell = { ...stemcellProperties, os_type: 'linux', os_distro: 'debian' }

const TINY_MACHINE = { compute_offering: 'small' }
const MACHINE = { ...TINY_MACHINE, ephemeral_disk_offering: 'disk-custom', disk: 4096 }

export interface VmOptions {
  /** Another director than the scene's own. */
  readonly director?: Director
  readonly agentId?: string
  readonly stemcell?: unknown
  readonly networks?: object
  /** Laid over the VM's cloud_properties. */
  readonly properties?: object
}

/** The common setup of tests with machines that run: one cloud and one uploaded stemcell per file. */
export interface RealScene {
  readonly workplace: Workplace
  readonly cloud: RealCloud
  readonly director: Director
  readonly keys: GuestKeys
  /** The file of the stemcell's image. */
  readonly image: string
  /** The stemcell's cid. */
  readonly stemcell: unknown
  newDirector(options?: CpiConfigOptions): Promise<Director>
  /** Creates a machine, with an ephemeral disk and in the isolated network unless told otherwise. Returns its cid. */
  newVm(options?: VmOptions): Promise<string>
  /** Waits until a tiny guest serves. Returns its address. */
  tinyAddress(vm: string): Promise<string>
  guest(address?: string): Guest
  stateOf(vm: string): Promise<string | undefined>
  /** Calls a command of CloudStack and waits for its job, as a user would. */
  command(name: string, parameters: Readonly<Record<string, string>>): Promise<Readonly<Record<string, unknown>>>
  /** Starts the cloud again, after it has been killed. */
  restart(): Promise<void>
}

export interface RealSceneOptions {
  /** Machines are tiny guests, without an agent and with the root disk only. */
  readonly tiny?: boolean
}

export function useRealScene({ tiny = false }: RealSceneOptions = {}): () => RealScene {
  let workplace: Workplace
  let keys: GuestKeys
  let image: string
  let cloud: RealCloud
  let director: Director
  let stemcell: unknown
  let configs = 0
  const made: string[] = []

  async function newDirector(options: CpiConfigOptions = {}): Promise<Director> {
    configs += 1
    const config = cpiConfig(cloud, { ...options, properties: { agent: keys.agent, ...options.properties } })
    return createDirector({ configFile: await workplace.file(`cpi-${configs}.json`, JSON.stringify(config)) })
  }

  async function restart(): Promise<void> {
    cloud = await startRealCloud(workplace.folder)
    director = await newDirector()
  }

  beforeAll(async () => {
    workplace = await createWorkplace()
    keys = await makeGuestKeys(workplace.folder)
    const stemcellImage = await realStemcell(workplace.folder, stemcellSource(process.env) ?? { agent: '' })
    image = tiny ? await tinyGuestImage(workplace.folder, stemcellImage) : stemcellImage
    await restart()
    stemcell = await director.call('create_stemcell', image, debianStemcell)
  }, HOUR_MS)
  // A machine of a test that failed must not keep its address.
  afterEach(async () => {
    for (const vm of made.splice(0)) await director.call('delete_vm', vm)
  }, HOUR_MS)
  afterAll(async () => {
    await cloud?.stop()
    await workplace?.remove()
  })

  return () => ({
    workplace,
    cloud,
    director,
    keys,
    image,
    stemcell,
    newDirector,
    restart,
    async newVm(options = {}) {
      const properties = { ...(tiny ? TINY_MACHINE : MACHINE), ...options.properties }
      const networks = options.networks ?? { default: isolatedNetwork }
      const { agentId = 'agent-1', stemcell: template = stemcell, director: caller = director } = options
      const answer = await caller.call('create_vm', agentId, template, properties, networks, [], keys.environment)
      const [vm = ''] = answer as readonly string[]
      made.push(vm)
      return vm
    },
    async tinyAddress(vm) {
      const [, address = ''] = await consoleMatch(cloud, vm, TINY_ADDRESS)
      return address
    },
    guest: (address = isolatedNetwork.ip) => guestAt(cloud, address, keys),
    stateOf: async (vm) => (await cloud.state())['virtualMachines']?.find(({ id }) => id === vm)?.state,
    command: (name, parameters) => callCommand(cloud, name, parameters),
  })
}

async function callCommand(
  { accounts, endpoint }: RealCloud,
  name: string,
  parameters: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, unknown>>> {
  const { apiKey, secretKey } = accounts.user
  const words = Object.entries(parameters).map(([key, value]) => `${key}=${value}`)
  const { stdout } = await run(process.execPath, [built.cloudstack, 'call', name, ...words, '--wait', '--json'], {
    env: { ...process.env, CLOUDSTACK_ENDPOINT: endpoint, CLOUDSTACK_KEY: apiKey, CLOUDSTACK_SECRET: secretKey },
  })
  return JSON.parse(stdout) as Readonly<Record<string, unknown>>
}
