import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createVm } from '../support/director.ts'

const GONE = '00000000-0000-4000-8000-000000000000'

describe('has_vm', () => {
  it('is true for a running and for a stopped machine', async () => {
    const box = cpiInABox()
    const vm = await createVm(box)

    expect(await box.run('has_vm', vm)).toBe(true)
    box.emulator.cloud.machines.update(vm, { state: 'Stopped' })
    expect(await box.run('has_vm', vm)).toBe(true)
  })

  it.each(['Destroyed', 'Expunging', 'Error'] as const)(
    'is false for a machine that is %s, also for a root admin, who still sees it',
    async (state) => {
      const box = cpiInABox({ account: 'admin' })
      const vm = await createVm(box, { networks: { a: { type: 'dynamic', cloud_properties: { name: 'net-shared' } } } })
      box.emulator.cloud.machines.update(vm, { state })

      expect(await box.run('has_vm', vm)).toBe(false)
    },
  )

  it.each([GONE, 'no-such-name'])('is false for what does not exist: %s', async (cid) => {
    expect(await cpiInABox().run('has_vm', cid)).toBe(false)
  })
})
