import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'

import { connect } from '../connect.ts'
import { version } from '../version.ts'
import { run } from './run.ts'

const DEFAULT_COLUMNS = 120

const interrupted = new AbortController()
process.once('SIGINT', () => interrupted.abort())

process.exitCode = await run(process.argv.slice(2), version, {
  env: process.env,
  homeFolder: homedir(),
  workFolder: process.cwd(),
  readFile: (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  columns: process.stdout.columns ?? DEFAULT_COLUMNS,
  isTerminal: process.stdout.isTTY === true,
  connect,
  signal: interrupted.signal,
})
