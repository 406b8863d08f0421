import { type Box, type BoxOptions, cpiInABox } from '../support/cpi-in-a-box.ts'
import { createDisk, createVm, createVmArguments, leftIn } from '../support/director.ts'

const LIMIT_SECONDS = 600

/** A machine of a killed CPI holds the address of the next one. */
async function forgotten(options: BoxOptions = {}, afterSeconds = LIMIT_SECONDS + 60) {
  const box = cpiInABox({ cloudstack: { timeout: { create_vm: LIMIT_SECONDS }, ...options.cloudstack } })
  const vm = await createVm(box)
  box.emulator.advanceMs(afterSeconds * 1000)
  return { box, vm }
}

async function createdAgain(box: Box): Promise<boolean> {
  return (await box.call('create_vm', ...createVmArguments(box))).error === null
}

describe('a machine that a killed create_vm left', () => {
  it('is destroyed when the next one needs its address, which is said', async () => {
    const { box, vm } = await forgotten()

    expect(await createdAgain(box)).toBe(true)
    expect(box.emulator.cloud.machines.getIncludingRemoved(vm)?.state).toMatch(/Destroyed|Expunging/)
    expect(box.logged).toContainEqual(expect.stringMatching(/^warn VM "vm-.*" .* holds 10\.1\.1\.77, never got metadata.*being destroyed/))
  })

  it('is destroyed when it has the vip of the next one', async () => {
    const box = cpiInABox({ cloudstack: { timeout: { create_vm: LIMIT_SECONDS } } })
    const vip = { type: 'vip', ip: '203.0.113.77', cloud_properties: { policy: 'acquire-and-release' } }
    const dynamic = { type: 'dynamic', cloud_properties: { name: 'net-isolated' } }
    const vm = await createVm(box, { networks: { default: dynamic, public: vip } })
    box.emulator.advanceMs((LIMIT_SECONDS + 60) * 1000)

    const next = await createVm(box, { networks: { default: dynamic, public: vip } })
    const address = [...box.emulator.cloud.publicIps.all()].find((row) => row.address === vip.ip)

    expect(box.emulator.cloud.machines.getIncludingRemoved(vm)?.state).toMatch(/Destroyed|Expunging/)
    expect(address?.machineId).toBe(next)
    await box.run('delete_vm', next)
    expect(leftIn(box)).toEqual([])
  })

  it.each<[string, () => Promise<{ readonly box: Box; readonly vm: string }>]>([
    ['as long as somebody may still be working on it', async () => forgotten({}, LIMIT_SECONDS - 120)],
    ['where that is not wanted', async () => forgotten({ cloudstack: { reclaim: false } })],
    [
      'with metadata',
      async () => {
        const { box, vm } = await forgotten()
        await box.run('set_vm_metadata', vm, { deployment: 'cf' })
        return { box, vm }
      },
    ],
    [
      'with a persistent disk',
      async () => {
        const { box, vm } = await forgotten()
        await box.run('attach_disk', vm, await createDisk(box))
        return { box, vm }
      },
    ],
    [
      'of another director',
      async () => {
        const { box, vm } = await forgotten()
        return { box: box.with({ context: { director_uuid: 'another' } }), vm }
      },
    ],
  ])('stays %s', async (_what, prepare) => {
    const { box, vm } = await prepare()

    expect(await createdAgain(box)).toBe(false)
    expect(box.emulator.cloud.machines.get(vm)?.state).toBe('Running')
  })
})
