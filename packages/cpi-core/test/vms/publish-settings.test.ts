import type { Dependencies } from '../../src/dependencies.ts'
import { createUndo } from '../../src/undo.ts'
import type { VmPlan } from '../../src/vms/plan-vm.ts'
import { publishSettings } from '../../src/vms/publish-settings.ts'
import { fakeClock } from '../support/fake-clock.ts'

const PLAN = { name: 'vm-1', settings: { agent_id: 'agent-1' } } as unknown as VmPlan

function publishing(version: number, stemcellApiVersion: number, write: () => Promise<void> = async () => undefined) {
  const calls: string[] = []
  const settings = {
    write: async (id: string, document: object) => {
      calls.push(`write ${id} ${JSON.stringify(document)}`)
      return write()
    },
    read: async () => undefined,
    forget: async (id: string) => void calls.push(`forget ${id}`),
  }
  const undo = createUndo(fakeClock())
  const deps = { settings, undo, request: { apiVersion: version, stemcellApiVersion } } as unknown as Dependencies
  return { calls, undo, deps }
}

describe('the settings of a machine that needs the registry', () => {
  it('are written there, and forgotten if the machine is not made', async () => {
    const { calls, undo, deps } = publishing(1, 1)

    await publishSettings(deps, PLAN)
    expect(calls).toEqual(['write vm-1 {"agent_id":"agent-1"}'])
    await undo.unwind()
    expect(calls.slice(1)).toEqual(['forget vm-1'])
  })

  it('are forgotten also if writing them failed, because they may be there all the same', async () => {
    const { calls, undo, deps } = publishing(1, 1, async () => Promise.reject(new Error('no answer')))

    await expect(publishSettings(deps, PLAN)).rejects.toThrow('no answer')
    await undo.unwind()
    expect(calls.at(-1)).toBe('forget vm-1')
  })

  it('are missed where no registry is configured', async () => {
    const { deps } = publishing(1, 1)

    await expect(publishSettings({ ...deps, settings: undefined }, PLAN)).rejects.toMatchObject({ code: 'registry-missing' })
  })
})

it('the settings of a machine that has them in its user data go nowhere else', async () => {
  const { calls, deps } = publishing(2, 2)

  await publishSettings(deps, PLAN)

  expect(calls).toEqual([])
})
