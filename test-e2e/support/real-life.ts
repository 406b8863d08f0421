import { cpiConfig, type Workplace } from './cpi-config.ts'
import { createDirector, type Director } from './director.ts'
import { type Guest, guestAt, makeGuestKeys } from './guest.ts'
import { leftovers } from './leftovers.ts'
import { manualNetwork, stemcellProperties } from './life.ts'
import type { RealCloud } from './real-cloud.ts'
import type { Story } from './story.ts'

/** What the story of a machine that runs is played with. */
export interface RealStage {
  readonly cloud: RealCloud
  readonly workplace: Workplace
  /** The image of a stemcell with an agent. */
  readonly image: string
  readonly story: Story
  /** Waits after each call, for presentations. */
  readonly pause: () => Promise<unknown>
}

const MACHINE = { compute_offering: 'small', ephemeral_disk_offering: 'disk-custom', disk: 4096 }
const NETWORKS = { default: { ...manualNetwork, prefix: '24' } }
const SENTENCE = 'written before the machine was deleted'
const STORED_FILE = '/var/vcap/store/kept'

/** Plays create-env's calls and a recreated machine. Returns whether the file on the persistent disk survived, and nothing was left behind. */
export async function playRealLife(stage: RealStage): Promise<boolean> {
  const { cloud, workplace, image, story } = stage
  const before = await cloud.state()
  const keys = await makeGuestKeys(workplace.folder)
  const director = await narratedDirector(stage, keys.agent)
  const guest = guestAt(cloud, manualNetwork.ip, keys)
  story.title(`A BOSH director, the built CPI, and a CloudStack at ${cloud.endpoint} whose machines run`)

  const stemcell = await director.call('create_stemcell', image, { ...stemcellProperties, os_distro: 'debian' })
  const create = async () => {
    const [vm] = (await director.call('create_vm', 'agent-1', stemcell, MACHINE, NETWORKS, [], keys.environment)) as [string]
    story.aside(`The agent of ${vm} answers "pong" after ${Math.round((await guest.boot()) / 1000)} s.`)
    return vm
  }
  const first = await create()
  const disk = await director.call('create_disk', 2048, { disk_offering: 'disk-custom' }, first)
  await mount(director, guest, first, disk)
  await guest.shell(`echo ${SENTENCE} > ${STORED_FILE}; sync`)
  story.aside(`Mounted by the agent:\n${await guest.shell('df -h --output=source,size,target /var/vcap/data /var/vcap/store')}`)
  await director.call('delete_vm', first)

  const second = await create()
  await mount(director, guest, second, disk)
  const kept = (await guest.shell(`cat ${STORED_FILE}`)).trim()
  story.aside(`On the disk, in another machine: "${kept}"`)
  await director.call('delete_vm', second)
  await director.call('delete_disk', disk)
  await director.call('delete_stemcell', stemcell)

  const left = leftovers(before, await cloud.state())
  story.ending(left.length === 0, left.length === 0 ? 'nothing left behind' : `left behind: ${left.join(', ')}`)
  return kept === SENTENCE && left.length === 0
}

async function mount(director: Director, guest: Guest, vm: string, disk: unknown): Promise<void> {
  const hint = await director.call('attach_disk', vm, disk)
  await guest.agent('add_persistent_disk', disk, hint)
  await guest.agent('mount_disk', disk)
}

/** A director whose calls become chapters. */
async function narratedDirector({ cloud, workplace, story, pause }: RealStage, agent: object): Promise<Director> {
  let shownUpTo = 0
  const config = cpiConfig(cloud, { properties: { agent } })
  return createDirector({
    configFile: await workplace.file('cpi.json', JSON.stringify(config)),
    async onRun(method, args, run) {
      const calls = await cloud.journal(shownUpTo)
      shownUpTo = calls.at(-1)?.number ?? shownUpTo
      if (method === 'info') return
      story.chapter(method, args, run, calls)
      await pause()
    },
  })
}
