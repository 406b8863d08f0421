import type { Request } from 'express'
import { callerAddress } from '../../src/http/forwarded.ts'

/** A request from this address, which express has found, with these headers; the peer is trusted or not. */
function request(ip: string, headers: object, isTrusted: boolean): Request {
  return { ip, headers, app: { get: () => () => isTrusted }, socket: { remoteAddress: ip } } as unknown as Request
}

describe('the address of the caller of a request', () => {
  it('is that of the socket, unless somebody has forwarded the request', () => {
    expect(callerAddress(request('10.1.1.7', {}, false))).toBe('10.1.1.7')
    expect(callerAddress(request('10.1.1.7', { via: '1.1 proxy' }, false))).toBeUndefined()
  })

  it('is not that of a trusted proxy, which has to say from where it forwards', () => {
    for (const headers of [{ via: '1.1 proxy' }, { 'x-real-ip': '10.1.1.8' }, { forwarded: 'for=10.1.1.8' }])
      expect(callerAddress(request('10.1.1.7', headers, true))).toBeUndefined()
    expect(callerAddress(request('10.1.1.8', { via: '1.1 proxy', 'x-forwarded-for': '10.1.1.8' }, true))).toBe('10.1.1.8')
  })

  it('is loopback only for a request of this machine under a name of its own', () => {
    expect(callerAddress(request('127.0.0.1', { host: 'localhost:25777' }, false))).toBe('127.0.0.1')
    expect(callerAddress(request('127.0.0.1', { host: 'attacker.example.com' }, false))).toBeUndefined()
    expect(callerAddress(request('127.0.0.1', { host: 'localhost', 'x-forwarded-for': '127.0.0.1' }, true))).toBeUndefined()
  })
})
