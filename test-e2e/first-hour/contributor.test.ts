import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../support/built-programs.ts'
import { type Emptied, emptied, type Printed } from './emptied.ts'

const guide = readFileSync(path.join(root, 'CONTRIBUTING.md'), 'utf8')
const inWorkspace = (file: string): string => path.join(root, 'tools/workspace/src', file)

describe('a contributor', () => {
  let user: Emptied

  beforeAll(() => {
    user = emptied()
  })

  afterAll(() => user.remove())

  it('finds every command of the guide in package.json', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
    const named = [...guide.matchAll(/npm (?:run )?(?<name>[a-z]+)/g)]
      .map(({ groups }) => groups?.['name'] ?? '')
      .filter((name) => name !== 'and')

    expect(named.length).toBeGreaterThan(10)
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })

  it('finds every file that a step of the guide names', () => {
    const files = [...guide.matchAll(/`(?<file>(?:packages|test-e2e|tools|docs)\/[^`*<]*\.[a-z]+)`/g)].map(
      ({ groups }) => groups?.['file'] ?? '',
    )

    expect(files.length).toBeGreaterThan(1)
    for (const file of files) expect(() => readFileSync(path.join(root, file))).not.toThrow()
  })

  it.each([
    ['check.mjs', ['lnit'], /lint/],
    ['setup.mjs', ['--if-needed'], /^$/],
  ])('is answered by %s %j', async (file, words, message) => {
    const { stdout, stderr }: Printed = await user.run(inWorkspace(file), words)

    expect(`${stdout}${stderr}`).toMatch(message)
  })
})
