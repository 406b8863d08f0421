import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createVm, createVmArguments, templateId } from './director.ts'
import { STEMCELL } from './images.ts'
import { quickHost } from './inception.ts'
import { manualNetwork } from './requests.ts'
import type { Scenario } from './sweep.ts'

async function imageFile(): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'stemcell-')), 'image')
  await writeFile(file, Buffer.concat([Buffer.from('QFI\xfb', 'latin1'), Buffer.alloc(4096)]))
  return file
}

const HERE = 'http://127.0.0.1:8080/client/api'
const GROUP = { name: 'kept', rules: [{ ports: [22], cidrs: ['10.0.0.0/8'] }] }
const IN_SECURITY_ZONE = { account: 'admin', cloudstack: { default_zone: 'zone-sg' } }

let inceptionVm = ''

/** Takes an address of the operator from another machine, and opens it: what is made there does not go with the address. */
export const TAKING: Scenario = {
  method: 'create_vm',
  prepare: async (box) => {
    const vip = (properties: object) => ({ type: 'vip', ip: '203.0.113.10', cloud_properties: properties })
    const opening = { steal: true, open_firewall: [{ ports: [22], cidrs: ['10.0.0.0/8'] }] }
    await createVm(box, { networks: { default: manualNetwork(), public: vip({}) } })
    return createVmArguments(box, { networks: { default: manualNetwork({ ip: '10.1.1.78' }), public: vip(opening) } })
  },
  repeats: true,
}

const LB = { name: 'web', public_ip: '203.0.113.11', public_port: 443, private_port: 8443 }

/** Calls that send what no call of the other sweeps sends. */
export const FURTHER_SCENARIOS: Readonly<Record<string, Scenario>> = {
  'create_vm that changes a security group of the CPI': {
    method: 'create_vm',
    options: IN_SECURITY_ZONE,
    prepare: async (box) => {
      const options = {
        stemcell: templateId(box, 'zone-sg'),
        networks: { default: { type: 'dynamic', cloud_properties: { name: 'net-sg' } } },
      }
      await createVm(box, { ...options, properties: { security_groups: [GROUP] } })
      const changed = { ...GROUP, rules: [{ ports: [80], cidrs: ['10.0.0.0/8'] }] }
      return createVmArguments(box, { ...options, properties: { security_groups: [changed] } })
    },
    repeats: true,
  },
  'delete_vm of a member of a load balancer that has another': {
    method: 'delete_vm',
    prepare: async (box) => {
      const properties = { lbs: [{ ...LB, delete_when_empty: true }] }
      await createVm(box, { properties, networks: { default: manualNetwork({ ip: '10.1.1.78' }) } })
      return [await createVm(box, { properties })]
    },
    repeats: true,
  },
  'create_stemcell by upload, in two zones': {
    method: 'create_stemcell',
    options: { cloudstack: { stemcell: { zones: ['zone-sg'] } } },
    prepare: async () => [await imageFile(), STEMCELL],
    repeats: true,
  },
  'create_stemcell by url': {
    method: 'create_stemcell',
    options: { cloudstack: { endpoint: HERE, stemcell: { strategy: 'url', listen_host: '127.0.0.1', listen_port: 0 } } },
    prepare: async () => [await imageFile(), STEMCELL],
    repeats: true,
  },
  'create_stemcell by volume': {
    method: 'create_stemcell',
    options: { cloudstack: { stemcell: { strategy: 'volume' } }, inception: quickHost(() => inceptionVm) },
    prepare: async (box) => {
      inceptionVm = await createVm(box)
      return [await imageFile(), STEMCELL]
    },
    repeats: true,
  },
}
