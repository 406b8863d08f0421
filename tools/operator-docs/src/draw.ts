import { instance } from '@viz-js/viz'
import type { NetworkDrawing, Place } from './network-drawings.ts'

const INK = '#1f2328'
const FRAME = '#8c959f'
const PAPER = '#f6f8fa'

/** GitHub's own colours for dark pages; an image follows the reader's system, as the page around it does. */
const DARK = { [INK]: '#e6edf3', [FRAME]: '#7d8590', [PAPER]: '#161b22' }

/** Draws as SVG, readable on light and dark pages. */
export async function draw(drawing: NetworkDrawing): Promise<string> {
  const viz = await instance()
  const svg = viz.renderString(dotOf(drawing), { format: 'svg' })
  // Graphviz's own version would change the file with every update.
  const plain = svg.slice(svg.indexOf('<svg')).replace(/<!--[\s\S]*?-->\n?|<title>.*<\/title>\n?/g, '')
  const head = `<title>${escaped(drawing.title)}</title>\n<style>${darkRules()}</style>`
  return `${plain.replace(/<svg([^>]*)>/, `<svg role="img"$1>\n${head}`).trimEnd()}\n`
}

function darkRules(): string {
  const rules = Object.entries(DARK).map(([light, dark]) => `[fill="${light}"]{fill:${dark}}[stroke="${light}"]{stroke:${dark}}`)
  return `@media (prefers-color-scheme: dark){${rules.join('')}}`
}

function dotOf({ places, connections }: NetworkDrawing): string {
  return `digraph {
  graph [rankdir=LR, bgcolor=transparent, fontname="sans-serif", fontsize=11, fontcolor="${INK}", nodesep=0.4, ranksep=1.1, margin=0.1]
  node [shape=box, style="rounded,filled", fillcolor="${PAPER}", color="${INK}", fontcolor="${INK}", fontname="sans-serif", fontsize=11, margin="0.3,0.12"]
  edge [color="${INK}", fontcolor="${INK}", fontname="sans-serif", fontsize=9, arrowsize=0.7]
${places.map(clusterOf).join('\n')}
${connections.map(({ from, to, via }) => `  ${from} -> ${to} [label=${quoted(via)}]`).join('\n')}
}`
}

function clusterOf({ name, members }: Place, index: number): string {
  const nodes = Object.entries(members).map(([id, label]) => `    ${id} [label=${quoted(label)}]`)
  return `  subgraph cluster_${index} {\n    label=${quoted(name)}\n    color="${FRAME}"\n    style=rounded\n    margin=18\n${nodes.join('\n')}\n  }`
}

const quoted = (text: string): string => JSON.stringify(text)

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
