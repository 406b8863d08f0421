import type { AnyCommand } from 'cloudstack-client/api'

/** Names that changed since the versions that the client's catalogue describes (the commands' getCommandName, 4.22). */
const RENAMED: Readonly<Record<string, string>> = {
  addResourceDetail: 'addresourcedetailresponse',
  checkVolume: 'checkandrepairvolumeresponse',
  deleteIso: 'deleteisoresponse',
  getUploadParamsForIso: 'postuploadisoresponse',
  listInternalLoadBalancerVMs: 'listinternallbvmsresponse',
  listLoadBalancers: 'listloadbalancersresponse',
  moveNetworkAclItem: 'moveNetworkAclItemResponse',
}

/** First member of an answer. */
export function envelopeOf(command: AnyCommand): string {
  return RENAMED[command.name] ?? command.envelope ?? `${command.name.toLowerCase()}response`
}

export const ERROR_ENVELOPE = 'errorresponse'

const JSON_TYPE = 'application/json;charset=utf-8'
const XML_TYPE = 'text/xml;charset=utf-8'

export interface Rendered {
  readonly contentType: string
  readonly body: string
}

/** The answer is in XML unless `response=json` is given (recorded). */
export function render(envelope: string, content: unknown, format: string | undefined, version: string): Rendered {
  if (format?.toLowerCase() === 'json') return { contentType: JSON_TYPE, body: JSON.stringify({ [envelope]: content }) }
  const head = '<?xml version="1.0" encoding="UTF-8"?>'
  return { contentType: XML_TYPE, body: `${head}<${envelope} cloud-stack-version="${version}">${members(content)}</${envelope}>` }
}

function members(content: unknown): string {
  return Object.entries(content as object)
    .map(([name, value]) => element(name, value))
    .join('')
}

/** Lists repeat the element. Empty lists and undefined members are omitted. */
function element(name: string, value: unknown): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map((item) => element(name, item)).join('')
  if (typeof value === 'object') return `<${name}>${members(value)}</${name}>`
  return `<${name}>${escapeXml(String(value))}</${name}>`
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
