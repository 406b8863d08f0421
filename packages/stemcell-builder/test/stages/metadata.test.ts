import { routerDiscovery } from '../../src/agent/router-discovery.ts'
import { metadata } from '../../src/stages/metadata.ts'
import { stageContext } from '../support/stage-context.ts'

describe('the stage metadata', () => {
  it('installs and enables the forwarder that convert puts into other clouds’ stemcells', async () => {
    const { files = [], links } = await metadata.changes({}, stageContext())

    expect(files.map(({ path, mode }) => [path, mode])).toEqual(routerDiscovery.files.map(({ path, mode }) => [path, mode]))
    expect(links).toEqual(routerDiscovery.links)
  })
})
