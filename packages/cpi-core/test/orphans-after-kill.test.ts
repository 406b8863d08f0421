import { configure } from '../src/config/configure.ts'
import { deleteOrphan, findOrphans, readKnown } from '../src/orphans/index.ts'
import { clientOf } from './support/client-of.ts'
import { type Box, cpiInABox, DIRECTOR } from './support/cpi-in-a-box.ts'
import { createVmArguments, leftIn } from './support/director.ts'
import { killAt, type Moment } from './support/killed.ts'
import { memoryLocks } from './support/memory-locks.ts'
import { configFile, manualNetwork } from './support/requests.ts'
import type { Scenario } from './support/sweep.ts'
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

/** Methods that make something; the others take away what a director knows. */
const MAKING = [
  ...Object.entries(SCENARIOS).filter(([, { method }]) => /^(create|snapshot)_/.test(method)),
  ['create_vm that opens an address of the operator', OPENING] as const,
]

/** Everything that exists before the call, as the director's lists would name it. */
function knownBefore(box: Box) {
  const { cloud } = box.emulator
  const rows = [cloud.machines, cloud.volumes, cloud.snapshots, cloud.templates, cloud.networks].flatMap((table) =>
    [...table.all()].map(({ id }) => ({ vm_cid: id, disk_cids: '' })),
  )
  const contents = ['instances', 'disks', 'snapshots', 'stemcells', 'networks']
  return readKnown(JSON.stringify({ Tables: contents.map((Content) => ({ Content, Header: { disk_cids: '' }, Rows: rows })) }))
}

async function killedAt(scenario: Scenario, nth: number, moment: Moment) {
  const box = cpiInABox(scenario.options)
  const args = await scenario.prepare(box)
  const before = leftIn(box)
  const known = knownBefore(box)
  const killer = killAt(nth, moment)
  const victim = box.with({ around: killer.around, locks: memoryLocks() })
  const ended = await Promise.race([victim.call(scenario.method, ...args), killer.killed])
  // The jobs that it started go on without it, and CloudStack gives up an upload that was never started after an hour.
  box.emulator.advanceMs(2 * HOUR_MS)
  const cloud = clientOf(box, scenario.options?.account)
  const found = await findOrphans(cloud, { directorUuid: DIRECTOR, minimumAgeMs: 0, clock: box.emulator.clock, known })
  const { config } = configure(configFile(), {})
  for (const orphan of found.orphans) await deleteOrphan(cloud, orphan, { config, log: SILENT, settings: undefined })
  return {
    ended,
    extra: leftIn(box).filter((thing) => !before.includes(thing)),
    missing: before.filter((thing) => !leftIn(box).includes(thing)),
  }
}

describe.each(MAKING)('%s, killed before and after each of its calls', (_name, scenario) => {
  it('leaves nothing that orphans does not find and delete, and orphans touches nothing else', async () => {
    const wrong: string[] = []
    for (let nth = 1, isOver = false; !isOver; nth += 1) {
      for (const moment of ['before', 'after'] as const) {
        const { ended, extra, missing } = await killedAt(scenario, nth, moment)
        isOver = ended !== undefined
        if (isOver) break
        wrong.push(
          ...[...extra.map((thing) => `left ${thing}`), ...missing.map((thing) => `took ${thing}`)].map(
            (what) => `killed ${moment} call ${nth}: ${what}`,
          ),
        )
      }
    }

    expect(wrong).toEqual([])
  })
})
