import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { releaseFolder } from './release-folder.ts'

/** Templates are Ruby; without it, tests that render them are skipped. */
const hasRuby = spawnSync('ruby', ['--version']).status === 0
if (!hasRuby) process.stderr.write('no ruby here: tests of rendered templates are skipped\n')

export const withRuby = hasRuby ? describe : describe.skip

/** Directors process a spec from top to bottom, the CLI in order of name. */
export type Renderer = 'director' | 'cli'

interface Spec {
  readonly templates: Readonly<Record<string, string>>
  readonly properties: Readonly<Record<string, { readonly default?: unknown }>>
}

/** Renders one file of a job. @param target path in its spec, for example `bin/cpi` */
export function render(job: string, target: string, properties: object, by: Renderer = 'cli'): string {
  const folder = path.join(releaseFolder, 'jobs', job)
  const spec = parse(readFileSync(path.join(folder, 'spec'), 'utf8')) as Spec
  const template = Object.keys(spec.templates).find((name) => spec.templates[name] === target)
  if (template === undefined) throw new Error(`job ${job} has no ${target}`)
  const definitions = Object.entries(spec.properties).map(([name, definition]) => [name, definition.default ?? null] as const)
  if (by === 'cli') definitions.sort(([left], [right]) => (left < right ? -1 : 1))
  const input = JSON.stringify({ template: path.join(folder, 'templates', template), definitions, properties })
  const { status, stdout, stderr } = spawnSync('ruby', [path.join(import.meta.dirname, 'render.rb')], { input, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return stdout
}
