import { type Answer, answer, answerLine, cpiError, type Surroundings, unexpectedAnswer } from 'cpi-core'
import { createInterruption } from './interruption.ts'
import { loadConfig } from './load-config.ts'
import { readAll, writeAll } from './standard-streams.ts'

/**
 * One request from stdin, one line on stdout.
 * @returns the exit code: 0 as soon as an answer was written, whatever it says, because the CLI throws away answers with another one
 */
export async function answerRequest(configPath: string): Promise<number> {
  const interruption = createInterruption()
  let redact = (text: string) => text
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
  const given = await Promise.race([answerStdin(surroundings), interruption.tooLate.then(tooLate), unforeseen()])
  return (await writeAll(process.stdout, answerLine(redacted(given, redact)))) ? 0 : 1
}

async function answerStdin(surroundings: Surroundings): Promise<Answer> {
  return answer(await readAll(process.stdin), surroundings)
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

function redacted(given: Answer, redact: (text: string) => string): Answer {
  return given.error === null ? given : { ...given, error: { ...given.error, message: redact(given.error.message) } }
}
