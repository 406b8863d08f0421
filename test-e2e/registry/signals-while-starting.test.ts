import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterTest } from 'workspace/after-test'
import { built } from '../support/built-programs.ts'
import { createWorkplace } from '../support/cpi-config.ts'
import { REGISTRY_LOGIN } from '../support/registry-process.ts'

describe('a registry that gets a signal while it starts', () => {
  it('acts on it when it has started: HUP ends nothing', async () => {
    const workplace = await createWorkplace()
    afterTest(workplace.remove)
    const database = createServer().listen(0, '127.0.0.1')
    afterTest(() => database.close())
    await once(database, 'listening')
    const { port } = database.address() as AddressInfo
    const db = { adapter: 'postgres', host: '127.0.0.1', port, user: 'registry', password: 'registry', database: 'registry' }
    const config = path.join(workplace.folder, 'registry.json')
    await writeFile(config, JSON.stringify({ http: { address: '127.0.0.1', port: 0, ...REGISTRY_LOGIN }, db }))
    const registry = spawn(process.execPath, [built.registry, '--config', config], { stdio: ['ignore', 'ignore', 'pipe'] })
    afterTest(() => registry.kill('SIGKILL'))
    const [said, ended] = [text(registry.stderr), once(registry, 'exit')]

    // It starts: it asks its database, which has not answered yet.
    const [asking] = (await once(database, 'connection')) as [Socket]
    registry.kill('SIGHUP')
    database.on('connection', (socket) => socket.destroy())
    asking.destroy()

    expect(await ended).toEqual([1, null])
    expect(await said).toContain('cannot start')
  })
})
