import { cloudstack, KEYS } from '../support/command-line.ts'
import { failure, type Step } from '../support/scripted-transport.ts'

const ZONES = {
  listzonesresponse: {
    count: 2,
    zone: [
      { dns1: '192.0.2.1', name: 'zone-a', id: 'z1', tags: [] },
      { dns1: '192.0.2.2', name: 'zone-b', id: 'z2', tags: [] },
    ],
  },
}

describe('cloudstack call', () => {
  it('shows a list as a table, what people look for first', async () => {
    const { code, out } = await cloudstack(['call', 'listZones', 'available=true'], { steps: [ZONES] })

    expect(code).toBe(0)
    expect(out).toBe('id  name    dns1\nz1  zone-a  192.0.2.1\nz2  zone-b  192.0.2.2\n')
  })

  it('shows the columns that are asked for', async () => {
    const { out } = await cloudstack(['call', 'listZones', '--columns', 'name,dns1'], { steps: [ZONES] })

    expect(out).toBe('name    dns1\nzone-a  192.0.2.1\nzone-b  192.0.2.2\n')
  })

  it('answers in JSON for programs', async () => {
    const { out } = await cloudstack(['call', 'listZones', '--json'], { steps: [ZONES] })

    expect(JSON.parse(out)).toEqual(ZONES.listzonesresponse.zone)
  })

  it('says that there is nothing', async () => {
    expect((await cloudstack(['call', 'listZones'], { steps: [{ listzonesresponse: {} }] })).out).toBe('nothing\n')
    expect((await cloudstack(['call', 'listZones', '--json'], { steps: [{ listzonesresponse: {} }] })).out).toBe('[]\n')
  })

  it('shows a job’s id at once, or its result with --wait', async () => {
    const steps: Step[] = [
      { createvolumeresponse: { id: 'v1', jobid: 'j1' } },
      { queryasyncjobresultresponse: { jobstatus: 1, jobresult: { volume: { id: 'v1', state: 'Allocated' } } } },
    ]

    expect((await cloudstack(['call', 'createVolume', 'name=d'], { steps })).out).toBe('id     v1\njobid  j1\n')
    expect(await cloudstack(['call', 'createVolume', 'name=d', '--wait'], { steps })).toMatchObject({
      out: 'id     v1\nstate  Allocated\n',
      err: 'job j1 started\n',
    })
  })

  it('waits for the job where a terminal is attached, says so, and has --no-wait', async () => {
    const steps: Step[] = [
      { createvolumeresponse: { id: 'v1', jobid: 'j1' } },
      { queryasyncjobresultresponse: { jobstatus: 1, jobresult: { volume: { id: 'v1', state: 'Allocated' } } } },
    ]

    expect(await cloudstack(['call', 'createVolume', 'name=d'], { steps, isTerminal: true })).toMatchObject({
      out: 'id     v1\nstate  Allocated\n',
      err: expect.stringContaining('--no-wait'),
    })
    expect(await cloudstack(['call', 'createVolume', 'name=d', '--no-wait'], { steps, isTerminal: true })).toMatchObject({
      out: 'id     v1\njobid  j1\n',
      err: 'job j1 started\n',
    })
    expect((await cloudstack(['call', 'listZones'], { steps: [ZONES], isTerminal: true })).err).toBe('')
  })

  it('accepts commands in any case and sends them in their own', async () => {
    const { code, transport } = await cloudstack(['call', 'LISTZONES'], { steps: [ZONES] })

    expect(code).toBe(0)
    expect(transport.requests[0]).toMatchObject({ command: 'listZones' })
    expect((await cloudstack(['describe', 'listzones'], { env: {} })).out).toContain('listZones: a list')
  })

  it('sends parameters as they are written, maps spelled as on the wire', async () => {
    const { transport } = await cloudstack(
      ['call', 'createTags', 'resourceids=a,b', 'resourcetype=Volume', 'tags[0].key=k', 'tags[0].value=a=b'],
      {
        steps: [{ createtagsresponse: { jobid: 'j' } }],
      },
    )

    expect(transport.requests[0]).toMatchObject({ resourceids: 'a,b', 'tags[0].key': 'k', 'tags[0].value': 'a=b' })
  })

  it.each([
    ['an unknown command', ['call', 'listZone'], 'there is no command "listZone". Did you mean listZones?'],
    ['an unknown parameter', ['call', 'listZones', 'avaliable=true'], 'listZones has no parameter "avaliable". Did you mean available?'],
    ['a required parameter that is not given', ['call', 'attachVolume', 'id=v'], 'attachVolume also requires virtualmachineid=…'],
    ['a word that is not a parameter', ['call', 'listZones', 'available'], '"available" is not a parameter: write name=value'],
    ['an invalid time', ['call', 'listZones', '--timeout', 'soon'], 'must be a number of seconds greater than 0'],
    ['an unknown option', ['call', 'listZones', '--jsno'], "unknown option '--jsno'"],
  ])('refuses %s with code 2, before anything is sent', async (_what, words, message) => {
    const { code, err, transport } = await cloudstack(words)

    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(transport.requests).toEqual([])
  })

  it('sends what a newer server may know with --unchecked', async () => {
    const { out } = await cloudstack(['call', 'listMoons', 'phase=full', '--unchecked'], {
      steps: [{ listmoonsresponse: { moon: [{ id: 'm' }] } }],
    })

    expect(out).toBe('id\nm\n')
  })

  it('gives the next step on a line of its own, where there is one', async () => {
    const refused = await cloudstack(['call', 'listZones'], { steps: ['refused'] })
    const conflict = await cloudstack(['call', 'listZones'], { steps: [failure(537, 'conflicts with rule')] })

    expect(refused.err).toMatch(/\ncheck the endpoint, its port, and any proxy between\n$/)
    expect(conflict.err).toMatch(/^listZones.*conflicts with rule.*\n$/)
  })

  it.each<[string, Step, number]>([
    ['a refusal', failure(537, 'conflicts with rule'), 1],
    ['no answer', 'certificate', 3],
    ['wrong keys', failure(401, 'unable to verify user credentials'), 4],
    ['an unknown id', failure(431, 'entity does not exist'), 5],
    ['a cancelled call', 'cancelled', 130],
  ])('ends after %s with a code of its own, and what to do next', async (_what, step, code) => {
    const result = await cloudstack(['call', 'listZones'], { steps: [step] })

    expect(result.code).toBe(code)
    expect(result.out).toBe('')
    expect(result.err).toContain('listZones')
  })
})

