// The licences of everything that a bundle contains travel with it.
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'

/** Licences that allow bundling if their text is passed on. Another one is a decision for a person: see docs/developer/dependencies.md. */
const ACCEPTED = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0', 'Unlicense', 'CC0-1.0']

const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i

/**
 * Returns the notices for all npm packages of a bundle, sorted by name.
 * @param {readonly string[]} folders of the packages; see `packagesIn` and `installedPackages`
 * @throws {Error} naming every package without a licence, or with one that is not accepted
 */
export function thirdPartyNotices(folders) {
  const packages = folders.map(describe).sort((a, b) => (a.name < b.name ? -1 : 1))
  const refused = packages.filter(({ licence }) => !ACCEPTED.includes(licence))
  if (refused.length > 0) {
    const list = refused.map(({ name, licence }) => `${name} (${licence})`).join(', ')
    throw new Error(`these packages cannot be bundled, because their licence is not one of ${ACCEPTED.join(', ')}: ${list}`)
  }
  const unique = [...new Map(packages.map((one) => [one.name, one])).values()]
  return ['This program contains the following packages.', ...unique.map(notice)].join(`\n\n${'-'.repeat(80)}\n\n`)
}

/** Returns the folders of the npm packages among a bundle's inputs (of esbuild's metafile). */
export function packagesIn(inputs, workFolder) {
  const folders = inputs.flatMap((input) => {
    const [, folder] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input) ?? []
    return folder === undefined ? [] : [realpathSync(path.resolve(workFolder, folder))]
  })
  return [...new Set(folders)]
}

/** Returns the folders of installed packages that stay outside the bundle, and of what they need. Optional peers may be missing. */
export function installedPackages(names, from) {
  const found = new Set()
  const visit = (name, folder) => {
    const at = findPackage(name, folder)
    if (at === undefined || found.has(at)) return
    found.add(at)
    const { dependencies = {}, optionalDependencies = {} } = readManifest(at)
    for (const needed of Object.keys({ ...dependencies, ...optionalDependencies })) visit(needed, at)
  }
  for (const name of names) visit(name, from)
  return [...found]
}

function findPackage(name, folder) {
  const candidate = path.join(folder, 'node_modules', name)
  if (existsSync(path.join(candidate, 'package.json'))) return realpathSync(candidate)
  const parent = path.dirname(folder)
  return parent === folder ? undefined : findPackage(name, parent)
}

function readManifest(folder) {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
}

function describe(folder) {
  const { name, version, license, licenses, author, homepage } = readManifest(folder)
  const licence = license?.type ?? license ?? licenses?.map(({ type }) => type).join(' OR ') ?? 'none'
  const texts = readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8').trim())
  return { name: `${name} ${version}`, licence, author: author?.name ?? author, homepage, texts }
}

function notice({ name, licence, author, homepage, texts }) {
  const heading = [name, `Licence: ${licence}`, ...(homepage === undefined ? [] : [homepage])].join('\n')
  const written =
    texts.length > 0 ? texts : [`${author === undefined ? '' : `Author: ${author}\n`}The package contains no text of its licence.`]
  return [heading, ...written].join('\n\n')
}
