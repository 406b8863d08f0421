import path from 'node:path'
import { built, root } from '../support/built-programs.ts'
import { type Emptied, emptied, type Printed } from './emptied.ts'

const RECIPE = path.join(root, 'packages/stemcell-builder/recipes/debian-bookworm.yml')

describe('a release engineer', () => {
  let user: Emptied

  beforeAll(() => {
    user = emptied()
  })

  afterAll(() => user.remove())

  const builder = (...words: readonly string[]): Promise<Printed> => user.run(built.stemcellBuilder, words)

  it('asks the builder what it is and which programs it needs', async () => {
    expect(await builder('--version')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })

    const { code, stdout } = await builder('tools')

    expect(stdout).toMatch(/^qemu-img +\S+ +qemu-utils \(every image format\)$/m)
    expect(code === 1).toBe(/\n\napt-get install [a-z\d. -]+\n$/.test(stdout))
  })

  it('is told that the recipe as shipped needs an agent, and where one comes from', async () => {
    const { code, stderr } = await builder('build', RECIPE, '--output', 'out')

    expect(code).toBe(1)
    expect(stderr).toMatch(/gives no agent[\s\S]*--agent-from STEMCELL\.tgz[\s\S]*--without-agent/)
  })

  it.each<[string, string, RegExp]>([
    [
      'a wrong value',
      'version: "1"\noperating_system: x\nfirmware: [efi]\nfrom: {rootfs: r}\n',
      /recipe\.yml[\s\S]*firmware\.0: is "efi"; it should be "bios" or "uefi"/,
    ],
    ['a wrong type', 'version: 1\noperating_system: x\nfrom: {rootfs: r}\n', /version: is 1; it should be a text/],
    ['an unknown key', 'version: "1"\noperating_system: x\nfrom: {rootfs: r}\nformat: raw\n', /unknown key "format"/],
    ['no YAML', 'version: [', /recipe\.yml cannot be read as a recipe/],
  ])('is told about %s in the recipe in plain words', async (_what, text, message) => {
    const { code, stderr } = await builder('build', user.file('recipe.yml', text), '--output', 'out')

    expect([code, stderr]).toEqual([1, expect.stringMatching(message)])
    expect(stderr).not.toMatch(/Invalid input|received (string|number)|Unrecognized/)
  })

  it('is told about a file that is not a stemcell by its name', async () => {
    const { code, stderr } = await builder('inspect', user.file('notes.tgz', 'no archive'))

    expect(code).toBe(1)
    expect(stderr).toContain('notes.tgz')
    expect(stderr).not.toContain('.stemcell-builder-')
  })

  it('finds nothing left in home and temporary folder', () => {
    expect(user.leftBehind()).toEqual([])
  })
})
