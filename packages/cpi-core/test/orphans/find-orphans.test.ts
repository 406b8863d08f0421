import { findOrphans } from '../../src/orphans/index.ts'
import { clientOf } from '../support/client-of.ts'
import { type Box, cpiInABox, DIRECTOR } from '../support/cpi-in-a-box.ts'
import { createDisk, createVm } from '../support/director.ts'
import { manualNetwork } from '../support/requests.ts'

const HOUR_MS = 3_600_000

async function orphans(box: Box, directorUuid: string | undefined = DIRECTOR, minimumAgeMs = HOUR_MS) {
  return findOrphans(clientOf(box), { directorUuid, minimumAgeMs, clock: box.emulator.clock })
}

describe('orphans', () => {
  it('are what a killed CPI left: old enough, with its name, and without metadata', async () => {
    const box = cpiInABox()
    const vm = await createVm(box)
    const disk = await createDisk(box)
    box.emulator.advanceMs(2 * HOUR_MS)

    const found = await orphans(box)

    expect(found).toMatchObject([
      { kind: 'vm', id: vm, state: 'Running', why: 'never got metadata' },
      { kind: 'disk', id: disk, why: 'not attached, never got metadata' },
    ])
  })

  it('are not what a director knows of, what is young, attached, or of another director', async () => {
    const box = cpiInABox()
    const known = await createVm(box)
    await box.run('set_vm_metadata', known, { deployment: 'cf', job: 'web' })
    await box.run('attach_disk', known, await createDisk(box))
    box.emulator.advanceMs(2 * HOUR_MS)
    await createVm(box, { networks: { a: manualNetwork({ ip: '10.1.1.78' }) } })

    expect(await orphans(box)).toEqual([])
    expect(await orphans(box, 'another-director', 0)).toEqual([])
    expect(await orphans(box, undefined, 0)).toHaveLength(1)
  })
})
