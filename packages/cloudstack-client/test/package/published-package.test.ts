import { execFile } from 'node:child_process'
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { type Loopback, loopbackServer } from '../support/loopback-server.ts'

const run = promisify(execFile)
const root = path.resolve(import.meta.dirname, '../..')
const workspace = path.resolve(root, '../..')
const inWorkspace = (name: string, from: string): string => realpathSync(path.join(from, 'node_modules', name))

let project: string
let server: Loopback

/** Building again while other tests use what is built would pull it from under them. */
function isBuilt(): boolean {
  const built = path.join(root, 'dist/cloudstack.js')
  const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  const changedMs = Math.max(...sources.map((file) => statSync(path.join(root, 'src', file)).mtimeMs))
  return existsSync(built) && statSync(built).mtimeMs > changedMs
}

/** An empty project with the packed package in it. Its one dependency is linked, so that no registry is needed. */
beforeAll(async () => {
  project = await mkdtemp(path.join(tmpdir(), 'cloudstack-client-'))
  if (!isBuilt()) await run(process.execPath, ['build.mjs'], { cwd: root })
  await run(
    process.execPath,
    [path.join(inWorkspace('pnpm', workspace), 'bin/pnpm.cjs'), 'pack', '--config.ignore-scripts=true', '--pack-destination', project],
    {
      cwd: root,
    },
  )
  const tarball = (await readdir(project)).find((name) => name.endsWith('.tgz')) ?? ''
  await mkdir(path.join(project, 'node_modules/@types'), { recursive: true })
  await run('tar', ['-xzf', tarball], { cwd: project })
  await run('mv', ['package', 'node_modules/cloudstack-client'], { cwd: project })
  await symlink(inWorkspace('axios', root), path.join(project, 'node_modules/axios'))
  await symlink(inWorkspace('@types/node', root), path.join(project, 'node_modules/@types/node'))
  await writeFile(path.join(project, 'package.json'), '{"type":"module"}')
  server = await loopbackServer(() => ({ body: '{"listzonesresponse":{"count":1,"zone":[{"id":"z1","name":"zone-a"}]}}' }))
})

afterAll(async () => {
  await server?.close()
  await rm(project, { recursive: true, force: true })
})

const PROGRAM = (endpoint: string): string => `
import { connect } from 'cloudstack-client'
import { createVolume, listZones } from 'cloudstack-client/api'
import { catalogue } from 'cloudstack-client/catalogue'

const client = connect({ endpoint: '${endpoint}', credentials: { apiKey: 'a', secretKey: 'b' }, proxy: false })
const [zone] = await client.list(listZones, { available: true })
console.log(zone?.name, catalogue.size, createVolume.kind)
`

describe('the packed package', () => {
  it('runs in an empty project', async () => {
    await writeFile(path.join(project, 'program.mjs'), PROGRAM(server.url))

    const { stdout } = await run(process.execPath, ['program.mjs'], { cwd: project })

    expect(stdout.trim()).toBe('zone-a 828 job-with-id')
  })

  it('brings its types, which refuse wrong parameters', async () => {
    const wrong = "// @ts-expect-error the page must be a number\nawait client.list(listZones, { page: 'one' })\n"
    await writeFile(path.join(project, 'program.ts'), PROGRAM(server.url) + wrong)
    const compilerOptions = { module: 'nodenext', target: 'es2023', strict: true, noEmit: true, types: ['node'] }
    await writeFile(path.join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['program.ts'] }))
    const tsc = path.join(inWorkspace('typescript', root), 'bin/tsc')

    const { stdout } = await run(process.execPath, [tsc, '--project', '.'], { cwd: project })

    expect(stdout).toBe('')
  })

  it('brings its command line, which needs nothing else', async () => {
    const program = path.join(project, 'node_modules/cloudstack-client/dist/cloudstack.js')
    const env = { CLOUDSTACK_ENDPOINT: server.url, CLOUDSTACK_KEY: 'key', CLOUDSTACK_SECRET: 'secret', PATH: process.env['PATH'] }

    const { stdout } = await run(process.execPath, [program, 'call', 'listZones'], { cwd: project, env })

    expect(stdout).toBe('id  name\nz1  zone-a\n')
  })

  it('holds what is needed to run and nothing of the workspace', async () => {
    const folder = path.join(project, 'node_modules/cloudstack-client')
    const manifest = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as Record<string, Record<string, string>>

    expect((await readdir(folder)).sort()).toEqual(['LICENSE', 'README.md', 'dist', 'package.json'])
    expect(Object.keys(manifest['dependencies'] ?? {})).toEqual(['@types/node', 'axios'])
    expect(JSON.stringify([manifest['dependencies'], manifest['exports']])).not.toMatch(/workspace:|catalog:|\/src\//)
  })
})
