import { configure } from '../../src/config/configure.ts'
import type { Dependencies } from '../../src/dependencies.ts'
import { templateZones } from '../../src/stemcells/template-zones.ts'
import { cannedCloud } from '../support/canned-cloud.ts'
import { configFile } from '../support/requests.ts'

/** The home zone where neither stemcell nor configuration names one, in a cloud with these zones; and what was asked for. */
function homeAmong(...names: string[]) {
  const sent: Readonly<Record<string, string>>[] = []
  const zone = names.map((name) => ({ id: name, name }))
  const cloud = cannedCloud({ listZones: names.length === 0 ? {} : { count: names.length, zone } }, sent)
  const { config } = configure(configFile({ default_zone: undefined }), {})
  return { sent, zones: templateZones({ cloud, config } as unknown as Dependencies, {}) }
}

describe('the zone of a stemcell that nobody names', () => {
  it('is the only one in which machines can be made', async () => {
    const { sent, zones } = homeAmong('a')

    expect(await zones).toMatchObject({ home: { id: 'a' }, others: [] })
    expect(sent).toEqual([expect.objectContaining({ command: 'listZones', available: 'true' })])
  })

  it.each([[[]], [['a', 'b']]])('cannot be told among %j', async (names) => {
    await expect(homeAmong(...names).zones).rejects.toMatchObject({ code: 'zone-not-given' })
  })
})

describe('the zones of a stemcell', () => {
  it('are its own rather than the default one, and those of the configuration, each once', async () => {
    const zone = ['a', 'b', 'c'].map((name) => ({ id: `id-${name}`, name }))
    const cloud = cannedCloud({ listZones: { count: zone.length, zone } })
    const { config } = configure(configFile({ default_zone: 'b', stemcell: { zones: ['a', 'c', 'id-c'] } }), {})

    const zones = await templateZones({ cloud, config } as unknown as Dependencies, { availability_zone: 'a' })

    expect(zones).toMatchObject({ home: { id: 'id-a' }, others: ['id-c'] })
  })
})
