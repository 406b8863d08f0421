import type { DiskStorage } from '../../src/qemu/disk-storage.ts'
import type { Machines } from '../../src/qemu/machines.ts'
import { createQemuHypervisor } from '../../src/qemu/qemu-hypervisor.ts'
import { storageFolder } from '../../src/qemu/storage-folder.ts'
import { stage } from '../support.ts'

const done = async () => undefined

/** Machines and disks of which everything that the test does not say succeeds. */
function hypervisor({ machines = {}, storage = {} }: { machines?: Partial<Machines>; storage?: Partial<DiskStorage> } = {}) {
  const reports: unknown[] = []
  const calm: Machines = {
    start: done,
    confirm: () => undefined,
    stop: done,
    reboot: done,
    reshape: done,
    plug: done,
    unplug: done,
    resize: async () => false,
    qmpOf: () => undefined,
    consoleOf: async () => undefined,
    stopAll: done,
  }
  const disks: DiskStorage = {
    ensureDisk: done,
    resize: done,
    snapshot: done,
    snapshotBy: done,
    revert: done,
    keepSnapshot: done,
    discardSnapshotsOf: done,
    makeTemplate: done,
    extract: done,
    discard: done,
  }
  const made = createQemuHypervisor({
    folder: storageFolder('/nowhere'),
    storage: { ...disks, ...storage },
    machines: { ...calm, ...machines },
    run: async () => '',
    settle: () => undefined,
    onMachineEnded: () => undefined,
    report: (error) => void reports.push(error),
  })
  return { made, reports }
}

const fails = (text: string) => () => Promise.reject(new Error(text))
const DISK = { volumeId: 'v-1', sizeBytes: 1, source: undefined, deviceId: 1, isRoot: false }

describe('what fails on a machine that runs', () => {
  it('fails a deploy for want of capacity, and says why', async () => {
    const { made, reports } = hypervisor({ machines: { start: fails('cannot set up guest memory') } })
    const { emulator, ids, call } = stage({ hypervisor: made })
    const { jobid } = await call('deployVirtualMachine', {
      zoneid: ids.zone,
      templateid: ids.template,
      serviceofferingid: ids.offering,
      networkids: ids.network,
    })

    emulator.advanceMs(60_000)
    await new Promise(setImmediate)
    const answer = await call('queryAsyncJobResult', { jobid })

    expect(answer['jobresult']).toMatchObject({
      errorcode: 533,
      errortext: expect.stringMatching(/^Unable to create a deployment for VM instance .*: cannot set up guest memory$/),
    })
    expect(reports).toEqual([expect.objectContaining({ message: 'cannot set up guest memory' })])
  })

  it.each([
    ['attachDisk', 'Failed to attach volume v-1 to VM m-1; broken'],
    ['detachDisk', 'Failed to detach volume v-1 from VM m-1; broken'],
    ['resizeDisk', 'Failed to resize volume v-1: broken'],
    ['stopMachine', 'Failed to stop VM m-1: broken'],
    ['rebootMachine', 'Failed to reboot vm instance: broken'],
  ] as const)('%s has a text of CloudStack', async (method, text) => {
    const broken = fails('broken')
    const { made } = hypervisor({ machines: { plug: broken, unplug: broken, resize: broken, stop: broken, reboot: broken } })
    const works = {
      attachDisk: () => made.attachDisk('m-1', DISK),
      detachDisk: () => made.detachDisk('m-1', 'v-1'),
      resizeDisk: () => made.resizeDisk('v-1', 2, 'm-1'),
      stopMachine: () => made.stopMachine('m-1', false),
      rebootMachine: () => made.rebootMachine('m-1', false),
    }

    await expect(works[method]()).rejects.toMatchObject({ kind: 'runtime', message: text })
  })

  it('keeps the reason of a failed snapshot out of the answer, as CloudStack does', async () => {
    const { made, reports } = hypervisor({ storage: { snapshot: fails('no space left') } })

    await expect(made.takeSnapshot('s-1', 'v-1', undefined)).rejects.toThrow(
      'Failed to create snapshot due to an internal error creating snapshot for volume v-1',
    )
    expect(reports).toHaveLength(1)
  })

  it('is reported where nobody waits for it', async () => {
    const { made, reports } = hypervisor({ storage: { discard: fails('busy') } })

    made.discard({ kind: 'volume', id: 'v-1' })
    await new Promise(setImmediate)

    expect(reports).toHaveLength(1)
  })
})

describe('a snapshot of a machine', () => {
  it('has each of its disks, and is reverted disk by disk', async () => {
    const files: string[] = []
    const { made } = hypervisor({
      storage: {
        snapshot: async (id, volumeId) => void files.push(`${volumeId} as ${id}`),
        revert: async (volumeId, id) => void files.push(`${volumeId} to ${id}`),
      },
    })
    const spec = { id: 'ms-1', machineId: 'm-1', volumeIds: ['v-1', 'v-2'], withMemory: false }

    await made.takeMachineSnapshot(spec)
    await made.revertMachine(spec)

    expect(files).toEqual(['v-1 as ms-1_v-1', 'v-2 as ms-1_v-2', 'v-1 to ms-1_v-1', 'v-2 to ms-1_v-2'])
  })

  it('with its memory is refused', async () => {
    const spec = { id: 'ms-1', machineId: 'm-1', volumeIds: ['v-1'], withMemory: true }

    await expect(hypervisor().made.takeMachineSnapshot(spec)).rejects.toThrow('Failed to create vm snapshot: machines that run have no')
  })
})

describe('a disk that is resized', () => {
  it.each([
    ['by its machine while that runs', true, []],
    ['as a file otherwise', false, ['v-1']],
  ])('%s', async (_how, runs, resized) => {
    const files: string[] = []
    const { made } = hypervisor({
      machines: { resize: async () => runs },
      storage: {
        resize: async (id) => void files.push(id),
      },
    })

    await made.resizeDisk('v-1', 2, 'm-1')

    expect(files).toEqual(resized)
  })
})

describe('a downloaded file', () => {
  it.each(['../../etc/passwd', 'a/b.qcow2', ''])('is never "%s"', (name) => {
    expect(hypervisor().made.extractedFile(name)).toBeUndefined()
  })
})
