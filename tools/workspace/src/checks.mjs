import { spawnSync } from 'node:child_process'

const turboEnvironment = { TURBO_TELEMETRY_DISABLED: '1' }

/**
 * What `npm run check` holds, each by one command that is run from the workspace's root after a build and exits with 0 when all is well.
 * @typedef {{ name: string, command: string, args: string[], env?: Record<string, string>, missing?: string }} Check
 * `missing`: why it cannot run here
 */

/** @returns {readonly Check[]} */
export function checks() {
  const node = process.execPath
  return [
    { name: 'types', command: 'tsc', args: [] },
    { name: 'page-types', command: 'tsc', args: ['--project', 'tools/cloudstack-emulator/tsconfig.console.json'] },
    { name: 'lint', command: 'biome', args: ['check', '--error-on-warnings'] },
    { name: 'packages', command: 'turbo', args: ['boundaries'], env: turboEnvironment },
    { name: 'folders', command: node, args: ['tools/workspace/src/check-folders.mjs'] },
    { name: 'exports', command: 'knip', args: ['--no-progress', '--no-config-hints'] },
    {
      name: 'links',
      command: 'remark',
      args: ['.', '--frail', '--quiet', '--no-stdout', '--rc-path', 'tools/workspace/src/markdown-links.mjs'],
    },
    { name: 'pages', command: node, args: ['tools/operator-docs/dist/operator-docs.js', '--check'] },
    { name: 'api', command: node, args: ['tools/workspace/src/check-api.mjs'] },
    { name: 'workflows', command: 'actionlint', args: [], ...missingUnless('actionlint', 'actionlint is not installed') },
  ]
}

function missingUnless(program, reason) {
  return spawnSync(program, ['--version']).error === undefined ? {} : { missing: reason }
}
