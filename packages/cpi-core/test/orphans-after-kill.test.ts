import type { CloudStackClient } from 'cloudstack-client'
import { createNetwork, createProject, listNetworkOfferings, listZones } from 'cloudstack-client/api'
import { findProjectId, projectClient } from '../src/cloud/project-client.ts'
import { configure } from '../src/config/configure.ts'
import { deleteOrphan, findOrphans, readKnown } from '../src/orphans/index.ts'
import type { Answer } from '../src/protocol/answer.ts'
import { clientOf } from './support/client-of.ts'
import { type Box, DIRECTOR } from './support/cpi-in-a-box.ts'
import { createVmArguments, leftIn } from './support/director.ts'
import { killAt, type Moment } from './support/killed.ts'
import { memoryLocks } from './support/memory-locks.ts'
import { configFile, manualNetwork } from './support/requests.ts'
import { type Scenario, type Stage, stage } from './support/sweep.ts'
import { SCENARIOS } from './support/sweep-scenarios.ts'

const HOUR_MS = 3_600_000

const SILENT = { debug: () => undefined, info: () => undefined, warn: () => undefined }

const OPENING: Scenario = {
  method: 'create_vm',
  prepare: async (box) =>
    createVmArguments(box, {
      networks: {
        default: manualNetwork(),
        public: { type: 'vip', ip: '203.0.113.11', cloud_properties: { open_firewall: [{ ports: [22, '80-90'], cidrs: ['10.0.0.0/8'] }] } },
      },
    }),
  repeats: true,
}

const PROJECT = 'team'
const IN_PROJECT = { cloudstack: { project: PROJECT } }

/** With an address of its own and a group, in a network of the project. */
const PROJECT_VM: Scenario = {
  method: 'create_vm',
  options: IN_PROJECT,
  prepare: async (box) => {
    const account = clientOf(box)
    const { id: projectid } = await account.run(createProject, { name: PROJECT, displaytext: PROJECT })
    const zone = await account.one(listZones, {}, 'zone-advanced', ({ name }) => name === 'zone-advanced')
    const isolated = 'DefaultIsolatedNetworkOfferingWithSourceNatService'
    const offering = await account.one(listNetworkOfferings, {}, isolated, ({ name }) => name === isolated)
    const network = { name: 'net-team', zoneid: zone.id, networkofferingid: offering.id, projectid }
    await account.run(createNetwork, network)
    const opened = { policy: 'acquire-and-release', open_firewall: [{ ports: [22], cidrs: ['10.0.0.0/8'] }] }
    return createVmArguments(box, {
      properties: { affinity_group: 'spread' },
      networks: {
        default: { type: 'dynamic', default: ['dns', 'gateway'], cloud_properties: { name: 'net-team' } },
        public: { type: 'vip', ip: '203.0.113.77', cloud_properties: opened },
      },
    })
  },
  repeats: true,
}

const isMaking = ({ method }: Scenario) => /^(create|snapshot)_/.test(method)

const MAKING = [
  ...Object.entries(SCENARIOS).filter(([, scenario]) => isMaking(scenario)),
  ['create_vm that opens an address of the operator', OPENING] as const,
  ['create_vm in a project', PROJECT_VM] as const,
]

/** Methods that change or take away what a director knows. */
const TAKING = Object.entries(SCENARIOS).filter(([, scenario]) => !isMaking(scenario))

/** Everything that exists before the call, as the director's lists would name it. */
function knownBefore(box: Box) {
  const { cloud } = box.emulator
  const rows = [cloud.machines, cloud.volumes, cloud.snapshots, cloud.templates, cloud.networks].flatMap((table) =>
    [...table.all()].map(({ id }) => ({ vm_cid: id, disk_cids: '' })),
  )
  const contents = ['instances', 'disks', 'snapshots', 'stemcells', 'networks']
  return readKnown(JSON.stringify({ Tables: contents.map((Content) => ({ Content, Header: { disk_cids: '' }, Rows: rows })) }))
}

interface Aftermath {
  /** Undefined if the process was killed. */
  readonly ended: Answer | undefined
  /** What exists now and did not before the call. */
  readonly extra: readonly string[]
  readonly missing: readonly string[]
}

