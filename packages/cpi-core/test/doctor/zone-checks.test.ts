import { checkTemplates } from '../../src/doctor/zone-checks.ts'
import { ownedName } from '../../src/values/names.ts'
import { cannedCloud } from '../support/canned-cloud.ts'

const cloudWith = (...template: readonly object[]) => cannedCloud({ listTemplates: { count: template.length, template } })

describe('the templates of the account', () => {
  it.each(['Failed to download', 'Download Error', 'Upload abandoned', 'Install Failed'])(
    'with the status "%s" are complained of',
    async (status) => {
      const made = ownedName('stemcell', 'a-director', '1')
      const cloud = cloudWith({ id: 't1', name: 'image', isready: false, status }, { id: 't2', name: made, isready: false, status })

      await expect(checkTemplates(cloud)).rejects.toMatchObject({
        message: `image (${status}), ${made} (${status}) failed`,
        remedy: '"cpi orphans" lists what the CPI made of these, and deletes it with --delete; cmk delete template id=t1',
      })
    },
  )

  it('are counted once each, in however many zones they are, while none has failed', async () => {
    const [here, there] = ['z1', 'z2'].map((zoneid) => ({ id: 't1', zoneid, isready: true, status: 'Download Complete' }))
    const busy = { id: 't2', isready: false, status: '40% Downloaded' }

    expect(await checkTemplates(cloudWith(here ?? {}, there ?? {}, busy))).toBe('2 of the account, none failed')
  })
})
