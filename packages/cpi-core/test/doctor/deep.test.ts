import { configure } from '../../src/config/configure.ts'
import type { CloudConfig } from '../../src/config/schema.ts'
import { type DeepHost, examineDeeply } from '../../src/doctor/deep.ts'
import { planDeepExamination } from '../../src/doctor/deep-plan.ts'
import { findOrphans, NOTHING_KNOWN } from '../../src/orphans/index.ts'
import { clientOf } from '../support/client-of.ts'
import { type Box, cpiInABox } from '../support/cpi-in-a-box.ts'
import { configFile } from '../support/requests.ts'

const CONFIG: CloudConfig = configure(configFile(), {}).config.cloudstack

const CLOUD_CONFIG = {
  vm_types: [{ name: 'default', cloud_properties: { compute_offering: 'small' } }],
  disk_types: [{ name: 'default', cloud_properties: { disk_offering: 'disk-custom' } }],
  networks: [
    { name: 'v', type: 'vip' },
    { name: 'a', type: 'manual', subnets: [{ cloud_properties: { name: 'net-isolated' } }] },
  ],
}

function hostOf(box: Box, controller = new AbortController(), before: (method: string) => void = () => undefined): DeepHost {
  return {
    async call(method, ...args) {
      before(method)
      return box.run(method, ...args)
    },
    nowMs: () => box.emulator.clock.nowMs(),
    sentCommands: () => box.commands().length,
    signal: controller.signal,
  }
}

async function examine(box: Box, document: object = CLOUD_CONFIG, host = hostOf(box)) {
  const findings = await examineDeeply(host, await planDeepExamination(clientOf(box), CONFIG, { ...document }))
  return findings.map(({ id, state, text, remedy }) => ({ id, state, text, remedy }))
}

/** Everything of ours that is left, whatever its age. */
async function left(box: Box) {
  const search = { directorUuid: undefined, minimumAgeMs: 0, clock: box.emulator.clock, known: NOTHING_KNOWN }
  return (await findOrphans(clientOf(box), search)).orphans
}

const STEPS = ['create-vm', 'create-disk', 'attach-disk', 'snapshot-disk', 'delete-snapshot', 'detach-disk', 'delete-vm', 'delete-disk']

describe('the deep examination', () => {
  it.each([
    ['a cloud-config', CLOUD_CONFIG],
    ['nothing but the configuration', {}],
  ])('with %s makes a machine, a disk and a snapshot, times each step, and removes them', async (_what, document) => {
    const box = cpiInABox()

    const findings = await examine(box, document)

    expect(findings.map(({ id }) => id)).toEqual([...STEPS.map((step) => `deep.${step}`), 'deep.cost'])
    expect(findings.filter(({ state }) => state !== 'ok')).toEqual([])
    expect(findings[0]?.text).toMatch(/^\d+\.\d s, \d+ commands$/)
    expect(findings.at(-1)?.text).toMatch(
      /^a machine of ".*" from template "ubuntu-22.04" in zone "zone-advanced": one machine, one disk, one snapshot for \d+\.\d s, \d+ commands$/,
    )
    expect(await left(box)).toEqual([])
  })

  it.each([
    ['deployVirtualMachine', 'create-vm'],
    ['createVolume', 'create-disk'],
    ['attachVolume', 'attach-disk'],
    ['createSnapshot', 'snapshot-disk'],
  ])('removes everything where %s fails, and says which step', async (command, step) => {
    const box = cpiInABox()
    box.emulator.faults.add([{ command, nth: 1, phase: 'job', kind: 'error', code: 530, text: 'out of order' }])

    const findings = await examine(box)

    expect(findings.filter(({ state }) => state === 'failed')).toMatchObject([
      { id: `deep.${step}`, text: expect.stringContaining('out of order') },
    ])
    expect(await left(box)).toEqual([])
  })

  it.each(['create_vm', 'create_disk', 'attach_disk', 'snapshot_disk'])(
    'interrupted during %s removes everything, and begins nothing more',
    async (during) => {
      const box = cpiInABox()
      const controller = new AbortController()
      const calls: string[] = []
      const host = hostOf(box, controller, (method) => {
        calls.push(method)
        if (method === during) controller.abort(new Error('the CPI received SIGINT'))
      })

      await examine(box, CLOUD_CONFIG, host)

      expect(calls.slice(calls.indexOf(during) + 1).filter((method) => /^(create|attach|snapshot)_/.test(method))).toEqual([])
      expect(await left(box)).toEqual([])
    },
  )

  it('says how to remove what it could not', async () => {
    const box = cpiInABox()
    box.emulator.faults.add([{ command: 'deleteVolume', nth: 1, phase: 'before', kind: 'error', code: 530, text: 'out of order' }])

    const findings = await examine(box)

    expect(findings.filter(({ state }) => state === 'failed')).toMatchObject([
      { id: 'deep.delete-disk', remedy: 'remove what is left: cpi orphans --older-than 0s --delete' },
    ])
    expect(await left(box)).toMatchObject([{ kind: 'disk' }])
  })
})
