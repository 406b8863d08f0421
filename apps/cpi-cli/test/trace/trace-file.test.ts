import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TraceDocument } from '../../src/trace/trace-document.ts'
import { readTrace, writeTrace } from '../../src/trace/trace-file.ts'

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

  it('is in a folder of its owner, which is made where it is missing', async () => {
    const file = await writeTrace(path.join(folder, 'logs', 'traces'), TRACE)

    expect((await stat(path.dirname(file))).mode & 0o777).toBe(0o700)
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

  it('leaves nothing of itself where it cannot be written', async () => {
    const file = await writeTrace(folder, TRACE)
    await rm(file)
    await mkdir(file)

    await expect(writeTrace(folder, TRACE)).rejects.toThrow('EISDIR')
    expect(await readdir(folder)).toEqual([path.basename(file)])
  })

  it('loses its answers if it would be larger than 4 MB, then its entries, which are counted', async () => {
    const entry = (answer: string, what: string) => ({ kind: 'request', atMs: 0, durationMs: 1, what, answer }) as const
    const answers = { ...TRACE, entries: [entry('ö'.repeat(2_100_000), 'createVolume')] }
    const names = {
      ...TRACE,
      startedAt: '2026-01-02T00:00:00.000Z',
      entries: [entry('', 'ö'.repeat(2_100_000))],
      arguments: ['a'],
      omitted: 2,
    }

    const [shorter, shortest] = await Promise.all([answers, names].map(async (trace) => readTrace(await writeTrace(folder, trace))))

    expect(shorter?.entries).toEqual([{ kind: 'request', atMs: 0, durationMs: 1, what: 'createVolume' }])
    expect(shortest).toMatchObject({ entries: [], arguments: [], omitted: 3 })
  })

  it('takes the place of the oldest one when there are 200, and of nothing else', async () => {
    const oldest = await writeTrace(folder, { ...TRACE, startedAt: '2025-01-01T00:00:00.000Z' })
    for (let number = 0; number < 199; number += 1)
      await writeFile(path.join(folder, `20250201T000000${String(number).padStart(3, '0')}Z-a.trace.json`), '')
    await writeFile(path.join(folder, '0-notes.txt'), 'mine')

    const newest = await writeTrace(folder, TRACE)

    const names = await readdir(folder)
    expect(names).toHaveLength(201)
    expect(names).toContain(path.basename(newest))
    expect(names).toContain('0-notes.txt')
    expect(names).not.toContain(path.basename(oldest))
  })

  it.each([
    ['another version', '{"version":2,"entries":[]}'],
    ['something else', '{"version":1}'],
  ])('is refused as %s', async (_what, text) => {
    const file = path.join(folder, 'a.json')
    await writeFile(file, text)

    await expect(readTrace(file)).rejects.toThrow(`"${file}" is not a trace of this CPI: give files from cloudstack.trace_dir`)
  })
})
