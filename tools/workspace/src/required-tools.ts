import { DEBIAN_PACKAGES, isInstalled } from './debian-tools.mjs'

/** A program that tests need, and the Debian package that contains it; the pair is listed in debian-tools.mjs. */
export interface RequiredTool {
  readonly tool: string
  readonly package: string
}

export type Availability =
  | { readonly kind: 'available' }
  /** The tests are skipped for this reason, which belongs in their title. */
  | { readonly kind: 'skipped'; readonly reason: string }
  /** The tests must not be skipped on a build machine: the tools could have been installed. */
  | { readonly kind: 'failed'; readonly reason: string }

/** Checks whether tests that need these tools can run. @throws {Error} for a tool that a build machine would not install */
export function availabilityOf(
  required: readonly RequiredTool[],
  environment: Readonly<Record<string, string | undefined>>,
  has: (tool: string) => boolean = isInstalled,
): Availability {
  for (const { tool, package: name } of required) {
    if (DEBIAN_PACKAGES[tool] !== name)
      throw new Error(
        `tools/workspace/src/debian-tools.mjs must list "${tool}" with the package "${name}", so that build machines install it`,
      )
  }
  const missing = required.filter(({ tool }) => !has(tool))
  if (missing.length === 0) return { kind: 'available' }
  const packages = [...new Set(missing.map(({ package: name }) => name))]
  const needs = `needs ${listed(missing.map(({ tool }) => tool))}, from Debian's ${listed(packages)}`
  if (environment['CI'] !== 'true') return { kind: 'skipped', reason: needs }
  const obstacle = environment['DEBIAN_TOOLS_OBSTACLE']
  if (obstacle !== undefined) return { kind: 'skipped', reason: `${needs}; ${obstacle}` }
  return { kind: 'failed', reason: `${needs}; ${environment['DEBIAN_TOOLS_FAILURE'] ?? 'it was not installed'}` }
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/**
 * `describe` for tests that need external programs. Without them the tests are skipped, with the reason in their title:
 * `… (skipped: needs qemu-img, from Debian's qemu-utils)`. On a build machine (`CI=true`) that could have installed them they fail.
 */
export function describeWithTools(required: RequiredTool | readonly RequiredTool[], title: string, body: () => void): void {
  const availability = availabilityOf('tool' in required ? [required] : required, process.env)
  switch (availability.kind) {
    case 'available':
      describe(title, body)
      return
    case 'skipped':
      describe.skip(`${title} (skipped: ${availability.reason})`, body)
      return
    case 'failed':
      describe(title, () => {
        it('has its tools', () => {
          throw new Error(availability.reason)
        })
      })
  }
}
