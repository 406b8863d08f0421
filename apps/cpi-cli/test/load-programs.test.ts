import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { CODE_CACHE, loadCall, loadPrograms } from '../src/load-programs.ts'

const PROGRAMS = ['doctor', 'explain', 'migrate-config', 'orphans', 'trace']
const dist = path.resolve(import.meta.dirname, '../dist')

/** The built program, with the code that this Node has compiled. */
function installed(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'cpi-installed-'))
  cpSync(dist, folder, { recursive: true })
  const { status, stderr } = spawnSync(process.execPath, [path.join(folder, 'code-cache.js')], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return folder
}

describe('loadCall', () => {
  it('takes the compiled code where it was kept', () => {
    const { call, script } = loadCall(installed())

    expect(script.cachedDataRejected).toBe(false)
    expect(Object.keys(call)).toEqual(['answerCall'])
  })

  it('compiles the source where it was not, or by another Node', () => {
    const folder = installed()
    const code = readFileSync(path.join(folder, CODE_CACHE))
    // The version of V8 is in the first bytes.
    code.fill(0xff, 4, 8)
    writeFileSync(path.join(folder, CODE_CACHE), code)

    expect(loadCall(folder).script.cachedDataRejected).toBe(true)
    expect(Object.keys(loadCall(dist).call)).toEqual(['answerCall'])
  })
})

describe('loadPrograms', () => {
  it('loads what operators start', () => {
    expect(Object.keys(loadPrograms(dist)).sort()).toEqual(PROGRAMS)
  })
})
