/** The version that the emulator reports unless the seed says otherwise: that of the recorded server. */
export const VERSION = '4.22.0.0-SNAPSHOT'

/**
 * What later versions do differently, as far as the CPI uses it. Parameters that a version does not know are in the client's catalogue,
 * and commands in `documented/commands-since.json`.
 */
export const CHANGES = {
  /** destroyVirtualMachine frees the data disks that it does not delete; before, they stay attached until the machine is expunged (apache/cloudstack#4902, #5356). */
  'destroy-frees-disks': '4.16',
  /** Types of affinity groups that need not be kept (documented). */
  'non-strict-affinity': '4.18',
  /** Characters beyond U+FFFF fit into the database; before, a request with one ends in an SQL error (apache/cloudstack#9340). */
  'four-byte-characters': '4.20',
} as const

export function has(cloud: { readonly version: string }, change: keyof typeof CHANGES): boolean {
  return isAtLeast(cloud.version, CHANGES[change])
}

/** Compares versions number by number; `4.22.0.0-SNAPSHOT` is 4.22. */
export function isAtLeast(version: string, least: string): boolean {
  const own = numbersOf(version)
  for (const [index, number] of numbersOf(least).entries()) {
    const difference = (own[index] ?? 0) - number
    if (difference !== 0) return difference > 0
  }
  return true
}

/** Each request compares the version of its command and of each of its parameters. */
const NUMBERS = new Map<string, readonly number[]>()

function numbersOf(version: string): readonly number[] {
  const known = NUMBERS.get(version)
  if (known !== undefined) return known
  const numbers = version.split(/[.-]/).map((part) => Number.parseInt(part, 10) || 0)
  NUMBERS.set(version, numbers)
  return numbers
}