/** Kills the process that makes a scenario's call, and lets orphans delete what it finds then. */
async function killedAt({ scenario, box, args, before, restore }: Stage, nth: number, moment: Moment): Promise<Aftermath> {
  restore()
  const known = knownBefore(box)
  const killer = killAt(nth, moment)
  const victim = box.with({ around: killer.around, locks: memoryLocks() })
  const ended = await Promise.race([victim.call(scenario.method, ...args), killer.killed])
  // The jobs that it started go on without it, and CloudStack gives up an upload that was never started after an hour.
  box.emulator.advanceMs(2 * HOUR_MS)
  const cloud = await cloudOf(box, scenario)
  const found = await findOrphans(cloud, { directorUuid: DIRECTOR, minimumAgeMs: 0, clock: box.emulator.clock, known })
  const { config } = configure(configFile(), {})
  for (const orphan of found.orphans) await deleteOrphan(cloud, orphan, { config, log: SILENT, settings: undefined })
  const now = leftIn(box)
  const extra = now.filter((thing) => !before.includes(thing))
  return { ended: ended ?? undefined, extra, missing: before.filter((thing) => !now.includes(thing)) }
}

/** The cloud as the command `cpi orphans` sees it, in the project where one is configured. */
async function cloudOf(box: Box, { options }: Scenario): Promise<CloudStackClient> {
  const account = clientOf(box, options?.account)
  return options === IN_PROJECT ? projectClient(account, await findProjectId(account, PROJECT)) : account
}

/** Kills before and after each call of a scenario, until a process ends by itself. */
async function everyDeath(prepared: Stage, wrongOf: (after: Aftermath) => Promise<readonly string[]>): Promise<readonly string[]> {
  const wrong: string[] = []
  for (let nth = 1; ; nth += 1) {
    for (const moment of ['before', 'after'] as const) {
      const aftermath = await killedAt(prepared, nth, moment)
      if (aftermath.ended !== undefined) return wrong
      wrong.push(...(await wrongOf(aftermath)).map((what) => `killed ${moment} call ${nth}: ${what}`))
    }
  }
}

describe.each(MAKING)('%s, killed before and after each of its calls', (_name, scenario) => {
  it('leaves nothing that orphans does not find and delete, and orphans touches nothing else', async () => {
    const wrong = await everyDeath(await stage(scenario), async ({ extra, missing }) => [
      ...extra.map((thing) => `left ${thing}`),
      ...missing.map((thing) => `took ${thing}`),
    ])

    expect(wrong).toEqual([])
  })
})

/** What has no name has an id, which is another one in each cloud. */
function sortedKinds(left: readonly string[]): readonly string[] {
  return left.map((thing) => thing.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '…')).toSorted()
}

describe.each(TAKING)('%s, killed before and after each of its calls', (_name, scenario) => {
  it('lets orphans touch only what is useless by then, so that the director finds everything when it repeats the call', async () => {
    const prepared = await stage(scenario)
    const { box, args } = prepared
    await box.call(scenario.method, ...args)
    box.emulator.advanceMs(2 * HOUR_MS)
    const wanted = sortedKinds(leftIn(box))

    const wrong = await everyDeath(prepared, async ({ extra, missing }) => {
      // What a call that deletes something has lost is known once the director has repeated it.
      const lost = /^delete_/.test(scenario.method) ? [] : missing
      const { error } = await box.with({ locks: memoryLocks() }).call(scenario.method, ...args)
      box.emulator.advanceMs(2 * HOUR_MS)
      const differs = JSON.stringify(sortedKinds(leftIn(box))) !== JSON.stringify(wanted)
      return [
        ...extra.map((thing) => `left ${thing}`),
        ...lost.map((thing) => `took ${thing}`),
        ...(scenario.repeats && error !== null ? [`the repeated call fails: ${error.message}`] : []),
        ...(differs ? [`after the repeated call there is ${leftIn(box).join(', ')}`] : []),
      ]
    })

    expect(wrong).toEqual([])
  })
})
