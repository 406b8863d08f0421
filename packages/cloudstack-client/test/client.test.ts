import {
  associateIpAddress,
  createSSHKeyPair,
  createVolume,
  deleteSSHKeyPair,
  deleteVolume,
  deployVirtualMachine,
  listZones,
  login,
  registerTemplate,
} from '../src/api/index.ts'
import { KEYS, makeClient } from './support/make-client.ts'
import { failure } from './support/scripted-transport.ts'

const STARTED = { createvolumeresponse: { id: 'v1', jobid: 'j1' } }
const RUNNING = { queryasyncjobresultresponse: { jobstatus: 0 } }
const DONE = { queryasyncjobresultresponse: { jobstatus: 1, jobresult: { volume: { id: 'v1', state: 'Allocated' } } } }

describe('run', () => {
  it('answers with the entity of a sync command', async () => {
    const { client } = makeClient([{ createsshkeypairresponse: { keypair: { name: 'bosh' } } }])

    expect(await client.run(createSSHKeyPair, { name: 'bosh' })).toEqual({ name: 'bosh' })
  })

  it('signs every request and asks for JSON', async () => {
    const { client, transport } = makeClient([{ createsshkeypairresponse: { keypair: {} } }])

    await client.run(createSSHKeyPair, { name: 'bosh' })

    expect(transport.requests).toEqual([
      {
        command: 'createSSHKeyPair',
        name: 'bosh',
        response: 'json',
        apikey: KEYS.apiKey,
        signatureVersion: '3',
        expires: '2026-01-31T10:10:00+0000',
        signature: expect.stringMatching(/^[\w+/]{27}=$/),
      },
    ])
  })

  it.each([true, 'true'])('takes success %p as success', async (success) => {
    const { client } = makeClient([{ deletesshkeypairresponse: { success } }])

    expect(await client.run(deleteSSHKeyPair, { name: 'bosh' })).toEqual({ success: true })
  })

  it.each([false, 'false'])('throws for success %p, with the reason that is given', async (success) => {
    const { client } = makeClient([{ deletevolumeresponse: { success, displaytext: 'it is locked' } }])

    await expect(client.run(deleteVolume, { id: 'v1' })).rejects.toMatchObject({ kind: 'internal-error', errorText: 'it is locked' })
  })

  it('answers with the fields themselves where no entity is named', async () => {
    const { client } = makeClient([{ loginresponse: { username: 'user', sessionkey: 's' } }])

    expect(await client.run(login, { username: 'user', password: 'password' })).toEqual({ username: 'user', sessionkey: 's' })
  })

  it('waits for the job of an asynchronous command and answers with its result', async () => {
    const { client, transport } = makeClient([STARTED, RUNNING, DONE])

    expect(await client.run(createVolume, { name: 'd' })).toEqual({ id: 'v1', state: 'Allocated' })
    expect(transport.requests.map(({ command, jobid }) => [command, jobid])).toEqual([
      ['createVolume', undefined],
      ['queryAsyncJobResult', 'j1'],
      ['queryAsyncJobResult', 'j1'],
    ])
  })

  it('accepts the answer of a server where the command is not a job yet', async () => {
    const { client } = makeClient([{ associateipaddressresponse: { ipaddress: { id: 'ip1' } } }])

    expect(await client.run(associateIpAddress, {})).toEqual({ id: 'ip1' })
  })

  it('waits for the job of a server where the command has become one', async () => {
    const { client } = makeClient([
      { deletevolumeresponse: { jobid: 'j1' } },
      { queryasyncjobresultresponse: { jobstatus: 1, jobresult: { success: true } } },
    ])

    expect(await client.run(deleteVolume, { id: 'v1' })).toEqual({ success: true })
  })
})

describe('start and finish', () => {
  it('gives the id of what is being made before it is made', async () => {
    const { client } = makeClient([{ deployvirtualmachineresponse: { id: 'vm1', jobid: 'j1' } }])

    const job = await client.start(deployVirtualMachine, { zoneid: 'z', serviceofferingid: 's', templateid: 't' })

    expect(job).toEqual({ command: 'deployVirtualMachine', jobId: 'j1', id: 'vm1', key: 'virtualmachine' })
  })

  it('finishes what was started', async () => {
    const { client } = makeClient([STARTED, DONE])

    const job = await client.start(createVolume, { name: 'd' })

    expect(await client.finish(job)).toEqual({ id: 'v1', state: 'Allocated' })
  })

  it('reports that the server did not start a job', async () => {
    const { client } = makeClient([{ createvolumeresponse: { volume: { id: 'v1' } } }])

    await expect(client.start(createVolume, { name: 'd' })).rejects.toMatchObject({
      kind: 'unreadable-answer',
      hint: expect.stringContaining('run'),
    })
  })
})

