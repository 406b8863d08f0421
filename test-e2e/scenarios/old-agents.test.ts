import { manualNetwork, vmEnvironment, vmProperties } from '../support/life.ts'
import { provesPromise } from '../support/proves-promise.ts'
import { REGISTRY_LOGIN, type RegistryProcess, startRegistry } from '../support/registry-process.ts'
import { useScene } from '../support/scene.ts'
import { seededTemplate } from '../support/seeded-template.ts'

const scene = useScene()

let registry: RegistryProcess
beforeAll(async () => {
  registry = await startRegistry(scene().workplace.folder, 'registry', {
    adapter: 'sqlite',
    database: `${scene().workplace.folder}/registry.db`,
  })
})
afterAll(() => registry?.stop())

const OLD = { vm: { stemcell: { api_version: 1 } } }

async function oldDirector(apiVersion: number) {
  const endpoint = registry.url.href.replace(/\/$/, '')
  return scene().director({ properties: { registry: { endpoint, ...REGISTRY_LOGIN } }, apiVersion, context: OLD })
}

interface UserData {
  readonly registry: { readonly endpoint: string }
  readonly server: { readonly name: string }
}

/** Acts like an old agent: reads the user data, then the registry named there, with the credentials of its URL. */
async function agentAsks(vm: string) {
  const { registry: at, server } = JSON.parse(await scene().cloud.userData(vm)) as UserData
  const url = new URL(`${at.endpoint}/instances/${server.name}/settings`)
  const authorization = `Basic ${Buffer.from(`${url.username}:${url.password}`).toString('base64')}`
  url.username = ''
  url.password = ''
  const answer = await fetch(url, { headers: { authorization } })
  const body = (await answer.json()) as { readonly status: string; readonly settings?: string }
  return {
    status: answer.status,
    settings: body.settings === undefined ? undefined : (JSON.parse(body.settings) as Record<string, unknown>),
    url,
    authorization,
  }
}

describe('agents that still ask a registry', () => {
  provesPromise('old-agents', 'a director and a stemcell of API version 1', async () => {
    const director = await oldDirector(1)
    const stemcell = `${await seededTemplate(scene().cloud)} light`

    const vm = (await director.call(
      'create_vm',
      'agent-old',
      stemcell,
      vmProperties,
      { default: manualNetwork },
      [],
      vmEnvironment,
    )) as string
    const { settings, url, authorization } = await agentAsks(vm)

    expect(settings).toMatchObject({
      agent_id: 'agent-old',
      mbus: 'nats://10.1.1.2:4222',
      networks: { default: { ip: '10.1.1.50' } },
      env: vmEnvironment,
    })
    expect(JSON.stringify(JSON.parse(await scene().cloud.userData(vm)))).not.toContain('PRIVATE-KEY')

    await director.call('delete_vm', vm)

    expect((await fetch(url, { headers: { authorization } })).status).toBe(404)
    expect(await scene().left()).toEqual([])
  })

  provesPromise('old-agents', 'its disks are written there when they come and go, and a newer director gets the hint too', async () => {
    const director = await oldDirector(2)
    const stemcell = `${await seededTemplate(scene().cloud)} light`
    const [vm] = (await director.call('create_vm', 'agent-old', stemcell, vmProperties, { default: manualNetwork }, [], vmEnvironment)) as [
      string,
    ]
    const disk = (await director.call('create_disk', 1024, { disk_offering: 'disk-custom' }, vm)) as string

    const hint = await director.call('attach_disk', vm, disk)
    const attached = await agentAsks(vm)
    await director.call('detach_disk', vm, disk)
    const detached = await agentAsks(vm)

    expect(hint).toEqual({ path: expect.any(String) })
    expect(attached.settings).toMatchObject({ disks: { persistent: { [disk]: hint } } })
    expect(detached.settings).toHaveProperty('disks.persistent', {})
  })
})
