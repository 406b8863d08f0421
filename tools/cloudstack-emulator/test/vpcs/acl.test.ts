import { callerOf } from '../../src/core/caller.ts'
import type { AclListRow } from '../../src/database/vpc-rows.ts'
import { type AclSpec, createAclItem, deleteAclItem, moveAclItem, updateAclItem } from '../../src/vpcs/acl.ts'
import { stage } from '../support.ts'

/** A list of the VPC's own, the VPC's owner, and ways to make items. */
function setUp(change: Partial<AclListRow> = {}) {
  const { cloud } = stage().emulator
  const [user] = cloud.users.by('username', 'user')
  if (user === undefined) throw new Error('the seed has no user')
  const caller = callerOf(cloud, user)
  const vpc = [...cloud.vpcs.all()].find(({ accountId }) => accountId === caller.account.id)
  const list = cloud.aclLists.insert({
    id: cloud.newId(),
    number: cloud.nextNumber('aclLists'),
    name: 'list',
    description: 'list',
    vpcId: vpc?.id,
    isDefault: false,
    displayed: true,
    ...change,
  } as AclListRow)
  const create = (spec: AclSpec) => createAclItem(cloud, caller, list, spec)
  return { cloud, caller, list, create }
}

describe('an ACL item', () => {
  it.each<readonly [AclSpec, string | RegExp]>([
    [{ number: 0 }, 'Invalid number [0]. Number cannot be < 1'],
    [{ action: 'Perhaps' }, 'Invalid action [Perhaps]. Permitted actions are Allow and Deny'],
    [{ trafficType: 'Sideways' }, 'Invalid traffic type Sideways'],
    [{ startPort: -1, endPort: 80 }, 'Start public port is an invalid value: -1'],
    [{ startPort: 1, endPort: 65_536 }, 'End public port is an invalid value: 65536'],
    [{ endPort: 80 }, 'Start public port is an invalid value: null'],
    [{ startPort: 90, endPort: 80 }, "Start port can't be bigger than end port [startport=90,endport=80]"],
    [{ protocol: 'all', startPort: 80 }, "start port and end port must be null if protocol = 'all'"],
    [{ cidrs: ['10.0.0.0'] }, 'Source cidrs formatting error 10.0.0.0'],
    [{ protocol: '256' }, 'Invalid protocol number: 256'],
    [{ protocol: 'gre' }, 'Invalid protocol [gre]. Expected one of: [tcp,udp,icmp,all]'],
    [{ protocol: 'tcp', icmpType: 8 }, 'Can specify icmpCode and icmpType for ICMP protocol only'],
    [{ protocol: 'icmp', startPort: 80 }, "Can't specify start/end port when protocol is ICMP"],
    [{ protocol: 'icmp', icmpType: 256 }, /^Invalid icmp type \[256\]/],
    [{ protocol: '1', icmpType: 8, icmpCode: 17 }, /^Invalid icmp code \[17\]/],
  ])('%j is refused', (spec, text) => {
    const { cloud, list, create } = setUp()

    expect(() => create(spec)).toThrow(text)
    expect(cloud.acls.by('list', list.id)).toEqual([])
  })

  it('has a number of its own in its list', () => {
    const { create } = setUp()
    create({ number: 3 })

    expect(() => create({ number: 3 })).toThrow(/^ACL item with number 3 already exists in ACL:/)
    expect(create({}).position).toBe(4)
  })

  it('cannot be created, changed, moved or deleted in a default list', () => {
    const { cloud, caller, list, create } = setUp()
    const [first, second] = [create({}), create({})]
    cloud.aclLists.update(list.id, { isDefault: true })
    const locked = cloud.aclLists.require(list.id)

    expect(() => createAclItem(cloud, caller, locked, {})).toThrow('Default ACL cannot be modified')
    expect(() => updateAclItem(cloud, caller, first.id, {}, true)).toThrow('Default ACL cannot be modified')
    expect(() => moveAclItem(cloud, caller, first.id, second.id, undefined)).toThrow('Default ACL rules cannot be moved.')
    expect(() => deleteAclItem(cloud, caller, first.id)).toThrow('ACL Items in default ACL cannot be deleted')
  })

  it('of a global list is for root administrators', () => {
    const { create } = setUp({ vpcId: undefined })

    expect(() => create({})).toThrow('Only Root Admins can create rules for a global ACL.')
  })

  it('is moved only within its list, next to items that exist', () => {
    const { cloud, caller, create } = setUp()
    const other = cloud.acls.insert({ ...create({}), id: cloud.newId(), aclListId: [...cloud.aclLists.all()][0]?.id ?? '' })
    const item = create({})

    expect(() => moveAclItem(cloud, caller, item.id, undefined, undefined)).toThrow('Both previous and next ACL rule IDs cannot be blank.')
    expect(() => moveAclItem(cloud, caller, 'gone', item.id, undefined)).toThrow('Could not find a rule with ID[gone]')
    expect(() => moveAclItem(cloud, caller, item.id, 'gone', undefined)).toThrow('Could not find rule with ID [gone]')
    expect(() => moveAclItem(cloud, caller, item.id, other.id, undefined)).toThrow(/^Cannot use ACL rules from differentiating ACLs/)
  })

  it('pushes the following ones as far as necessary', () => {
    const { cloud, caller, list, create } = setUp()
    const [a, b, c] = [create({ number: 1 }), create({ number: 2 }), create({ number: 9 })]

    moveAclItem(cloud, caller, c.id, a.id, b.id)

    const order = cloud.acls.by('list', list.id).toSorted((one, two) => one.position - two.position)
    expect(order.map(({ id }) => id)).toEqual([a.id, c.id, b.id])
    expect(order.map(({ position }) => position)).toEqual([1, 2, 3])
  })
})
