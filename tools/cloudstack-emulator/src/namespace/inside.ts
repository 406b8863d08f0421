import { execFileSync } from 'node:child_process'
import { serveInside } from './serve-inside.ts'

// The first process of a namespace: when it ends, the kernel ends everything else in there. It ends as soon as the emulator does, because
// its standard input ends then.
execFileSync('ip', ['link', 'set', 'lo', 'up'])
await serveInside(process.stdin, process.stdout)
process.exit(0)
