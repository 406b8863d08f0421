import { configure } from '../../src/config/configure.ts'
import { type Interfaces, serverAddress } from '../../src/stemcells/server-address.ts'
import { configFile } from '../support/requests.ts'

const address = (ip: string, family: 'IPv4' | 'IPv6', internal = false) => ({
  address: ip,
  family,
  internal,
  netmask: '',
  mac: '',
  cidr: null,
  ...(family === 'IPv6' ? { scopeid: 0 } : {}),
})

const INTERFACES = {
  lo: [address('127.0.0.1', 'IPv4', true)],
  eth0: [address('fe80::1', 'IPv6'), address('10.0.0.5', 'IPv4')],
  eth1: [address('192.168.7.9', 'IPv4')],
} as Interfaces

function addressWith(stemcell: object, endpoint = 'https://cloud.example.com/client/api') {
  return serverAddress(configure(configFile({ stemcell, endpoint }), {}).config.cloudstack, INTERFACES)
}

describe('the built-in web server', () => {
  it.each([
    [{}, { host: '0.0.0.0', port: 8080 }, 'http://10.0.0.5:8080/x'],
    [{ listen_host: 'eth0' }, { host: '10.0.0.5', port: 8080 }, 'http://10.0.0.5:8080/x'],
    [{ listen_host: 'eth1', listen_port: 80 }, { host: '192.168.7.9', port: 80 }, 'http://192.168.7.9:80/x'],
    [{ listen_host: '10.0.0.5' }, { host: '10.0.0.5', port: 8080 }, 'http://10.0.0.5:8080/x'],
    [{ public_host: 'images.example.com' }, { host: '0.0.0.0', port: 8080 }, 'http://images.example.com:8080/x'],
    [{ listen_port: 18080, public_host: 'nat', public_port: 80 }, { host: '0.0.0.0', port: 18080 }, 'http://nat:80/x'],
    [{ public_host: '2001:db8::7' }, { host: '0.0.0.0', port: 8080 }, 'http://[2001:db8::7]:8080/x'],
  ])('with %j listens on %j and is known as %s', (stemcell, listen, url) => {
    const server = addressWith(stemcell)

    expect(server.listen).toEqual(listen)
    expect(server.url(listen.port, '/x')).toBe(url)
  })

  it.each([
    [{ listen_port: 9000 }, /ports 80, 8080, 443 only, not from 9000: set cloudstack.stemcell.listen_port, or public_port/],
    [{ public_host: '127.0.0.1' }, /a loopback address: set cloudstack.stemcell.public_host/],
    [{ public_host: 'localhost' }, /cloudstack.stemcell.public_host/],
    [{ listen_host: 'lo' }, /cloudstack.stemcell.public_host/],
  ])('with %j is refused, because CloudStack would refuse it', (stemcell, message) => {
    expect(() => addressWith(stemcell)).toThrow(message)
  })

  it('may be on any port of the loopback interface for a cloud on this machine', () => {
    const server = addressWith({ listen_host: '127.0.0.1', listen_port: 0 }, 'http://127.0.0.1:8080/client/api')

    expect(server.url(40123, '/x')).toBe('http://127.0.0.1:40123/x')
  })
})
