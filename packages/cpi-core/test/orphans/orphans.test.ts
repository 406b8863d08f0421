import { createCloudStackClient } from 'cloudstack-client'
import { configure } from '../../src/config/configure.ts'
import { deleteOrphan, findOrphans } from '../../src/orphans/index.ts'
import { type Box, cpiInABox, DIRECTOR } from '../support/cpi-in-a-box.ts'
import { createDisk, createVm, leftIn } from '../support/director.ts'
import { configFile, manualNetwork } from '../support/requests.ts'

const HOUR_MS = 3_600_000

function client(box: Box) {
  const keys = box.emulator.accounts['user']
  const credentials = { apiKey: keys?.apiKey ?? '', secretKey: keys?.secretKey ?? '' }
  return createCloudStackClient({ endpoint: 'emulator', credentials }, { transport: box.emulator.transport, clock: box.emulator.clock })
}

async function orphans(box: Box, directorUuid: string | undefined = DIRECTOR, minimumAgeMs = HOUR_MS) {
  return findOrphans(client(box), { directorUuid, minimumAgeMs, clock: box.emulator.clock })
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

  it('can be deleted', async () => {
    const box = cpiInABox()
    await createVm(box)
    await createDisk(box)
    const { config } = configure(configFile(), {})
    const log = { debug: () => undefined, info: () => undefined, warn: () => undefined }

    for (const orphan of await orphans(box, DIRECTOR, 0)) await deleteOrphan(client(box), orphan, { config, log })

    expect(leftIn(box)).toEqual([])
    expect(await orphans(box, DIRECTOR, 0)).toEqual([])
  })
})
