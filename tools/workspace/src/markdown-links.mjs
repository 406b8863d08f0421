// remark's configuration: links in Markdown lead to files and headings that exist. Addresses on the web are not asked.
import remarkGfm from 'remark-gfm'
import remarkValidateLinks from 'remark-validate-links'

export default { plugins: [remarkGfm, anchors, [remarkValidateLinks, { repository: false }]] }

/** Rows of tables have anchors, `<a id="row-17">`, which the next plugin takes from a node's data only. */
function anchors() {
  return mark
}

function mark(node) {
  const id = node.type === 'html' ? /^<a id="([^"]+)">$/.exec(node.value)?.[1] : undefined
  if (id !== undefined) node.data = { ...node.data, id }
  for (const child of node.children ?? []) mark(child)
}
