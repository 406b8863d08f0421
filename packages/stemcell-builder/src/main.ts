import { formatError } from './commands/format-error.ts'
import { dateFrom } from './commands/options.ts'
import { createProgram } from './commands/program.ts'
import { progressTo } from './host/progress.ts'
import { runAttached } from './host/run-attached.ts'
import { runCommand } from './host/run-command.ts'
import { runTool } from './host/tools.ts'

const stopped = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped.abort())

try {
  const program = createProgram({
    context: { runTool: runTool(runCommand), progress: progressTo(process.stderr), signal: stopped.signal },
    writtenAt: dateFrom(process.env),
    commandLine: [process.execPath, ...process.argv.slice(1)],
    environment: process.env,
    runAttached: (tool, args, environment) => runAttached(tool, args, environment, stopped.signal),
    print: (text) => void process.stdout.write(`${text}\n`),
    exitWith: (code) => {
      process.exitCode = code
    },
  })
  await program.parseAsync()
} catch (error) {
  process.stderr.write(`${stopped.signal.aborted ? 'cancelled; no files were left behind' : formatError(error)}\n`)
  process.exitCode = stopped.signal.aborted ? 130 : 1
}
