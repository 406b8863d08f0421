import { CloudStackError, type CloudStackErrorKind } from 'cloudstack-client'
import { cloudError, vmCreationFailed } from '../../src/errors/cpi-error.ts'
import { toCpiError } from '../../src/errors/to-cpi-error.ts'

function failure(kind: CloudStackErrorKind): CloudStackError {
  return new CloudStackError('deployVirtualMachine failed: no room', { kind, command: 'deployVirtualMachine', retryable: false })
}

describe('the one translation into errors of the director', () => {
  it.each([
    ['no-capacity', 'create_vm', 'Bosh::Clouds::VMCreationFailed', true],
    ['job-failed', 'create_vm', 'Bosh::Clouds::VMCreationFailed', true],
    ['internal-error', 'create_vm', 'Bosh::Clouds::VMCreationFailed', true],
    ['unreachable', 'create_vm', 'Bosh::Clouds::VMCreationFailed', true],
    ['timed-out', 'create_vm', 'Bosh::Clouds::VMCreationFailed', true],
    ['invalid-request', 'create_vm', 'Bosh::Clouds::VMCreationFailed', false],
    ['over-limit', 'create_vm', 'Bosh::Clouds::VMCreationFailed', false],
    ['cancelled', 'create_vm', 'Bosh::Clouds::VMCreationFailed', false],
    ['not-authenticated', 'create_vm', 'Bosh::Clouds::CpiError', false],
    ['no-capacity', 'create_disk', 'Bosh::Clouds::NoDiskSpace', false],
    ['no-capacity', 'attach_disk', 'Bosh::Clouds::NoDiskSpace', false],
    ['no-capacity', 'reboot_vm', 'Bosh::Clouds::CloudError', false],
    ['job-failed', 'delete_vm', 'Bosh::Clouds::CloudError', false],
  ] as const)('makes of %s in %s a %s with ok_to_retry %s', (kind, method, type, okToRetry) => {
    const translated = toCpiError(failure(kind), method)

    expect(translated).toMatchObject({ type, okToRetry })
  })

  it.each<[CloudStackErrorKind, boolean]>([
    ['throttled', true],
    ['unavailable', true],
    ['unreadable-answer', true],
    ['not-found', false],
    ['too-many', false],
    ['conflict', false],
    ['not-allowed', false],
  ])('lets a director try again to make a machine after %s: %p', (kind, okToRetry) => {
    expect(toCpiError(failure(kind), 'create_vm')).toMatchObject({ type: 'Bosh::Clouds::VMCreationFailed', okToRetry })
  })

  it.each(['create_disk', 'attach_disk', 'resize_disk', 'update_disk', 'snapshot_disk'])('says in %s that no storage is left', (method) => {
    expect(toCpiError(failure('no-capacity'), method).type).toBe('Bosh::Clouds::NoDiskSpace')
  })

  it("keeps CloudStack's words and the original error", () => {
    const original = failure('job-failed')

    const translated = toCpiError(original, 'reboot_vm')

    expect(translated.message).toContain('no room')
    expect(translated.cause).toBe(original)
  })

  it('lets an error that is one already through as it is', () => {
    const original = cloudError('name-not-found', 'network "a" does not exist')

    expect(toCpiError(original, 'create_vm')).toBe(original)
  })

  it('rules a retry out, and names what is left, when unwinding was not complete', () => {
    const translated = toCpiError(vmCreationFailed('no-capacity', 'no host', true), 'create_vm', [
      { what: 'destroy VM vm-1', error: new Error('timeout') },
    ])

    expect(translated).toMatchObject({ code: 'no-capacity', type: 'Bosh::Clouds::VMCreationFailed', okToRetry: false })
    expect(translated.message).toContain('no host')
    expect(translated.message).toContain('could not destroy VM vm-1: timeout')
  })

  it('keeps its type when something else than a machine is left', () => {
    const translated = toCpiError(cloudError('snapshot-failed', 'no'), 'snapshot_disk', [{ what: 'delete snapshot s', error: 'x' }])

    expect(translated).toMatchObject({ type: 'Bosh::Clouds::CloudError', okToRetry: false })
  })

  it('calls anything else a failure of the CPI', () => {
    expect(toCpiError(new TypeError('undefined is not a function'), 'has_vm')).toMatchObject({
      code: 'internal',
      type: 'Bosh::Clouds::CpiError',
      message: expect.stringContaining('undefined is not a function'),
    })
  })
})
