import { createDisk, createVm, createVmArguments } from './support/director.ts'
import { type Scenario, sweep, wrongIn } from './support/sweep.ts'

const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'create_vm with an ephemeral disk': {
    method: 'create_vm',
    prepare: async (box) => createVmArguments(box, { properties: { key_name: 'bosh' } }),
    repeats: true,
  },
  'create_vm by a root admin': {
    method: 'create_vm',
    options: { account: 'admin' },
    prepare: async (box) =>
      createVmArguments(box, { networks: { default: { type: 'dynamic', cloud_properties: { name: 'net-shared' } } } }),
    repeats: true,
  },
  'delete_vm with a persistent disk': {
    method: 'delete_vm',
    prepare: async (box) => {
      const vm = await createVm(box)
      await box.run('attach_disk', vm, await createDisk(box))
      return [vm]
    },
    repeats: true,
  },
  has_vm: { method: 'has_vm', prepare: async (box) => [await createVm(box)], repeats: true },
  reboot_vm: { method: 'reboot_vm', prepare: async (box) => [await createVm(box)], repeats: true },
  set_vm_metadata: {
    method: 'set_vm_metadata',
    prepare: async (box) => {
      const vm = await createVm(box)
      await box.run('set_vm_metadata', vm, { name: 'web/0', job: 'web', compiling: 'x' })
      return [vm, { name: 'web/1', job: 'web' }]
    },
    repeats: true,
  },
  create_disk: { method: 'create_disk', prepare: async (box) => [2048, {}, await createVm(box)], repeats: true },
  delete_disk: { method: 'delete_disk', prepare: async (box) => [await createDisk(box)], repeats: true },
  attach_disk: { method: 'attach_disk', prepare: async (box) => [await createVm(box), await createDisk(box)], repeats: true },
  set_disk_metadata: { method: 'set_disk_metadata', prepare: async (box) => [await createDisk(box), { deployment: 'a' }], repeats: true },
  resize_disk: { method: 'resize_disk', prepare: async (box) => [await createDisk(box), 4096], repeats: true },
  get_disks: { method: 'get_disks', prepare: async (box) => [await createVm(box)], repeats: true },
  snapshot_disk: {
    method: 'snapshot_disk',
    prepare: async (box) => {
      const disk = await createDisk(box)
      await box.run('attach_disk', await createVm(box), disk)
      return [disk, { deployment: 'a' }]
    },
    repeats: true,
  },
}

describe.each(Object.entries(SCENARIOS))('%s, with each of its calls failing in each way', (_name, scenario) => {
  it('leaves nothing behind, says so in a type that the director knows, and works the next time', async () => {
    const trials = await sweep(scenario)

    expect(wrongIn(trials)).toEqual([])
    expect(trials.some(({ answer }) => answer.error !== null)).toBe(true)
  })
})

describe('create_vm that failed', () => {
  it('may be tried again only if CloudStack may do better then, and nothing was left', async () => {
    const scenario = SCENARIOS['create_vm with an ephemeral disk']
    if (scenario === undefined) throw new Error('no scenario')

    const trials = await sweep(scenario)

    const failed = trials.filter(({ answer }) => answer.error !== null)
    expect(failed.every(({ answer }) => answer.error?.type === 'Bosh::Clouds::VMCreationFailed')).toBe(true)
    expect(failed.every(({ answer, extra }) => answer.error?.ok_to_retry === (extra.length === 0))).toBe(true)
  })
})
