import { type Answer, answer, type CpiHost, cpiError, unexpectedAnswer } from 'cpi-core'
import type { Interruption } from './interruption.ts'
import { loadConfig } from './load-config.ts'
import { indentedLines } from './one-line.ts'
import type { Opened } from './open-services.ts'
import type { Spans } from './telemetry/spans.ts'

/** Executes one request other than `info`; secrets and what could forge a line of a log are removed from the error of its answer. @param spans where the call is traced */
export async function answerCall(text: string, configPath: string, interruption: Interruption, spans?: Spans): Promise<Answer> {
  let redact = (message: string) => message
  let finish: Opened['finish'] = async () => undefined
  const host: CpiHost = {
    readConfigFile: () => loadConfig(configPath),
    open: async (config, request) => {
      const { openServices } = await import('./open-services.ts')
      spans?.begin(request)
      const opened = await openServices(config, request, spans?.command)
      redact = opened.redact
      finish = opened.finish
      return opened.services
    },
    signal: interruption.signal,
  }
  const given = await Promise.race([answer(text, host), interruption.tooLate.then(tooLate), unexpectedFailure()])
  await finish(given)
  return given.error === null ? given : { ...given, error: { ...given.error, message: indentedLines(redact(given.error.message)) } }
}

function tooLate(): Answer {
  return unexpectedAnswer(cpiError('interrupted', 'the CPI was told to end, and could not undo everything in time: see "cpi orphans"'))
}

/** Resolves with a failure outside any awaited promise, or when there is nothing more to wait for: Node would end without an answer. */
async function unexpectedFailure(): Promise<Answer> {
  return new Promise((resolve) => {
    process.once('beforeExit', () => resolve(unexpectedAnswer(new Error('the call waited for something that can never happen'))))
    process.on('uncaughtException', (error) => resolve(unexpectedAnswer(error)))
    process.on('unhandledRejection', (error) => resolve(unexpectedAnswer(error)))
  })
}
