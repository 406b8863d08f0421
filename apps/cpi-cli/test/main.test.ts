import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { systemClock } from 'cloudstack-client'
import { createFileLocks } from '../src/file-locks.ts'
import { cloudConfig, request, runCpi, writeConfig } from './support/run-cpi.ts'
import { type ServedEmulator, serveEmulator } from './support/served-emulator.ts'

const NETWORKS = {
  default: {
    type: 'manual',
    ip: '10.1.1.77',
    netmask: '255.255.255.0',
    gateway: '10.1.1.1',
    default: ['dns', 'gateway'],
    cloud_properties: { name: 'net-isolated' },
  },
}
const ENV = {
  bosh: { mbus: { cert: { private_key: '-----BEGIN KEY-----\nvery-private\n-----END KEY-----' } }, password: '$6$a-password-hash' },
}

function createVm(served: ServedEmulator): string {
  const { templates, zones } = served.emulator.cloud
  const zoneId = [...zones.all()].find(({ name }) => name === 'zone-advanced')?.id
  const stemcell = [...templates.all()].find(
    ({ copies, name }) => name === 'ubuntu-22.04' && copies.some((copy) => copy.zoneId === zoneId),
  )?.id
  const properties = { compute_offering: 'small', ephemeral_disk_offering: 'disk-custom', disk: 4096 }
  return request('create_vm', ['agent-1', stemcell, properties, NETWORKS, [], ENV])
}

function machines(served: ServedEmulator) {
  return [...served.emulator.cloud.machines.all()].filter(({ state }) => state !== 'Destroyed' && state !== 'Expunging')
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20))
}

describe('the process', () => {
  let served: ServedEmulator
  let config: string

  beforeEach(async () => {
    served = await serveEmulator(4)
    config = await writeConfig(cloudConfig(served.settings()))
  })

  afterEach(() => served.close())

  it('makes a machine, and shows no secret to anybody', async () => {
    const { exitCode, stdout, stderr } = await runCpi(['--config', config], createVm(served))

    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ error: null, result: [expect.any(String), { default: { ip: '10.1.1.77' } }] })
    const { secret_access_key: secret } = served.settings() as { readonly secret_access_key: string }
    for (const word of [secret, 'very-private', 'a-password-hash', 'a-nats-password']) expect(stdout + stderr).not.toContain(word)
  })

  it.each([
    ['SIGTERM', 1],
    ['SIGINT', 1],
    ['SIGHUP', 3],
  ] as const)(
    'that gets %s in the middle of create_vm, %d times, undoes it, and still answers',
    async (signal, times) => {
      const finished = runCpi(['--config', config], createVm(served), {
        started: (kill) => {
          void until(() => machines(served).length === 1).then(() => {
            for (let time = 0; time < times; time++) kill(signal)
          })
        },
      })

      const { exitCode, stdout } = await finished

      expect(exitCode).toBe(0)
      expect(JSON.parse(stdout)).toMatchObject({ result: null, error: { type: 'Bosh::Clouds::VMCreationFailed', ok_to_retry: false } })
      expect(machines(served)).toEqual([])
    },
    30_000,
  )

  it('that gets SIGTERM while it waits for a lock of another process answers, and has made nothing', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'cpi-signal-'))
    const locks = path.join(folder, `bosh-cloudstack-cpi-${process.getuid?.() ?? 0}`)
    const { arguments: args } = JSON.parse(createVm(served)) as { arguments: unknown[] }
    const [agent, stemcell, properties, ...rest] = args
    const text = request('create_vm', [agent, stemcell, { ...(properties as object), affinity_group: 'spread' }, ...rest])

    const { exitCode, stdout } = await createFileLocks(systemClock, locks).hold('affinity spread', () =>
      runCpi(['--config', config], text, {
        env: { PATH: process.env['PATH'], TMPDIR: folder },
        started: (kill) => {
          // Its own folder next to the lock is the sign that it waits.
          void until(() => existsSync(locks) && readdirSync(locks).length === 2).then(() => kill('SIGTERM'))
        },
      }),
    )

    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ error: { message: expect.stringContaining('the CPI received SIGTERM') } })
    expect(machines(served)).toEqual([])
    expect(readdirSync(locks)).toEqual([])
    await rm(folder, { recursive: true })
  })

  it('that is killed leaves a machine by whose name it can be found', async () => {
    const finished = runCpi(['--config', config], createVm(served), {
      started: (kill) => {
        void until(() => machines(served).length === 1).then(() => kill('SIGKILL'))
      },
    })

    expect((await finished).stdout).toBe('')
    expect(machines(served)).toMatchObject([{ name: expect.stringMatching(/^vm-[0-9a-f]{8}-[0-9a-f-]{36}$/) }])
  })

  it('survives a caller that does not wait for the answer', async () => {
    let killed = false
    const { exitCode } = await runCpi(['--config', config], createVm(served), {
      closeStdout: () => {
        killed = true
      },
    })

    expect(killed).toBe(true)
    expect(exitCode).not.toBeNull()
    expect(machines(served)).toMatchObject([{ state: 'Running' }])
  })

  it('reads a request of megabytes to its end before it says anything', async () => {
    const text = request('has_vm', ['vm-1'], { padding: 'x'.repeat(3_000_000) })

    const { exitCode, stdout } = await runCpi(['--config', config], text)

    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ result: false })
  })

  it("is not disturbed by a user's own Node settings", async () => {
    const env = { PATH: process.env['PATH'], NODE_OPTIONS: '--max-old-space-size=256', NODE_ENV: 'development', DEBUG: '*' }

    const { stdout } = await runCpi(['--config', config], request('has_vm', ['vm-1']), { env })

    expect(JSON.parse(stdout)).toMatchObject({ result: false })
  })
})

describe('the command line', () => {
  it('tells its version', async () => {
    const { exitCode, stdout } = await runCpi(['--version'], '')

    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it('explains itself on stderr when it is misused', async () => {
    const { exitCode, stdout, stderr } = await runCpi(['--confg', 'x'], '')

    expect(exitCode).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain('usage: cpi --config FILE')
  })

  it('is explained on stdout on request', async () => {
    expect(await runCpi(['help'], '')).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^usage: cpi --config FILE/),
      stderr: '',
    })
  })

  it('ends with 1 where nobody reads the answer', async () => {
    const { exitCode } = await runCpi(['--config', await writeConfig({ cloud: {} })], request('fly', []), { closeStdout: () => undefined })

    expect(exitCode).toBe(1)
  })
})
