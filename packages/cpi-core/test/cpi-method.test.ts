import * as z from 'zod/mini'
import { cid, cpiMethod, hash, sizeMib } from '../src/cpi-method.ts'
import type { Dependencies } from '../src/dependencies.ts'

const deps = {} as Dependencies

const method = cpiMethod({ vm_cid: cid, size: z.optional(sizeMib), metadata: hash }, async (args) => args)

describe('a method of the CPI', () => {
  it.each([
    ['missing', ['vm-1']],
    ['null', ['vm-1', null, null]],
  ])('takes its defaults for arguments that are %s', async (_what, list) => {
    expect(await method.prepare(list)(deps)).toEqual({ vm_cid: 'vm-1', size: undefined, metadata: {} })
  })

  it('takes its arguments by their positions, and ignores further ones', async () => {
    expect(await method.prepare(['vm-1', 5, { job: 'web' }, 'new'])(deps)).toEqual({ vm_cid: 'vm-1', size: 5, metadata: { job: 'web' } })
  })

  it('names everything that is wrong before it does anything', () => {
    expect(() => method.prepare(['', 0, 'text'])).toThrow(/vm_cid.*should not be empty; .*size.*should be more than 0 MiB; .*metadata/)
  })

  it('takes no fraction of a MiB', () => {
    expect(() => method.prepare(['vm-1', 1.5])).toThrow(/should be a whole number of MiB/)
  })
})
