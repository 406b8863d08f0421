import { createStickiness } from '../../src/load-balancers/stickiness.ts'
import { stage } from '../support.ts'

async function setUp() {
  const on = stage()
  const { cloud } = on.emulator
  await on.deploy()
  const user = cloud.accounts.by('name', 'user')[0]?.id ?? ''
  const publicipid = cloud.publicIps.by('account', user).find(({ isSourceNat, vpcId }) => !isSourceNat && vpcId === undefined)?.id
  const rule = { name: 'lb', algorithm: 'roundrobin', publicport: 80, privateport: 80, publicipid, networkid: on.ids.network }
  await on.job('createLoadBalancerRule', rule)
  const row = [...cloud.rules.all()].find(({ purpose }) => purpose === 'LoadBalancing')
  if (row === undefined) throw new Error('the rule was not created')
  const create = (method: string, params: Readonly<Record<string, string>>) =>
    createStickiness(cloud, row, { name: 'policy', description: undefined, method, params })
  return { create }
}

describe('a stickiness policy', () => {
  it.each([
    ['Glue', {}, /^Failed to match Stickiness method name/],
    ['LbCookie', { colour: 'red' }, /does not support param name :colour$/],
    ['SourceBased', { expire: 'soon' }, /expire is not in timeformat: soon$/],
    ['SourceBased', { tablesize: 'large' }, /tablesize is not in size format: large$/],
    ['AppCookie', { length: 'long' }, /length is not a number: long$/],
    ['AppCookie', { holdtime: 'long' }, /holdtime is not in timeformat: long$/],
  ])('of method %s with %j is refused', async (method, params, text) => {
    const { create } = await setUp()

    expect(() => create(method, params)).toThrow(text)
  })

  it('is one of two at most', async () => {
    const { create } = await setUp()
    create('SourceBased', { expire: '30m', tablesize: '200k' })
    create('AppCookie', { length: '52', holdtime: '3h' })

    expect(() => create('LbCookie', {})).toThrow(/^Failed to create Stickiness policy: Already two policies attached/)
  })
})
