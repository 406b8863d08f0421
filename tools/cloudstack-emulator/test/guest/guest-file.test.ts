import { guestFile } from '../../src/guest/guest-file.ts'
import { stage } from '../support.ts'

const USER_DATA = Buffer.from('#cloud-config\n').toString('base64')

function textOf(file: Buffer | undefined): string | undefined {
  return file?.toString()
}

describe('a file that a guest reads', () => {
  it('from its virtual router: decoded user data, and metadata', async () => {
    const { emulator, deploy } = stage()
    const id = await deploy({ name: 'web-0', userdata: USER_DATA, keypair: 'bosh' })
    const read = (...path: string[]) => textOf(guestFile(emulator.cloud, id, ['latest', ...path]))

    expect(read('user-data')).toBe('#cloud-config\n')
    expect(read('meta-data', 'local-hostname')).toBe('web-0')
    expect(read('meta-data', 'instance-id')).toBe(id)
    expect(read('instance-id')).toBe(id)
    expect(read('meta-data', 'availability-zone')).toBe('zone-advanced')
    expect(read('meta-data', 'public-keys')).toMatch(/^ssh-/)
    expect(read('meta-data')?.split('\n')).toContain('local-ipv4')
    expect(read('meta-data', 'no-such-name')).toBeUndefined()
  })

  it('from its ConfigDrive, if its network provides one, but not from an ec2 tree', async () => {
    const { emulator, ids, deploy } = stage()
    const drive = [...emulator.cloud.networks.all()].find(
      (row) => row.name === 'net-configdrive' && row.accountId === emulator.cloud.networks.get(ids.network)?.accountId,
    )
    const withDrive = await deploy({ networkids: drive?.id, userdata: USER_DATA })
    const without = await deploy({ userdata: USER_DATA })
    const read = (id: string, path: string) => textOf(guestFile(emulator.cloud, id, ['config-drive', ...path.split('/')]))

    expect(read(withDrive, 'openstack/latest/user_data')).toBe('#cloud-config\n')
    expect(read(withDrive, 'cloudstack/userdata/user_data.txt')).toBe('#cloud-config\n')
    expect(JSON.parse(read(withDrive, 'openstack/latest/meta_data.json') ?? '')).toMatchObject({ uuid: withDrive })
    expect(JSON.parse(read(withDrive, 'openstack/latest/network_data.json') ?? '').networks).toHaveLength(1)
    expect(read(withDrive, 'ec2/latest/user-data')).toBeUndefined()
    expect(read(without, 'openstack/latest/user_data')).toBeUndefined()
  })

  it('changes with the machine, and is gone with it', async () => {
    const { emulator, deploy, call, job } = stage()
    const id = await deploy({ userdata: USER_DATA })

    await call('updateVirtualMachine', { id, userdata: Buffer.from('new').toString('base64') })
    const changed = textOf(guestFile(emulator.cloud, id, ['latest', 'user-data']))
    await job('destroyVirtualMachine', { id, expunge: true }, 'admin')

    expect(changed).toBe('new')
    expect(guestFile(emulator.cloud, id, ['latest', 'user-data'])).toBeUndefined()
  })
})
