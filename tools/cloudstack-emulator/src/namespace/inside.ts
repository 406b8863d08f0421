import { execFileSync } from 'node:child_process'
import { serveInside } from './serve-inside.ts'

// The shell that started this program is the first process of the namespace, and ends with it: then the kernel ends everything else in there.
// This program ends as soon as the emulator does, because its standard input ends then.
execFileSync('ip', ['link', 'set', 'lo', 'up'])
await serveInside(process.stdin, process.stdout)
process.exit(0)
