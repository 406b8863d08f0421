import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Cloud, startCloud } from '../support/cloud.ts'
import { installPythonClients, runClient } from './python-clients.ts'

const programs = path.join(import.meta.dirname, 'programs')

const clients = await installPythonClients()
const bin = 'bin' in clients ? clients.bin : ''
const suite = 'missing' in clients ? describe.skip : describe
const whyNot = 'missing' in clients ? ` (skipped: needs python3, Debian's python3-venv and PyPI: ${clients.missing})` : ''

let cloud: Cloud
let ready: string

beforeAll(async () => {
  cloud = await startCloud({ timeScale: 100 })
  ready = path.join(tmpdir(), `foreign-clients-${process.pid}.json`)
  await writeFile(ready, JSON.stringify({ endpoint: cloud.endpoint, accounts: cloud.accounts }))
})

afterAll(async () => {
  await cloud.stop()
  await rm(ready)
})

/** Names of the user's resources that are left. */
async function left(): Promise<readonly string[]> {
  const { virtualMachines = [], volumes = [], snapshots = [], affinityGroups = [] } = await cloud.state()
  const alive = [...virtualMachines, ...volumes].filter(
    ({ state }) => !['Destroyed', 'Expunging', 'Expunged', 'Destroy'].includes(state ?? ''),
  )
  const gone = new Set(virtualMachines.filter(({ state }) => state === 'Destroyed').map(({ id }) => id))
  const roots = (object: object) => 'machineId' in object && gone.has(String(object.machineId))
  return [...alive.filter((object) => !roots(object)), ...snapshots, ...affinityGroups].map(({ name }) => name)
}

suite(`third-party clients run a machine's life cycle against the emulator${whyNot}`, () => {
  it("exoscale's cs", async () => {
    expect(await runClient(path.join(bin, 'python'), [path.join(programs, 'with_cs.py'), ready])).toContain('done')
    expect(await left()).toEqual([])
  })

  it('Apache Libcloud', async () => {
    expect(await runClient(path.join(bin, 'python'), [path.join(programs, 'with_libcloud.py'), ready])).toContain('done')
    expect(await left()).toEqual([])
  })

  it("Ansible's ngine_io.cloudstack", async () => {
    const playbook = ['-i', 'localhost,', '-c', 'local', '-e', `ansible_python_interpreter=${path.join(bin, 'python')}`]
    const { apiKey, secretKey } = cloud.accounts.user
    const output = await runClient(path.join(bin, 'ansible-playbook'), [...playbook, path.join(programs, 'with_ansible.yml')], {
      ANSIBLE_PIPELINING: 'true',
      CLOUDSTACK_ENDPOINT: cloud.endpoint,
      CLOUDSTACK_KEY: apiKey,
      CLOUDSTACK_SECRET: secretKey,
    })
    expect(output).toContain('failed=0')
    expect(await left()).toEqual([])
  })
})
