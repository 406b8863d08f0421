import { parseRequest } from '../../src/protocol/request.ts'

const DIRECTOR = { method: 'has_vm', arguments: ['vm-1'], context: { director_uuid: 'd', request_id: 'cpi-1' }, api_version: 2 }

function parse(changes: object) {
  return parseRequest(JSON.stringify({ ...DIRECTOR, ...changes }))
}

describe('a request', () => {
  it('is read with method, arguments, versions and names of the call', () => {
    const request = parse({ context: { director_uuid: 'd', request_id: 'cpi-1', vm: { stemcell: { api_version: 3 } } } })

    expect(request).toMatchObject({
      method: 'has_vm',
      arguments: ['vm-1'],
      apiVersion: 2,
      stemcellApiVersion: 3,
      directorUuid: 'd',
      requestId: 'cpi-1',
    })
  })

  it.each([[{}], [{ api_version: null }], [{ api_version: 0 }]])('without a version is of version 1: %j', (changes) => {
    expect(parse({ api_version: undefined, ...changes }).apiVersion).toBe(1)
  })

  it.each([
    ['absent vm', {}],
    ['empty stemcell, as the CLI sends it', { vm: { stemcell: {} } }],
    ['null', { vm: { stemcell: { api_version: null } } }],
    ['zero', { vm: { stemcell: { api_version: 0 } } }],
  ])('does not know the stemcell: %s', (_what, context) => {
    expect(parse({ context: { director_uuid: 'd', ...context } }).stemcellApiVersion).toBeUndefined()
  })

  it('may have keys that are not known', () => {
    expect(parse({ future: 1, context: { director_uuid: 'd', also: 2 } }).method).toBe('has_vm')
  })

  it('needs no request id: the CLI sends none', () => {
    expect(parse({ context: { director_uuid: 'd' } }).requestId).toBeUndefined()
  })

  it('of info needs no context', () => {
    expect(parseRequest('{"method":"info","arguments":[]}').method).toBe('info')
  })

  it.each([
    ['no JSON', 'hello', /not JSON/],
    ['two documents', '{} {}', /not JSON/],
    ['nothing', '', /not JSON: it is empty$/],
    ['a line break', '\n', /not JSON: it is empty$/],
    ['an array', '[]', /one JSON object, got an array/],
    ['no method', JSON.stringify({ ...DIRECTOR, method: undefined }), /"method" should be the name of a method, got nothing$/],
    ['null as method', JSON.stringify({ ...DIRECTOR, method: null }), /"method".*got null$/],
    ['a number as method', JSON.stringify({ ...DIRECTOR, method: 1 }), /"method".*got a number/],
    ['arguments that are not a list', JSON.stringify({ ...DIRECTOR, arguments: {} }), /"arguments" should be an array, got an object/],
    ['no context', JSON.stringify({ ...DIRECTOR, context: undefined }), /"context" should be an object.*got nothing$/],
    ['a context that is none, also for info', JSON.stringify({ method: 'info', arguments: [], context: 7 }), /"context".*got a number$/],
    ['null as context, also for info', JSON.stringify({ method: 'info', context: null }), /"context".*got null$/],
    ['an empty method', JSON.stringify({ ...DIRECTOR, method: '' }), /"method" should be the name of a method, got an empty string$/],
    ['half a version', JSON.stringify({ ...DIRECTOR, api_version: 1.5 }), /"api_version" should be a whole number, got a number$/],
    ['no director', JSON.stringify({ ...DIRECTOR, context: {} }), /director_uuid/],
    ['a version that is text', JSON.stringify({ ...DIRECTOR, api_version: '2' }), /"api_version" should be a whole number/],
  ])('is refused with a clear error: %s', (_what, text, message) => {
    expect(() => parseRequest(text)).toThrow(
      expect.objectContaining({ type: 'Bosh::Clouds::CpiError', message: expect.stringMatching(message) }),
    )
  })
})
