import { execFile } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { describeWithTools } from 'workspace/required-tools'
import { built } from '../support/built-programs.ts'
import { cpiConfig, createWorkplace, type Workplace } from '../support/cpi-config.ts'
import { createDirector, type Director } from '../support/director.ts'
import { type Guest, guestAt, makeGuestKeys } from '../support/guest.ts'
import { manualNetwork, stemcellProperties } from '../support/life.ts'
import { type RealCloud, startRealCloud } from '../support/real-cloud.ts'
import { realStemcell, stemcellSource } from '../support/real-stemcell.ts'
import { REAL_TOOLS } from '../support/real-tools.ts'

const run = promisify(execFile)

const HOUR_MS = 3_600_000
const source = stemcellSource(process.env)

/** `SLOW=1` runs them, with a real agent. */
function describeReal(title: string, body: () => void): void {
  if (process.env['SLOW'] !== '1') describe.skip(`${title} (skipped: takes minutes; SLOW=1 runs it)`, body)
  else if (source === undefined)
    describe.skip(`${title} (skipped: needs an agent; BOSH_AGENT=path of its binary, or BOSH_STEMCELL=path of a stemcell, runs it)`, body)
  else describeWithTools(REAL_TOOLS, title, body)
}

/** Where a volume's link is in a guest, as the CPI's hint names it. */
interface Hint {
  readonly path: string
}

let workplace: Workplace
let cloud: RealCloud
let director: Director
let guest: Guest
let newVm: () => Promise<string>
let restart: () => Promise<void>

async function setUp(): Promise<void> {
  workplace = await createWorkplace()
  const image = await realStemcell(workplace.folder, source ?? { agent: '' })
  const keys = await makeGuestKeys(workplace.folder)
  restart = async () => {
    cloud = await startRealCloud(workplace.folder)
    const config = cpiConfig(cloud, { properties: { agent: keys.agent } })
    director = createDirector({ configFile: await workplace.file('cpi.json', JSON.stringify(config)) })
    guest = guestAt(cloud, manualNetwork.ip, keys)
  }
  await restart()
  const stemcell = await director.call('create_stemcell', image, { ...stemcellProperties, os_type: 'linux', os_distro: 'debian' })
  const properties = { compute_offering: 'small', ephemeral_disk_offering: 'disk-custom', disk: 4096 }
  const network = { ...manualNetwork, prefix: '24' }
  newVm = async () => {
    const made = await director.call('create_vm', 'agent-1', stemcell, properties, { default: network }, [], keys.environment)
    return (made as readonly string[])[0] ?? ''
  }
}

async function stateOf(vm: string): Promise<string | undefined> {
  return (await cloud.state())['virtualMachines']?.find(({ id }) => id === vm)?.state
}

/** The state once the end of a process has been noticed, which takes a moment. */
async function stateWhenSettled(vm: string): Promise<string | undefined> {
  for (let attempts = 0; attempts < 100 && (await stateOf(vm)) === 'Running'; attempts += 1) await delay(100)
  return stateOf(vm)
}

async function newDisk(sizeMib: number, vm: string): Promise<string> {
  return (await director.call('create_disk', sizeMib, { disk_offering: 'disk-custom' }, vm)) as string
}

/** Attaches a disk and has the agent mount it, as a director does. Returns the CPI's hint. */
async function mount(vm: string, disk: string): Promise<Hint> {
  const hint = (await director.call('attach_disk', vm, disk)) as Hint
  await guest.agent('add_persistent_disk', disk, hint)
  await guest.agent('mount_disk', disk)
  return hint
}

async function unmount(vm: string, disk: string): Promise<void> {
  await guest.agent('unmount_disk', disk)
  await guest.agent('remove_persistent_disk', disk)
  await director.call('detach_disk', vm, disk)
}

const sizeOfStore = async () => Number(await guest.shell('df --output=size -m /var/vcap/store | tail -1'))
const deviceOf = async (folder: string) => (await guest.shell(`readlink -f $(findmnt -no SOURCE ${folder})`)).trim()
const linkOf = async ({ path }: Hint) => (await guest.shell(`readlink -f ${path}`)).trim()

/** The processes of this machine that have to do with this test's machines, once the kernel has had a moment to end them. */
async function processesLeft(): Promise<string> {
  for (let attempts = 0; attempts < 100 && (await processes()) !== ''; attempts += 1) await delay(100)
  return processes()
}

function processes(): Promise<string> {
  return new Promise((resolve) => {
    // It finds none by exit code 1.
    execFile('pgrep', ['-af', workplace.folder], (_error, stdout) => resolve(stdout))
  })
}

