import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sourceFiles } from 'workspace/source-files'
import { parse, parseAllDocuments } from 'yaml'
import { root } from '../support/built-programs.ts'
import { type Cloud, startCloud } from '../support/cloud.ts'
import { type CodeBlock, codeBlocks } from './code-blocks.ts'

const pages = sourceFiles(root, (file: string) => file.endsWith('.md') && !file.includes('/fixtures/'))
const blocks = pages.flatMap((page: string) => codeBlocks(root, page))
const runnable = [...new Set(blocks.filter(({ mark }) => mark === 'run').map(({ page }) => page))]

function place({ page, line }: CodeBlock): string {
  return `${page}:${line}`
}

/** A folder in which a page's commands find the workspace's files and leave their own. */
function workplace(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'page-'))
  for (const name of readdirSync(root)) {
    if (name !== '.git') symlinkSync(path.join(root, name), path.join(folder, name))
  }
  return folder
}

describe('the code blocks of the pages', () => {
  it('say which language they are in', () => {
    expect(blocks.filter(({ language }) => language === '').map(place)).toEqual([])
  })

  it('are run here if they are commands, or say what they need', () => {
    const unmarked = blocks.filter(({ language, mark }) => language === 'sh' && mark !== 'run' && !/^needs="[^"]+"$/.test(mark))

    expect(unmarked.map(place)).toEqual([])
  })

  it('are valid JSON or YAML where they say so', () => {
    for (const block of blocks.filter(({ language }) => language === 'json')) expect(() => parse(block.text)).not.toThrow()
    for (const block of blocks.filter(({ language }) => language === 'yaml')) {
      expect(parseAllDocuments(block.text).flatMap(({ errors }) => errors)).toEqual([])
    }
  })
})

/** The pages' examples talk to the emulator's default address; here it has another, and its ready file lies in the folder of the run. */
describe('the commands of a page', () => {
  let cloud: Cloud
  let folder: string

  beforeEach(async () => {
    folder = workplace()
    cloud = await startCloud()
    writeFileSync(path.join(folder, 'emulator.json'), JSON.stringify({ endpoint: cloud.endpoint, accounts: cloud.accounts }))
  })

  afterEach(async () => {
    await cloud.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each(runnable)('work as they stand: %s', (page) => {
    const script = blocks
      .filter((block) => block.page === page && block.mark === 'run')
      .map(({ text }) => text)
      .join('\n')
      .replaceAll('http://127.0.0.1:8080', new URL(cloud.endpoint).origin)
      .replaceAll('/tmp/', `${folder}/`)

    const { status, stderr, stdout } = spawnSync('bash', ['-euo', 'pipefail', '-c', script], { cwd: folder, encoding: 'utf8' })

    expect({ status, output: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, output: '' })
  })
})