describe('every call', () => {
  it('carries the default parameters that its command knows, unless it is given others', async () => {
    const answer = { listzonesresponse: {} }
    const { client, transport } = makeClient(
      [{ createvolumeresponse: { volume: { id: 'v1' } } }, { createvolumeresponse: { volume: { id: 'v2' } } }, answer],
      {
        defaultParameters: { projectid: 'p1' },
      },
    )

    await client.run(createVolume, { name: 'a' })
    await client.run(createVolume, { name: 'b', projectid: 'p2' })
    await client.list(listZones, {})

    expect(transport.requests.map(({ projectid }) => projectid)).toEqual(['p1', 'p2', undefined])
  })

  it('is reported to the observer without any secret', async () => {
    const { client, records } = makeClient([STARTED, DONE])

    await client.run(createVolume, { name: 'd' })

    expect(records).toEqual([
      { command: 'createVolume', parameters: { name: 'd' }, durationMs: 0, outcome: 'ok', httpStatus: 200, jobId: 'j1', attempt: 1 },
      {
        command: 'queryAsyncJobResult',
        parameters: { jobid: 'j1' },
        durationMs: 0,
        outcome: 'ok',
        httpStatus: 200,
        jobId: 'j1',
        attempt: 1,
      },
    ])
  })

  it('is reported with its kind when it failed, and never with user data', async () => {
    const { client, records } = makeClient([failure(431, 'invalid value c2VjcmV0 for parameter userdata')])
    const parameters = { zoneid: 'z', serviceofferingid: 's', templateid: 't', userdata: 'c2VjcmV0' }

    const error = await client.run(deployVirtualMachine, parameters).catch((thrown: unknown) => thrown)

    expect(error).toMatchObject({ kind: 'invalid-request', errorText: 'invalid value <redacted> for parameter userdata' })
    expect(records).toMatchObject([{ outcome: 'invalid-request', httpStatus: 431, parameters: { userdata: '<redacted>' } }])
    expect(JSON.stringify([error, String(error), records])).not.toContain('c2VjcmV0')
  })

  it('shows no key when the server quotes it', async () => {
    const { client } = makeClient([failure(431, `${KEYS.apiKey} and ${KEYS.secretKey} are not valid`)])

    await expect(client.list(listZones, {})).rejects.toMatchObject({ errorText: '<redacted> and <redacted> are not valid' })
  })

  it.each([
    [
      'by its code alone',
      { status: 200, contentType: 'application/json', body: '{"listzonesresponse":{"errorcode":431}}' },
      'invalid-request',
    ],
    ['by its status alone', { status: 401, contentType: 'application/json', body: '{"listzonesresponse":{}}' }, 'not-authenticated'],
  ])('takes an answer for a failure %s', async (_how, answer, kind) => {
    const { client } = makeClient([answer])

    await expect(client.list(listZones, {})).rejects.toMatchObject({ kind })
  })

  it('refuses what it cannot spell before anything is sent', async () => {
    const { client, transport } = makeClient([{}])

    await expect(client.run(deployVirtualMachine, { zoneid: 'z', serviceofferingid: 's', networkids: ['a,b'] })).rejects.toMatchObject({
      kind: 'invalid-request',
      message: expect.stringContaining('networkids'),
    })
    expect(transport.requests).toEqual([])
  })

  it('can be cancelled before it is sent', async () => {
    const { client, transport } = makeClient([{}])

    await expect(client.run(createVolume, { name: 'd' }, { signal: AbortSignal.abort() })).rejects.toMatchObject({ kind: 'cancelled' })
    expect(transport.requests).toEqual([])
  })

  it('blames the clock when a signature is refused by a server of another time', async () => {
    const { client } = makeClient([failure(401, 'unable to verify user credentials', { serverTimeMs: Date.parse('2026-01-31T10:42:00Z') })])

    await expect(client.list(listZones, {})).rejects.toMatchObject({
      kind: 'not-authenticated',
      hint: "this machine's clock is 42 minutes behind the server's: set it, signed calls expire",
    })
  })

  it('blames the keys when the clocks agree', async () => {
    const { client } = makeClient([failure(401, 'unable to verify user credentials', { serverTimeMs: Date.parse('2026-01-31T10:00:09Z') })])

    await expect(client.list(listZones, {})).rejects.toMatchObject({ hint: expect.stringContaining('secret key') })
  })
})

describe('an unreadable answer', () => {
  it('is shown by its start', async () => {
    const { client } = makeClient(['<html>Welcome to nginx</html>'])

    await expect(client.list(listZones, {})).rejects.toMatchObject({
      kind: 'unreadable-answer',
      message: 'listZones got no CloudStack answer but HTTP 200 text/html with the page "Welcome to nginx"',
      hint: expect.stringContaining('/client/api'),
    })
  })
})

describe('a command that makes one thing and answers with a list', () => {
  it('gives its items', async () => {
    const { client } = makeClient([{ registertemplateresponse: { count: 1, template: [{ id: 't1' }] } }])
    const parameters = { name: 't', format: 'QCOW2', hypervisor: 'KVM', url: 'http://x/y.qcow2', displaytext: 't' }

    expect(await client.list(registerTemplate, parameters)).toEqual([{ id: 't1' }])
  })
})
