import { stage } from '../support.ts'

const TWO = { 'tags[0].key': 'a', 'tags[0].value': '1', 'tags[1].key': 'b', 'tags[1].value': '2' }

describe('tags', () => {
  it('are written all or none', async () => {
    const on = stage()
    const machine = await on.deploy()
    await on.job('createTags', { resourcetype: 'UserVm', resourceids: machine, 'tags[0].key': 'B', 'tags[0].value': 'there' })

    const refused = await on.job('createTags', { resourcetype: 'UserVm', resourceids: machine, ...TWO })

    expect(refused).toMatchObject({ errorcode: 530, errortext: expect.stringMatching(/^tag b already on UserVm/) })
    expect(on.emulator.cloud.tags.by('resource', machine).map(({ key }) => key)).toEqual(['B'])
  })

  it('belong to the owner of the resource, whoever creates them', async () => {
    const on = stage()
    const machine = await on.deploy()

    await on.job('createTags', { resourcetype: 'UserVm', resourceids: machine, ...TWO }, 'admin')

    const { tag } = await on.call('listTags', { resourceid: machine })
    expect(tag).toMatchObject([
      { account: 'user', key: 'a' },
      { account: 'user', key: 'b' },
    ])
  })

  it('are refused for types without tags', async () => {
    const on = stage()

    const refused = await on.job('createTags', { resourcetype: 'zone', resourceids: on.ids.zone, ...TWO })

    expect(refused).toMatchObject({ errorcode: 431, errortext: "The resource type Zone doesn't support resource tags" })
  })
})
