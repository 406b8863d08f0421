// Runs before a pnpm that somebody started by hand installs anything: another version reads and writes another lockfile.
import { readFileSync } from 'node:fs'

const { devEngines } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
const [, version = 'unknown'] = /^pnpm\/(\S+)/.exec(process.env.npm_config_user_agent ?? '') ?? []
if (version !== devEngines.packageManager.version) {
  process.stderr.write(
    `This workspace is installed by pnpm ${devEngines.packageManager.version}, this is pnpm ${version}. Run: npm run setup\n`,
  )
  process.exitCode = 1
}
