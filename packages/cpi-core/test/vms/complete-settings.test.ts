import type { Dependencies } from '../../src/dependencies.ts'
import { completeSettings } from '../../src/vms/complete-settings.ts'
import type { PlanInputs, VmPlan } from '../../src/vms/plan-vm.ts'

const FIRST = { networkid: 'n1', macaddress: '0E:00:00:00:00:01' }
const SECOND = { networkid: 'n2', macaddress: '0E:00:00:00:00:02' }

/** Completes the settings of a machine with these disks, whose two interfaces have the MACs that were asked for. */
async function completing(dependOnVolumes: boolean, volumes: readonly object[] = []) {
  const inputs = {
    request: { nics: [FIRST, SECOND].map(({ macaddress }) => ({ mac: macaddress.toLowerCase() })) },
    placement: { networks: [{ id: 'n1' }, { id: 'n2' }] },
  } as unknown as PlanInputs
  const plan = { disks: { dependOnVolumes } } as unknown as VmPlan
  const machine = { id: 'vm', name: 'vm-1', state: 'Stopped', nic: [FIRST, SECOND] } as never
  return completeSettings({ cloud: { list: async () => volumes } } as unknown as Dependencies, inputs, plan, machine)
}

const root = { id: 'root', name: 'ROOT-5', type: 'ROOT' }
const ephemeral = { id: 'ephemeral', name: 'DATA-5', type: 'DATADISK' }

describe('the settings of a deployed machine', () => {
  it('are complete where each interface has its MAC, and no disk goes by its id', async () => {
    expect(await completing(false)).toMatchObject({ id: 'vm' })
  })

  it.each([
    ['none', []],
    ['ROOT-5 (ROOT)', [root]],
    ['ROOT-5 (ROOT), ROOT-5 (ROOT), DATA-5 (DATADISK)', [root, root, ephemeral]],
    ['ROOT-5 (ROOT), DATA-5 (DATADISK), DATA-5 (DATADISK)', [root, ephemeral, ephemeral]],
  ])('name no disks of a machine that has others than were asked for: %s', async (names, volumes) => {
    await expect(completing(true, volumes)).rejects.toThrow(`VM "vm-1" was deployed with the disks ${names}, instead of`)
  })
})
