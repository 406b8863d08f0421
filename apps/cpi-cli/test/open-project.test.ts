import { configure } from 'cpi-core/config'
import { openProject } from '../src/open-project.ts'
import { cloudConfig } from './support/run-cpi.ts'

/** Nobody listens there. */
const NOWHERE = { endpoint: 'http://127.0.0.1:9/client/api', api_key: 'key', secret_access_key: 'secret', project: 'team' }

describe('openProject', () => {
  it('waits out a server that is not there for no longer than configured', async () => {
    const { config } = configure(cloudConfig({ ...NOWHERE, timeout: { unreachable: 0.001 } }), {})
    const lines: string[] = []
    const add = (line: string) => void lines.push(line)

    await expect(openProject(config, { debug: add, info: add, warn: add })).rejects.toThrow('127.0.0.1:9')

    // By default there are five tries in seven seconds.
    expect(lines.length).toBeLessThan(4)
  })
})
