import { configure } from '../../src/config/configure.ts'
import { deleteOrphan, findOrphans } from '../../src/orphans/index.ts'
import { clientOf } from '../support/client-of.ts'
import { cpiInABox, DIRECTOR } from '../support/cpi-in-a-box.ts'
import { createDisk, createVm, leftIn } from '../support/director.ts'
import { configFile } from '../support/requests.ts'

describe('orphans', () => {
  it('can be deleted', async () => {
    const box = cpiInABox()
    await createVm(box)
    await createDisk(box)
    const search = { directorUuid: DIRECTOR, minimumAgeMs: 0, clock: box.emulator.clock }
    const { config } = configure(configFile(), {})
    const log = { debug: () => undefined, info: () => undefined, warn: () => undefined }

    for (const orphan of await findOrphans(clientOf(box), search)) await deleteOrphan(clientOf(box), orphan, { config, log })

    expect(leftIn(box)).toEqual([])
    expect(await findOrphans(clientOf(box), search)).toEqual([])
  })
})
