import { listNetworks, listVirtualMachines } from '../../src/api/index.ts'
import { makeClient } from '../support/make-client.ts'
import { failure } from '../support/scripted-transport.ts'

const NETWORKS = [
  { id: 'n1', name: 'net-a' },
  { id: 'n2', name: 'net-ab' },
  { id: 'n3', name: 'twin' },
  { id: 'n4', name: 'twin' },
]
const LISTED = { listnetworksresponse: { count: 4, network: NETWORKS } }
const UNKNOWN_ID = (parameter: string) =>
  failure(
    431,
    `Unable to execute API command due to invalid value. Invalid parameter ${parameter} value=x due to incorrect long value format, or entity does not exist`,
  )

describe('one', () => {
  it('finds by exact match where CloudStack finds parts of names', async () => {
    const { client } = makeClient([LISTED])

    expect(await client.one(listNetworks, { keyword: 'net-a' }, 'network "net-a"', ({ name }) => name === 'net-a')).toEqual(NETWORKS[0])
  })

  it('says what does not exist', async () => {
    const { client } = makeClient([LISTED])

    await expect(client.one(listNetworks, {}, 'network "net"', ({ name }) => name === 'net')).rejects.toMatchObject({
      kind: 'not-found',
      command: 'listNetworks',
      message: 'network "net" does not exist',
    })
  })

  it('refuses to choose between two', async () => {
    const { client } = makeClient([LISTED])

    await expect(client.one(listNetworks, {}, 'network "twin"', ({ name }) => name === 'twin')).rejects.toMatchObject({
      kind: 'too-many',
      message: '2 resources match network "twin", which must be unique',
    })
  })

  it('takes the refusal of an unknown id as "does not exist", and keeps it as the cause', async () => {
    const { client } = makeClient([UNKNOWN_ID('id')])

    await expect(client.one(listVirtualMachines, { id: 'x' }, 'machine "x"', () => true)).rejects.toMatchObject({
      kind: 'not-found',
      message: 'machine "x" does not exist',
      cause: { errorCode: 431, parameter: 'id' },
    })
  })

  it('takes the refusal of one of several ids so, too', async () => {
    const { client } = makeClient([UNKNOWN_ID('ids')])

    await expect(client.one(listVirtualMachines, { ids: ['x'] }, 'machine "x"', () => true)).rejects.toMatchObject({
      message: 'machine "x" does not exist',
    })
  })

  it('does not take an unknown zone for an unknown machine', async () => {
    const { client } = makeClient([UNKNOWN_ID('zoneid')])

    await expect(client.one(listVirtualMachines, { zoneid: 'x' }, 'machine "m"', () => true)).rejects.toMatchObject({
      kind: 'not-found',
      parameter: 'zoneid',
      message: expect.stringContaining('listVirtualMachines failed'),
    })
  })
})
