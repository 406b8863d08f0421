import { type Box, type BoxOptions, cpiInABox } from './support/cpi-in-a-box.ts'
import { createDisk, createVm, createVmArguments, type VmOptions } from './support/director.ts'
import { expectPublished } from './support/published.ts'
import { manualNetwork } from './support/requests.ts'

const LB = { name: 'web', public_ip: '203.0.113.11', public_port: 443, private_port: 8443 }

/** Six common machines. */
const MACHINES: Readonly<Record<string, VmOptions>> = {
  'a manual network, an ephemeral disk': {},
  'the same with an SSH key pair': { properties: { key_name: 'bosh' } },
  'a dynamic network, no ephemeral disk': {
    properties: { ephemeral_disk_offering: undefined, disk: undefined },
    networks: { a: { type: 'dynamic', cloud_properties: { name: 'net-shared' } } },
  },
  'two manual networks': {
    networks: { a: manualNetwork(), b: manualNetwork({ ip: '172.20.0.77', default: undefined, cloud_properties: { name: 'net-shared' } }) },
  },
  'a manual network and a vip': { networks: { a: manualNetwork(), v: { type: 'vip', ip: '203.0.113.10' } } },
  'an affinity group and a load balancer': { properties: { affinity_group: 'spread', lbs: [LB] } },
}

interface Count {
  readonly what: string
  readonly commands: number
  readonly jobs: number
}

async function count(box: Box, what: string, call: () => Promise<unknown>): Promise<Count> {
  const mark = box.mark()
  await call()
  const commands = box.commands(mark)
  return { what, commands: commands.length, jobs: commands.filter(({ jobId }) => jobId !== undefined).length }
}

async function machineCounts(boxOptions: BoxOptions = {}): Promise<readonly Count[]> {
  const counts: Count[] = []
  for (const [what, options] of Object.entries(MACHINES)) {
    const box = cpiInABox(boxOptions)
    counts.push(await count(box, `create_vm: ${what}`, async () => box.run('create_vm', ...createVmArguments(box, options))))
  }
  return counts
}

async function lifeCounts(): Promise<readonly Count[]> {
  const box = cpiInABox()
  const [vm, disk] = [await createVm(box), await createDisk(box)]
  const calls: readonly (readonly [string, ...unknown[]])[] = [
    ['has_vm', vm],
    ['set_vm_metadata', vm, { name: 'web/0', job: 'web' }],
    ['create_disk', 2048, {}, vm],
    ['attach_disk', vm, disk],
    ['set_disk_metadata', disk, { deployment: 'a' }],
    ['snapshot_disk', disk, { deployment: 'a' }],
    ['detach_disk', vm, disk],
    ['resize_disk', disk, 4096],
    ['reboot_vm', vm],
    ['delete_disk', disk],
    ['delete_vm', vm],
  ]
  const counts: Count[] = []
  for (const [method, ...args] of calls) counts.push(await count(box, method, async () => box.run(method, ...args)))
  return counts
}

/** The twelve calls of a machine's life with a disk that ask CloudStack something, as a director plays it; the thirteenth, `info`, does not. */
async function playLife(box: Box, each: (method: string, ...args: unknown[]) => Promise<unknown>): Promise<void> {
  const [vm] = (await each('create_vm', ...createVmArguments(box))) as [string]
  await each('set_vm_metadata', vm, { director: 'd', deployment: 'dep', job: 'web', index: '0', name: 'web/0' })
  await each('has_vm', vm)
  const disk = await each('create_disk', 2048, { disk_offering: 'disk-custom' }, vm)
  await each('attach_disk', vm, disk)
  await each('set_disk_metadata', disk, { director: 'd', deployment: 'dep', instance_group: 'web' })
  await each('get_disks', vm)
  await each('detach_disk', vm, disk)
  await each('resize_disk', disk, 6144)
  await each('reboot_vm', vm)
  await each('delete_vm', vm)
  await each('delete_disk', disk)
}

async function wholeLifeCount(boxOptions: BoxOptions = {}): Promise<Count> {
  const box = cpiInABox(boxOptions)
  return count(box, 'all thirteen calls of the life of a machine with a disk', async () => playLife(box, box.run))
}

/** The commands of the life, in the order in which they are sent. */
async function lifeCommands(): Promise<readonly (readonly [call: string, command: string])[]> {
  const box = cpiInABox()
  const sent: (readonly [string, string])[] = []
  await playLife(box, async (method, ...args) => {
    const mark = box.mark()
    const result = await box.run(method, ...args)
    sent.push(...box.commands(mark).map(({ command }) => [method, command] as const))
    return result
  })
  return sent
}

