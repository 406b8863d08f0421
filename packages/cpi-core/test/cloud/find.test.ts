import { CloudStackError, type CloudStackErrorKind } from 'cloudstack-client'
import { asConfigurationError, byCid, emptyIfNotFound, expectField } from '../../src/cloud/find.ts'
import { cpiInABox } from '../support/cpi-in-a-box.ts'

describe('a cid that cannot be one', () => {
  const LONG = 'x'.repeat(300)

  it.each([
    ['has_disk', [LONG], false],
    ['delete_disk', [LONG], null],
    ['delete_snapshot', [LONG], null],
    ['delete_stemcell', [LONG], null],
    ['has_vm', [LONG], false],
  ])('is nothing that is there, for %s', async (method, args, result) => {
    expect(await cpiInABox().run(method, ...args)).toBe(result)
  })
})

describe('what is looked up by a cid', () => {
  const UUID = '00000000-0000-4000-8000-000000000001'
  const asked = (cid: string) => byCid(cid, async (query) => [query])

  it('is asked for by its id or its name, as long as a name may be', async () => {
    expect(await asked(UUID)).toEqual([{ id: UUID }])
    expect(await asked('vm-1')).toEqual([{ name: 'vm-1' }])
    expect(await asked('x'.repeat(255))).toEqual([{ name: 'x'.repeat(255) }])
    expect(await asked('x'.repeat(256))).toEqual([])
  })

  const failure = (kind: CloudStackErrorKind) => new CloudStackError('failed', { kind, command: 'listVolumes', retryable: false })

  it('is nothing if CloudStack does not find it; any other failure is thrown', async () => {
    expect(await emptyIfNotFound(Promise.reject(failure('not-found')))).toEqual([])
    await expect(emptyIfNotFound(Promise.reject(failure('not-allowed')))).rejects.toMatchObject({ kind: 'not-allowed' })
  })

  it.each(['not-found', 'too-many'] as const)('is named wrongly in the configuration if there is not one of it: %s', (kind) => {
    expect(() => asConfigurationError(failure(kind))).toThrow(
      expect.objectContaining({ type: 'Bosh::Clouds::CloudError', message: 'failed', cause: failure(kind) }),
    )
  })

  it('is not named wrongly if it cannot be looked up', () => {
    expect(() => asConfigurationError(failure('unavailable'))).toThrow(expect.objectContaining({ kind: 'unavailable' }))
  })
})

it('a field that an answer lacks is named, and the call is not repeated for it', () => {
  expect(expectField(0, 'attachVolume', 'deviceid')).toBe(0)
  expect(() => expectField(undefined, 'attachVolume', 'deviceid')).toThrow(
    expect.objectContaining({
      message: expect.stringContaining('attachVolume answered without "deviceid"'),
      kind: 'unreadable-answer',
      retryable: false,
    }),
  )
})
