import type { Network } from '../../src/cloud/entities.ts'
import { checkAddress } from '../../src/networks/check-address.ts'
import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createVmArguments } from '../support/director.ts'
import { manualNetwork } from '../support/requests.ts'

const NETWORK = {
  id: 'n',
  name: 'net',
  cidr: '10.1.1.0/25',
  networkcidr: '10.1.1.0/24',
  gateway: '10.1.1.1',
  reservediprange: '10.1.1.128-10.1.1.254',
}

describe('an address that the network can never give', () => {
  it.each([
    ['10.1.1.1', /it is the network's gateway/],
    ['10.1.2.9', /it is outside the network \(10\.1\.1\.0\/25\)/],
    ['10.1.1.200', /in the range 10\.1\.1\.128-10\.1\.1\.254 that CloudStack does not give/],
    ['10.1.1.128', /in the range 10\.1\.1\.128-10\.1\.1\.254 that/],
    ['10.1.1.254', /in the range 10\.1\.1\.128-10\.1\.1\.254 that/],
    ['10.1.1.0', /the address of the network itself/],
  ])('is refused with the reason: %s', (ip, message) => {
    expect(() => checkAddress(ip, NETWORK as Network)).toThrow(message)
  })

  it('includes the broadcast address of a network without reserved range', () => {
    expect(() => checkAddress('10.1.1.255', { id: 'n', cidr: '10.1.1.0/24' } as Network)).toThrow(/broadcast address/)
  })

  it.each(['10.1.1.2', '10.1.1.127', 'fd00::5', ''])('does not include %s', (ip) => {
    expect(() => checkAddress(ip, NETWORK as Network)).not.toThrow()
  })

  it.each(['10.1.1.1', '10.1.1.255', '192.168.99.9'])('is refused before the deploy, and not tried again: %s', async (ip) => {
    const box = cpiInABox()

    const answer = await box.call('create_vm', ...createVmArguments(box, { networks: { a: manualNetwork({ ip }) } }))

    expect(answer.error).toMatchObject({ ok_to_retry: false, message: expect.stringContaining(`address ${ip} in network "net-isolated"`) })
    expect(box.commands().filter(({ command }) => !command.startsWith('list'))).toEqual([])
  })
})
