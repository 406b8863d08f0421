import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Creates a temporary folder for one test file and removes it at the end. */
export function useFolder(): () => string {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'stemcell-test-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return () => folder
}

/** Creates an empty folder with a name of its own in that folder. */
export function freshFolder(parent: string): string {
  mkdirSync(parent, { recursive: true })
  return mkdtempSync(path.join(parent, 'work-'))
}
