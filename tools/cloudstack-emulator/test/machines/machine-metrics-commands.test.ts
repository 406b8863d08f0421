import { stage } from '../support.ts'

describe('metrics', () => {
  it('show the total resources of a machine and a volume', async () => {
    const on = stage()
    await on.deploy()

    const { virtualmachine } = await on.call('listVirtualMachinesMetrics')
    const { volume } = await on.call('listVolumesMetrics')

    expect(virtualmachine).toMatchObject([
      { cputotal: expect.stringMatching(/^\d+\.\d Ghz$/), memorytotal: expect.stringMatching(/ GiB$/) },
    ])
    expect(volume).toMatchObject([{ sizegb: expect.stringMatching(/^\d+\.\d\d GiB$/) }])
  })
})
