import { monit } from '../../src/stages/monit.ts'
import { stageContext } from '../support/stage-context.ts'

describe('the stage monit', () => {
  it('keeps Monit from starting at boot, since the agent starts it', async () => {
    const { remove, links = [], files = [] } = await monit.changes({}, stageContext())

    expect(remove).toContain('etc/systemd/system/multi-user.target.wants/monit.service')
    expect(links).toEqual([])
    expect(files.find(({ path }) => path === '/var/vcap/bosh/etc/monitrc')).toMatchObject({
      mode: 0o700,
      content: expect.stringContaining('set httpd port 2822 and use address 127.0.0.1'),
    })
  })
})
