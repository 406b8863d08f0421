import { mkdtemp, readdir, readFile, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TraceDocument } from '../../src/trace/trace-document.ts'
import { cloudConfig, request, runCpi, writeConfig } from '../support/run-cpi.ts'
import { type ServedEmulator, serveEmulator } from '../support/served-emulator.ts'

const SECRETS = ['a-nats-password', 'planted-private-key', 'planted-user-data', 'planted-tag', 'tiny1']

describe('the trace of a call', () => {
  let served: ServedEmulator
  let folder: string
  let files: readonly string[]

  beforeAll(async () => {
    served = await serveEmulator(1000)
    folder = path.join(await mkdtemp(path.join(tmpdir(), 'cpi-trace-')), 'traces')
    const config = await writeConfig(cloudConfig({ ...served.settings(), trace_dir: folder }))
    const properties = {
      compute_offering: 'small',
      user_data: { extra: { secret: 'planted-user-data' } },
      tags: { password: 'planted-tag', token: 'tiny1' },
    }
    const networks = { a: { type: 'dynamic', cloud_properties: { name: 'net-isolated' } } }
    const env = { bosh: { mbus: { cert: { private_key: 'planted-private-key' } } } }
    await runCpi(['--config', config], request('create_vm', ['agent-1', template(served), properties, networks, [], env]))
    await runCpi(['--config', config], request('has_vm', ['<script>alert(1)</script>']))
    files = (await readdir(folder)).sort().map((name) => path.join(folder, name))
  })

  afterAll(() => served.close())

  it('is one file that only its owner can read, with every request and answer', async () => {
    const [file = ''] = files
    const trace = JSON.parse(await readFile(file, 'utf8')) as TraceDocument

    expect(files).toHaveLength(2)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(trace).toMatchObject({ method: 'create_vm', requestId: 'cpi-483920', omitted: 0 })
    const deploy = trace.entries.find(({ what }) => what === 'deployVirtualMachine')
    expect(deploy).toMatchObject({
      kind: 'request',
      status: 200,
      jobId: expect.any(String),
      parameters: { userdata: '[redacted]' },
      answer: expect.anything(),
    })
    expect(trace.entries.some(({ kind, jobId }) => kind === 'poll' && jobId === deploy?.jobId)).toBe(true)
    expect(trace.entries.some(({ kind }) => kind === 'wait')).toBe(true)
  })

  it('holds no secret of configuration, env, user data or tags', async () => {
    const texts = await Promise.all(files.map(async (file) => readFile(file, 'utf8')))
    const keys = Object.values(served.settings()).filter((value) => !String(value).startsWith('http'))

    for (const secret of [...SECRETS, ...keys.map(String)]) expect(texts.join('').includes(secret)).toBe(false)
  })

  it('is shown in the terminal', async () => {
    const { exitCode, stdout } = await runCpi(['trace', ...files], '')

    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^create_vm \(cpi-483920\) at /)
    expect(stdout).toMatch(/request +deployVirtualMachine +200/)
    expect(stdout).toMatch(/^has_vm .*/m)
  })

  it('becomes one page without scripts or foreign addresses, where text is never HTML', async () => {
    const html = path.join(folder, 'page.html')

    const { exitCode } = await runCpi(['trace', ...files, '--html', html], '')

    const page = await readFile(html, 'utf8')
    expect(exitCode).toBe(0)
    expect(page).toContain('&lt;script&gt;alert(1)')
    expect(page).not.toMatch(/<script|src=|href=/)
    expect(page).not.toMatch(/·\s*(·|<)/)
    expect((await stat(html)).mode & 0o777).toBe(0o600)
  })

  it('is not written as a page where that is not possible, and says why', async () => {
    const { exitCode, stderr } = await runCpi(['trace', ...files, '--html', path.join(folder, 'no-such-folder/page.html')], '')

    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/^cpi: the page ".*no-such-folder\/page\.html" cannot be written: .*\[cloudstack-cpi\/file-unusable\]\n$/)
  })

  it.each([
    [[], 2, /no trace is given/],
    [['/does/not/exist'], 1, /the trace "\/does\/not\/exist" cannot be read/],
    [['--fly'], 2, /Unknown option '--fly'/],
  ])('of %j is an error in words', async (args, code, message) => {
    const { exitCode, stderr } = await runCpi(['trace', ...args], '')

    expect(exitCode).toBe(code)
    expect(stderr).toMatch(message)
  })

  it('does not disturb the call if it cannot be written', async () => {
    const config = await writeConfig(cloudConfig({ ...served.settings(), trace_dir: '/dev/null/traces' }))

    const { stdout, stderr } = await runCpi(['--config', config], request('has_vm', ['none']))

    expect(JSON.parse(stdout)).toMatchObject({ result: false, error: null })
    expect(stderr).toMatch(/the trace of this call could not be written/)
  })
})

function template({ emulator }: ServedEmulator): string {
  const { templates, zones } = emulator.cloud
  const zone = [...zones.all()].find(({ name }) => name === 'zone-advanced')
  return [...templates.all()].find((row) => row.copies.some(({ zoneId }) => zoneId === zone?.id))?.id ?? ''
}
