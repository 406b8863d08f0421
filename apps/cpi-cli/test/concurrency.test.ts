import { afterTest } from 'workspace/after-test'
import { cloudConfig, request, runCpi, writeConfig } from './support/run-cpi.ts'
import { serveEmulator } from './support/served-emulator.ts'

const ADDRESSES = ['10.1.1.71', '10.1.1.72', '10.1.1.73', '10.1.1.74']
const LB = { name: 'web', public_ip: '203.0.113.11', public_port: 443, private_port: 8443 }

describe('several processes at once', () => {
  it('share an affinity group and a load balancer rule: none twice, no member lost', async () => {
    const served = await serveEmulator(40)
    afterTest(served.close)
    const config = await writeConfig(cloudConfig(served.settings()))
    const { cloud } = served.emulator
    const create = async (ip: string) => {
      const networks = { a: { type: 'manual', ip, netmask: '255.255.255.0', cloud_properties: { name: 'net-isolated' } } }
      const properties = {
        compute_offering: 'small',
        affinity_group: 'spread',
        affinity_group_type: 'non-strict host anti-affinity',
        lbs: [LB],
      }
      const { stdout } = await runCpi(
        ['--config', config],
        request('create_vm', [`agent-${ip}`, 'ubuntu-22.04', properties, networks, [], {}]),
      )
      return (JSON.parse(stdout) as { readonly result: readonly [string] | null }).result?.[0]
    }

    const vms = await Promise.all(ADDRESSES.map(create))

    const [group, ...otherGroups] = [...cloud.affinityGroups.all()]
    const [rule, ...otherRules] = [...cloud.rules.all()].filter(({ purpose }) => purpose === 'LoadBalancing')
    expect(otherGroups).toEqual([])
    expect(otherRules).toEqual([])
    expect(vms.map((vm) => cloud.machines.get(vm)?.affinityGroupIds)).toEqual(ADDRESSES.map(() => [group?.id]))
    expect(rule?.members.map(({ machineId }) => machineId).sort()).toEqual([...vms].sort())

    await Promise.all(vms.map(async (vm) => runCpi(['--config', config], request('delete_vm', [vm]))))
    expect([...cloud.affinityGroups.all()]).toEqual([])
  })
})
