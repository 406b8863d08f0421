import type { MarkdownOptions } from 'vitepress'

type Markdown = Parameters<NonNullable<MarkdownOptions['config']>>[0]

/** A plugin of markdown-it: a drawing scrolls sideways on a phone, so the keyboard must be able to reach it. */
export function makeDrawingsFocusable(markdown: Markdown): void {
  markdown.core.ruler.push('focusable_drawings', (state) => {
    for (const [index, token] of state.tokens.entries()) {
      const holdsDrawing = state.tokens[index + 1]?.children?.some(({ type }) => type === 'image')
      if (token.type === 'paragraph_open' && holdsDrawing === true) token.attrSet('tabindex', '0')
    }
  })
}
