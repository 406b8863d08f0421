import { CloudStackError } from 'cloudstack-client'
import type { Machine } from '../../src/cloud/entities.ts'
import type { CloudConfig } from '../../src/config/index.ts'
import type { Dependencies, Locks } from '../../src/dependencies.ts'
import { createUndo } from '../../src/undo.ts'
import { directorDigest } from '../../src/values/names.ts'
import { affinityGroupSpecs, deleteAbandonedGroups, withAffinityGroups } from '../../src/vms/affinity.ts'
import type { VmProperties } from '../../src/vms/vm-cloud-properties.ts'
import { type Box, cpiInABox } from '../support/cpi-in-a-box.ts'
import { createVm, createVmArguments } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'
import { fakeClock } from '../support/fake-clock.ts'
import { manualNetwork } from '../support/requests.ts'

const ENV = { bosh: { group: 'bosh-cf-web' } }

const AUTO = { cloudstack: { enable_auto_anti_affinity: true } }

function groups(box: Box) {
  return [...box.emulator.cloud.affinityGroups.all()].map(({ name, type }) => ({ name, type }))
}

function at(ip: string) {
  return { networks: { default: manualNetwork({ ip }) } }
}

describe('an affinity group', () => {
  it('that is named is made, joined, and goes with its last member', async () => {
    const box = cpiInABox()
    const properties = { affinity_group: 'spread' }

    const first = await createVm(box, { properties, ...at('10.1.1.71') })
    const second = await createVm(box, { properties, ...at('10.1.1.72') })
    expect(groups(box)).toEqual([{ name: 'spread', type: 'host anti-affinity' }])

    await box.run('delete_vm', first)
    expect(groups(box)).toHaveLength(1)
    await box.run('delete_vm', second)
    expect(groups(box)).toEqual([])
  })

  it('goes before its last member does, through which a repeated call would find it', async () => {
    const box = cpiInABox()
    const vm = await createVm(box, { properties: { affinity_group: 'spread' } })
    const mark = box.mark()

    await box.run('delete_vm', vm)

    const deletions = ['deleteAffinityGroup', 'destroyVirtualMachine']
    expect(box.commands(mark).flatMap(({ command }) => (deletions.includes(command) ? [command] : []))).toEqual(deletions)
  })

  it('goes with the last of two members that are deleted at the same time, each while the other is still seen', async () => {
    const box = cpiInABox()
    const properties = { affinity_group: 'spread' }
    const other = await createVm(box, { properties, ...at('10.1.1.71') })
    const vm = await createVm(box, { properties, ...at('10.1.1.72') })
    const meanwhile = box.with({
      around: (inner) => ({
        ...inner,
        send: async (request) => {
          if (request.body.includes('command=destroyVirtualMachine')) box.emulator.cloud.machines.update(other, { state: 'Destroyed' })
          return inner.send(request)
        },
      }),
    })

    await meanwhile.run('delete_vm', vm)

    expect(groups(box)).toEqual([])
  })

  it('whose making is interrupted is what the call says it waited for', async () => {
    const controller = new AbortController()
    const box = cpiInABox({
      signal: controller.signal,
      around: (inner) => ({
        ...inner,
        send: async (request) => {
          const answer = await inner.send(request)
          if (request.body.includes('command=createAffinityGroup')) controller.abort(new Error('the CPI received SIGTERM'))
          return answer
        },
      }),
    })

    const { error } = await box.call('create_vm', ...createVmArguments(box, { properties: { affinity_group: 'spread' } }))

    expect(error?.message).toMatch(/was told to stop while it waited for createAffinityGroup \(job/)
  })

  it('that another process has made with another type in the meantime is refused', async () => {
    const rows = [[], [{ id: 'g', name: 'spread', type: 'host affinity' }]]
    const taken = new CloudStackError('taken', { kind: 'conflict', command: 'createAffinityGroup', retryable: false })
    const deps = {
      cloud: { list: async () => rows.shift() ?? [], run: async () => Promise.reject(taken) },
      locks: { hold: async (_name: string, critical: () => Promise<unknown>) => critical() },
      undo: createUndo(fakeClock()),
      request: { directorUuid: 'director-1' },
    } as unknown as Dependencies

    const done = withAffinityGroups(deps, [{ name: 'spread', type: 'host anti-affinity' }], async () => 'deployed')

    await expect(done).rejects.toMatchObject({ code: 'affinity-group-conflict' })
  })

  it('cannot be deleted by other processes here until the machine is its member', async () => {
    const held: string[] = []
    const locks: Locks = {
      async hold(name, critical) {
        held.push(name)
        return critical().finally(() => held.splice(held.indexOf(name), 1))
      },
    }
    let heldByDeploy: readonly string[] = []
    const box = cpiInABox({
      locks,
      around: (inner) => ({
        ...inner,
        send: async (request) => {
          if (request.body.includes('command=deployVirtualMachine')) heldByDeploy = [...held]
          return inner.send(request)
        },
      }),
    })

    await createVm(box, { properties: { affinity_group: 'spread' } })

    expect(heldByDeploy).toEqual(['affinity spread'])
    expect(held).toEqual([])
  })

  it('that CloudStack does not delete keeps its last member, whose deletion fails, and goes with it the next time', async () => {
    const box = cpiInABox()
    const vm = await createVm(box, { properties: { affinity_group: 'spread' } })
    box.emulator.faults.add([{ command: 'deleteAffinityGroup', nth: 1, phase: 'before', kind: 'error', code: 530, text: 'not today' }])

    expectFailure(await box.call('delete_vm', vm), 'Bosh::Clouds::CloudError', /deleteAffinityGroup failed: "not today"/)
    expect(groups(box)).toHaveLength(1)
    await box.run('delete_vm', vm)
    expect(groups(box)).toEqual([])
  })

  it('goes with its last member also where destroyed members are still seen', async () => {
    const box = cpiInABox({ account: 'admin', cloudstack: { expunge: false } })
    const options = (ip: string) => ({
      properties: { affinity_group: 'spread' },
      networks: { default: manualNetwork({ ip, cloud_properties: { name: 'net-shared' } }) },
    })
    const vms = [await createVm(box, options('172.20.0.71')), await createVm(box, options('172.20.0.72'))]

    for (const vm of vms) await box.run('delete_vm', vm)

    expect(vms.map((vm) => box.emulator.cloud.machines.get(vm)?.state)).toEqual(['Destroyed', 'Destroyed'])
    expect(groups(box)).toEqual([])
  })

  it('of an instance group is created if configured, in addition to a named one', async () => {
    const box = cpiInABox(AUTO)

    await createVm(box, { properties: { affinity_group: 'spread' }, env: ENV })

    expect(groups(box)).toEqual(
      expect.arrayContaining([
        { name: 'spread', type: 'host anti-affinity' },
        { name: expect.stringMatching(/^affinity-[0-9a-f]{8}-bosh-cf-web$/), type: 'non-strict host anti-affinity' },
      ]),
    )
  })

  it('of an instance group gets a second one when the type is changed, until the last machine of the first is recreated', async () => {
    const box = cpiInABox(AUTO)
    const strict = box.with({ cloudstack: { ...AUTO.cloudstack, auto_anti_affinity_type: 'host anti-affinity' } })
    const before = await createVm(box, { env: ENV, ...at('10.1.1.71') })

    const after = await createVm(strict, { env: ENV, ...at('10.1.1.72') })
    await createVm(strict, { env: ENV, ...at('10.1.1.73') })
    expect(groups(box).map(({ type }) => type)).toEqual(['non-strict host anti-affinity', 'host anti-affinity'])

    await strict.run('delete_vm', before)
    expect(groups(box)).toEqual([{ name: expect.stringMatching(/-bosh-cf-web-strict$/), type: 'host anti-affinity' }])
    expect(box.emulator.cloud.machines.get(after)?.affinityGroupIds).toHaveLength(1)
  })

  it('does not exist for machines without instance group', async () => {
    const box = cpiInABox(AUTO)

    await createVm(box, { env: {} })

    expect(groups(box)).toEqual([])
  })

  it('of another type is never deleted, and refused before the deploy', async () => {
    const box = cpiInABox()
    await createVm(box, { properties: { affinity_group: 'spread', affinity_group_type: 'host affinity' }, ...at('10.1.1.71') })

    const answer = await box.call('create_vm', ...createVmArguments(box, { properties: { affinity_group: 'spread' }, ...at('10.1.1.72') }))

    expectFailure(answer, 'Bosh::Clouds::CloudError', /"spread" exists with type "host affinity", wanted is "host anti-affinity"/)
    expect(groups(box)).toEqual([{ name: 'spread', type: 'host affinity' }])
  })

  it('that is not ours survives its last member', async () => {
    const box = cpiInABox()
    const account = [...box.emulator.cloud.accounts.all()].find(({ name }) => name === 'user')
    const vm = await createVm(box, { properties: { affinity_group: 'spread' } })
    const [group] = [...box.emulator.cloud.affinityGroups.all()]
    box.emulator.cloud.affinityGroups.update(group?.id ?? '', { description: 'made by hand' })

    await box.run('delete_vm', vm)

    expect(account).toBeDefined()
    expect(groups(box)).toHaveLength(1)
  })

  it('survives many machines coming and going at the same time: no duplicate, no lost member', async () => {
    const box = cpiInABox()
    const properties = { affinity_group: 'spread', affinity_group_type: 'non-strict host anti-affinity' }
    let previous: string | undefined

    for (let round = 0; round < 50; round += 1) {
      const next = { properties, ...at(round % 2 === 0 ? '10.1.1.71' : '10.1.1.72') }
      const [vm] = await Promise.all([createVm(box, next), previous === undefined ? undefined : box.run('delete_vm', previous)])
      const rows = [...box.emulator.cloud.affinityGroups.all()]
      expect(rows).toHaveLength(1)
      expect(box.emulator.cloud.machines.get(vm)?.affinityGroupIds).toEqual([rows[0]?.id])
      previous = vm
    }
  })

  it.each([[{}], [{ bosh: null }], [{ bosh: { group: '' } }], [{ bosh: { group: 5 } }]])('is not wanted by an environment of %j', (env) => {
    const config = { enable_auto_anti_affinity: true, auto_anti_affinity_type: 'host anti-affinity' } as CloudConfig

    expect(affinityGroupSpecs({} as VmProperties, env, config, 'director-1')).toEqual([])
  })

  it('with other members is told, also if a further one has none', async () => {
    const description = 'BOSH director'
    const cloud = {
      list: async ({ name }: { name: string }, { id, affinitygroupid }: { id?: string; affinitygroupid?: string }) => {
        if (name === 'listAffinityGroups') return [{ id, description: `${description} ${directorDigest('director-1')}` }]
        return affinitygroupid === 'shared' ? [{ id: 'other', state: 'Running' }] : []
      },
      run: async () => undefined,
    }
    const locks = { hold: async (_name: string, critical: () => Promise<unknown>) => critical() }
    const deps = { cloud, locks, request: { directorUuid: 'director-1' } } as unknown as Dependencies
    const machine = (...ids: readonly string[]) => ({ id: 'vm', name: 'vm', affinitygroup: ids.map((id) => ({ id, name: id })) }) as Machine

    expect(await deleteAbandonedGroups(deps, machine('shared', 'own'))).toBe(true)
    expect(await deleteAbandonedGroups(deps, machine('own', 'shared'))).toBe(true)
    expect(await deleteAbandonedGroups(deps, machine('own'))).toBe(false)
  })

  it('for a long instance group has a name that CloudStack takes', () => {
    const config = { enable_auto_anti_affinity: true, auto_anti_affinity_type: 'host anti-affinity' } as CloudConfig

    const [spec, ...others] = affinityGroupSpecs({} as VmProperties, { bosh: { group: 'g'.repeat(300) } }, config, 'director-1')

    expect(spec?.type).toBe('host anti-affinity')
    expect(spec?.name).toMatch(/^affinity-[0-9a-f]{8}-g+$/)
    expect(spec?.name).toHaveLength(255)
    expect(spec?.otherName).toMatch(/g-strict$/)
    expect(spec?.otherName).toHaveLength(255)
    expect(others).toEqual([])
  })
})
