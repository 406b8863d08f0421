const KINDS = [
  ['major', 'Breaking changes'],
  ['minor', 'New'],
  ['patch', 'Mended'],
]

/**
 * Returns a changelog with a chapter for the new version above the older ones.
 * @param {string} changelog
 * @param {{ version: string, date: string, changesets: readonly { summary: string, releases: readonly { type: string }[] }[] }} release
 * @returns {string}
 */
export function changelogWith(changelog, { version, date, changesets }) {
  const sections = KINDS.flatMap(([kind, title]) => {
    const own = changesets.filter((changeset) => kindOf(changeset) === kind)
    return own.length === 0
      ? []
      : [`### ${title}\n\n${own.map(({ summary }) => `- ${summary.trim().replaceAll('\n', '\n  ')}`).join('\n')}`]
  })
  const chapter = [`## ${version} (${date})`, ...sections].join('\n\n')
  const first = changelog.indexOf('\n## ')
  return first === -1
    ? `${changelog.trimEnd()}\n\n${chapter}\n`
    : `${changelog.slice(0, first + 1)}${chapter}\n\n${changelog.slice(first + 1)}`
}

/** A changeset counts by the greatest change that it brings to any member: all have one version. */
function kindOf({ releases }) {
  return KINDS.find(([kind]) => releases.some(({ type }) => type === kind))?.[0]
}

/**
 * Returns the text of a package.json, or of an npm lockfile without packages, with another version of the package itself.
 * @param {string} text
 * @param {string} version
 * @returns {string}
 */
export function withVersion(text, version) {
  const manifest = JSON.parse(text)
  const packages = manifest.packages === undefined ? {} : { packages: { '': { ...manifest.packages[''], version } } }
  return `${JSON.stringify({ ...manifest, version, ...packages }, null, 2)}\n`
}