describe('what a server says', () => {
  it('cannot forge a line, or control the terminal', async () => {
    const forged = 'a\n2026-01-01 forged\r\u001b[2K'

    const failed = await cloudstack(['call', 'listZones'], { steps: [{ errorresponse: { errorcode: 431, errortext: forged } }] })
    const listed = await cloudstack(['call', 'listZones'], { steps: [{ listzonesresponse: { zone: [{ id: 'z', name: forged }] } }] })

    expect((failed.err + listed.out).split('\n').filter((line) => line.startsWith('2026'))).toEqual([])
    for (const control of ['\r', '\u001b']) expect(failed.err + listed.out).not.toContain(control)
  })

  it('and where it is shows no credentials of the address', async () => {
    const env = { ...KEYS, CLOUDSTACK_ENDPOINT: 'https://user:planted@cloud.test/client/api' }

    const { err } = await cloudstack(['call', 'createTags', 'resourceids=a', 'resourcetype=b', 'tags[0].key=c'], { steps: ['broken'], env })

    expect(err).not.toContain('planted')
  })
})

describe('looking around', () => {
  it('describes a command, required parameters first', async () => {
    const { out } = await cloudstack(['describe', 'createSSHKeyPair'], { env: {} })

    expect(out.split('\n').slice(0, 4)).toEqual([
      'createSSHKeyPair: synchronous',
      '',
      'name       type    required  longest  since',
      'name       string  required  255',
    ])
  })

  it('shows the descriptions of the server that is configured', async () => {
    const api = {
      name: 'attachVolume',
      description: 'Attaches a disk volume to a virtual machine.',
      params: [{ name: 'id', description: 'the ID of the disk volume' }],
    }

    const { out, transport } = await cloudstack(['describe', 'attachVolume'], { steps: [{ listapisresponse: { count: 1, api: [api] } }] })

    expect(transport.requests[0]).toMatchObject({ command: 'listApis', name: 'attachVolume' })
    expect(out).toMatch(/^attachVolume: starts a job\nAttaches a disk volume to a virtual machine\.\n\nname/)
    expect(out).toContain('id\n    the ID of the disk volume\n')
    expect(out).toContain('deviceid\n    this server does not have it, or not for this account')
  })

  it('describes a command without the server that cannot be asked, and says why', async () => {
    const { code, out, err } = await cloudstack(['describe', 'attachVolume'], {
      steps: [failure(401, 'unable to verify user credentials')],
    })

    expect(code).toBe(0)
    expect(out).toContain('virtualmachineid  uuid  required')
    expect(err).toContain('without the descriptions of https://cloud.test/client/api: listApis')
  })

  it('refuses to describe with a profile that does not exist', async () => {
    expect(await cloudstack(['describe', 'attachVolume', '--profile', 'nowhere'])).toMatchObject({ code: 2 })
  })

  it('finds commands by a part of their name', async () => {
    expect((await cloudstack(['commands', 'sshkey'])).out).toContain('createSSHKeyPair\n')
    expect((await cloudstack(['commands'])).out.trim().split('\n')).toHaveLength(828)
    expect((await cloudstack(['commands', 'SSHkeyPAIR'])).out).toContain('createSSHKeyPair\n')
  })

  it('tells its version and its use', async () => {
    expect(await cloudstack(['--version'])).toMatchObject({ code: 0, out: '1.2.3\n' })
    expect(await cloudstack(['call', '--help'])).toMatchObject({ code: 0, out: expect.stringContaining('--wait') })
    expect(await cloudstack([])).toMatchObject({ code: 2 })
  })
})
