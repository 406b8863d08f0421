import { execFileSync } from 'node:child_process'
import { describeWithTools } from 'workspace/required-tools'
import { makeConfigDrive } from '../../src/boot/config-drive.ts'
import { freshFolder, useFolder } from '../support/temporary-folder.ts'
import { context, required } from '../support/tool-context.ts'

const folder = useFolder()
const SETTINGS = { agent_id: 'verify-boot', networks: {} }

/** isoinfo is in the package of genisoimage. */
const isoinfo = (iso: string, ...args: readonly string[]) => execFileSync('isoinfo', ['-i', iso, ...args], { encoding: 'utf8' })

describeWithTools(required('genisoimage'), 'makeConfigDrive', () => {
  let iso: string
  beforeAll(async () => {
    iso = await makeConfigDrive(SETTINGS, freshFolder(folder()), context)
  })

  it('has the label that the agent looks for, with Joliet and Rock Ridge names', () => {
    const description = isoinfo(iso, '-d')

    expect(description).toMatch(/Volume id: config-2/)
    expect(description).toMatch(/Joliet with UCS level/)
    expect(description).toMatch(/Rock Ridge signatures/)
  })

  it('has the files of OpenStack and of CloudStack', () => {
    expect(
      isoinfo(iso, '-J', '-f')
        .trim()
        .split('\n')
        .filter((name) => name.includes('.') || name.includes('_'))
        .sort(),
    ).toEqual([
      '/cloudstack/metadata/instance-id.txt',
      '/cloudstack/userdata/user_data.txt',
      '/openstack/latest/meta_data.json',
      '/openstack/latest/user_data',
      '/openstack/latest/vendor_data.json',
    ])
  })

  it.each(['/openstack/latest/user_data', '/cloudstack/userdata/user_data.txt'])('has the settings in %s', (file) => {
    expect(JSON.parse(isoinfo(iso, '-J', '-x', file))).toEqual(SETTINGS)
  })

  it('has the metadata that the agent requires: it does not start without public_keys', () => {
    expect(JSON.parse(isoinfo(iso, '-J', '-x', '/openstack/latest/meta_data.json'))).toMatchObject({ uuid: 'verify-boot', public_keys: {} })
  })
})
