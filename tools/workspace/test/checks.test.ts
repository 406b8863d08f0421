import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type PlantedWorkspace, plantedWorkspace } from './support/planted-workspace.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const VALUES = 'packages/cpi-core/src/values'

let workspace: PlantedWorkspace

afterEach(() => {
  workspace.remove()
})

describe('npm run check', () => {
  it('refuses an import that climbs from a folder to one above it', () => {
    workspace = plantedWorkspace('packages/cpi-core', 'tools/workspace')
    workspace.plant(`${VALUES}/planted.ts`, "import { createVm } from '../vms/create-vm.ts'\n\nexport const planted = createVm\n")

    const { code, output } = workspace.check('folders')

    expect(code).toBe(1)
    expect(output).toContain('packages/cpi-core/src/values/planted.ts imports vms/create-vm.ts')
  })

  it('refuses an export that nothing uses', () => {
    workspace = plantedWorkspace('packages/cpi-core')
    const file = `${VALUES}/sizes.ts`
    workspace.plant(file, `${readFileSync(path.join(root, file), 'utf8')}\nexport const nobodyNeedsThis = 1\n`)

    const { code, output } = workspace.check('exports')

    expect(code).not.toBe(0)
    expect(output).toContain('nobodyNeedsThis')
  })

  it('refuses a cycle', () => {
    workspace = plantedWorkspace(VALUES)
    workspace.plant(`${VALUES}/planted-one.ts`, "import { two } from './planted-two.ts'\n\nexport const one = () => two\n")
    workspace.plant(`${VALUES}/planted-two.ts`, "import { one } from './planted-one.ts'\n\nexport const two = () => one\n")

    const { code, output } = workspace.check('lint')

    expect(code).not.toBe(0)
    expect(output).toContain('noImportCycles')
  })

  it('refuses a stale generated page', () => {
    workspace = plantedWorkspace('docs', 'tools/operator-docs')
    workspace.plant('docs/operator/configuration.md', '# Configuration of the CPI\n')

    const { code, output } = workspace.check('pages')

    expect(code).toBe(1)
    expect(output).toContain('docs/operator/configuration.md is stale. Run: npm run docs')
  })

  it('refuses a link that leads nowhere', () => {
    workspace = plantedWorkspace('docs', 'tools/workspace')
    workspace.plant('PLANTED.md', 'See [the guide](docs/no-such-page.md) and [a heading](README.md#no-such-heading).\n')

    const { code, output } = workspace.check('links')

    expect(code).not.toBe(0)
    expect(output).toContain('no-such-page.md')
    expect(output).toContain('no-such-heading')
  })
})
