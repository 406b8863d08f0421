import path from 'node:path'
import { InputError } from '../input-error.ts'
import { type Recipe, recipeSchema } from './schema.ts'

/** What a command line may say about a recipe's source. */
export interface SourceFlags {
  readonly rootfs?: string
  readonly from?: string
  readonly distribution?: string
  readonly release?: string
  readonly mirror?: string
  readonly builder?: string
  readonly resumeFrom?: string
}

const BELONGS_TO = {
  packages: ['distribution', 'release', 'mirror'],
  upstream: ['builder', 'resumeFrom'],
} as const satisfies Record<string, readonly (keyof SourceFlags)[]>

type Kind = keyof typeof BELONGS_TO

/**
 * The recipe with another source, or with single facts of its source changed.
 * @throws {InputError} if the flags contradict each other or do not belong to the source
 */
export function changeSource(recipe: Recipe, flags: SourceFlags): Recipe {
  const { rootfs } = flags
  if (rootfs !== undefined) {
    const others = Object.entries(flags).filter(([name, value]) => name !== 'rootfs' && value !== undefined && isSourceFlag(name))
    if (others.length > 0)
      throw new InputError(`--rootfs is a source of its own: leave out ${others.map(([name]) => dashed(name)).join(', ')}`)
    return recipeSchema.parse({ ...recipe, from: { rootfs: path.resolve(rootfs) } })
  }
  const kind = kindOf(recipe, flags)
  refuseForeign(kind, flags)
  if (kind === undefined) return recipe
  const given = kind === 'packages' ? packagesOf(flags) : upstreamOf(flags)
  const parsed = recipeSchema.safeParse({ ...recipe, from: { [kind]: { ...ofRecipe(recipe, kind), ...given } } })
  if (!parsed.success)
    throw new InputError(`--from ${kind} needs ${kind === 'packages' ? '--release' : '--builder'}, or a recipe that says it`, {
      cause: parsed.error,
    })
  return parsed.data
}

function kindOf({ from }: Recipe, { from: wanted }: SourceFlags): Kind | undefined {
  if (wanted === 'packages' || wanted === 'upstream') return wanted
  if (wanted !== undefined)
    throw new InputError(`--from ${wanted}: expected packages or upstream; a root file system is given with --rootfs`)
  if ('packages' in from) return 'packages'
  return 'upstream' in from ? 'upstream' : undefined
}

function refuseForeign(kind: Kind | undefined, flags: SourceFlags): void {
  for (const [owner, names] of Object.entries(BELONGS_TO)) {
    const foreign = names.find((name) => owner !== kind && flags[name] !== undefined)
    if (foreign !== undefined)
      throw new InputError(`${dashed(foreign)} belongs to --from ${owner}; this stemcell is made from ${kind ?? 'a root file system'}`)
  }
}

function ofRecipe({ from }: Recipe, kind: Kind): object {
  if (kind === 'packages') return 'packages' in from ? from.packages : {}
  return 'upstream' in from ? from.upstream : {}
}

function packagesOf({ distribution, release, mirror }: SourceFlags): object {
  return defined({ distribution, release, mirror })
}

function upstreamOf({ builder, resumeFrom }: SourceFlags): object {
  return defined({ builder: builder === undefined ? undefined : path.resolve(builder), resume_from: resumeFrom })
}

function defined(values: Readonly<Record<string, string | undefined>>): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

function isSourceFlag(name: string): boolean {
  return (
    name === 'from' ||
    Object.values(BELONGS_TO)
      .flat()
      .some((own) => own === name)
  )
}

function dashed(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}
