import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readlinkSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterTest } from 'workspace/after-test'
import { NamespaceError, openInside } from '../../src/namespace/open-inside.ts'
import { builtInside, builtProgram } from './built-inside.ts'
import { describeInside } from './describe-inside.ts'

/** The processes in a network namespace: `net:[4026532281]`. */
function processesIn(network: string): readonly string[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name) && networkOf(name) === network)
}

function networkOf(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/ns/net`)
  } catch {
    // It has ended since the folder was read, or is another user's.
    return undefined
  }
}

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
    afterTest(inside.close)
    const sleeping = await inside.spawn('sleep', ['1000'], { log: '/dev/null' })
    const { stdout } = await inside.run('readlink', ['/proc/self/ns/pid'])
    expect(stdout).toMatch(/^pid:/)
    await inside.close()

    expect(await sleeping.exited).toEqual({ signal: 'SIGKILL' })
    await inside.ended
    expect(() => process.kill(inside.hostPid, 0)).toThrow('ESRCH')
  })

  it('ends with everything in it when its process is killed', async () => {
    const holder = await builtProgram(folder, path.join(import.meta.dirname, 'programs', 'holder.ts'))
    const process_ = spawn(process.execPath, [holder, program], { stdio: ['ignore', 'pipe', 'inherit'] })
    afterTest(() => process_.kill('SIGKILL'))
    const [hostPid] = await once(process_.stdout.setEncoding('utf8'), 'data')
    const network = readlinkSync(`/proc/${Number(hostPid)}/ns/net`)
    expect(processesIn(network).length).toBeGreaterThan(2)

    process_.kill('SIGKILL')

    await once(process_, 'close')
    // Nobody is told of the end of a grandchild.
    while (processesIn(network).length > 0) await setTimeout(20)
  })

  it('says the remedies where the system refuses a namespace', async () => {
    const broken = path.join(folder, 'broken.mjs')
    await writeFile(broken, 'process.stderr.write("unshare failed: Operation not permitted"); process.exit(1)')

    const opened = openInside(broken)

    await expect(opened).rejects.toThrow(NamespaceError)
    await expect(opened).rejects.toThrow(/apparmor_restrict_unprivileged_userns=0[\s\S]*\(unshare failed: Operation not permitted\)/)
  })
})
