import { saysNothing, unwrapEntity, unwrapItems } from '../../src/wire/unwrap.ts'

describe('unwrapEntity', () => {
  it.each<[string, object, string | undefined, unknown]>([
    ['the member that the catalogue names', { volume: { id: 'v' }, count: 1 }, 'volume', { id: 'v' }],
    ['the first item where the catalogue names an array', { template: [{ id: 't' }], count: 1 }, 'template', { id: 't' }],
    ['the only member, under whatever name', { loadbalancer: { id: 'l' } }, 'loadbalancerrule', { id: 'l' }],
    ['the only member where the catalogue names none', { apilimit: { apiIssued: 1 } }, undefined, { apiIssued: 1 }],
    ['the fields themselves where there are several', { username: 'a', sessionkey: 'b' }, undefined, { username: 'a', sessionkey: 'b' }],
    ['a single field that is not an object', { success: true }, undefined, { success: true }],
    ['success as a boolean, however it was sent', { success: 'true', displaytext: 'x' }, undefined, { success: true, displaytext: 'x' }],
    ['failure as a boolean, however it was sent', { success: 'false' }, undefined, { success: false }],
    ['nothing at all', {}, 'volume', {}],
  ])('gives %s', (_what, body, key, answer) => {
    expect(unwrapEntity(body as Readonly<Record<string, unknown>>, key)).toEqual(answer)
  })
})

describe('unwrapItems', () => {
  it.each<[string, object, string | undefined, unknown[] | undefined]>([
    ['the array that the catalogue names', { count: 1, zone: [{ id: 'z' }], other: [1] }, 'zone', [{ id: 'z' }]],
    ['the only array, under whatever name', { count: 1, loadbalancer: [{ id: 'l' }] }, 'loadbalancerrule', [{ id: 'l' }]],
    ['none for an empty object', {}, 'zone', []],
    ['none for a page past the end, which has a count and no items', { count: 3 }, 'zone', []],
    ['an empty array', { count: 0, zone: [] }, 'zone', []],
    ['a single object as a list of one', { capability: { a: 1 } }, 'capability', [{ a: 1 }]],
    ['undefined for an answer of another kind', { success: true }, 'zone', undefined],
    ['undefined for the start of a job', { jobid: 'j', id: 'v' }, 'zone', undefined],
  ])('gives %s', (_what, body, key, items) => {
    expect(unwrapItems(body as Readonly<Record<string, unknown>>, key)).toEqual(items)
  })
})

describe('saysNothing', () => {
  it.each<[string, object, string | undefined, boolean]>([
    ['nothing at all', {}, undefined, true],
    ['fields that are not of an entity', { code: 500, message: 'x' }, 'volume', true],
    ['an entity', { volume: { id: 'v' } }, 'volume', false],
    ['an entity that has lost its fields, as an expunged machine has', { virtualmachine: {} }, 'virtualmachine', false],
    ['success, where the catalogue names an entity', { success: true }, 'volume', false],
    ['the fields of an entity', { id: 'v' }, 'volume', false],
    ['fields by themselves', { username: 'a' }, undefined, false],
  ])('looks at %s', (_what, body, key, nothing) => {
    expect(saysNothing(body as Readonly<Record<string, unknown>>, key)).toBe(nothing)
  })
})
