// remark's configuration: links in Markdown lead to files and headings that exist. Addresses on the web are not asked.
import remarkGfm from 'remark-gfm'
import remarkValidateLinks from 'remark-validate-links'

export default { plugins: [remarkGfm, [remarkValidateLinks, { repository: false }]] }
