import { stage } from '../support.ts'

describe('updating a limit', () => {
  it.each([
    [{ resourcetype: 0, max: -2 }, /^Please specify either '-1' for an infinite limit/],
    [{ resourcetype: 99, max: 1 }, 'Please specify valid resource type'],
    [{ resourcetype: 0, max: 1, named: 'admin' }, 'Only -1 limit is supported for Root Admin accounts'],
    [{ resourcetype: 0, max: 1, named: 'system' }, "Can't update system account"],
    [{ resourcetype: 0, max: 1, domain: true }, /^Cannot update resource limit for ROOT domain/],
    [{ resourcetype: 0, max: 1 }, 'AccountId or domainId have to be specified in order to update resource limit'],
  ])('with %j is refused', async ({ named, domain, ...parameters }: Readonly<Record<string, unknown>>, text) => {
    const on = stage()
    const domainid = [...on.emulator.cloud.domains.all()][0]?.id
    const whose = { ...(named === undefined ? {} : { account: named, domainid }), ...(domain === true ? { domainid } : {}) }

    expect(await on.refusal('updateResourceLimit', { ...parameters, ...whose }, 'admin')).toMatch(text)
  })
})
