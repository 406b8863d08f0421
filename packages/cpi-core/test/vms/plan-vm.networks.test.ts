import { agentSchema } from '../support/agent-schema.ts'
import { type Box, cpiInABox } from '../support/cpi-in-a-box.ts'
import { createVmArguments, templateId } from '../support/director.ts'
import { manualNetwork } from '../support/requests.ts'

const manual = (ip: string, name: string | undefined, changes: object = {}) =>
  manualNetwork({ ip, cloud_properties: name === undefined ? {} : { name }, default: undefined, ...changes })

const dynamic = (name: string | undefined, changes: object = {}) => ({
  type: 'dynamic',
  prefix: '32',
  cloud_properties: name === undefined ? {} : { name },
  ...changes,
})

const GATEWAY = { default: ['dns', 'gateway'] }

const MAC = expect.stringMatching(/^0e(:[0-9a-f]{2}){5}$/)

interface Row {
  readonly zone: string
  readonly properties?: object
  readonly networks: Readonly<Record<string, object>>
  /** Parameters of the deploy request, with network names instead of ids. */
  readonly sent: object
  /** What the guest reads of its networks. */
  readonly seen: object
}

const SHAPES: Readonly<Record<string, Row>> = {
  'advanced, isolated, manual': {
    zone: 'zone-advanced',
    networks: { a: manual('10.1.1.77', 'net-isolated') },
    sent: { 'iptonetworklist[0].networkid': 'net-isolated', 'iptonetworklist[0].ip': '10.1.1.77' },
    seen: { a: { type: 'manual', ip: '10.1.1.77', netmask: '255.255.255.0' } },
  },
  'advanced, isolated, dynamic': {
    zone: 'zone-advanced',
    networks: { a: dynamic('net-isolated') },
    sent: { 'iptonetworklist[0].networkid': 'net-isolated' },
    seen: { a: { type: 'dynamic' } },
  },
  'advanced, shared, manual': {
    zone: 'zone-advanced',
    networks: { a: manual('172.20.0.77', 'net-shared') },
    sent: { 'iptonetworklist[0].networkid': 'net-shared', 'iptonetworklist[0].ip': '172.20.0.77' },
    seen: { a: { ip: '172.20.0.77' } },
  },
  'advanced, config drive': {
    zone: 'zone-advanced',
    networks: { a: manual('10.1.2.77', 'net-configdrive') },
    sent: { 'iptonetworklist[0].networkid': 'net-configdrive' },
    seen: { a: { ip: '10.1.2.77' } },
  },
  'advanced, tier of a VPC by name and VPC': {
    zone: 'zone-advanced',
    networks: { a: manual('10.2.1.77', 'tier-web', { cloud_properties: { name: 'tier-web', vpc: 'vpc-1' } }) },
    sent: { 'iptonetworklist[0].networkid': 'tier-web', 'iptonetworklist[0].ip': '10.2.1.77' },
    seen: { a: { ip: '10.2.1.77' } },
  },
  'advanced, two interfaces, the gateway on the second': {
    zone: 'zone-advanced',
    networks: { a: manual('172.20.0.77', 'net-shared'), b: manual('10.1.1.77', 'net-isolated', GATEWAY) },
    sent: {
      'iptonetworklist[0].networkid': 'net-isolated',
      'iptonetworklist[0].ip': '10.1.1.77',
      'iptonetworklist[0].mac': MAC,
      'iptonetworklist[1].networkid': 'net-shared',
      'iptonetworklist[1].ip': '172.20.0.77',
      'iptonetworklist[1].mac': MAC,
    },
    seen: { a: { ip: '172.20.0.77', mac: MAC }, b: { ip: '10.1.1.77', mac: MAC, default: ['dns', 'gateway'] } },
  },
  'advanced, three interfaces, manual and dynamic': {
    zone: 'zone-advanced',
    networks: { a: manual('10.1.1.77', 'net-isolated', GATEWAY), b: dynamic('net-shared'), c: manual('10.2.1.77', 'tier-web') },
    sent: { 'iptonetworklist[1].networkid': 'net-shared', 'iptonetworklist[1].mac': MAC, 'iptonetworklist[2].ip': '10.2.1.77' },
    seen: { a: { mac: MAC }, b: { type: 'dynamic', mac: MAC }, c: { mac: MAC } },
  },
  'advanced, manual and vip': {
    zone: 'zone-advanced',
    networks: { a: manual('10.1.1.77', 'net-isolated'), v: { type: 'vip', ip: '203.0.113.10', cloud_properties: {} } },
    sent: { 'iptonetworklist[0].ip': '10.1.1.77' },
    seen: { a: { ip: '10.1.1.77' }, v: { type: 'vip', ip: '203.0.113.10' } },
  },
  'basic, dynamic, with a security group': {
    zone: 'zone-basic',
    networks: { a: dynamic(undefined, { cloud_properties: { security_groups: ['default'] } }) },
    sent: { securitygroupids: 'default' },
    seen: { a: { type: 'dynamic' } },
  },
  'basic, manual': {
    zone: 'zone-basic',
    networks: { a: manual('172.22.0.77', undefined) },
    sent: { ipaddress: '172.22.0.77' },
    seen: { a: { type: 'manual', ip: '172.22.0.77' } },
  },
  'advanced with security groups, manual': {
    zone: 'zone-sg',
    properties: { security_groups: ['default'] },
    networks: { a: manual('172.21.0.77', 'net-sg') },
    sent: { 'iptonetworklist[0].networkid': 'net-sg', 'iptonetworklist[0].ip': '172.21.0.77', securitygroupids: 'default' },
    seen: { a: { ip: '172.21.0.77' } },
  },
  'advanced with security groups, dynamic, group kept by the CPI': {
    zone: 'zone-sg',
    properties: { security_groups: [{ name: 'kept', rules: [{ ports: [22, '80-443'], cidrs: ['10.0.0.0/8'] }] }] },
    networks: { a: dynamic('net-sg') },
    sent: { 'iptonetworklist[0].networkid': 'net-sg', securitygroupids: 'kept' },
    seen: { a: { type: 'dynamic' } },
  },
}

