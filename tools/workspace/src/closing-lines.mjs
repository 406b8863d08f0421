/**
 * How a test that cannot run here says why, at the end of its title or its group's: `(skipped: needs qemu-img, from Debian's qemu-utils)`. The text is
 * what the closing lines are grouped by; packages after "from Debian's" are collected into one command.
 */
const REASON = /\(skipped: ([^()]*(?:\([^()]*\)[^()]*)*)\)/
const PACKAGES = /from Debian's ([a-z0-9+.-]+(?:(?:, | and )[a-z0-9+.-]+)*)/

/**
 * @typedef {{ passed: number, failed: number, skipped: readonly string[] }} Outcome `skipped`: the full title of each test that did not run
 */

/**
 * Returns the lines that end a run: what was skipped, by reason, with a command that would let it run, and `N passed, N failed`.
 * @param {Outcome} outcome
 * @returns {string}
 */
export function closingLines({ passed, failed, skipped }) {
  const counts = new Map()
  for (const title of skipped) {
    const reason = REASON.exec(title)?.[1] ?? `no reason given: ${title}`
    counts.set(reason, (counts.get(reason) ?? 0) + 1)
  }
  const rows = [...counts].sort(([, left], [, right]) => right - left).map(([reason, count]) => `  ${String(count).padStart(5)}  ${reason}`)
  const packages = [...new Set([...counts.keys()].flatMap(packagesIn))].sort()
  return [
    ...(rows.length > 0 ? ['Skipped:', ...rows] : []),
    ...(packages.length > 0 ? [`To run them on Debian: apt-get install --no-install-recommends ${packages.join(' ')}`] : []),
    `${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`,
  ].join('\n')
}

function packagesIn(reason) {
  return PACKAGES.exec(reason)?.[1]?.split(/, | and /) ?? []
}
