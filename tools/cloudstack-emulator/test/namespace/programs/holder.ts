import { openInside } from '../../../src/namespace/open-inside.ts'

// Opens a namespace with a process in it, and waits to be killed. Argument: the program inside.
const [program = ''] = process.argv.slice(2)
const inside = await openInside(program)
await inside.spawn('sleep', ['86400'], { log: '/dev/null' })
await inside.run('ip', ['link', 'add', 'guest', 'type', 'bridge'])
process.stdout.write(`${inside.hostPid}\n`)
setInterval(() => undefined, 60_000)