/** The deploy request with names instead of ids. */
function deployOf(box: Box): Record<string, string> {
  const { networks, securityGroups } = box.emulator.cloud
  const names = new Map([...networks.all(), ...securityGroups.all()].map(({ id, name }) => [id, name]))
  const [deploy] = box.commands().filter(({ command }) => command === 'deployVirtualMachine')
  return Object.fromEntries(Object.entries(deploy?.params ?? {}).map(([key, value]) => [key, names.get(value) ?? value]))
}

function userDataOf(box: Box, vm: string): unknown {
  return JSON.parse(Buffer.from(box.emulator.cloud.machines.get(vm)?.userData ?? '', 'base64').toString('utf8'))
}

describe.each(Object.entries(SHAPES))('a machine: %s', (_name, { zone, properties = {}, networks, sent, seen }) => {
  it('is asked for with these networks, and reads these settings', async () => {
    const box = cpiInABox({ cloudstack: { default_zone: zone } })

    const args = createVmArguments(box, { stemcell: templateId(box, zone), properties, networks })
    const [vm, answered] = (await box.run('create_vm', ...args)) as [string, Record<string, object>]

    expect(deployOf(box)).toMatchObject(sent)
    const settings = agentSchema.parse(userDataOf(box, vm))
    expect(settings).toMatchObject({
      agent_id: 'agent-1',
      networks: seen,
      disks: { system: '/dev/sda', ephemeral: '/dev/sdb', persistent: {} },
    })
    for (const [name, network] of Object.entries(answered)) {
      if (!('type' in network) || network.type !== 'vip') expect(network).toMatchObject({ ip: expect.any(String), mac: expect.any(String) })
      expect(Object.keys(networks)).toContain(name)
    }
    const row = box.emulator.cloud.machines.get(vm)
    expect(row?.state).toBe('Running')
    const macs = Object.values(settings.networks).flatMap(({ mac }) => mac ?? [])
    const actual = [...box.emulator.cloud.nics.by('machine', vm)].map((nic) => nic.macAddress)
    expect(actual).toEqual(expect.arrayContaining(macs))
  })
})
