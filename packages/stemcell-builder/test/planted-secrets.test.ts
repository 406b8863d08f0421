import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterTest } from 'workspace/after-test'
import { describeWithTools } from 'workspace/required-tools'
import { stringify } from 'yaml'
import { freshFolder, useFolder } from './support/temporary-folder.ts'
import { BOOT_LOADER_TOOLS, DISK_TOOLS, required } from './support/tool-context.ts'

const PROGRAM = path.resolve(import.meta.dirname, '../dist/stemcell-builder.js')
const folder = useFolder()

/** The characters are those that are spelled differently in URLs and JSON. */
const planted = (where: string) => `pl4nted"${where}`
const inUrl = (where: string) => `user:${encodeURIComponent(planted(where))}@`

/** As it is, and as base64 spells it at each of its three positions. */
function planteds(output: string): readonly string[] {
  return [...output.matchAll(/[^\s]{0,30}(pl4nted|cGw0bnRlZ|w0bnRlZ|bDRudGVk)[^\s]{0,30}/g)].map(([found]) => found)
}

const SHA256 = 'a'.repeat(64)

/** Recipes that fail, each with a secret in what it fails for. */
const RECIPES: readonly [string, string, object | string][] = [
  [
    'a mirror that does not answer',
    'mmdebstrap exited with code 1',
    {
      from: { packages: { release: 'bookworm', mirror: `http://${inUrl('mirror')}127.0.0.1:9/debian` } },
      agent: { url: `http://${inUrl('agent')}127.0.0.1:9/agent`, sha256: SHA256 },
    },
  ],
  [
    'an agent that cannot be downloaded',
    'the agent cannot be downloaded',
    { from: { rootfs: 'rootfs' }, agent: { url: `http://${inUrl('agent')}127.0.0.1:9/agent`, sha256: SHA256 } },
  ],
  ['an agent at an address that is none', 'agent.url', { from: { rootfs: 'rootfs' }, agent: { url: `h ${inUrl('h')}h`, sha256: SHA256 } }],
  ['a text that is not YAML', 'cannot be read as a recipe', `from: {packages: {mirror: "http://${inUrl('yaml')}h",,`],
]

describeWithTools(
  [...DISK_TOOLS, ...BOOT_LOADER_TOOLS, ...required('unshare')],
  'secrets that are planted in a recipe and in the environment',
  () => {
    it.each(RECIPES)('are in no output of a build: %s', async (_what, message, recipe) => {
      const work = freshFolder(folder())
      mkdirSync(path.join(work, 'rootfs/etc'), { recursive: true })
      mkdirSync(path.join(work, 'bin'))
      // A tool that says what it was called with, as the real one does.
      writeFileSync(path.join(work, 'bin/mmdebstrap'), '#!/bin/sh\necho "E: failed: $*" >&2\nexit 1\n', { mode: 0o755 })
      const whole = typeof recipe === 'string' ? recipe : stringify({ version: '1', operating_system: 'debian-bookworm', ...recipe })
      writeFileSync(path.join(work, 'recipe.yml'), whole)

      const build = spawn(process.execPath, [PROGRAM, 'build', path.join(work, 'recipe.yml'), '--output', path.join(work, 'out')], {
        env: {
          PATH: `${work}/bin:/usr/sbin:/usr/bin:/sbin:/bin`,
          TMPDIR: work,
          DEBUG: '*',
          http_proxy: `http://${inUrl('proxy')}127.0.0.1:9`,
        },
      })
      afterTest(() => build.kill('SIGKILL'))
      const outputs = Promise.all([text(build.stdout), text(build.stderr)])
      await once(build, 'close')

      const output = (await outputs).join('\n')
      expect(output).toContain(message)
      expect(planteds(output)).toEqual([])
      expect(output).not.toMatch(/^\s+at /m)
    })
  },
)
