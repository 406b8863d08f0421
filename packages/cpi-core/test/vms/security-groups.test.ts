import type { CloudConfig } from '../../src/config/index.ts'
import type { NicNetwork, VipNetwork } from '../../src/networks/network-specs.ts'
import { securityGroupSpec } from '../../src/vms/security-groups.ts'
import type { VmProperties } from '../../src/vms/vm-cloud-properties.ts'

const MANAGED = { name: 'managed', rules: [] }
const config = { default_security_groups: ['preset'] } as unknown as CloudConfig

const machine = (...security_groups: unknown[]) => ({ security_groups }) as unknown as VmProperties
const network = (...security_groups: unknown[]) => ({ properties: { security_groups } }) as unknown as NicNetwork & VipNetwork

describe('the security groups of a machine', () => {
  it('are those of its type, its networks and its vip network, each once', () => {
    const nics = [network('b', MANAGED), network('a', 'c')]

    expect(securityGroupSpec(machine('a'), nics, network('d', 'b'), config)).toEqual({
      names: ['a', 'b', 'c', 'd'],
      managed: [MANAGED],
      isDefault: false,
    })
  })

  it.each([
    ['the type', machine('a'), [network()], undefined],
    ['a network', machine(), [network('a')], undefined],
    ['the vip network', machine(), [network()], network('a')],
  ])('are not the default ones if %s names any', (_what, properties, nics, vip) => {
    expect(securityGroupSpec(properties, nics, vip, config)).toEqual({ names: ['a'], managed: [], isDefault: false })
  })

  it('are the default ones if nothing names any', () => {
    expect(securityGroupSpec(machine(), [network()], network(), config)).toEqual({ names: ['preset'], managed: [], isDefault: true })
  })
})