/** Calls a command of CloudStack and waits for its job, as a user would. */
async function command(name: string, parameters: Readonly<Record<string, string>>): Promise<Readonly<Record<string, unknown>>> {
  const { apiKey, secretKey } = cloud.accounts.user
  const words = Object.entries(parameters).map(([key, value]) => `${key}=${value}`)
  const { stdout } = await run(process.execPath, [built.cloudstack, 'call', name, ...words, '--wait', '--json'], {
    env: { ...process.env, CLOUDSTACK_ENDPOINT: cloud.endpoint, CLOUDSTACK_KEY: apiKey, CLOUDSTACK_SECRET: secretKey },
  })
  return JSON.parse(stdout) as Readonly<Record<string, unknown>>
}

/** What a file has in a volume that is made of a snapshot. */
async function contentOf(vm: string, snapshot: string): Promise<string> {
  const { id } = await command('createVolume', { name: 'of-snapshot', snapshotid: snapshot })
  await command('attachVolume', { id: String(id), virtualmachineid: vm })
  const device = `/dev/disk/by-id/virtio-${String(id).replaceAll('-', '').slice(0, 20)}-part1`
  const text = await guest.shell(
    `udevadm settle; mkdir -p /mnt/old; mount -o ro,noload ${device} /mnt/old; cat /mnt/old/name; umount /mnt/old`,
  )
  await command('detachVolume', { id: String(id) })
  await command('destroyVolume', { id: String(id), expunge: 'true' })
  return text
}

describeReal('disks of a machine that runs', () => {
  beforeAll(setUp, HOUR_MS)
  afterAll(async () => {
    await cloud?.stop()
    await workplace?.remove()
  })

  it(
    'are found by the agent whatever their order, keep their files, and grow',
    async () => {
      const vm = await newVm()
      await guest.boot()
      expect(await guest.shell('findmnt -no SOURCE /var/vcap/data')).toMatch(/^\/dev\/vdb\d?/)

      const [one, two] = [await newDisk(1024, vm), await newDisk(2048, vm)]
      const hint = await mount(vm, one)
      expect(await deviceOf('/var/vcap/store')).toBe(`${await linkOf(hint)}1`)
      await guest.shell('echo first > /var/vcap/store/name')
      await unmount(vm, one)
      await mount(vm, two)
      await guest.shell('echo second > /var/vcap/store/name')
      await unmount(vm, two)

      // The letters are the other way round now.
      await mount(vm, two)
      expect(await guest.shell('cat /var/vcap/store/name')).toBe('second\n')
      await director.call('attach_disk', vm, one)
      await unmount(vm, two)
      await director.call('detach_disk', vm, one)
      await director.call('resize_disk', one, 3072)
      await mount(vm, one)
      expect(await guest.shell('cat /var/vcap/store/name')).toBe('first\n')
      expect(await sizeOfStore()).toBeGreaterThan(2700)

      const snapshot = await director.call('snapshot_disk', one, {})
      await guest.shell('echo changed > /var/vcap/store/name; sync')
      expect(await contentOf(vm, snapshot as string)).toBe('first\n')
      await director.call('delete_snapshot', snapshot)

      await director.call('reboot_vm', vm)
      await guest.boot()
      expect(await guest.shell('cat /var/vcap/store/name')).toBe('changed\n')

      await unmount(vm, one)
      await director.call('delete_vm', vm)
      await director.call('delete_disk', one)
      await director.call('delete_disk', two)
    },
    HOUR_MS,
  )

  it(
    'outlive their machine, a kill of its process, and a kill of the emulator, which leaves no process',
    async () => {
      const first = await newVm()
      await guest.boot()
      const disk = await newDisk(1024, first)
      await mount(first, disk)
      await guest.shell('echo kept > /var/vcap/store/name; sync')
      await unmount(first, disk)
      await director.call('delete_vm', first)
      const vm = await newVm()
      await guest.boot()
      await mount(vm, disk)
      expect(await guest.shell('cat /var/vcap/store/name')).toBe('kept\n')

      await cloud.inside(['pkill', '-KILL', 'qemu-system'])
      expect(await stateWhenSettled(vm)).toBe('Stopped')
      expect(await director.call('has_vm', vm)).toBe(true)

      await cloud.kill()
      expect(await processesLeft()).toBe('')
      await restart()
      expect(await stateOf(vm)).toBe('Stopped')
      await command('startVirtualMachine', { id: vm })
      await guest.boot()
      expect(await guest.shell('cat /var/vcap/store/name')).toBe('kept\n')

      await director.call('delete_vm', vm)
      await director.call('delete_disk', disk)
    },
    HOUR_MS,
  )
})
