import { examine, failure, unknown, warning } from '../../src/doctor/finding.ts'
import { cloudError } from '../../src/errors/cpi-error.ts'

const found = (error: Error, remedy?: string) =>
  examine(
    'zone',
    'the zone',
    async () => {
      throw error
    },
    remedy,
  )

describe('examine', () => {
  it('is content with what a check returns', async () => {
    expect(await examine('zone', 'the zone', async () => 'there')).toEqual({
      id: 'zone',
      check: 'the zone',
      state: 'ok',
      text: 'there',
      remedy: '',
    })
  })

  it.each([
    ['failed', failure('text', 'remedy')],
    ['warning', warning('text', 'remedy')],
    ['unknown', unknown('text', 'remedy')],
  ])('shows a complaint as it is: %s, without a code', async (state, complaint) => {
    expect(await found(complaint)).toEqual({ id: 'zone', check: 'the zone', state, text: 'text', remedy: 'remedy' })
  })

  it('shows the code that a call would fail with', async () => {
    expect(await found(failure('text', 'remedy', 'no-capacity'))).toMatchObject({ state: 'failed', code: 'cloudstack-cpi/no-capacity' })
    expect(await found(cloudError('image-damaged', 'an image'))).toMatchObject({ state: 'failed', code: 'cloudstack-cpi/image-damaged' })
  })

  it('gives the check’s own remedy where an error has none', async () => {
    expect(await found(new Error('broken'), 'look there')).toMatchObject({ state: 'failed', text: 'broken', remedy: 'look there' })
  })
})
