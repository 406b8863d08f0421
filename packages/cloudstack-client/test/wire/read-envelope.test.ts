import { readEnvelope } from '../../src/wire/read-envelope.ts'
import { recordedAnswers } from '../support/recorded-answers.ts'

describe('readEnvelope', () => {
  it('takes the only member, whatever its name', () => {
    const body = '{"restorevmresponse":{"jobid":"j"}}'

    expect(readEnvelope({ body })).toEqual({ readable: true, body: { jobid: 'j' } })
  })

  it('takes a name that the catalogue knows, and that does not end as all others do', () => {
    const body = '{"listnetworkdevice":{"count":0}}'

    expect(readEnvelope({ body }, 'listnetworkdevice')).toEqual({ readable: true, body: { count: 0 } })
    expect(readEnvelope({ body }).readable).toBe(false)
  })

  it.each([
    ['the error of a gateway', '{"error":{"code":503,"message":"no healthy upstream"}}'],
    ['nothing', ''],
    ['text', 'Service Unavailable'],
    ['an array', '[]'],
    ['two members', '{"a":{},"b":{}}'],
    ['no member', '{}'],
    ['a member that is not an object', '{"listzonesresponse":"x"}'],
    ['a truncated answer', '{"listzonesresponse":{"count":1,'],
  ])('finds %s unreadable and shows how it starts', (_what, body) => {
    expect(readEnvelope({ body })).toEqual({ readable: false, start: body })
  })

  it('keeps no more than 4000 characters of what it cannot read', () => {
    const envelope = readEnvelope({ body: `  <html>${'x'.repeat(5000)}` })

    expect(envelope).toEqual({ readable: false, start: `<html>${'x'.repeat(3994)}` })
  })

  it('opens every JSON answer that a real server gave', () => {
    const answers = recordedAnswers().filter(({ type }) => type.startsWith('application/json'))

    const unreadable = answers.filter(({ body }) => !readEnvelope({ body: JSON.stringify(body) }).readable)

    expect(answers.length).toBeGreaterThan(480)
    expect(unreadable).toEqual([])
  })
})
