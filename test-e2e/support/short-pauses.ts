import path from 'node:path'
import { root } from './built-programs.ts'

/** Options for a Node whose program pauses a twentieth of the time, for clouds whose time is scaled: a CPI that waits for one needs no longer than it. */
export const SHORT_PAUSES: readonly string[] = ['--require', path.join(root, 'test-e2e/support/short-pauses.cjs')]
