import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createVmArguments, templateId } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'

const GIB = 1024 ** 3

/** Makes a machine with a root disk of so many MiB from a stemcell of this size. */
async function made(sizeGib: number, root_disk_size: number) {
  const box = cpiInABox()
  box.emulator.cloud.templates.update(templateId(box), { sizeBytes: sizeGib * GIB })
  const answer = await box.call('create_vm', ...createVmArguments(box, { properties: { root_disk_size } }))
  return { answer, deploy: box.commands().find(({ command }) => command === 'deployVirtualMachine')?.params }
}

describe('a root disk', () => {
  it.each([
    [2, 2048, '2'],
    [2.25, 3072, '3'],
    [2.25, 2049, '3'],
  ])('holds a stemcell of %d GiB with %i MiB', async (sizeGib, sizeMib, rootdisksize) => {
    expect((await made(sizeGib, sizeMib)).deploy).toMatchObject({ rootdisksize })
  })

  it.each([
    [2, 1024, 2],
    [2.25, 2048, 3],
  ])('that is smaller than a stemcell of %d GiB is refused before the deploy: %i MiB', async (sizeGib, sizeMib, leastGib) => {
    const { answer, deploy } = await made(sizeGib, sizeMib)

    expectFailure(
      answer,
      'Bosh::Clouds::CloudError',
      new RegExp(`root_disk_size is ${sizeMib} MiB \\(${sizeMib / 1024} GiB\\); stemcell ".*" needs ${leastGib} GiB`),
    )
    expect(deploy).toBeUndefined()
  })
})
