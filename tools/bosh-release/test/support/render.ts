import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describeWithTools } from 'workspace/required-tools'
import { parse } from 'yaml'
import { releaseFolder } from './release-folder.ts'

/** `describe` for tests that render templates, which are Ruby. */
export function withRuby(title: string, body: () => void): void {
  describeWithTools({ tool: 'ruby', package: 'ruby' }, title, body)
}

/** Directors process a spec from top to bottom, the CLI in order of name. */
export type Renderer = 'director' | 'cli'

interface Spec {
  readonly templates: Readonly<Record<string, string>>
  readonly properties: Readonly<Record<string, { readonly default?: unknown }>>
}

/** Renders one file of a job. @param target path in its spec, for example `bin/cpi` @param release the release's folder */
export function render(job: string, target: string, properties: object, by: Renderer = 'cli', release = releaseFolder): string {
  const folder = path.join(release, 'jobs', job)
  const spec = parse(readFileSync(path.join(folder, 'spec'), 'utf8')) as Spec
  const template = Object.keys(spec.templates).find((name) => spec.templates[name] === target)
  if (template === undefined) throw new Error(`job ${job} has no ${target}`)
  const definitions = Object.entries(spec.properties).map(([name, definition]) => [name, definition.default ?? null] as const)
  if (by === 'cli') definitions.sort(([left], [right]) => (left < right ? -1 : 1))
  const input = JSON.stringify({ template: path.join(folder, 'templates', template), definitions, properties })
  // Looking for gems takes most of Ruby's start; the templates use none.
  const words = ['--disable-gems', path.join(import.meta.dirname, 'render.rb')]
  const { status, stdout, stderr } = spawnSync('ruby', words, { input, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return stdout
}
