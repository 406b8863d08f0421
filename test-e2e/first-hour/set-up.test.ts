import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type BareCopy, bareCopy } from './bare-copy.ts'

/** Nobody listens there. */
const NO_NETWORK = { npm_config_registry: 'http://127.0.0.1:9/', npm_config_fetch_retries: '0' }

let copy: BareCopy

/** What a contributor does who adds a dependency and forgets the lockfile. */
function addDependency(): void {
  const file = path.join(copy.folder, 'packages/cpi-core/package.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { dependencies: Record<string, string> }
  writeFileSync(file, JSON.stringify({ ...manifest, dependencies: { ...manifest.dependencies, yaml: 'catalog:' } }))
}

describe('set-up in a bare copy', () => {
  beforeAll(() => {
    copy = bareCopy()
  })

  afterAll(() => {
    copy.remove()
  })

  it('says that the registry cannot be reached, and what helps', async () => {
    const { code, text } = await copy.run('npm', ['run', 'setup'], NO_NETWORK)

    expect(code).not.toBe(0)
    expect(text).toContain('ECONNREFUSED')
    expect(text).toContain('Set-up failed. The package registry cannot be reached.')
    expect(text).toContain('HTTPS_PROXY')
  })

  it.each(['9.15.9', '11.0.0'])('is what a pnpm of version %s is sent to', async (version) => {
    const { code, text } = await copy.run(process.execPath, ['tools/workspace/src/pinned-pnpm.mjs'], {
      npm_config_user_agent: `pnpm/${version} npm/? node/v22.0.0 linux x64`,
    })

    expect(code).toBe(1)
    expect(text).toMatch(/^This workspace is installed by pnpm [\d.]+, this is pnpm [\d.]+\. Run: npm run setup\n$/)
  })

  it('has nothing to do where everything is installed', async () => {
    const installed = path.resolve(import.meta.dirname, '../../tools/workspace/src/setup.mjs')

    expect(await copy.run(process.execPath, [installed, '--if-needed'])).toEqual({ code: 0, text: '' })
  })
})

describe('set-up with a lockfile that is out of date', () => {
  beforeAll(() => {
    copy = bareCopy()
    addDependency()
  })

  // npm ci removes what is installed.
  beforeEach(() => {
    copy.linkPnpm()
  })

  afterAll(() => {
    copy.remove()
  })

  it('says so, and how the lockfile is brought up to date', async () => {
    const { code, text } = await copy.run('npm', ['run', 'setup'], NO_NETWORK)

    expect(code).not.toBe(0)
    expect(text).toContain('ERR_PNPM_OUTDATED_LOCKFILE')
    expect(text).toMatch(/Set-up failed\. A package\.json .* Run "npx pnpm@[\d.]+ install --no-frozen-lockfile"/)
  })

  it.each(['demo', 'test', 'build'])(
    'runs by itself in npm run %s, also where the user forbids scripts, and its failure is seen',
    async (script) => {
      copy.userConfig('ignore-scripts=true\n')

      const { code, text } = await copy.run('npm', ['run', script], NO_NETWORK)

      copy.userConfig('')
      expect(code).not.toBe(0)
      expect(text).toContain('Set-up failed. A package.json')
    },
  )

  it.each(['install', 'ci'])('is what npm %s runs', async (command) => {
    const { code, text } = await copy.run('npm', [command], NO_NETWORK)

    expect(code).not.toBe(0)
    expect(text).toMatch(/npm run setup|Set-up failed/)
  })
})
