import { dig } from '../../src/conform/flow.ts'
import { stage } from '../support.ts'

type On = ReturnType<typeof stage>

const osTypeOf = (on: On) => [...on.emulator.cloud.osTypes.all()][0]?.id

/** Registers a private template. */
async function ownTemplate(on: On): Promise<string> {
  const { volume } = await on.job('createVolume', { name: 'v', zoneid: on.ids.zone, diskofferingid: on.ids.disk })
  const volumeid = dig(volume, 'id')
  const machine = await on.deploy()
  await on.job('attachVolume', { id: volumeid, virtualmachineid: machine })
  await on.job('detachVolume', { id: volumeid })
  const { template } = await on.job('createTemplate', { name: 't', displaytext: 't', ostypeid: osTypeOf(on), volumeid })
  return String(dig(template, 'id'))
}

describe('a template', () => {
  it.each([
    [{}, 'Either zoneid or zoneids is required. Both cannot be null.'],
    [{ zoneid: 'ZONE', zoneids: 'ZONE' }, 'Both zoneid and zoneids cannot be specified at the same time'],
    [{ zoneid: 'ZONE' }, 'Please provide a guest OS type'],
  ])('is not registered with %j', async (places, text) => {
    const on = stage()
    const zones = Object.fromEntries(Object.keys(places).map((key) => [key, on.ids.zone]))
    const wanted = { name: 'n', displaytext: 'n', format: 'QCOW2', hypervisor: 'KVM', url: 'http://127.0.0.1:9/x.qcow2', ...zones }

    const refused = await on.raw('registerTemplate', wanted)

    expect(dig(refused.body, 'registertemplateresponse')).toMatchObject({ errorcode: 431, cserrorcode: 9999, errortext: text })
  })

  it('can be shared with accounts, which the list of its permissions shows together with its owner', async () => {
    const on = stage()
    const id = await ownTemplate(on)

    await on.call('updateTemplatePermissions', { id, op: 'add', accounts: 'other' })
    const { templatepermission } = await on.call('listTemplatePermissions', { id })
    const seen = await on.call('listTemplates', { templatefilter: 'shared', id }, 'other')
    await on.call('updateTemplatePermissions', { id, op: 'reset' })
    const after = await on.call('listTemplates', { templatefilter: 'shared', id }, 'other')

    expect(templatepermission).toMatchObject({ id, ispublic: false, account: ['other', 'user'] })
    expect(seen['count']).toBe(1)
    expect(after['count']).toBeUndefined()
  })

  it.each([
    [{ op: 'give', accounts: 'other' }, /^Invalid operation on accounts, .*Given operation is: 'give'$/],
    [{ op: 'add' }, /^Operation add requires accounts or projectIds to be passed in$/],
    [{ op: 'add', accounts: 'nobody' }, /^Unable to grant a launch permission to account nobody in domain id=/],
  ])('is not shared with %j', async (sharing, text) => {
    const on = stage()
    const id = await ownTemplate(on)

    const refused = await on.raw('updateTemplatePermissions', { id, ...sharing })

    expect(refused.status).toBe(431)
    expect(dig(refused.body, 'updatetemplatepermissionsresponse.errortext')).toMatch(text)
  })

  it('that is public can be changed only by its owner, and extracted only if that is allowed', async () => {
    const on = stage()
    const { templates } = on.emulator.cloud
    templates.update(on.ids.template, { isPublic: true, isExtractable: false })

    const changed = await on.raw('updateTemplate', { id: on.ids.template, name: 'mine' })
    const handed = await on.job('extractTemplate', { id: on.ids.template, zoneid: on.ids.zone, mode: 'HTTP_DOWNLOAD' })

    expect(changed.status).toBe(531)
    expect(handed).toMatchObject({
      errorcode: 431,
      errortext: expect.stringMatching(/^Unable to extract template .* as it's not extractable$/),
    })
  })

  it('used by machines can be deleted only by force', async () => {
    const on = stage()
    await on.deploy()

    const refused = await on.job('deleteTemplate', { id: on.ids.template }, 'admin')

    expect(refused).toMatchObject({ errorcode: 431, errortext: expect.stringMatching(/because VM instances: \[.*\] are using it\.$/) })
    expect(await on.job('deleteTemplate', { id: on.ids.template, forced: true }, 'admin')).toEqual({ success: true })
  })
})
