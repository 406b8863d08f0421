import path from 'node:path'
import type { MarkdownOptions } from 'vitepress'
import { type LinkSurroundings, linkTarget } from './link-target.ts'

type Markdown = Parameters<NonNullable<MarkdownOptions['config']>>[0]
type Token = ReturnType<Markdown['parse']>[number]

/** What VitePress says of the page that is being rendered; `realPath` is the source if the page has another address than its file. */
interface PageEnvironment {
  readonly path: string
  readonly realPath?: string
}

/** A plugin of markdown-it: links between files of the repository lead to where those files are on the site. */
export function rewriteLinks(markdown: Markdown, surroundings: LinkSurroundings): void {
  markdown.core.ruler.push('repository_links', (state) => {
    const env = state.env as PageEnvironment
    const page = path.relative(surroundings.root, env.realPath ?? env.path).replaceAll(path.sep, '/')
    for (const block of state.tokens) rewriteTokens(block.children ?? [], page, surroundings)
  })
}

function rewriteTokens(tokens: readonly Token[], page: string, surroundings: LinkSurroundings): void {
  for (const [index, token] of tokens.entries()) {
    const link = token.type === 'link_open' ? token.attrGet('href') : null
    if (link === null) continue
    const target = linkTarget(link, page, surroundings)
    if (target === undefined) dropLink(tokens, index)
    else token.attrSet('href', target)
  }
}

/** Keeps the text of a link whose file is nowhere to be seen. */
function dropLink(tokens: readonly Token[], start: number): void {
  const end = tokens.findIndex((token, index) => index > start && token.type === 'link_close')
  for (const token of [tokens[start], tokens[end]]) if (token !== undefined) Object.assign(token, { type: 'text', content: '', tag: '' })
}
