import { unwrapEntity, unwrapItems } from '../../src/wire/unwrap.ts'

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
  it.each<[string, object, string | undefined, unknown[]]>([
    ['the array that the catalogue names', { count: 1, zone: [{ id: 'z' }], other: [1] }, 'zone', [{ id: 'z' }]],
    ['the only array, under whatever name', { count: 1, loadbalancer: [{ id: 'l' }] }, 'loadbalancerrule', [{ id: 'l' }]],
    ['none for an empty object', {}, 'zone', []],
    ['none for a page past the end, which has a count and no items', { count: 3 }, 'zone', []],
    ['an empty array', { count: 0, zone: [] }, 'zone', []],
    ['a single object as a list of one', { capability: { a: 1 } }, 'capability', [{ a: 1 }]],
  ])('gives %s', (_what, body, key, items) => {
    expect(unwrapItems(body as Readonly<Record<string, unknown>>, key)).toEqual(items)
  })
})
