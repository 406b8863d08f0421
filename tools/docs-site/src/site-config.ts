import { readFileSync } from 'node:fs'
import path from 'node:path'
import { slug } from 'github-slugger'
import type { DefaultTheme, UserConfig } from 'vitepress'
import { reportDeadAnchors } from './dead-anchors.ts'
import { makeDrawingsFocusable } from './focusable-drawings.ts'
import { type RepositoryFields, repositoryAddress } from './repository-address.ts'
import { rewriteLinks } from './rewrite-links.ts'
import { pageAddress, type SiteSection, siteSections } from './site-pages.ts'

/** Markdown of the repository that is nobody's page. */
const NOT_PAGES = ['**/node_modules/**', '**/dist/**', '**/api/**', '**/questions/**', '**/fixtures/**', '**/.*/**']

interface RootManifest extends RepositoryFields {
  readonly description: string
  readonly version: string
}

/** Returns VitePress's configuration for the repository in `root`. The site needs no other host when it is read. */
export function siteConfig(root: string, env: Readonly<Record<string, string | undefined>>): UserConfig<DefaultTheme.Config> {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as RootManifest
  const sections = siteSections(root)
  const files = sections.flatMap(({ pages }) => pages.map(({ file }) => file))
  const repository = repositoryAddress(manifest, env)
  return {
    title: 'BOSH on CloudStack',
    description: manifest.description,
    lang: 'en',
    // The drawings know only what the reader's system prefers: a switch on the page would leave them behind.
    appearance: 'force-auto',
    base: env['DOCS_BASE'] ?? '/',
    srcDir: root,
    srcExclude: NOT_PAGES,
    outDir: path.join(root, 'dist/site'),
    cacheDir: path.join(root, 'node_modules/.cache/vitepress'),
    rewrites: Object.fromEntries(files.filter((file) => file.endsWith('README.md')).map((file) => [file, indexFile(file)])),
    markdown: {
      theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
      anchor: { slugify: (heading) => slug(heading) },
      config: (markdown) => {
        rewriteLinks(markdown, { root, pages: new Set(files), repository })
        makeDrawingsFocusable(markdown)
      },
    },
    vite: { build: { target: 'es2022', chunkSizeWarningLimit: 2000 } },
    buildEnd: ({ outDir, site }) => reportDeadAnchors(outDir, site.base),
    themeConfig: themeConfig(sections, manifest.version, repository),
  }
}

function themeConfig(sections: readonly SiteSection[], version: string, repository: string | undefined): DefaultTheme.Config {
  return {
    search: { provider: 'local' },
    outline: [2, 3],
    nav: [
      { text: 'Guide', link: '/docs/operator/cloud-foundry' },
      { text: 'Reference', link: '/docs/operator/configuration' },
      { text: 'Troubleshooting', link: '/docs/operator/troubleshooting' },
      { text: version, link: '/CHANGELOG' },
      ...(repository === undefined ? [] : [{ text: 'Source', link: repository }]),
    ],
    sidebar: sections.map(({ title, pages }) => ({
      text: title,
      items: pages.map((page) => ({ text: page.title, link: `/${pageAddress(page.file)}` })),
    })),
  }
}

function indexFile(file: string): string {
  return file.replace(/README\.md$/, 'index.md')
}
