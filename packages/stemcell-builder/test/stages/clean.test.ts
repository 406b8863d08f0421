import { clean } from '../../src/stages/clean.ts'
import { stageContext } from '../support/stage-context.ts'

describe('the stage clean', () => {
  it('empties the machine id, so that systemd generates one on each machine', async () => {
    const { files } = await clean.changes({}, stageContext())

    expect(files).toEqual([{ path: '/etc/machine-id', content: '', mode: 0o444 }])
  })

  it('removes caches and logs', async () => {
    const { remove } = await clean.changes({}, stageContext())

    expect(remove).toEqual(expect.arrayContaining(['var/lib/apt/lists/*', 'var/cache/apt/archives/*.deb', 'var/log/*.log', 'tmp/*']))
  })
})
