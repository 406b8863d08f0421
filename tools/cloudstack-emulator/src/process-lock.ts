import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { rmSync, statSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A holder that is busy answers late, but it holds the lock. */
const LONGEST_ANSWER_MS = 2_000

/** A holder may end between two steps. */
const ATTEMPTS = 3

/**
 * Longest name of an abstract socket. Node 20 fills shorter ones up with NUL, which makes another name of them; later versions do not.
 */
const NAME_LENGTH = 107

/**
 * Makes this process the only one of this machine that uses a file or a folder. The lock is a socket that listens: the kernel gives it to one
 * process, and takes it back however that one ends. Nothing is written, so that it needs no right to write, and nothing stays after a kill.
 * Processes on other machines with the same network file system, or in other network namespaces (containers), are not noticed.
 * @param name of the file, or `.` for the folder itself
 * @param refusal the message for the user; `holder` is such as `process 4711`
 * @returns gives it back
 * @throws {Error} if a running process has it, this one included
 */
export async function lockForProcess(folder: string, name: string, refusal: (holder: string) => string): Promise<() => Promise<void>> {
  const place = socketOf(folder, name)
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const server = await listenAt(place)
    if (server !== undefined) return () => new Promise((resolve) => server.close(() => resolve()))
    const holder = await holderOf(place)
    if (holder !== undefined) throw new Error(refusal(holder))
    if (isFile(place)) rmSync(place, { force: true })
  }
  throw new Error(refusal('another process'))
}

/** Whatever path leads to a folder, it has one number. */
function socketOf(folder: string, name: string): string {
  const { dev, ino } = statSync(folder, { bigint: true })
  const digest = createHash('sha512').update(`${dev} ${ino} ${name}`).digest('hex')
  if (process.platform === 'linux') return `\0cloudstack-emulator-${digest}`.slice(0, 1 + NAME_LENGTH)
  return path.join(tmpdir(), `cloudstack-emulator-${digest.slice(0, 16)}`)
}

function isFile(place: string): boolean {
  return !place.startsWith('\0')
}

/** @returns undefined if somebody else listens there */
async function listenAt(place: string): Promise<Server | undefined> {
  const server = createServer((asking) => asking.on('error', () => undefined).end(String(process.pid)))
  try {
    await once(server.listen(place), 'listening')
    // The lock itself is not a reason to go on.
    return server.unref()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return undefined
    throw error
  }
}

/** @returns undefined if nobody listens there any more */
function holderOf(place: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    let pid = ''
    const socket = connect(place)
    const named = () => resolve(/^\d+$/.test(pid) ? `process ${pid}` : 'another process')
    socket
      .setTimeout(LONGEST_ANSWER_MS, () => socket.destroy())
      .on('data', (text) => {
        pid += String(text)
      })
      .on('error', ({ code }: NodeJS.ErrnoException) =>
        resolve(code === 'ECONNREFUSED' || code === 'ENOENT' ? undefined : 'another process'),
      )
      .on('close', named)
  })
}
