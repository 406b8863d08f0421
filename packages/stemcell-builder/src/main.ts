import { formatError } from './commands/format-error.ts'
import { dateFrom } from './commands/options.ts'
import { createProgram } from './commands/program.ts'
import { progressTo } from './host/progress.ts'
import { runAttached } from './host/run-attached.ts'
import { runCommand } from './host/run-command.ts'
import { runTool } from './host/tools.ts'

/** Number of each signal that ends the program, for the exit code 128 + n. */
const ENDING_SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const

/** Characters that control a terminal, from names and texts of archives and images. */
const CONTROL = /[^\P{Cc}\n\t]/gu

// Whoever reads may go away, and a file may not take it all: neither leaves the work folder behind, as an error that nobody hears would.
process.stderr.on('error', () => undefined)
process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') return
  process.stderr.write(`standard output cannot be written: ${message}\n`)
  process.exitCode = 1
})

const stopped = new AbortController()
let received: keyof typeof ENDING_SIGNALS | undefined
for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) {
  // The listener stays: without any, execa ends the process at once, and a repeated signal would too, before the work folder is removed.
  process.on(signal, () => {
    received ??= signal
    stopped.abort()
  })
}

try {
  const program = createProgram({
    context: { runTool: runTool(runCommand), progress: progressTo(process.stderr), signal: stopped.signal },
    writtenAt: dateFrom(process.env),
    commandLine: [process.execPath, ...process.argv.slice(1)],
    environment: process.env,
    runAttached: (tool, args, environment) => runAttached(tool, args, environment, stopped.signal),
    print: (text) => void process.stdout.write(`${text.replace(CONTROL, '?')}\n`),
    exitWith: (code) => {
      process.exitCode = code
    },
  })
  await program.parseAsync()
} catch (error) {
  const what = process.argv[2] ?? 'nothing'
  process.stderr.write(`${received === undefined ? formatError(error) : `${what} was stopped by ${received}; no files were left behind`}\n`)
  process.exitCode = received === undefined ? 1 : 128 + ENDING_SIGNALS[received]
}
