import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { answerInfo, answerLine } from 'cpi-core/info'
import { CPI_FILES, compile, install, installationFolder } from './support/installed.ts'
import { render, withRuby } from './support/render.ts'
import { runBinCpi } from './support/run-bin-cpi.ts'

/** Fake Node: saves its input unchanged, and prints its arguments and environment. */
const FAKE_NODE = `#!/bin/sh
cat > "\${0%/*}/request"
for argument; do printf '<%s>' "$argument"; done
printf '\\n'
env
`

const CONTEXT = { director_uuid: '7f924b88', vm: { stemcell: { api_version: 3 } } }
/** Exact requests of real callers: the director's first info, its second, the CLI's. */
const INFO_REQUESTS = [
  JSON.stringify({ method: 'info', arguments: [], context: { director_uuid: '7f924b88', request_id: 'cpi-483920' } }),
  JSON.stringify({ method: 'info', arguments: [], context: CONTEXT, api_version: 2 }),
  JSON.stringify({ method: 'info', arguments: [], context: { director_uuid: '7', vm: { stemcell: {} } }, api_version: 1 }),
  JSON.stringify({ method: 'info', arguments: [], context: {} }),
  JSON.stringify({ method: 'info', arguments: [], context: { ...CONTEXT, ca_cert: '-----BEGIN\nMII\n', default_zone: 'zürich 東' } }),
]
/** Certificates in a cpi-config make a request larger. */
const LARGE_INFO = JSON.stringify({ method: 'info', arguments: [], context: { ca_cert: 'MII'.repeat(10_000) } })
const [FIRST_INFO = ''] = INFO_REQUESTS

/** Requests that are not unmistakably info, although some of them are. */
const REQUESTS_FOR_NODE: Readonly<Record<string, string>> = {
  'a method': JSON.stringify({ method: 'has_vm', arguments: ['id'], context: CONTEXT, api_version: 2 }),
  'info after the arguments': JSON.stringify({ arguments: [], method: 'info', context: CONTEXT }),
  'info and a second method': FIRST_INFO.replace(/}$/, ',"method":"create_vm"}'),
  'info and a second method in an escape': FIRST_INFO.replace(/}$/, ',"\\u006dethod":"create_vm"}'),
  'info with a method in the context': FIRST_INFO.replace('"context":{', '"context":{"method":"delete_vm",'),
  'info in spaces': '{ "method": "info", "arguments": [], "context": {} }',
  'info and a newline': `${FIRST_INFO}\n`,
  'info and two newlines': `${FIRST_INFO}\n\n`,
  'info and something else': `${FIRST_INFO} {"method":"delete_vm"}`,
  'info with arguments': FIRST_INFO.replace('[]', '["x"]'),
  'info without an end': FIRST_INFO.slice(0, -2),
  'info of more than 32 KiB': FIRST_INFO.replace('"context":{', `"context":{"a":"${'x'.repeat(33_000)}",`),
  'a method that begins like info': '{"method":"information","arguments":[],"context":{}}',
  'an escape in info': FIRST_INFO.replace('483920', '\\"'),
  'an empty request': '',
  'newlines only': '\n\n\n',
  'text that is not JSON': 'info',
  'a byte order mark': `\ufeff${FIRST_INFO}`,
  'what a shell might expand': '{"method":"$(id) `id` $HOME \\\\ %s %n * ~","arguments":[],"context":{}}',
  'an option of printf': '-v x',
  'a large request': JSON.stringify({ method: 'create_vm', arguments: [randomBytes(150_000).toString('base64'), 'ü'.repeat(9_000)] }),
}

