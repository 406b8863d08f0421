import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { codeCacheOf, loadCall, loadPrograms } from '../src/load-programs.ts'
import { cloudConfig, request, runCpi, writeConfig } from './support/run-cpi.ts'

const PROGRAMS = ['doctor', 'explain', 'migrate-config', 'orphans', 'trace']
const dist = path.resolve(import.meta.dirname, '../dist')

/** The built program, with the code that this Node has compiled for one method. */
function installed(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'cpi-installed-'))
  cpSync(dist, folder, { recursive: true })
  // V8 asks for no code of a source that this process has compiled already.
  appendFileSync(path.join(folder, 'call.js'), `\n// ${folder}\n`)
  const { status, stderr } = spawnSync(process.execPath, [path.join(folder, 'code-cache.js'), 'has_vm'], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return folder
}

describe('loadCall', () => {
  it('takes the compiled code where it was kept', () => {
    const { call, script } = loadCall(installed())

    expect(script.cachedDataRejected).toBe(false)
    expect(Object.keys(call)).toEqual(['answerCall'])
  })

  it('takes the code of a small method for one without any of its own', () => {
    expect(loadCall(installed(), 'configure_networks').script.cachedDataRejected).toBe(false)
  })

  it('compiles the source where it was not, or by another Node', () => {
    const folder = installed()
    const code = readFileSync(path.join(folder, codeCacheOf('has_vm')))
    // The version of V8 is in the first bytes.
    code.fill(0xff, 4, 8)
    writeFileSync(path.join(folder, codeCacheOf('has_vm')), code)

    expect(loadCall(folder).script.cachedDataRejected).toBe(true)
    expect(Object.keys(loadCall(dist).call)).toEqual(['answerCall'])
  })
})

describe('a library in a script of its own', () => {
  const settings = { endpoint: 'http://cloud.test/client/api', api_key: 'a', secret_access_key: 'b' }
  const answerOf = async (cloudstack: object, ...call: Parameters<typeof request>) => {
    const { stdout } = await runCpi(['--config', await writeConfig(cloudConfig({ ...settings, ...cloudstack }))], request(...call))
    return JSON.parse(stdout) as unknown
  }

  it('sends what goes through a proxy', async () => {
    const throughNobody = { proxy_host: '127.0.0.1', proxy_port: 1, timeout: { unreachable: 0.1 } }

    expect(await answerOf(throughNobody, 'has_vm', ['5b6d8b2c-0a0e-4d1e-9f3b-1c2d3e4f5a6b'])).toMatchObject({
      error: { message: expect.stringContaining('the proxy 127.0.0.1:1 cannot be reached') },
    })
  })

  it('reads packed images', async () => {
    const image = path.join(mkdtempSync(path.join(tmpdir(), 'cpi-image-')), 'image')
    const archive = Buffer.alloc(1024, 'x')
    archive.write('ustar', 257)
    writeFileSync(image, gzipSync(archive))
    const properties = { name: 'stemcell', version: '1', hypervisor: 'kvm', disk_format: 'raw' }

    expect(await answerOf({}, 'create_stemcell', [image, properties])).toMatchObject({
      error: { message: expect.stringContaining(`stemcell image "${image}" is damaged: Invalid tar header`) },
    })
  })
})

describe('loadPrograms', () => {
  it('loads what operators start', () => {
    expect(Object.keys(loadPrograms(dist)).sort()).toEqual(PROGRAMS)
  })
})
