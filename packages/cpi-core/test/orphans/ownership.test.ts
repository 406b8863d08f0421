import { digestInName, digestOfGroup, digestOfKeptGroup, digestOfNetwork, digestOfRule } from '../../src/orphans/ownership.ts'

const DIGEST = '0123abcd'

describe('the director that a resource names', () => {
  it.each([
    ['an affinity group', digestOfGroup, `BOSH director ${DIGEST}`],
    ['a load balancer rule', digestOfRule, `BOSH director ${DIGEST}: goes with its last member`],
    ['a kept security group', digestOfKeptGroup, `kept by the BOSH CPI of director ${DIGEST}`],
  ])('is read from the whole description of %s', (_what, digestOf, description) => {
    const found = (text: string | undefined) => digestOf({ id: 'x', ...(text === undefined ? {} : { description: text }) })

    expect(found(description)).toBe(DIGEST)
    expect([`not ${description}`, `${description}, it says`, '', undefined].map(found)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('is read from the text of a network, which the operator begins', () => {
    const found = (displaytext: string) => digestOfNetwork({ id: 'x', displaytext })

    expect(found(`net, made by BOSH director ${DIGEST} (1)`)).toBe(DIGEST)
    expect([`made by BOSH director ${DIGEST} (1)`, `net, made by BOSH director ${DIGEST}`].map(found)).toEqual([undefined, undefined])
  })

  it('is read from the beginning of a name of the right kind', () => {
    expect(
      ['vm-0123abcd-1', 'disk-0123abcd-1', 'my-vm-0123abcd-1', 'vm-0123abc-1', 'vm-0123abcd', undefined].map((name) =>
        digestInName('vm', name),
      ),
    ).toEqual([DIGEST, ...Array.from({ length: 5 }, () => undefined)])
  })
})

it('a security group that an earlier release keeps may be of any director', () => {
  expect(digestOfKeptGroup({ id: 'x', description: 'kept by the BOSH CPI' })).toBe('any')
})
