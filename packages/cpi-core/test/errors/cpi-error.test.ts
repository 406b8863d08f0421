import {
  cloudError,
  cpiError,
  diskNotAttached,
  diskNotFound,
  networkNotFound,
  noDiskSpace,
  notImplemented,
  notSupported,
  vmCreationFailed,
  vmNotFound,
} from '../../src/errors/cpi-error.ts'

describe('the errors of a director', () => {
  it('are exactly the ten types that it knows', () => {
    const types = [
      cpiError('x'),
      notImplemented('x'),
      notSupported('x'),
      cloudError('x'),
      vmNotFound('x'),
      networkNotFound('x'),
      noDiskSpace('x'),
      diskNotAttached('d', 'v'),
      diskNotFound('d'),
      vmCreationFailed('x', false),
    ].map(({ type }) => type)

    expect(types).toEqual([
      'Bosh::Clouds::CpiError',
      'Bosh::Clouds::NotImplemented',
      'Bosh::Clouds::NotSupported',
      'Bosh::Clouds::CloudError',
      'Bosh::Clouds::VMNotFound',
      'Bosh::Clouds::NetworkNotFound',
      'Bosh::Clouds::NoDiskSpace',
      'Bosh::Clouds::DiskNotAttached',
      'Bosh::Clouds::DiskNotFound',
      'Bosh::Clouds::VMCreationFailed',
    ])
  })

  it('say a method is not known in the words that director and CLI look for', () => {
    expect(notImplemented('fly').message).toBe("Method is not known, got: 'fly'")
  })
})
