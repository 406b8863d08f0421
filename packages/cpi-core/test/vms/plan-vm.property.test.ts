import * as fc from 'fast-check'
import type { Network, Template } from '../../src/cloud/entities.ts'
import { configure } from '../../src/config/configure.ts'
import { networksArgument } from '../../src/networks/network-specs.ts'
import { parseRequest } from '../../src/protocol/request.ts'
import { candidatePlacements } from '../../src/vms/placement.ts'
import { planVm } from '../../src/vms/plan-vm.ts'
import { readVmRequest } from '../../src/vms/vm-request.ts'
import { agentSchema } from '../support/agent-schema.ts'
import { DIRECTOR } from '../support/cpi-in-a-box.ts'
import { configFile } from '../support/requests.ts'

const { config } = configure(configFile(), {})
const request = parseRequest(JSON.stringify({ method: 'create_vm', arguments: [], context: { director_uuid: DIRECTOR }, api_version: 2 }))
const ZONE = { zoneid: 'z', zonename: 'zone-advanced' }
const TEMPLATE: Template = { id: 't', name: 'stemcell', hypervisor: 'KVM', ...ZONE }

const octet = fc.integer({ min: 1, max: 254 })
const ip = fc.tuple(octet, octet, octet, octet).map((parts) => parts.join('.'))
const word = fc.stringMatching(/^[a-z][a-z0-9_-]{0,12}$/)
const anyJson = fc.jsonValue({ maxDepth: 2 })

const common = {
  prefix: fc.option(fc.oneof(fc.constant('32'), fc.constant(32)), { nil: undefined }),
  dns: fc.option(fc.array(ip, { maxLength: 3 }), { nil: undefined }),
  nothing: fc.constant(null),
  future_key: anyJson,
}
const network = (name: string) =>
  fc
    .oneof(
      fc.record({
        type: fc.constant('manual'),
        ip,
        netmask: fc.constant('255.255.255.0'),
        gateway: fc.oneof(ip, fc.constant('')),
        ...common,
      }),
      fc.record({ type: fc.constant('dynamic'), ...common }),
    )
    .map((spec) => ({ ...spec, cloud_properties: { name } }))

const networks = fc
  .uniqueArray(word, { minLength: 1, maxLength: 4 })
  .chain((names) => fc.tuple(...names.map((name) => network(name).map((spec) => [name, spec] as const))))
  .map((pairs) =>
    Object.fromEntries(pairs.map(([name, spec], index) => [name, index === 0 ? { ...spec, default: ['dns', 'gateway'] } : spec])),
  )

const env = fc.dictionary(word, anyJson)

function planFor(specs: Readonly<Record<string, object>>, environment: Readonly<Record<string, unknown>>) {
  const args = {
    agent_id: 'agent-1',
    stemcell_cid: 't',
    cloud_properties: { compute_offering: 'small' },
    networks: networksArgument.parse(specs),
    disk_cids: [],
    env: environment,
  }
  let ids = 0
  const newId = () => {
    ids += 1
    return `00000000-0000-4000-8000-${String(ids).padStart(12, '0')}`
  }
  const vm = readVmRequest(args, { config, newId, request })
  const rows = vm.nics.map((nic): readonly Network[] => [{ id: `id-${nic.reference?.name}`, name: nic.reference?.name ?? '', ...ZONE }])
  const resources = {
    offering: { id: 'o', name: 'small' },
    rootOffering: undefined,
    ephemeralOfferings: [],
    templates: [TEMPLATE],
    networks: rows,
    disks: [],
    keyPair: undefined,
    publicAddress: undefined,
    securityGroups: [],
    loadBalancers: [],
    zones: [],
  }
  const [placement] = candidatePlacements(vm, resources)
  if (placement === undefined) throw new Error('no placement')
  return planVm({ name: 'vm-1', request: vm, resources, placement, securityGroupIds: [], inRegistry: false, config })
}

const readable = fc.property(networks, env, (specs, environment) => {
  const plan = planFor(specs, environment)

  const document: unknown = JSON.parse(Buffer.from(plan.deploy.userdata ?? '', 'base64').toString('utf8'))

  const settings = agentSchema.parse(document)
  expect(settings.env).toEqual(JSON.parse(JSON.stringify(environment)))
  expect(Object.keys(settings.networks).sort()).toEqual(Object.keys(specs).sort())
})

describe('the settings of a machine', () => {
  it('can be read by an agent, whatever valid networks and env a director sends', () => fc.assert(readable, { numRuns: 500 }))
})
