import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Code, Node, Parent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'

/** A fenced block of a page. */
export interface CodeBlock {
  readonly page: string
  readonly line: number
  readonly language: string
  /** What stands after the language: `run`, or `needs="…"`, or nothing. */
  readonly mark: string
  readonly text: string
}

/** Returns the fenced blocks of one Markdown file, in order. `page` is relative to `root`. */
export function codeBlocks(root: string, page: string): readonly CodeBlock[] {
  return blocksIn(fromMarkdown(readFileSync(path.join(root, page), 'utf8'))).map((block) => ({
    page,
    line: block.position?.start.line ?? 0,
    language: block.lang ?? '',
    mark: block.meta ?? '',
    text: block.value,
  }))
}

function blocksIn(node: Node): readonly Code[] {
  if (isCode(node)) return [node]
  return 'children' in node ? (node as Parent).children.flatMap(blocksIn) : []
}

function isCode(node: Node): node is Code {
  return node.type === 'code'
}
