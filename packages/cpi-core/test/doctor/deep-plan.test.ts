import { configure } from '../../src/config/configure.ts'
import { planDeepExamination } from '../../src/doctor/deep-plan.ts'
import { cannedCloud } from '../support/canned-cloud.ts'
import { configFile } from '../support/requests.ts'

const ANSWERS = {
  listZones: {
    zone: [
      { id: 'z1', name: 'zone-1', networktype: 'Advanced' },
      { id: 'z2', name: 'zone-2', networktype: 'Advanced' },
    ],
  },
  listTemplates: {
    template: [
      { id: 't0', name: 'stemcell-0', isready: false },
      { id: 't1', name: 'windows', isready: true },
      { id: 't2', name: 'stemcell-1', isready: true },
    ],
  },
  listServiceOfferings: {
    serviceoffering: [
      { id: 'o1', name: 'large', memory: 4096 },
      { id: 'o2', name: 'custom', iscustomized: true },
      { id: 'o3', name: 'tiny-on-gpu', memory: 256, hosttags: 'gpu' },
      { id: 'o4', name: 'small', memory: 1024, hosttags: '' },
    ],
  },
  listNetworks: { network: [{ id: 'n1', name: 'net' }] },
}

function plan(document?: object, changes: object = {}, default_zone = 'zone-1') {
  const { config } = configure(configFile({ default_zone }), {})
  return planDeepExamination(cannedCloud({ ...ANSWERS, ...changes }), config.cloudstack, { ...document })
}

describe('the plan of a deep examination', () => {
  it('takes by itself a stemcell that is ready, the smallest offering for any host, and a network', async () => {
    expect(await plan()).toEqual({
      stemcellCid: 't2',
      vmProperties: { compute_offering: 'small', availability_zone: 'zone-1' },
      networkProperties: { name: 'n1' },
      diskProperties: {},
      description: 'a machine of "small" from template "stemcell-1" in zone "zone-1"',
    })
  })

  it('takes another template where no stemcell is ready', async () => {
    const template = ANSWERS.listTemplates.template.slice(0, 2)

    expect(await plan({}, { listTemplates: { template } })).toMatchObject({ stemcellCid: 't1' })
  })

  it('takes what the cloud-config has: its first zone, types and network that are described, but no vip', async () => {
    const document = {
      azs: [{ name: 'a', cloud_properties: { availability_zone: 'zone-2' } }],
      vm_types: [
        { name: 'empty', cloud_properties: {} },
        { name: 'vm', cloud_properties: { compute_offering: 'large' } },
      ],
      disk_types: [{ name: 'disk', cloud_properties: { disk_offering: 'fast' } }],
      networks: [
        { type: 'vip', cloud_properties: { policy: 'acquire' } },
        { type: 'manual', subnets: [{}, { cloud_properties: { name: 'net-b' } }] },
      ],
    }

    expect(await plan(document)).toMatchObject({
      vmProperties: { compute_offering: 'large', availability_zone: 'zone-2' },
      networkProperties: { name: 'net-b' },
      diskProperties: { disk_offering: 'fast' },
      description: 'a machine of "large" from template "stemcell-1" in zone "zone-2"',
    })
  })

  it('names no network in a basic zone', async () => {
    const zone = [{ id: 'z1', name: 'zone-1', networktype: 'Basic' }]

    expect(await plan({}, { listZones: { zone } })).toMatchObject({ networkProperties: {} })
  })

  it.each([
    ['template', { listTemplates: { template: [] } }, /no template is ready in the zone/],
    ['offering', { listServiceOfferings: {} }, /no service offering of fixed size/],
    ['network', { listNetworks: {} }, /can use no network in the zone/],
  ])('is not possible without a %s', async (_what, changes, message) => {
    await expect(plan({}, changes)).rejects.toMatchObject({ state: 'failed', message: expect.stringMatching(message) })
  })

  it('is not possible without a zone', async () => {
    await expect(plan({}, {}, '')).rejects.toMatchObject({ state: 'failed', message: 'no zone is given' })
  })
})
