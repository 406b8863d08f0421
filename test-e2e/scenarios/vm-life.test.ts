import type { CpiConfigOptions } from '../support/cpi-config.ts'
import { makeVm, manualNetwork, playLife, vmEnvironment, vmMetadata, vmProperties } from '../support/life.ts'
import { provesPromise } from '../support/proves-promise.ts'
import { useScene } from '../support/scene.ts'

const scene = useScene()

const NO_CAPACITY = 'No destination found for a deployment'
const POLL = 'queryAsyncJobResult'

describe('the life of a machine', () => {
  provesPromise('whole-life', 'every method once', async () => {
    const director = await scene().director()

    await playLife(director, scene().image)

    expect(await scene().left()).toEqual([])
  })

  provesPromise('info-offline', 'wrong credentials', async () => {
    const director = await scene().director({ cloudstack: { api_key: 'wrong', secret_access_key: 'wrong' } })

    const result = await director.call('info')

    expect(result).toMatchObject({ api_version: 2, stemcell_formats: expect.arrayContaining(['cloudstack-qcow2']) })
    expect(await scene().cloud.journal()).toEqual([])
  })

  const secondCreate = async (options: CpiConfigOptions) => {
    const director = await scene().director(options)
    const { stemcell, vm } = await makeVm(director, scene().image)
    await director.call('delete_vm', vm)
    const since = (await scene().cloud.journal()).at(-1)?.number
    await director.call('create_vm', 'agent-2', stemcell, vmProperties, { default: manualNetwork }, [], vmEnvironment)
    const calls = (await scene().cloud.journal(since)).filter(({ command }) => command !== POLL)
    return { calls, jobs: calls.filter(({ jobId }) => jobId !== undefined).map(({ command }) => command) }
  }

  provesPromise('few-calls', 'counted in the cloud’s journal', async () => {
    const { calls, jobs } = await secondCreate({ cloudstack: { deploy: 'one-step' } })

    expect(calls.length).toBeLessThanOrEqual(6)
    expect(jobs).toEqual(['deployVirtualMachine'])
  })

  provesPromise('few-calls', 'for an account that may not expunge', async () => {
    const { calls, jobs } = await secondCreate({})

    expect(calls.length).toBeLessThanOrEqual(7)
    expect(jobs).toEqual(['deployVirtualMachine', 'startVirtualMachine'])
  })

  provesPromise('settings-at-boot', 'as the guest reads them from its virtual router', async () => {
    const director = await scene().director()

    const { vm } = await makeVm(director, scene().image, 'agent-77')

    const settings = JSON.parse(await scene().cloud.userData(vm)) as Record<string, unknown>
    expect(settings).toMatchObject({
      agent_id: 'agent-77',
      mbus: 'nats://10.1.1.2:4222',
      ntp: ['0.pool.ntp.org'],
      networks: { default: { type: 'manual', ip: '10.1.1.50', netmask: '255.255.255.0', gateway: '10.1.1.1' } },
      disks: { system: expect.any(String), ephemeral: expect.anything(), persistent: {} },
      env: vmEnvironment,
    })
  })

  provesPromise('persistent-disks-survive', 'one disk attached when the machine goes', async () => {
    const director = await scene().director()
    const { vm } = await makeVm(director, scene().image)
    const disk = await director.call('create_disk', 1024, { disk_offering: 'disk-custom' }, vm)
    await director.call('attach_disk', vm, disk)

    await director.call('delete_vm', vm)

    expect(await director.call('has_disk', disk)).toBe(true)
    const volumes = (await scene().left()).filter((line) => line.startsWith('volumes'))
    expect(volumes).toHaveLength(1)
  })

  provesPromise('address-free-at-once', 'an ordinary user recreates on the same address', async () => {
    const director = await scene().director()
    const { stemcell, vm } = await makeVm(director, scene().image)
    await director.call('delete_vm', vm)

    const answer = await director.call('create_vm', 'agent-2', stemcell, vmProperties, { default: manualNetwork }, [], vmEnvironment)

    expect(answer).toEqual([expect.any(String), { default: expect.objectContaining({ ip: '10.1.1.50' }) }])
  })

  provesPromise('failed-start-frees-address', 'no capacity, then capacity', async () => {
    const director = await scene().director()
    const { stemcell, vm } = await makeVm(director, scene().image)
    await director.call('delete_vm', vm)
    const args = ['agent-2', stemcell, vmProperties, { default: manualNetwork }, [], vmEnvironment]
    await scene().cloud.fail({ command: 'startVirtualMachine', nth: 1, phase: 'job', kind: 'error', code: 533, text: NO_CAPACITY })

    const failed = await director.run('create_vm', args)
    await scene().cloud.heal()

    expect(failed.answer?.error).toMatchObject({
      type: 'Bosh::Clouds::VMCreationFailed',
      ok_to_retry: true,
      message: expect.stringContaining(NO_CAPACITY),
    })
    expect(await director.call('create_vm', ...args)).toEqual([
      expect.any(String),
      { default: expect.objectContaining({ ip: '10.1.1.50' }) },
    ])
  })

  provesPromise('gone-is-success', 'delete_vm twice', async () => {
    const director = await scene().director()
    const { vm } = await makeVm(director, scene().image)
    await director.call('delete_vm', vm)

    expect(await director.call('delete_vm', vm)).toBeNull()
    expect(await director.call('has_vm', vm)).toBe(false)
  })

  provesPromise('reboot-ends-running', 'from running', async () => {
    const director = await scene().director()
    const { vm } = await makeVm(director, scene().image)

    await director.call('reboot_vm', vm)

    const { virtualMachines } = await scene().cloud.state()
    expect(virtualMachines?.find(({ id }) => id === vm)?.state).toBe('Running')
  })

  provesPromise('metadata-replaced', 'a second job name', async () => {
    const director = await scene().director()
    const { vm } = await makeVm(director, scene().image)
    await director.call('set_vm_metadata', vm, vmMetadata)

    await director.call('set_vm_metadata', vm, { ...vmMetadata, job: 'router' })

    const { tags } = await scene().cloud.state()
    const jobs = (tags as readonly { readonly key?: string; readonly value?: string; readonly resourceId?: string }[] | undefined)?.filter(
      ({ key, resourceId }) => key === 'job' && resourceId === vm,
    )
    expect(jobs?.map(({ value }) => value)).toEqual(['router'])
  })
})
