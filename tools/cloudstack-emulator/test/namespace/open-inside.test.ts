import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { NamespaceError, openInside } from '../../src/namespace/open-inside.ts'
import { builtInside } from './built-inside.ts'
import { describeInside } from './describe-inside.ts'

describeInside('openInside', [], () => {
  let folder: string
  let program: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'inside-'))
    program = await builtInside(folder)
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('is root of a network of its own', async () => {
    const inside = await openInside(program)
    try {
      expect(await inside.run('ip', ['link', 'add', 'guest', 'type', 'bridge'])).toMatchObject({ code: 0 })
      expect((await inside.run('ip', ['-brief', 'link'])).stdout).toMatch(/^lo [\s\S]*^guest /m)
    } finally {
      await inside.close()
    }
  })

  it('ends with everything in it', async () => {
    const inside = await openInside(program)
    const sleeping = await inside.spawn('sleep', ['1000'], { log: '/dev/null' })
    const { stdout } = await inside.run('readlink', ['/proc/self/ns/pid'])
    expect(stdout).toMatch(/^pid:/)
    await inside.close()

    expect(await sleeping.exited).toEqual({ signal: 'SIGKILL' })
    await inside.ended
    expect(() => process.kill(inside.hostPid, 0)).toThrow('ESRCH')
  })

  it('says the remedies where the system refuses a namespace', async () => {
    const broken = path.join(folder, 'broken.mjs')
    await writeFile(broken, 'process.stderr.write("unshare failed: Operation not permitted"); process.exit(1)')

    const opened = openInside(broken)

    await expect(opened).rejects.toThrow(NamespaceError)
    await expect(opened).rejects.toThrow(/apparmor_restrict_unprivileged_userns=0[\s\S]*\(unshare failed: Operation not permitted\)/)
  })
})
