import type { Clock, Transport } from 'cloudstack-client/api'
import type { CpiRequest, Log } from 'cpi-core'
import { createRedactor } from '../../src/redactor.ts'
import { createRecorder } from '../../src/trace/recorder.ts'

const SECRET = 's3cret-value'

const REQUEST: CpiRequest = {
  method: 'create_disk',
  arguments: [1024, { note: SECRET }, null],
  apiVersion: 2,
  stemcellApiVersion: 3,
  directorUuid: 'director',
  requestId: 'cpi-1',
  context: {},
}

const SILENT: Log = { debug: () => undefined, info: () => undefined, warn: () => undefined }

/** A recorder on a clock that goes on by a millisecond each time it is read. */
function recorder() {
  let nowMs = 0
  const tick = () => {
    nowMs += 1
    return nowMs
  }
  return createRecorder(REQUEST, createRedactor([SECRET]), tick)
}

/** A transport that answers with this body, or fails. */
function transport(answer: string | Error): Transport {
  const reply = async () => {
    if (answer instanceof Error) throw answer
    return { status: 200, contentType: 'application/json', body: answer }
  }
  return { send: reply, upload: reply }
}

const send = (to: Transport, body: string) => to.send({ body, timeoutMs: 1000 })

describe('what is recorded of a call', () => {
  it('names each command by its kind, with the job that it started or asks for', async () => {
    const recorded = recorder()
    const started = recorded.transport(transport('{"createvolumeresponse":{"jobid":"j1","id":"v1"}}'))
    const polled = recorded.transport(transport('{"queryasyncjobresultresponse":{"jobstatus":1}}'))
    await send(started, 'command=createVolume&name=a')
    await send(polled, 'command=queryAsyncJobResult&jobid=j1')
    await send(polled, 'command=listZones')

    const { entries } = recorded.document({ result: 'v1', error: null, log: '' })

    expect(entries.map(({ kind, what, jobId, status }) => [kind, what, jobId, status])).toEqual([
      ['request', 'createVolume', 'j1', 200],
      ['poll', 'queryAsyncJobResult', 'j1', 200],
      ['look-up', 'listZones', undefined, 200],
    ])
  })

  it('is in the order of its begin, counted from that of the call', async () => {
    let nowMs = 5000
    const recorded = createRecorder(REQUEST, createRedactor([]), () => nowMs)
    const inner: Transport = {
      ...transport('{}'),
      async send() {
        nowMs += 30
        const later = recorded.transport(transport('{}'))
        await send(later, 'command=listZones')
        nowMs += 20
        return { status: 200, contentType: 'application/json', body: '{}' }
      },
    }
    nowMs += 100

    await send(recorded.transport(inner), 'command=createVolume')

    const { entries, durationMs, startedAt } = recorded.document({ result: null, error: null, log: '' })
    expect(entries.map((entry) => [entry.what, entry.atMs, entry.durationMs])).toEqual([
      ['createVolume', 100, 50],
      ['listZones', 130, 0],
    ])
    expect([startedAt, durationMs]).toEqual(['1970-01-01T00:00:05.000Z', 150])
  })

  it('is logged as it would be without a recorder', () => {
    const logged: unknown[] = []
    const note =
      (level: string) =>
      (...args: readonly unknown[]) =>
        void logged.push([level, ...args])
    const log = recorder().log({ debug: note('debug'), info: note('info'), warn: note('warn') })

    log.debug('a poll')
    log.info('a command', { command: 'listZones' })
    log.warn('a warning', { command: 'createVolume' })

    expect(logged).toEqual([
      ['debug', 'a poll'],
      ['info', 'a command', { command: 'listZones' }],
      ['warn', 'a warning', { command: 'createVolume' }],
    ])
  })

  it('holds no secret: not of requests and answers, failures, log lines, arguments, or the error of the call', async () => {
    const recorded = recorder()
    const failing = recorded.transport(transport(new Error(`proxy ${SECRET} refused`)))
    await expect(send(failing, `command=listZones&name=${SECRET}`)).rejects.toThrow(SECRET)
    await send(recorded.transport(transport(`{"a":"${SECRET}"}`)), 'command=listZones')
    await send(recorded.transport(transport(`<html>${SECRET}</html>`)), 'command=listZones')
    recorded.log(SILENT).warn(`retried with ${SECRET}`)

    const document = recorded.document({ result: null, error: { type: 'T', message: `because of ${SECRET}`, ok_to_retry: false }, log: '' })

    expect(JSON.stringify(document)).not.toContain(SECRET)
    expect(document.error).toBe('T: because of [redacted]')
    expect(document.entries.map(({ error }) => error)).toEqual(['proxy [redacted] refused', undefined, undefined, undefined])
  })

  it('keeps 2000 entries, and counts the others', async () => {
    const recorded = recorder()
    const log = recorded.log(SILENT)
    for (let number = 0; number < 2003; number += 1) log.warn(`line ${number}`)

    const { entries, omitted } = recorded.document({ result: null, error: null, log: '' })

    expect([entries.length, omitted]).toEqual([2000, 3])
    expect(entries.at(-1)?.what).toBe('line 1999')
  })

  it('shows how long was waited, also where the wait was broken off', async () => {
    const recorded = recorder()
    const inner: Clock = { nowMs: () => 0, monotonicMs: () => 0, sleepMs: () => Promise.reject(new Error('stopped')) }

    await expect(recorded.clock(inner).sleepMs(1500.4)).rejects.toThrow('stopped')

    expect(recorded.document({ result: null, error: null, log: '' }).entries).toMatchObject([
      { kind: 'wait', what: '1500 ms', durationMs: 1 },
    ])
  })
})
