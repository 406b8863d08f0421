import { overviewOf } from '../../src/overview/overview.ts'
import { stage } from '../support.ts'

describe('the overview', () => {
  it('names what a machine consists of, without its user data', async () => {
    const { emulator, deploy, ids, job } = stage()
    const id = await deploy({ name: 'web-0', userdata: Buffer.from('planted-s3cret').toString('base64') })
    await job('createTags', { resourceids: id, resourcetype: 'UserVm', 'tags[0].key': 'director', 'tags[0].value': 'bosh' })

    const overview = overviewOf(emulator.cloud)

    expect(overview.machines).toMatchObject([
      {
        id,
        name: 'web-0',
        state: 'Running',
        account: 'user',
        offering: 'small',
        nics: [{ network: 'net-isolated', networkId: ids.network, ipAddress: '10.1.1.2' }],
        disks: [{ type: 'ROOT', deviceId: 0 }],
        hasUserData: true,
        tags: ['director=bosh'],
      },
    ])
    expect(JSON.stringify(overview)).not.toMatch(/planted|cGxhbnRlZ/)
  })

  it('lists disks and snapshots together, with their sizes', async () => {
    const { emulator, deploy, job, ids } = stage()
    const machineId = await deploy({ name: 'web-0' })
    const { volume } = await job('createVolume', { name: 'data', zoneid: ids.zone, diskofferingid: ids.disk })
    const { id: volumeId } = volume as { id: string }
    await job('attachVolume', { id: volumeId, virtualmachineid: machineId })
    await job('createSnapshot', { volumeid: volumeId, name: 'before' })
    const sizeBytes = 5 * 1024 ** 3

    const { disks } = overviewOf(emulator.cloud)

    expect(disks).toHaveLength(3)
    expect(disks).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'root disk', machine: 'web-0', machineId, deviceId: 0 }),
        expect.objectContaining({ kind: 'disk', name: 'data', state: 'Ready', sizeBytes, offering: 'disk-5', machineId, deviceId: 1 }),
        expect.objectContaining({ kind: 'snapshot', name: 'before', sizeBytes, volume: 'data', volumeId }),
      ]),
    )
  })

  it('tells what uses each address of a network', async () => {
    const { emulator, deploy, ids } = stage()
    const machineId = await deploy({ name: 'web-0' })

    const network = overviewOf(emulator.cloud).networks.find(({ id }) => id === ids.network)

    expect(network).toMatchObject({
      bounds: { first: '10.1.1.1', last: '10.1.1.254' },
      used: [
        { address: '10.1.1.1', kind: 'gateway' },
        { address: '10.1.1.2', kind: 'machine', machineId, name: 'web-0' },
      ],
    })
  })

  it('tells what each public address is for, and its rules', async () => {
    const { emulator, deploy, call, job } = stage()
    const machineId = await deploy({ name: 'web-0' })
    const publicIp = (address: string) => emulator.cloud.publicIps.by('address', address)[0]?.id
    await call('enableStaticNat', { ipaddressid: publicIp('203.0.113.10'), virtualmachineid: machineId })
    await job('createFirewallRule', {
      ipaddressid: publicIp('203.0.113.10'),
      protocol: 'tcp',
      startport: 22,
      endport: 22,
      cidrlist: '10.0.0.0/8',
    })
    const { loadbalancer } = await job('createLoadBalancerRule', {
      publicipid: publicIp('203.0.113.11'),
      name: 'web',
      algorithm: 'roundrobin',
      publicport: 443,
      privateport: 8443,
      openfirewall: false,
    })
    await job('assignToLoadBalancerRule', { id: (loadbalancer as { id: string }).id, virtualmachineids: machineId })

    const used = overviewOf(emulator.cloud).publicRanges.flatMap((range) => range.used)

    expect(used.find(({ address }) => address === '203.0.113.10')).toMatchObject({
      kind: 'static NAT',
      name: 'web-0',
      rules: ['firewall: tcp 22 from 10.0.0.0/8'],
    })
    expect(used.find(({ address }) => address === '203.0.113.11')).toMatchObject({
      kind: 'load balancer',
      rules: ['load balancer web: tcp 443 → 8443 of web-0'],
    })
  })

  it('tells how far each job is, and why one failed', async () => {
    const { emulator, call, deploy, ids } = stage()
    const id = await deploy()
    emulator.faults.add([{ command: 'stopVirtualMachine', nth: 1, phase: 'job', kind: 'error', code: 530, text: 'the host is gone' }])
    await call('stopVirtualMachine', { id })
    emulator.advanceMs(60_000)
    await call('createVolume', { zoneid: ids.zone, diskofferingid: ids.disk, name: 'data' })
    emulator.advanceMs(500)

    const { jobs, disks } = overviewOf(emulator.cloud)

    expect(jobs).toMatchObject([
      { command: 'createVolume', state: 'running', percent: 50, error: undefined },
      { command: 'stopVirtualMachine', state: 'failed', percent: 100, error: 'the host is gone' },
      { command: 'deployVirtualMachine', state: 'succeeded', percent: 100, instanceId: id },
    ])
    expect(disks.map(({ kind }) => kind)).toEqual(['root disk', 'disk'])
  })
})
