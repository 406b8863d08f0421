import { makeSound } from '../../src/wire/sound-body.ts'

const made = (body: Record<string, unknown>) => {
  makeSound(body)
  return body
}

describe('makeSound', () => {
  it('takes members that are null for missing ones, at any depth', () => {
    expect(made({ count: 1, cursor: null, network: [{ id: 'n', vpcid: null, details: null, nested: { a: null, b: 1 } }] })).toEqual({
      count: 1,
      network: [{ id: 'n', nested: { b: 1 } }],
    })
  })

  it.each<[string, Record<string, unknown>]>([
    ['an object where the entity itself has the name of a list', { securitygroup: { id: 's', ingressrule: [{ ruleid: 'r' }] } }],
    ['the same as the result of a job', { jobresult: { affinitygroup: { id: 'a' } } }],
    ['tags that are the text of an offering', { serviceoffering: [{ id: 'o', tags: 'ssd' }] }],
    ['tags that are the text of a pool', { storagepool: [{ id: 'p', tags: 'ssd' }] }],
    ['a list of texts', { count: 1, hypervisor: [{ name: 'KVM', features: ['a'] }] }],
  ])('leaves %s as it is', (_what, body) => {
    expect(made(structuredClone(body))).toEqual(body)
  })

  it.each<[string, Record<string, unknown>, string]>([
    ['too many levels', { a: JSON.parse(`${'{"b":'.repeat(50_000)}1${'}'.repeat(50_000)}`) }, 'a.b.b has more than 100 levels'],
    ['null in a list', { virtualmachine: [{ id: 'a' }, null] }, 'virtualmachine.1 is null'],
    ['null in an inner list', { virtualmachine: [{ id: 'a', nic: [null] }] }, 'virtualmachine.0.nic.0 is null'],
    ['null in a list of texts', { api: [{ related: ['a', null] }] }, 'api.0.related.1 is null'],
    ['a list in a list', { virtualmachine: [[]] }, 'virtualmachine.0 is a list in a list'],
    ['null as an id', { virtualmachine: [{ id: null }] }, 'virtualmachine.0.id is null'],
    ['an object instead of a list', { virtualmachine: [{ id: 'a', nic: {} }] }, 'virtualmachine.0.nic is not a list'],
    ['text instead of a list', { virtualmachine: [{ id: 'a', tags: 'x' }] }, 'virtualmachine.0.tags is not a list'],
    [
      'text in a list of objects',
      { jobresult: { virtualmachine: { id: 'a', nic: ['x'] } } },
      'jobresult.virtualmachine.nic.0 is not an object',
    ],
  ])('refuses %s', (_what, body, fault) => {
    expect(() => makeSound(body)).toThrow(fault)
  })
})
