import { findOsTypeId } from '../../src/stemcells/guest-os.ts'
import { cannedCloud } from '../support/canned-cloud.ts'

/** The operating system that a cloud with these finds. */
async function found(descriptions: readonly string[], properties: object, wanted?: string) {
  const ostype = descriptions.map((description) => ({ id: description, description }))
  const cloud = cannedCloud({ listOsTypes: { count: ostype.length, ostype } })
  return findOsTypeId(cloud, wanted, properties)
}

const LINUX = 'Other Linux (64-bit)'

describe('the operating system of a stemcell', () => {
  it.each([
    ['trusty', '14.04'],
    ['xenial', '16.04'],
    ['bionic', '18.04'],
    ['focal', '20.04'],
    ['jammy', '22.04'],
    ['noble', '24.04'],
  ])('is that of its code name: %s is %s', async (codename, release) => {
    const others = ['Ubuntu 12.04 (64-bit)', 'Ubuntu 22.10 LTS', LINUX]

    expect(await found([...others, `Ubuntu ${release} LTS`], { name: `bosh-cloudstack-kvm-ubuntu-${codename}` })).toBe(
      `Ubuntu ${release} LTS`,
    )
  })

  it('may be told by the distribution, and not by the code name alone', async () => {
    const descriptions = ['Ubuntu 22.04 LTS', LINUX]

    expect(await found(descriptions, { name: 'stemcell-jammy', os_distro: 'Ubuntu' })).toBe('Ubuntu 22.04 LTS')
    expect(await found(descriptions, { name: 'stemcell-jammy' })).toBe(LINUX)
  })

  it('is any Linux where the cloud does not know the release', async () => {
    expect(await found(['CentOS 7', 'Other (64-bit)', 'Other PV (64-bit)'], { name: 'ubuntu-jammy' })).toBe('Other (64-bit)')
    await expect(found(['CentOS 7'], { name: 'ubuntu-jammy' })).rejects.toThrow('"Ubuntu 22.04", "Other Linux (64-bit)"')
  })

  it('is exactly the one that is named', async () => {
    expect(await found(['Ubuntu 22.04 LTS', 'Ubuntu 22.04'], {}, 'Ubuntu 22.04')).toBe('Ubuntu 22.04')
    await expect(found(['Ubuntu 22.04 LTS'], {}, 'Ubuntu 22.04')).rejects.toMatchObject({ code: 'os-type-unknown' })
  })
})
