import { configure } from '../../src/config/configure.ts'
import { deleteOrphan, findOrphans, NOTHING_KNOWN } from '../../src/orphans/index.ts'
import { clientOf } from '../support/client-of.ts'
import { cpiInABox, DIRECTOR } from '../support/cpi-in-a-box.ts'
import { createDisk, createVm, leftIn } from '../support/director.ts'
import { configFile } from '../support/requests.ts'

describe('orphans', () => {
  it('can be deleted, with their settings in the registry', async () => {
    const box = cpiInABox()
    await createVm(box)
    await createDisk(box)
    const search = { directorUuid: DIRECTOR, minimumAgeMs: 0, clock: box.emulator.clock, known: NOTHING_KNOWN }
    const { config } = configure(configFile(), {})
    const log = { debug: () => undefined, info: () => undefined, warn: () => undefined }
    const forgotten: string[] = []
    const settings = {
      write: async () => undefined,
      read: async () => undefined,
      forget: async (id: string) => void forgotten.push(id),
    }
    const { orphans } = await findOrphans(clientOf(box), search)

    for (const orphan of orphans) await deleteOrphan(clientOf(box), orphan, { config, log, settings })

    expect(leftIn(box)).toEqual([])
    expect((await findOrphans(clientOf(box), search)).orphans).toEqual([])
    expect(forgotten).toEqual([orphans[0]?.name])
  })
})