withRuby('bin/cpi', () => {
  const installation = installationFolder()
  const request = path.join(installation, 'packages/node/bin/request')

  beforeAll(async () => {
    await compile(installation, 'node', FAKE_NODE)
    install(installation, 'cloudstack_cpi', CPI_FILES, { cloudstack: {} })
  })

  beforeEach(() => rmSync(request, { force: true }))

  /** Installs the job again with other properties. */
  async function installed(properties: object, node = FAKE_NODE): Promise<string> {
    const own = installationFolder()
    await compile(own, 'node', node)
    install(own, 'cloudstack_cpi', CPI_FILES, properties)
    return own
  }

  it.each(INFO_REQUESTS)('answers info without Node: %s', async (info) => {
    const { stdout, stderr, exitCode } = await runBinCpi(installation, info)

    expect({ stderr, exitCode, reachedNode: existsSync(request) }).toEqual({ stderr: '', exitCode: 0, reachedNode: false })
    expect(JSON.parse(stdout)).toMatchObject({ result: { api_version: 2 }, error: null, log: '' })
  })

  it('answers info of up to 32 KiB without Node', async () => {
    const { exitCode } = await runBinCpi(installation, LARGE_INFO)

    expect({ exitCode, reachedNode: existsSync(request) }).toEqual({ exitCode: 0, reachedNode: false })
  })

  it.each(['SIGINT', 'SIGHUP'] as const)('forwards %s as SIGTERM, and waits for Node’s exit code', async (signal) => {
    const waiting = await installed({ cloudstack: {} }, '#!/bin/sh\ntrap "exit 7" TERM\necho ready >&2\nwhile :; do sleep 0.05; done\n')

    const { exitCode } = await runBinCpi(waiting, '{}', { ready: (kill) => kill(signal) })

    expect(exitCode).toBe(7)
  })

  it('forwards a signal that arrives before it knows the number of Node', async () => {
    const own = await installed({ cloudstack: {} }, '#!/bin/sh\ntrap "exit 7" TERM\necho > "${0%/*}/ready"\nwhile :; do sleep 0.05; done\n')
    const script = path.join(own, 'jobs/cloudstack_cpi/bin/cpi')
    // In the midst of the start, whatever the speed of the machine.
    const signal = 'until [ -e "$READY" ]; do sleep 0.05; done\nkill -TERM $$\ncpi=$!'
    writeFileSync(
      script,
      readFileSync(script, 'utf8').replace('cpi=$!', () => signal),
    )

    const { exitCode } = await runBinCpi(own, '{}', { env: { PATH: '/usr/bin:/bin', READY: path.join(own, 'packages/node/bin/ready') } })

    expect(exitCode).toBe(7)
  })

  it('answers for a Node that a signal has ended before it could', async () => {
    const own = await installed({ cloudstack: {} }, '#!/bin/sh\necho ready >&2\nwhile :; do sleep 0.05; done\n')

    const { stdout, exitCode } = await runBinCpi(own, '{}', { ready: (kill) => kill('SIGTERM') })

    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ result: null, error: { type: 'Bosh::Clouds::CpiError', ok_to_retry: false }, log: '' })
  })

  it('exits with the code of a Node that ends by itself while a signal is on its way', async () => {
    const own = await installed({ cloudstack: {} }, '#!/bin/sh\nexit 7\n')
    const script = path.join(own, 'jobs/cloudstack_cpi/bin/cpi')
    writeFileSync(
      script,
      readFileSync(script, 'utf8').replace('was_interrupted=$interrupted', () => 'kill -TERM $$\nwas_interrupted=$interrupted'),
    )

    expect((await runBinCpi(own, '{}')).exitCode).toBe(7)
  })

  it.each([undefined, 1, 2, 3, 4, '3', null, true, 2.5])(
    'gives the same answer as the bundle with debug.cpi.api_version %p',
    async (version) => {
      const own = await installed({ cloudstack: {}, debug: { cpi: { api_version: version } } })
      const config = JSON.parse(readFileSync(path.join(own, 'jobs/cloudstack_cpi/config/cpi.json'), 'utf8')) as unknown

      const { stdout } = await runBinCpi(own, FIRST_INFO)

      const bundle = await answerInfo(FIRST_INFO, async () => config)
      expect(stdout).toBe(bundle === undefined ? '' : answerLine(bundle))
    },
  )

  it.each(Object.entries(REQUESTS_FOR_NODE))('passes %s to Node unchanged', async (_what, text) => {
    const { exitCode } = await runBinCpi(installation, text)

    expect(readFileSync(request).equals(Buffer.from(text))).toBe(true)
    expect(exitCode).toBe(0)
  })

  it.each([['doctor', '--json'], ['orphans'], ['explain'], ['trace'], ['migrate-config']])(
    'passes %s on, with the configuration of the job',
    async (program, ...options) => {
      const { stdout } = await runBinCpi(installation, '', { args: [program, ...options] })

      const config = `<--config><${path.join(installation, 'jobs/cloudstack_cpi/config/cpi.json')}>`
      expect(stdout.split('\n')[0]).toMatch(new RegExp(`cpi\\.js><${program}>${config}${options.map((option) => `<${option}>`).join('')}$`))
    },
  )

  it.each([['--version'], ['--help'], ['-h'], ['help', 'doctor'], ['no-such-program']])('passes %s on as it is', async (...args) => {
    const { stdout } = await runBinCpi(installation, '', { args })

    expect(stdout.split('\n')[0]).toMatch(new RegExp(`cpi\\.js>${args.map((argument) => `<${argument}>`).join('')}$`))
  })

  it('passes every byte except NUL to Node unchanged', async () => {
    const bytes = Buffer.from(Array.from({ length: 255 * 8 }, (_, index) => (index % 255) + 1))

    await runBinCpi(installation, bytes)

    expect(readFileSync(request).equals(bytes)).toBe(true)
  })

  it('reads the rest of a request that arrives in pieces', async () => {
    const pieces = [FIRST_INFO, ',"method":"delete_vm"}', '\n']

    await runBinCpi(installation, '', { pieces })

    // The first piece alone is a valid info, but the whole is not.
    expect(readFileSync(request, 'utf8')).toBe(pieces.join(''))
  })

  it('starts Node with the config of its job, and without the user’s own options', async () => {
    const env = { NODE_OPTIONS: '--inspect', HTTP_PROXY: 'http://user.example.com' }

    const { stdout } = await runBinCpi(installation, '{}', { env })

    const [args = '', ...environment] = stdout.split('\n')
    expect(args).toBe(
      `<--min-semi-space-size=16><${installation}/packages/cloudstack_cpi/cpi.js><--config><${installation}/jobs/cloudstack_cpi/config/cpi.json>`,
    )
    expect(environment).toContain('HTTP_PROXY=http://user.example.com')
    expect(environment.filter((line) => /NODE_|https_proxy/.test(line))).toEqual([])
  })

  it.each([
    [['doctor', '--vms', '2'], '<doctor><--config><CONFIG><--vms><2>'],
    [['explain'], '<explain><--config><CONFIG>'],
    [['trace', 'a b', '--html', 'out'], '<trace><--config><CONFIG><a b><--html><out>'],
    [['--version'], '<--version>'],
  ])('passes %j on as a program of the operator, with stdin from its first byte', async (args, expected) => {
    const { stdout } = await runBinCpi(installation, FIRST_INFO, { args })

    const config = `${installation}/jobs/cloudstack_cpi/config/cpi.json`
    expect(stdout.split('\n')[0]).toBe(`<${installation}/packages/cloudstack_cpi/cpi.js>${expected.replace('CONFIG', config)}`)
    expect(readFileSync(request, 'utf8')).toBe(FIRST_INFO)
  })

  it('exports configured proxies, certificates and the receiver of spans', async () => {
    const proxy = "http://u:it's $1@proxy.example.com:3128"
    const receiver = 'http://127.0.0.1:4318'
    const env = { http_proxy: proxy, https_proxy: proxy, no_proxy: '10.0.0.0/8', ca_cert: 'PEM', otel_exporter_otlp_endpoint: receiver }
    const own = await installed({ cloudstack: {}, env })

    const { stdout } = await runBinCpi(own, '{}')

    expect(stdout.split('\n')).toEqual(
      expect.arrayContaining([
        `http_proxy=${proxy}`,
        `HTTPS_PROXY=${proxy}`,
        'no_proxy=10.0.0.0/8',
        `OTEL_EXPORTER_OTLP_ENDPOINT=${receiver}`,
        `NODE_EXTRA_CA_CERTS=${own}/jobs/cloudstack_cpi/config/ca.pem`,
      ]),
    )
    expect(readFileSync(path.join(own, 'jobs/cloudstack_cpi/config/ca.pem'), 'utf8')).toBe('PEM\n')
  })

  it('exports the headers of spans, and nothing for an empty setting', () => {
    const empty = { http_proxy: '', https_proxy: '', no_proxy: '', ca_cert: '', otel_exporter_otlp_endpoint: '' }
    const script = render('cloudstack_cpi', 'bin/cpi', { cloudstack: {}, env: { ...empty, otel_exporter_otlp_headers: "token=it's" } })

    expect(script.split('\n').filter((line) => line.startsWith('export '))).toEqual(["export OTEL_EXPORTER_OTLP_HEADERS='token=it'\\''s'"])
  })

  it('exits with the exit code of Node', async () => {
    const failing = await installed({ cloudstack: {} }, '#!/bin/sh\nexit 7\n')

    expect((await runBinCpi(failing, '{}')).exitCode).toBe(7)
  })

  it('uses /var/vcap by default', () => {
    const script = render('cloudstack_cpi', 'bin/cpi', { cloudstack: {} })

    expect(script).toContain('packages=${BOSH_PACKAGES_DIR:-/var/vcap/packages}')
    expect(script).toContain('job=${BOSH_JOBS_DIR:-/var/vcap/jobs}/cloudstack_cpi')
  })

  it('runs in every POSIX shell that is installed', async () => {
    const own = await installed({ cloudstack: {} })
    const script = path.join(own, 'jobs/cloudstack_cpi/bin/cpi')
    const text = readFileSync(script, 'utf8')
    const large = REQUESTS_FOR_NODE['a large request'] ?? ''
    for (const shell of ['/bin/dash', '/bin/bash --posix', '/bin/busybox sh'].filter((name) => existsSync(name.split(' ')[0] ?? ''))) {
      writeFileSync(script, text.replace('#!/bin/sh', `#!${shell}`))

      const info = await runBinCpi(own, FIRST_INFO)
      await runBinCpi(own, large)

      expect(JSON.parse(info.stdout)).toMatchObject({ error: null })
      expect(readFileSync(path.join(own, 'packages/node/bin/request'), 'utf8')).toBe(large)
    }
  })
})
