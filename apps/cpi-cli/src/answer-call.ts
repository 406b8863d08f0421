import { type Answer, answer, cpiError, type Surroundings, unexpectedAnswer } from 'cpi-core'
import type { Interruption } from './interruption.ts'
import { loadConfig } from './load-config.ts'

/** Answers one request that is not `info`; no secret is in the answer's error. */
export async function answerCall(text: string, configPath: string, interruption: Interruption): Promise<Answer> {
  let redact = (message: string) => message
  const surroundings: Surroundings = {
    readConfigFile: () => loadConfig(configPath),
    open: async (config, request) => {
      const { openServices } = await import('./open-services.ts')
      const opened = openServices(config, request)
      redact = opened.redact
      return opened.services
    },
    signal: interruption.signal,
  }
  const given = await Promise.race([answer(text, surroundings), interruption.tooLate.then(tooLate), unforeseen()])
  return given.error === null ? given : { ...given, error: { ...given.error, message: redact(given.error.message) } }
}

function tooLate(): Answer {
  return unexpectedAnswer(cpiError('the CPI was told to end, and could not undo everything in time: see "cpi orphans"'))
}

/** A failure outside any promise that somebody awaits. */
async function unforeseen(): Promise<Answer> {
  return new Promise((resolve) => {
    process.on('uncaughtException', (error) => resolve(unexpectedAnswer(error)))
    process.on('unhandledRejection', (error) => resolve(unexpectedAnswer(error)))
  })
}
