import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** A page of the site. `file` is relative to the repository, with slashes; `address` is relative to the site's base. */
export interface SitePage {
  readonly file: string
  readonly address: string
  readonly title: string
}

/** One group of the sidebar. */
export interface SiteSection {
  readonly title: string
  readonly pages: readonly SitePage[]
}

/** Operators read from top to bottom; what is not named here follows by name. */
const OPERATOR_ORDER = [
  'README.md',
  'cloud-foundry.md',
  'create-env.md',
  'stemcells.md',
  'pipelines.md',
  'networks.md',
  'coming-from-other-cpis.md',
  'troubleshooting.md',
  'errors.md',
]

/** Returns the pages of the site in the order of its sidebar. `root` is the repository's folder. */
export function siteSections(root: string): readonly SiteSection[] {
  const pagesIn = (folder: string, order: readonly string[] = []) => markdownFiles(root, folder, order).map((file) => sitePage(root, file))
  const pagesOf = (...files: readonly string[]) => files.map((file) => sitePage(root, file))
  return [
    { title: 'Operating', pages: pagesIn('docs/operator', OPERATOR_ORDER) },
    { title: 'Programs and packages', pages: packageReadmes(root).map((file) => sitePage(root, file)) },
    {
      title: 'Development',
      pages: [...pagesOf('ARCHITECTURE.md', 'CONTRIBUTING.md', 'tools/cloudstack-emulator/COVERAGE.md'), ...pagesIn('docs/developer')],
    },
    { title: 'Decisions', pages: pagesIn('docs/decisions') },
    { title: 'Project', pages: pagesOf('README.md', 'VERSIONING.md', 'CHANGELOG.md', 'SECURITY.md') },
  ]
}

/** Returns the address of a page: a README is the index of its folder. */
export function pageAddress(file: string): string {
  return file.replace(/(^|\/)README\.md$/, '$1').replace(/\.md$/, '.html')
}

function sitePage(root: string, file: string): SitePage {
  const title = /^# (.+)$/m.exec(readFileSync(path.join(root, file), 'utf8'))?.[1]
  return { file, address: pageAddress(file), title: (title ?? file).replaceAll('`', '') }
}

function markdownFiles(root: string, folder: string, order: readonly string[]): readonly string[] {
  const names = readdirSync(path.join(root, folder)).filter((name) => name.endsWith('.md'))
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length)
  return names.sort((one, other) => place(one) - place(other) || one.localeCompare(other)).map((name) => `${folder}/${name}`)
}

function packageReadmes(root: string): readonly string[] {
  const folders = ['apps', 'packages', 'tools'].flatMap((group) => readdirSync(path.join(root, group)).map((name) => `${group}/${name}`))
  return [...folders, 'test-e2e'].filter((folder) => holdsReadme(root, folder)).map((folder) => `${folder}/README.md`)
}

function holdsReadme(root: string, folder: string): boolean {
  return readdirSync(path.join(root, folder)).includes('README.md')
}
