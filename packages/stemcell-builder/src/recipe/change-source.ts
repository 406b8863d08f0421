import path from 'node:path'
import { describeIssues } from '../describe-issues.ts'
import { InputError } from '../input-error.ts'
import { type Recipe, recipeSchema } from './schema.ts'

/** Command-line flags that override the source of a recipe. */
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
 * Returns the recipe with another source, or with single options of its source changed.
 * @throws {InputError} if the flags contradict each other or do not belong to the source
 */
export function changeSource(recipe: Recipe, flags: SourceFlags): Recipe {
  const { rootfs } = flags
  if (rootfs !== undefined) {
    const others = Object.entries(flags).filter(([name, value]) => name !== 'rootfs' && value !== undefined && isSourceFlag(name))
    if (others.length > 0) throw new InputError(`--rootfs is a source of its own: omit ${others.map(([name]) => toFlag(name)).join(', ')}`)
    return recipeSchema.parse({ ...recipe, from: { rootfs: path.resolve(rootfs) } })
  }
  const kind = kindOf(recipe, flags)
  rejectForeignFlags(kind, flags)
  if (kind === undefined) return recipe
  const given = kind === 'packages' ? packagesOptions(flags) : upstreamOptions(flags)
  const options = { ...sourceOptions(recipe, kind), ...given }
  const [required, flag] = kind === 'packages' ? ['release', '--release'] : ['builder', '--builder']
  if (!(required in options)) throw new InputError(`--from ${kind} needs ${flag}, or a recipe that sets it`)
  const changed = { ...recipe, from: { [kind]: options } }
  const parsed = recipeSchema.safeParse(changed)
  if (!parsed.success) throw new InputError(describeIssues(parsed.error, 'recipe', changed).join('\n'), { cause: parsed.error })
  return parsed.data
}

function kindOf({ from }: Recipe, { from: wanted }: SourceFlags): Kind | undefined {
  if (wanted === 'packages' || wanted === 'upstream') return wanted
  if (wanted !== undefined)
    throw new InputError(`--from ${wanted}: expected packages or upstream; a root file system is given with --rootfs`)
  if ('packages' in from) return 'packages'
  return 'upstream' in from ? 'upstream' : undefined
}

function rejectForeignFlags(kind: Kind | undefined, flags: SourceFlags): void {
  for (const [owner, names] of Object.entries(BELONGS_TO)) {
    const foreign = names.find((name) => owner !== kind && flags[name] !== undefined)
    if (foreign !== undefined)
      throw new InputError(`${toFlag(foreign)} belongs to --from ${owner}; this stemcell is made from ${kind ?? 'a root file system'}`)
  }
}

function sourceOptions({ from }: Recipe, kind: Kind): object {
  if (kind === 'packages') return 'packages' in from ? from.packages : {}
  return 'upstream' in from ? from.upstream : {}
}

function packagesOptions({ distribution, release, mirror }: SourceFlags): object {
  return withoutUndefined({ distribution, release, mirror })
}

function upstreamOptions({ builder, resumeFrom }: SourceFlags): object {
  return withoutUndefined({ builder: builder === undefined ? undefined : path.resolve(builder), resume_from: resumeFrom })
}

function withoutUndefined(values: Readonly<Record<string, string | undefined>>): object {
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

function toFlag(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}
