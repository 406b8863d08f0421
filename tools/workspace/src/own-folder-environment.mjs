import { chmodSync, mkdtempSync } from 'node:fs'
import path from 'node:path'
import { TestEnvironment } from 'jest-environment-node'

const SHARED_FOLDER = process.env.TMPDIR ?? '/tmp'

/**
 * Node, with a temporary folder of its own for each test file: what one finds or leaves there is its own, whatever runs at the same time.
 * The folders go with the one of the whole run (see temporary-folder.mjs).
 */
export default class OwnFolderEnvironment extends TestEnvironment {
  constructor(config, context) {
    // Before Node's environment copies the variables. The real ones count as well: os.tmpdir() reads them.
    process.env.TMPDIR = mkdtempSync(path.join(SHARED_FOLDER, 'f-'))
    // Database servers write here as somebody else (see temporary-folder.mjs).
    chmodSync(process.env.TMPDIR, 0o1777)
    super(config, context)
  }
}
