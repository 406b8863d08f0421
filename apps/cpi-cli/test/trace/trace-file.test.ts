import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TraceDocument } from '../../src/trace/trace-document.ts'
import { writeTrace } from '../../src/trace/trace-file.ts'

const TRACE: TraceDocument = {
  version: 1,
  method: 'has_vm',
  requestId: 'cpi-1',
  directorUuid: 'director',
  startedAt: '2026-01-01T00:00:00.000Z',
  durationMs: 1,
  arguments: [],
  result: true,
  error: undefined,
  entries: [],
  omitted: 0,
}

describe('the file of a trace', () => {
  let folder: string

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'cpi-traces-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('is readable by its owner only', async () => {
    expect((await stat(await writeTrace(folder, TRACE))).mode & 0o777).toBe(0o600)
  })

  it('is not written where any user can replace it', async () => {
    await chmod(folder, 0o777)

    await expect(writeTrace(folder, TRACE)).rejects.toThrow('every user can write to it')
    expect(await readdir(folder)).toEqual([])
  })

  it('is not written through a link that somebody has put in its place', async () => {
    const file = await writeTrace(folder, TRACE)
    const target = path.join(folder, 'target')
    await writeFile(target, 'untouched')
    await symlink(target, `${file}.part`)

    await expect(writeTrace(folder, TRACE)).rejects.toThrow('EEXIST')
    expect(await readFile(target, 'utf8')).toBe('untouched')
  })
})
