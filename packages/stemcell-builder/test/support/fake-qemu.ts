import { chmodSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { freshFolder } from './temporary-folder.ts'

/** A switch of the program: a file next to it, which the program looks for. */
export interface FakeQemu {
  turnOn(name: string): void
}

/** Puts a Node program in the place of qemu for the tests of one describe block; each test begins with its switches off. */
export function useFakeQemu(parent: () => string, program: string): FakeQemu {
  const { PATH } = process.env
  const turnedOn = new Set<string>()
  let programs = ''
  beforeAll(() => {
    programs = freshFolder(parent())
    const file = path.join(programs, 'qemu-system-x86_64')
    writeFileSync(file, `#!${process.execPath}\n${program}`)
    chmodSync(file, 0o755)
    process.env['PATH'] = `${programs}:${PATH}`
  })
  afterAll(() => {
    process.env['PATH'] = PATH
  })
  afterEach(() => {
    for (const name of turnedOn) rmSync(path.join(programs, name), { force: true })
  })
  return {
    turnOn(name) {
      turnedOn.add(name)
      writeFileSync(path.join(programs, name), '')
    },
  }
}
