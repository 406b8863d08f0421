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
