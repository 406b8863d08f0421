import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { installedInEmptyProject } from 'workspace/installed-package'

const run = promisify(execFile)
const root = path.resolve(import.meta.dirname, '../..')
const modules = path.join(root, 'node_modules')
const workspaceModules = path.resolve(root, '../../node_modules')
const examples = [...readFileSync(path.join(root, 'README.md'), 'utf8').matchAll(/```js\n(?<code>[\s\S]*?)```/g)].map(
  ({ groups }) => groups?.['code'] ?? '',
)

const exampleWith = (framework: string): string => examples.find((code) => code.includes(`from '${framework}'`)) ?? ''

let project: string
let remove: () => Promise<void>

beforeAll(async () => {
  const client = path.resolve(root, '../../packages/cloudstack-client')
  ;({ folder: project, remove } = await installedInEmptyProject([client, root]))
})

afterAll(() => remove?.())

/** Runs a program in the project, without what this test run has put into the environment. @returns everything it printed */
async function ran(...words: readonly string[]): Promise<string> {
  const { PATH, HOME } = process.env
  const { stdout, stderr } = await run(process.execPath, words, { cwd: project, env: { PATH, HOME } })
  return `${stdout}${stderr}`
}

describe('the packed emulator', () => {
  it("serves the README's example for node:test", async () => {
    await writeFile(path.join(project, 'with-node.mjs'), exampleWith('node:test'))

    expect(await ran('--test', 'with-node.mjs')).toMatch(/pass 1\n/)
  })

  it("serves the README's example for jest", async () => {
    await symlink(path.join(workspaceModules, '@jest'), path.join(project, 'node_modules/@jest')).catch(() => undefined)
    await writeFile(path.join(project, 'with-jest.test.mjs'), exampleWith('@jest/globals'))
    const jest = path.join(workspaceModules, 'jest/bin/jest.js')

    expect(await ran('--experimental-vm-modules', jest, '--rootDir', project, '--testMatch', '**/with-jest.test.mjs')).toMatch(/1 passed/)
  })

  it("serves the README's example for vitest", async () => {
    await symlink(path.join(modules, 'vitest'), path.join(project, 'node_modules/vitest'))
    await writeFile(path.join(project, 'with-vitest.test.mjs'), exampleWith('vitest'))

    expect(await ran(path.join(modules, 'vitest/vitest.mjs'), 'run', '--root', project, 'with-vitest')).toMatch(/1 passed/)
  })

  it('brings its types', async () => {
    const program = `
import { createCloudStackClient } from 'cloudstack-client'
import { createEmulator, DEFAULT_SEED, type SeedInput } from 'cloudstack-emulator'
const seed: SeedInput = { ...DEFAULT_SEED, templates: [] }
const { transport, clock, accounts, faults } = createEmulator({ seed })
export const client = createCloudStackClient({ endpoint: 'emulated', credentials: accounts['user'] ?? { apiKey: '', secretKey: '' } }, { transport, clock })
// @ts-expect-error there is no such fault
faults.add([{ comand: 'listZones' }])
`
    const compilerOptions = {
      module: 'nodenext',
      target: 'es2023',
      lib: ['es2023'],
      types: [],
      strict: true,
      noEmit: true,
      skipLibCheck: true,
    }
    await writeFile(path.join(project, 'program.ts'), program)
    await writeFile(path.join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['program.ts'] }))

    expect(await ran(path.join(modules, 'typescript/bin/tsc'), '--project', '.').catch((error: { stdout: string }) => error.stdout)).toBe(
      '',
    )
  })

  it('brings its program, and holds what it needs to run', async () => {
    const folder = path.join(project, 'node_modules/cloudstack-emulator')

    expect(await ran(path.join(folder, 'dist/cloudstack-emulator.js'), '--help')).toContain('--listen')
    expect((await readdir(folder)).sort()).toEqual([
      'COVERAGE.md',
      'LICENSE',
      'README.md',
      'console',
      'dist',
      'fixtures',
      'package.json',
      'seeds',
    ])
    expect(Object.keys(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).dependencies).sort()).toEqual([
      'cloudstack-client',
      'zod',
    ])
  })
})
