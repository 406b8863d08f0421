import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createVmArguments, leftIn } from '../support/director.ts'

describe('create_vm', () => {
  it('makes a running machine and answers with its cid and networks', async () => {
    const box = cpiInABox()

    const result = await box.run('create_vm', ...createVmArguments(box))

    expect(result).toEqual([
      expect.stringMatching(/^[0-9a-f-]{36}$/),
      { default: expect.objectContaining({ ip: '10.1.1.77', type: 'manual' }) },
    ])
    expect([...box.emulator.cloud.machines.all()]).toMatchObject([{ state: 'Running', name: expect.stringMatching(/^vm-[0-9a-f]{8}-/) }])
  })

  it('takes six commands and one job, with all look-ups at the same time', async () => {
    const box = cpiInABox({ cloudstack: { deploy: 'one-step' } })

    await box.run('create_vm', ...createVmArguments(box, { properties: { key_name: 'bosh' } }))

    const commands = box.commands()
    expect(commands.map(({ command }) => command).sort()).toEqual([
      'deployVirtualMachine',
      'listDiskOfferings',
      'listNetworks',
      'listSSHKeyPairs',
      'listServiceOfferings',
      'listTemplates',
    ])
    expect(commands.filter(({ jobId }) => jobId !== undefined)).toHaveLength(1)
    expect(leftIn(box)).toHaveLength(3)
  })
})
