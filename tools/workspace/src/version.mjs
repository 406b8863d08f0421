// `npm run version`: turns the changesets into the next version of every member, of the root and of its lockfile for npm, and into a chapter of CHANGELOG.md.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import readChangesets from '@changesets/read'
import { changelogWith, withVersion } from './changelog.mjs'

const changesets = await readChangesets(process.cwd())
if (changesets.length === 0) {
  process.stderr.write('There is nothing to release: no change has left a file in .changeset. Write one with: npm run changeset\n')
  process.exit(1)
}
execFileSync(path.resolve('node_modules/.bin/changeset'), ['version'], { stdio: 'inherit' })
const { version } = JSON.parse(readFileSync('packages/cpi-core/package.json', 'utf8'))
for (const file of ['package.json', 'npm-shrinkwrap.json']) writeFileSync(file, withVersion(readFileSync(file, 'utf8'), version))
const date = new Date().toISOString().slice(0, 10)
writeFileSync('CHANGELOG.md', changelogWith(readFileSync('CHANGELOG.md', 'utf8'), { version, date, changesets }))
process.stdout.write(`Every member is ${version} now. Look at the diff, commit it, tag it v${version}.\n`)
