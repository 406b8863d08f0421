import { CPI_FILES, compile, install, installationFolder } from './support/installed.ts'
import { withRuby } from './support/render.ts'
import { runBinCpi } from './support/run-bin-cpi.ts'
import { type ServedCloud, serveCloud } from './support/served-cloud.ts'

const NETWORKS = {
  default: {
    type: 'manual',
    ip: '172.20.0.77',
    netmask: '255.255.255.0',
    gateway: '172.20.0.1',
    default: ['dns', 'gateway'],
    cloud_properties: { name: 'net-shared' },
  },
}
const VM = { compute_offering: 'small', ephemeral_disk_offering: 'disk-custom', disk: 4096 }

function stemcellOf({ emulator }: ServedCloud): string {
  const zoneId = [...emulator.cloud.zones.all()].find(({ name }) => name === 'zone-advanced')?.id
  const template = [...emulator.cloud.templates.all()].find(({ copies }) => copies.some((copy) => copy.zoneId === zoneId))
  return template?.id ?? ''
}

function machinesOf({ emulator }: ServedCloud) {
  return [...emulator.cloud.machines.all()].filter(({ state }) => state !== 'Destroyed' && state !== 'Expunging')
}

function request(method: string, ...args: readonly unknown[]): string {
  const context = { director_uuid: 'director-1', request_id: 'cpi-483920', vm: { stemcell: { api_version: 3 } } }
  return JSON.stringify({ method, arguments: args, context, api_version: 2 })
}

withRuby('the installed CPI', () => {
  let cloud: ServedCloud
  let installation: string

  beforeAll(async () => {
    installation = installationFolder()
    await Promise.all(['node', 'cloudstack_cpi'].map((name) => compile(installation, name)))
  })

  async function start(timeScale: number): Promise<void> {
    cloud = await serveCloud(timeScale)
    install(installation, 'cloudstack_cpi', CPI_FILES, { cloudstack: cloud.properties, agent: { mbus: 'nats://nats:4222' } })
  }

  async function call(method: string, ...args: readonly unknown[]): Promise<unknown> {
    const { stdout, stderr, exitCode } = await runBinCpi(installation, request(method, ...args))
    if (exitCode !== 0) throw new Error(`${method}: exit code ${exitCode}: ${stderr}`)
    const { result, error } = JSON.parse(stdout) as { result: unknown; error: unknown }
    expect(error).toBeNull()
    return result
  }

  afterEach(() => cloud.close())

  it('creates a machine, finds it, and deletes it', async () => {
    await start(200)

    const [vm] = (await call('create_vm', 'agent-1', stemcellOf(cloud), VM, NETWORKS, [], { bosh: { password: "it's €5" } })) as [string]
    const isThere = await call('has_vm', vm)
    await call('delete_vm', vm)

    expect(isThere).toBe(true)
    expect(machinesOf(cloud)).toEqual([])
  })

  it('undoes what it has begun when it is terminated, and still answers', async () => {
    await start(4)
    const text = request('create_vm', 'agent-1', stemcellOf(cloud), VM, NETWORKS, [], {})

    const { exitCode, stdout } = await runBinCpi(installation, text, {
      started: (kill) => {
        const watch = setInterval(() => {
          if (machinesOf(cloud).length === 0) return
          clearInterval(watch)
          kill('SIGTERM')
        }, 20).unref()
      },
    })

    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ result: null, error: { type: 'Bosh::Clouds::VMCreationFailed' } })
    expect(machinesOf(cloud)).toEqual([])
  })
})
