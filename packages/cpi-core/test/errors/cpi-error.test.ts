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
      cpiError('internal', 'x'),
      notImplemented('x'),
      notSupported('internal', 'x'),
      cloudError('internal', 'x'),
      vmNotFound('x'),
      networkNotFound('x'),
      noDiskSpace('internal', 'x'),
      diskNotAttached('d', 'v'),
      diskNotFound('d'),
      vmCreationFailed('internal', 'x', false),
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
    expect(notImplemented('fly').coded).toBe("Method is not known, got: 'fly'")
  })

  it('end with their code where a director or an operator sees them', () => {
    expect(cloudError('zone-not-given', 'no zone is given').coded).toBe('no zone is given [cloudstack-cpi/zone-not-given]')
  })
})
