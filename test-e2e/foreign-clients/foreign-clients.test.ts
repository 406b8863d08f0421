import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Cloud, startCloud } from '../support/cloud.ts'
import { installPythonClients, type PythonClients, runClient } from './python-clients.ts'

const programs = path.join(import.meta.dirname, 'programs')

let cloud: Cloud
let clients: PythonClients
let ready: string

beforeAll(async () => {
  cloud = await startCloud({ timeScale: 100 })
  clients = await installPythonClients()
  ready = path.join(tmpdir(), `foreign-clients-${process.pid}.json`)
  await writeFile(ready, JSON.stringify({ endpoint: cloud.endpoint, accounts: cloud.accounts }))
})

afterAll(async () => {
  await cloud.stop()
})

/** Runs `work` if the clients are installed; otherwise prints the reason in one line. */
async function judge(name: string, work: (bin: string) => Promise<void>): Promise<void> {
  if ('missing' in clients) process.stdout.write(`skipped: ${name} cannot be installed here (${clients.missing})\n`)
  else await work(clients.bin)
}

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

describe("third-party clients run a machine's life cycle against the emulator", () => {
  it("exoscale's cs", async () => {
    await judge('cs', async (bin) => {
      expect(await runClient(path.join(bin, 'python'), [path.join(programs, 'with_cs.py'), ready])).toContain('done')
      expect(await left()).toEqual([])
    })
  })

  it('Apache Libcloud', async () => {
    await judge('apache-libcloud', async (bin) => {
      expect(await runClient(path.join(bin, 'python'), [path.join(programs, 'with_libcloud.py'), ready])).toContain('done')
      expect(await left()).toEqual([])
    })
  })

  it("Ansible's ngine_io.cloudstack", async () => {
    await judge('ansible', async (bin) => {
      const playbook = ['-i', 'localhost,', '-c', 'local', '-e', `ansible_python_interpreter=${path.join(bin, 'python')}`]
      const { apiKey, secretKey } = cloud.accounts.user
      const output = await runClient(path.join(bin, 'ansible-playbook'), [...playbook, path.join(programs, 'with_ansible.yml')], {
        CLOUDSTACK_ENDPOINT: cloud.endpoint,
        CLOUDSTACK_KEY: apiKey,
        CLOUDSTACK_SECRET: secretKey,
      })
      expect(output).toContain('failed=0')
      expect(await left()).toEqual([])
    })
  })
})
