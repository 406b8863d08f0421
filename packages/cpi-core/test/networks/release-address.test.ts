import { CloudStackError, type CloudStackErrorKind } from 'cloudstack-client'
import type { Dependencies } from '../../src/dependencies.ts'
import { markForRelease, releaseMarked } from '../../src/networks/release-address.ts'
import { fakeClock } from '../support/fake-clock.ts'

const MARK = { tags: [{ key: 'bosh-cpi', value: 'release-with-vm' }] }

/** A cloud with these addresses, where a release fails as told. */
function cloudWith(rows: readonly object[], failure?: CloudStackErrorKind) {
  const released: string[] = []
  const cloud = {
    list: async () => rows,
    async run(_command: unknown, { id }: { readonly id: string }) {
      released.push(id)
      if (failure !== undefined) throw new CloudStackError(failure, { kind: failure, command: 'disassociateIpAddress', retryable: false })
    },
  }
  return { released, deps: { cloud } as unknown as Dependencies }
}

describe('the addresses of a machine that goes', () => {
  it('are released if they are marked for it, and no others', async () => {
    const { released, deps } = cloudWith([
      { id: 'a', ...MARK },
      { id: 'b', tags: [] },
    ])

    await releaseMarked(deps, ['a', 'b', 'c'])

    expect(released).toEqual(['a'])
  })

  it('are all released if all are marked', async () => {
    const { released, deps } = cloudWith(['a', 'b'].map((id) => ({ id, ...MARK })))

    await releaseMarked(deps, ['a', 'b'])

    expect(released).toEqual(['a', 'b'])
  })

  it('may have been released in the meantime', async () => {
    const { released, deps } = cloudWith([{ id: 'a', ...MARK }], 'not-found')

    await expect(releaseMarked(deps, ['a'])).resolves.toBeUndefined()
    expect(released).toEqual(['a'])
  })

  it('that cannot be released are an error', async () => {
    await expect(releaseMarked(cloudWith([{ id: 'a', ...MARK }], 'internal-error').deps, ['a'])).rejects.toThrow('internal-error')
  })
})

describe('an address that is to be released', () => {
  it('is marked once', async () => {
    const marked: unknown[] = []
    const cloud = {
      run: async ({ name }: { name: string }, { resourceids }: { resourceids: unknown }) => void marked.push([name, resourceids]),
    }
    const deps = { cloud, clock: fakeClock() } as unknown as Dependencies

    await markForRelease(deps, { id: 'a', ...MARK })
    expect(marked).toEqual([])
    await markForRelease(deps, { id: 'b', tags: [{ key: 'bosh-cpi', value: 'another' }] })
    expect(marked).toEqual([['createTags', ['b']]])
  })
})