/** Emulated time that a life takes beyond its jobs: the processor takes none, so that it is what late polls lose. */
async function lostToPolls(): Promise<{ readonly lostMs: number; readonly jobsMs: number; readonly polls: number }> {
  const box = cpiInABox()
  const { clock, journal } = box.emulator
  const startedMs = clock.nowMs()
  await playLife(box, box.run)
  const entries = journal.entries()
  const jobsMs = entries.reduce((sum, { jobMs = 0 }) => sum + jobMs, 0)
  const polls = entries.filter(({ command }) => command === 'queryAsyncJobResult').length
  return { lostMs: clock.nowMs() - startedMs - jobsMs, jobsMs, polls }
}

/** Why each command of the life is sent. */
const PURPOSES: Readonly<Record<string, string>> = {
  'create_vm listServiceOfferings': 'it is named, and the deploy accepts its id only; a customised one needs its size with it',
  'create_vm listDiskOfferings': 'the same for the ephemeral disk',
  'create_vm listTemplates':
    "its zones, and the controllers from which the agent's settings name the disks: they are part of the deploy; a template that is not ready is refused as one that does not exist",
  'create_vm listNetworks': 'they are named, and determine the zone',
  'create_vm listCapabilities': 'whether the machine is started within its deploy; spared by `deploy: one-step` and `deploy: two-steps`',
  'create_vm deployVirtualMachine': 'makes the machine',
  'create_vm startVirtualMachine':
    'starts it, where the account may not expunge: a start that fails within the deploy keeps the address for a day; spared by `deploy: one-step`',
  'set_vm_metadata updateVirtualMachine': 'the display name; the answer shows the tags, which spares a look-up',
  'set_vm_metadata createTags': 'the metadata',
  'has_vm listVirtualMachines': 'the question',
  'create_disk listVirtualMachines': 'its zone: a disk elsewhere is not refused until it is attached',
  'create_disk listDiskOfferings': 'it is named, and its kind decides whether a size is given',
  'create_disk createVolume': 'makes the disk',
  'attach_disk listVirtualMachines': 'the controllers from which the device path follows',
  'attach_disk attachVolume': 'attaches the disk',
  'set_disk_metadata listVolumes': 'the tags that it has: one cannot be set twice; and a destroyed disk accepts tags',
  'set_disk_metadata createTags': 'the metadata',
  'get_disks listVolumes': 'the question',
  'detach_disk listVolumes': 'which machine has it: CloudStack detaches it from any',
  'detach_disk detachVolume': 'detaches the disk',
  'resize_disk listVolumes': 'its size and its offering: a resize to the same size is not refused',
  'resize_disk listDiskOfferings': 'whether it is customised: a disk of a fixed offering grows too',
  'resize_disk resizeVolume': 'resizes the disk',
  'reboot_vm rebootVirtualMachine': 'reboots the machine',
  'delete_vm listVirtualMachines': 'what is given back: addresses, static NAT, load balancers, groups',
  'delete_vm listVolumes': 'the ephemeral disk, which is deleted with the machine; persistent ones are not',
  'delete_vm listCapabilities': 'whether the account may expunge, and what the version does with data disks',
  'delete_vm stopVirtualMachine': 'only a stopped machine can give its address back',
  'delete_vm updateVmNicIp': 'gives the address back, which a destroyed machine keeps for a day',
  'delete_vm destroyVirtualMachine': 'destroys the machine and its ephemeral disk',
  'delete_disk deleteVolume': 'deletes the disk',
}

/** Look-ups before a command that a refusal of that command cannot replace. */
const KEPT: readonly (readonly [call: string, lookUp: string, why: string])[] = [
  [
    'create_vm',
    'offerings, template, networks',
    'they are named, and the deploy accepts ids only; the zone, the controllers of the disks and the services of the networks are read from them',
  ],
  [
    'create_vm',
    'capabilities',
    'where the account may not expunge, a machine that fails to start within its deploy keeps its address for a day: the failure comes too late to choose the separate start',
  ],
  ['create_disk', 'the machine', 'a disk in another zone than its machine is not refused until it is attached'],
  ['create_disk', 'the disk offering', 'it is named, and a size is refused with a fixed one and required with a customised one'],
  [
    'set_vm_metadata',
    'the machine, where the metadata has no `name`',
    'the answer to the change of the display name shows the tags; without that change nothing does',
  ],
  [
    'attach_disk',
    'the machine',
    'the device path follows from its hypervisor, its details and its operating system, which the answer does not contain',
  ],
  [
    'set_disk_metadata',
    'the disk',
    'every disk after its first attachment has the tags already: a refused job, a look and two jobs would take the place of a look and two jobs; and a disk that was destroyed by hand accepts tags',
  ],
  ['detach_disk', 'the disk', 'CloudStack detaches a disk from whichever machine has it, so a wrong machine is not refused'],
  ['resize_disk', 'the disk', 'the size that it already has is not refused'],
  ['resize_disk', 'the disk offering', 'a disk of a fixed offering grows too, unless the offering is strict'],
  ['snapshot_disk', 'the disk and, afterwards, the snapshot', 'a snapshot without a usable result is reported as a success'],
  ['delete_vm', 'the machine', 'addresses, load balancers and groups are given back before it is stopped; afterwards its row may be gone'],
  ['delete_vm', 'its volumes', 'only they show which data disk is the ephemeral one: a persistent disk must not be deleted on a guess'],
  [
    'delete_vm',
    'capabilities',
    'an expunge is refused in its job only, so that trying it costs more than the look; before 4.12 and 4.16 servers treat data disks differently',
  ],
]

