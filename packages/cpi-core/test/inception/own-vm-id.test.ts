import { type GuestSources, ownVmId } from '../../src/inception/own-vm-id.ts'

const ID = '5b6d8b2c-0a0e-4d1e-9f3b-1c2d3e4f5a6b'
const ROUTES = 'Iface\tDestination\tGateway\tFlags\neth0\t0001010A\t00000000\t0001\neth0\t00000000\t0101010A\t0003\t0'
const { signal } = new AbortController()
const ignore = () => undefined

function fail(reason: string): never {
  throw new Error(reason)
}

function sources(files: Record<string, string>, pages: Record<string, string> = {}): GuestSources & { readonly asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    readFile: async (path) => files[path] ?? fail('no such file'),
    fetchText: async (url) => {
      asked.push(url)
      return pages[url] ?? fail('no route to host')
    },
  }
}

describe('the machine that the CPI runs on', () => {
  it.each([
    ['what cloud-init kept', sources({ '/var/lib/cloud/data/instance-id': `${ID}\n` })],
    ['the virtual router by its name', sources({}, { 'http://data-server/latest/meta-data/instance-id': ID })],
    [
      'the virtual router as the gateway',
      sources({ '/proc/net/route': ROUTES }, { 'http://10.1.1.1/latest/meta-data/instance-id': `${ID}\n` }),
    ],
    ['the firmware', sources({ '/sys/class/dmi/id/product_uuid': `${ID.toUpperCase()}\n` })],
  ])('is known from %s', async (_source, given) => {
    expect(await ownVmId(signal, ignore, given)).toBe(ID)
  })

  it('is not known from a name that only CloudStack itself understands', async () => {
    const given = sources(
      { '/var/lib/cloud/data/instance-id': 'i-2-34-VM' },
      { 'http://data-server/latest/meta-data/instance-id': 'i-2-34-VM' },
    )

    expect(await ownVmId(signal, ignore, given)).toBeUndefined()
    expect(given.asked).toEqual(['http://data-server/latest/meta-data/instance-id'])
  })

  it('is not known where no source answers, and the reason of each is told', async () => {
    const reasons: string[] = []

    expect(await ownVmId(signal, (reason) => reasons.push(reason), sources({}))).toBeUndefined()
    expect(reasons).toEqual([
      '/var/lib/cloud/data/instance-id: no such file',
      '/proc/net/route: no such file',
      'http://data-server/latest/meta-data/instance-id: no route to host',
      '/sys/class/dmi/id/product_uuid: no such file',
    ])
  })

  it('is not looked for any longer once the process is told to end', async () => {
    const reason = new Error('SIGTERM')

    await expect(ownVmId(AbortSignal.abort(reason), ignore, sources({}))).rejects.toBe(reason)
  })
})
