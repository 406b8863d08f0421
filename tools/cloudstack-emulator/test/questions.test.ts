import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import type { Flow } from '../src/conform/flow.ts'
import { createEmulator } from '../src/index.ts'
import { play } from './flows/emulator-server.ts'

const folder = path.resolve(import.meta.dirname, '../questions')
const files = readdirSync(folder).filter((file) => file.endsWith('.yml'))

describe('the questions to a real server', () => {
  it.each(files)('%s can be played, gives its reason, and does not break the emulator', async (file) => {
    const text = readFileSync(path.join(folder, file), 'utf8')
    const failures: unknown[] = []
    const emulator = createEmulator({ report: (error) => failures.push(error) })

    const lines = await play(emulator, parse(text) as Flow)

    expect(text).toMatch(/^# Why: /m)
    expect(lines.map(({ status }) => status)).not.toContain(401)
    expect(failures).toEqual([])
  })
})
