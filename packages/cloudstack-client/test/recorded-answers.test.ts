import { catalogue } from '../src/api/catalogue.ts'
import type { AnyCommand, Command } from '../src/api/index.ts'
import { CloudStackError } from '../src/index.ts'
import { makeClient } from './support/make-client.ts'
import { type RecordedAnswer, recordedAnswers } from './support/recorded-answers.ts'
import type { Step } from './support/scripted-transport.ts'

const answers = recordedAnswers().filter(({ command, type }) => catalogue.has(command) && type.startsWith('application/json'))

/** Plays one recorded answer, and the end of its job, to the client. */
async function replay({ command, status, body, job, params }: RecordedAnswer): Promise<unknown> {
  const description = catalogue.get(command) as AnyCommand
  const first: Step = { status, contentType: 'application/json', body: JSON.stringify(body) }
  const { client } = makeClient(job === undefined ? [first] : [first, job])
  // A deadline of a few seconds keeps a throttled call from being sent again.
  const options = { timeoutMs: 5_000 }
  if (description.kind === 'list') return client.list(description as Command<'list', object, unknown>, { ...params, page: 1 }, options)
  return client.run(description as Command<'sync' | 'job', object, unknown>, params, options)
}

const outcomeOf = (answer: RecordedAnswer): Promise<unknown> => replay(answer).catch((error: unknown) => error)

describe('every answer that was recorded of a real server', () => {
  it('is there to be read', () => {
    expect(answers.length).toBeGreaterThan(470)
  })

  it('is read by the client, or becomes one of its errors', async () => {
    const wrong: string[] = []
    for (const answer of answers) {
      const outcome = await outcomeOf(answer)
      const failed = answer.status !== 200 || answer.job?.queryasyncjobresultresponse['jobstatus'] === 2
      if (failed !== outcome instanceof CloudStackError) wrong.push(`${answer.flow} ${answer.step} ${answer.command}`)
    }

    expect(wrong).toEqual([])
  })

  it('gives as many items as it counts', async () => {
    for (const answer of answers.filter(({ status, command }) => status === 200 && catalogue.get(command)?.kind === 'list')) {
      const items = Object.values(Object.values(answer.body as object)[0] as object).find((member) => Array.isArray(member)) as
        | unknown[]
        | undefined

      expect(await replay(answer)).toEqual(items ?? [])
    }
  })

  it('fails with the code that stands in it, and whole', async () => {
    for (const answer of answers.filter(({ status }) => status !== 200)) {
      const { errorcode, errortext } = Object.values(answer.body as object)[0] as { errorcode: number; errortext: string }

      expect(await outcomeOf(answer)).toMatchObject({
        errorCode: errorcode,
        errorText: errortext,
        command: answer.command,
        httpStatus: answer.status,
      })
    }
  })
})
