import type { Workplace } from './cpi-config.ts'

/**
 * The director's next try comes after the time limit of a killed one: its process is started with a clock that is so far ahead. An
 * emulated cloud whose time is scaled runs ahead, too.
 */
const LATER_MS = 30 * 86_400_000

/** Options for a Node whose clock is a month ahead. */
export async function laterClock(workplace: Workplace): Promise<readonly string[]> {
  return ['--import', await workplace.file('later.mjs', `const now = Date.now\nDate.now = () => now() + ${LATER_MS}\n`)]
}
