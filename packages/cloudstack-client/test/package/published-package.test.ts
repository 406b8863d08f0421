import { execFile } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { installedInEmptyProject } from 'workspace/installed-package'
import { type Loopback, loopbackServer } from '../support/loopback-server.ts'

const run = promisify(execFile)
const root = path.resolve(import.meta.dirname, '../..')

let project: string
let remove: () => Promise<void>
let server: Loopback

beforeAll(async () => {
  ;({ folder: project, remove } = await installedInEmptyProject([root]))
  server = await loopbackServer(() => ({ body: '{"listzonesresponse":{"count":1,"zone":[{"id":"z1","name":"zone-a"}]}}' }))
})

afterAll(async () => {
  await server?.close()
  await remove?.()
})

const PROGRAM = (endpoint: string): string => `
import { connect } from 'cloudstack-client'
import { createVolume, listZones } from 'cloudstack-client/api'
import { catalogue } from 'cloudstack-client/catalogue'

const client = connect({ endpoint: '${endpoint}', credentials: { apiKey: 'a', secretKey: 'b' }, proxy: false })
const [zone] = await client.list(listZones, { available: true })
console.log(zone?.name, catalogue.size, createVolume.kind)
`

/** What the type checker says of programs in the project, without the types of Node or of a browser. */
async function compiled(programs: Readonly<Record<string, string>>, module: string): Promise<string> {
  const compilerOptions = { module, target: 'es2023', lib: ['es2023'], types: [], strict: true, noEmit: true, skipLibCheck: false }
  for (const [file, text] of Object.entries(programs)) await writeFile(path.join(project, file), text)
  await writeFile(path.join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: Object.keys(programs) }))
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc')
  return run(process.execPath, [tsc, '--project', '.'], { cwd: project }).then(
    ({ stdout }) => stdout,
    (error: { stdout: string }) => error.stdout,
  )
}

describe('the packed package', () => {
  it('runs in an empty project', async () => {
    await writeFile(path.join(project, 'program.mjs'), PROGRAM(server.url))

    const { stdout } = await run(process.execPath, ['program.mjs'], { cwd: project })

    expect(stdout.trim()).toBe('zone-a 828 job-with-id')
  })

  it('brings types that need no others, add no global names, and refuse wrong parameters and values', async () => {
    const alone = `
import { connect, withinTimeLimit } from 'cloudstack-client'
import { listTemplates, listZones, type Transport, type Zone } from 'cloudstack-client/api'
const client = connect({ endpoint: 'https://cloud.test/client/api', credentials: { apiKey: 'a', secretKey: 'b' } })
export const zones = (): Promise<Zone[]> => client.list(listZones, {}, { timeoutMs: 1000 })
export const send: Transport['send'] = ({ signal }) => withinTimeLimit(1000, signal, async () => ({ status: 200, contentType: '', body: '' }))
// @ts-expect-error the page must be a number
await client.list(listZones, { page: 'one' })
// @ts-expect-error CloudStack has no such filter
await client.list(listTemplates, { templatefilter: 'mine' })
// @ts-expect-error Node's types are not loaded
Buffer
// @ts-expect-error nor are they under this name
process
`
    const required = "import client = require('cloudstack-client')\nexport const { connect } = client"

    expect(await compiled({ 'alone.ts': alone, 'required.cts': required }, 'nodenext')).toBe('')
  })

  it('is typed in CommonJS under module: node16 by import()', async () => {
    expect(await compiled({ 'imported.cts': "export const client = import('cloudstack-client')" }, 'node16')).toBe('')
  })

  it('is loaded by require on every Node that it supports', async () => {
    const program = "const { connect } = require('cloudstack-client'); console.log(typeof connect)"

    const { stdout } = await run(process.execPath, ['--input-type=commonjs', '--eval', program], { cwd: project })

    expect(stdout).toBe('function\n')
  })

  it('brings its command line, which needs nothing else', async () => {
    const program = path.join(project, 'node_modules/.bin/cloudstack')
    const env = { CLOUDSTACK_ENDPOINT: server.url, CLOUDSTACK_KEY: 'key', CLOUDSTACK_SECRET: 'secret', PATH: process.env['PATH'] }

    const { stdout } = await run(program, ['call', 'listZones'], { cwd: project, env })

    expect(stdout).toBe('id  name\nz1  zone-a\n')
  })

  it('holds what is needed to run and nothing of the workspace', async () => {
    const folder = path.join(project, 'node_modules/cloudstack-client')
    const manifest = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as Record<string, Record<string, string>>

    expect((await readdir(folder)).sort()).toEqual(['LICENSE', 'README.md', 'dist', 'package.json'])
    expect(Object.keys(manifest['dependencies'] ?? {})).toEqual(['axios', 'proxy-from-env'])
    expect(JSON.stringify([manifest['dependencies'], manifest['exports']])).not.toMatch(/workspace:|catalog:|\/src\//)
  })
})
