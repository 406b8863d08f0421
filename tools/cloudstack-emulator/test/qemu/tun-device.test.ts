import { requireTunDevice } from '../../src/qemu/tun-device.ts'

describe('requireTunDevice', () => {
  it('takes a device that this user can open', () => {
    expect(() => requireTunDevice('/dev/null')).not.toThrow()
  })

  it('says the remedies for one that it cannot open', () => {
    expect(() => requireTunDevice('/dev/net/no-such-device')).toThrow(
      /cannot open: chmod 666 \/dev\/net\/no-such-device as root .*--device \/dev\/net\/no-such-device/,
    )
  })
})