function pageOf(counts: readonly Count[], life: readonly (readonly [call: string, command: string])[]): string {
  const commands = life.map(([call, command]) => `| ${call} | \`${command}\` | ${PURPOSES[`${call} ${command}`]} |`)
  const rows = counts.map(({ what, commands, jobs }) => `| ${what} | ${commands} | ${jobs} |`)
  return `${[
    '<!-- Generated by a test of packages/cpi-core, which fails when a number changes. -->',
    '# How many commands each call takes',
    'Counted on the emulator, for an ordinary user of an advanced zone who may not expunge, so that machines with an address are started separately; polls of jobs are not counted. The look-ups of one call run in parallel.',
    ['| Call | Commands | Jobs among them |', '|---|---|---|', ...rows].join('\n'),
    '## The commands of a life',
    ['| Call | Command | What for |', '|---|---|---|', ...commands].join('\n'),
    '## What is not looked up',
    'Nothing is looked up that the refusal of the command itself tells as well: a disk before `attachVolume` and `deleteVolume`, a machine before `rebootVirtualMachine`, `detachVolume` and the listing of its volumes. A refusal leads to the look, so that messages name what is wrong all the same. That a change was made is read from its answer where that shows the thing changed, and looked up only if it does not. This holds for cids that are ids; a name is looked up first.',
    'These look-ups stay:',
    ['| Call | Look-up | Why the refusal does not tell the same |', '|---|---|---|', ...KEPT.map((row) => `| ${row.join(' | ')} |`)].join(
      '\n',
    ),
  ].join('\n\n')}\n`
}

describe('the number of commands', () => {
  it('of the common create_vm is at most six with one job, and seven with two where the machine is started separately', async () => {
    const [plain, withKey] = await machineCounts()
    const [plainAtOnce, withKeyAtOnce] = await machineCounts({ cloudstack: { deploy: 'one-step' } })

    expect([plain, withKey]).toMatchObject([
      { commands: 7, jobs: 2 },
      { commands: 7, jobs: 2 },
    ])
    expect([plainAtOnce, withKeyAtOnce]).toMatchObject([
      { commands: 5, jobs: 1 },
      { commands: 6, jobs: 1 },
    ])
  })

  it('of a whole life is no more than these', async () => {
    const counts = [
      await wholeLifeCount(),
      await wholeLifeCount({ cloudstack: { deploy: 'two-steps' } }),
      await wholeLifeCount({ cloudstack: { deploy: 'one-step' } }),
    ]

    expect(counts).toMatchObject([
      { commands: 31, jobs: 12 },
      { commands: 30, jobs: 12 },
      { commands: 29, jobs: 11 },
    ])
  })

  it('of a whole life holds none without a purpose', async () => {
    const sent = (await lifeCommands()).map((words) => words.join(' '))

    expect(sent.toSorted()).toEqual(Object.keys(PURPOSES).toSorted())
  })

  it('of every call is as published (UPDATE_DOCS=1 writes the page)', async () => {
    expectPublished(
      'command-counts.md',
      pageOf([...(await machineCounts()), ...(await lifeCounts()), await wholeLifeCount()], await lifeCommands()),
    )
  })
})

describe('the time of a life', () => {
  it('is that of its jobs, but for 3 % that late polls lose', async () => {
    const { lostMs, jobsMs, polls } = await lostToPolls()

    expect(lostMs / (lostMs + jobsMs)).toBeLessThan(0.03)
    // Each job is looked at once right after its start, for clouds that end it at once.
    expect(polls).toBeLessThanOrEqual(113)
  })
})
