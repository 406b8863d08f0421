import { CloudStackError, type CloudStackErrorKind } from 'cloudstack-client'
import type { Dependencies } from '../../src/dependencies.ts'
import { noteTemplateDeletion } from '../../src/stemcells/delete-template.ts'
import { createUndo } from '../../src/undo.ts'
import { fakeClock } from '../support/fake-clock.ts'

function refusal(kind: CloudStackErrorKind, errorText: string): CloudStackError {
  return new CloudStackError(`deleteTemplate failed: ${errorText}`, { kind, command: 'deleteTemplate', retryable: false, errorText })
}

/** A cloud with one template in two zones, whose deletion is refused as often as told. */
function cloudWith(error: CloudStackError, times: number, ids = ['t', 't']) {
  const clock = fakeClock()
  const asked: unknown[] = []
  const cloud = {
    list: async () => ids.map((id, index) => ({ id, name: 'stemcell-1', zoneid: `zone-${index}` })),
    async run(_command: unknown, parameters: unknown) {
      asked.push(parameters)
      if (asked.length <= times) throw error
    },
  }
  const deps = { cloud, cleanup: cloud, clock, log: { info: () => undefined }, undo: createUndo(clock) } as unknown as Dependencies
  return { asked, clock, remove: async () => noteTemplateDeletion(deps, 'stemcell-1').remove() }
}

describe('the deletion of a template', () => {
  it('is forced, and asked for once however many zones have it', async () => {
    const { asked, remove } = cloudWith(refusal('not-found', ''), 0)

    expect(await remove()).toBe(true)
    expect(asked).toEqual([{ id: 't', forced: true }])
  })

  it('is asked for each that has the name', async () => {
    const { asked, remove } = cloudWith(refusal('not-found', 'no such template'), 1, ['t', 'u'])

    expect(await remove()).toBe(true)
    expect(asked).toEqual([
      { id: 't', forced: true },
      { id: 'u', forced: true },
    ])
  })

  it('is done where somebody else has deleted it in the meantime', async () => {
    expect(await cloudWith(refusal('not-found', 'no such template'), 1).remove()).toBe(true)
  })

  it('fails with what CloudStack says, where that is not about an upload or a download', async () => {
    await expect(cloudWith(refusal('conflict', 'machines use it'), 1).remove()).rejects.toThrow('machines use it')
  })

  it.each([
    ['currently being downloaded', 540_000],
    ['getting uploaded', 150_000],
  ])('waits while CloudStack says "%s", for %d ms at most', async (text, limitMs) => {
    const short = cloudWith(refusal('conflict', `Template is ${text}`), 2)
    const long = cloudWith(refusal('conflict', `Template is ${text}`), Number.POSITIVE_INFINITY)
    const startMs = long.clock.nowMs()

    expect(await short.remove()).toBe(true)
    await expect(long.remove()).rejects.toMatchObject({ code: 'stemcell-in-use' })

    expect(short.clock.sleptMs).toEqual([5_000, 5_000])
    expect(long.clock.nowMs() - startMs).toBe(limitMs + 5_000)
  })

  it('is not asked for a template whose name only begins like it', async () => {
    const asked: unknown[] = []
    const rows = ['stemcell-1', 'stemcell-10'].map((name) => ({ id: name, name }))
    const cloud = { list: async () => rows, run: async (_command: unknown, { id }: { id: string }) => void asked.push(id) }
    const clock = fakeClock()
    const deps = { cloud, cleanup: cloud, clock, log: { info: () => undefined }, undo: createUndo(clock) } as unknown as Dependencies

    await noteTemplateDeletion(deps, 'stemcell-1').remove()

    expect(asked).toEqual(['stemcell-1'])
  })

  it('ends what CloudStack waits for once, in the cloud that deletes', async () => {
    let refusals = 0
    const cloud = {
      list: async () => [{ id: 't', name: 'stemcell-1' }],
      run: async () => {
        refusals += 1
        if (refusals <= 3) throw refusal('conflict', 'Template is getting uploaded')
      },
    }
    const clock = fakeClock()
    const cleanup = { ...cloud }
    const deps = { cloud, cleanup, clock, log: { info: () => undefined }, undo: createUndo(clock) } as unknown as Dependencies
    const unblocked: unknown[] = []
    noteTemplateDeletion(deps, 'stemcell-1', async (client) => void unblocked.push(client))

    expect(await deps.undo.unwind()).toEqual([])
    expect(unblocked).toHaveLength(1)
    expect(unblocked[0]).toBe(cleanup)
  })
})
