import { dig } from '../../src/conform/flow.ts'
import { stage } from '../support.ts'

const COMMANDS = 'org.apache.cloudstack.api.command'

/** Starts a command and returns the view of its job, at once and at the end. */
async function bothViews(command: string, parameters: Record<string, unknown>, as?: string) {
  const { call, emulator } = world
  const { jobid } = await call(command, parameters, as)
  const pending = await call('queryAsyncJobResult', { jobid }, as)
  emulator.advanceMs(60_000)
  return { pending, done: await call('queryAsyncJobResult', { jobid }, as) }
}

let world = stage()
beforeEach(() => {
  world = stage()
})

describe('the view of a job', () => {
  it('names the management server while it runs, without a result or an end', async () => {
    const { pending, done } = await bothViews('createVolume', { name: 'd', zoneid: world.ids.zone, diskofferingid: world.ids.disk })

    expect(pending).toMatchObject({ jobstatus: 0, jobprocstatus: 0, jobresultcode: 0, managementservername: 'localhost' })
    expect(Object.keys(pending)).not.toEqual(expect.arrayContaining(['jobresult']))
    expect(Object.keys(pending)).not.toEqual(expect.arrayContaining(['completed']))
    expect(done).toMatchObject({ jobstatus: 1, jobresulttype: 'object', jobinstancetype: 'Volume' })
    expect(Object.keys(done)).not.toContain('managementserverid')
  })

  it.each([
    ['user', 'user.volume.CreateVolumeCmd'],
    ['admin', 'admin.volume.CreateVolumeCmdByAdmin'],
  ])('names the class that %s runs', async (as, name) => {
    const { done } = await bothViews('createVolume', { name: 'd', zoneid: world.ids.zone, diskofferingid: world.ids.disk }, as)
    expect(done['cmd']).toBe(`${COMMANDS}.${name}`)
  })

  it('names some types without an id, and a public address for a secondary one', async () => {
    const machine = await world.deploy()
    const shown = await world.call('listVirtualMachines', { id: machine })
    const nicid = dig(shown, 'virtualmachine.0.nic.0.id')

    const { done } = await bothViews('addIpToNic', { nicid })
    expect(done).toMatchObject({ cmd: `${COMMANDS}.user.vm.AddIpToVmNicCmd`, jobinstancetype: 'IpAddress' })
    expect(done['jobinstanceid']).not.toBe(dig(done, 'jobresult.nicsecondaryip.id'))

    const offering = dig(await world.call('listVPCOfferings', {}), 'vpcoffering.0.id')
    const changed = await bothViews('updateVPCOffering', { id: offering, displaytext: 'x' }, 'admin')
    expect(changed.done).toMatchObject({ jobinstancetype: 'VpcOffering', cmd: `${COMMANDS}.admin.vpc.UpdateVPCOfferingCmd` })
    expect(Object.keys(changed.done)).not.toContain('jobinstanceid')
  })
})
