import { describeWithTools } from 'workspace/required-tools'
import { bootTest } from '../../src/boot/boot-test.ts'
import { useFakeQemu } from '../support/fake-qemu.ts'
import { freshFolder, useFolder } from '../support/temporary-folder.ts'
import { context, required } from '../support/tool-context.ts'

const folder = useFolder()

/**
 * Instead of qemu, a machine whose agent is up at once: it reads its settings from the ConfigDrive's folder and serves HTTPS with the
 * certificate, password and forwarded port that it finds there.
 */
const FAKE_QEMU = `
const fs = require('node:fs')
const path = require('node:path')
const args = process.argv.slice(2)
const folder = path.dirname(args[args.indexOf('-serial') + 1].replace('file:', ''))
const port = /hostfwd=tcp:127.0.0.1:([0-9]+)-/.exec(args.join(' '))[1]
const settings = JSON.parse(fs.readFileSync(path.join(folder, 'config-drive/openstack/latest/user_data'), 'utf8'))
const { username, password } = new URL(settings.mbus)
const { certificate, private_key } = settings.env.bosh.mbus.cert
fs.writeFileSync(path.join(folder, 'console.log'), 'bosh-agent started')
if (fs.existsSync(path.join(__dirname, 'ends'))) process.exit(0)
require('node:https').createServer({ key: private_key, cert: certificate }, (request, response) => {
  const login = 'Basic ' + Buffer.from(username + ':' + password).toString('base64')
  response.end(JSON.stringify({ value: request.headers.authorization === login ? 'pong' : 'wrong login' }))
}).listen(Number(port), '127.0.0.1')
`

describeWithTools(required('openssl', 'genisoimage'), 'bootTest', () => {
  const qemu = useFakeQemu(folder, FAKE_QEMU)

  const boot = (changes: object = {}) =>
    bootTest(
      '/unused/disk.raw',
      freshFolder(folder()),
      { delivery: 'config-drive', accelerator: 'tcg', timeoutMs: 60_000 },
      { ...context, ...changes },
    )

  it('finds nothing wrong once the agent responds, with the settings that it was given', async () => {
    expect(await boot()).toEqual([])
  })

  it('reports a machine that ends at once, with its console and a remedy', async () => {
    qemu.turnOn('ends')

    expect(await boot()).toEqual([
      {
        rule: 'boot-config-drive',
        severity: 'error',
        message: expect.stringMatching(/^no agent responded .* settings by config-drive\. The console ends with:\nbosh-agent started/),
        remedy: expect.stringContaining('stemcell-builder inspect'),
      },
    ])
  })

  it('reports its progress, and is cancelled by its signal', async () => {
    const steps: string[] = []

    await expect(
      boot({ progress: { step: (what: string) => steps.push(what), share: () => undefined }, signal: AbortSignal.abort() }),
    ).rejects.toThrow(/abort/i)
    expect(steps).toEqual(['boot with tcg, settings by config-drive'])
  })
})
