import { listApis } from 'cloudstack-client/api'
import { list, listing } from '../api/define.ts'
import type { View } from '../api/view.ts'
import { ApiError } from '../api-error.ts'
import { mayCall } from '../core/permissions.ts'

/** A real server's answer to listApis, without its descriptions. */
interface Discovered {
  readonly name: string
  readonly async: boolean
  readonly since?: string
  readonly related?: readonly string[]
  readonly params: readonly DiscoveredParameter[]
  readonly response: readonly DiscoveredField[]
}

interface DiscoveredParameter {
  readonly name: string
  readonly type: string
  readonly length?: number
  readonly required?: boolean
  readonly since?: string
  readonly related?: readonly string[]
}

interface DiscoveredField {
  readonly name?: string
  readonly type?: string
  readonly fields?: readonly DiscoveredField[]
}

export const discoveryCommands = [
  list(listApis, { evidence: 'recorded' }, async ({ cloud, caller }, { name }) => {
    const all = await readDiscovered()
    const found = all.filter((api) => (name === undefined || api.name === name) && mayCall(cloud, caller, api.name))
    if (found.length === 0) {
      throw new ApiError('runtime', 'Api Discovery plugin was unable to find an api by that name or process any apis', { plain: true })
    }
    return listing(found, viewApi)
  }),
]

/** A megabyte that only this command needs, loaded on first use. */
async function readDiscovered(): Promise<readonly Discovered[]> {
  const { default: discovered } = await import('cloudstack-client/catalogue/discovered-apis.json', { with: { type: 'json' } })
  return discovered as unknown as readonly Discovered[]
}

function viewApi(api: Discovered): View {
  return {
    name: api.name,
    description: '',
    since: api.since,
    isasync: api.async,
    related: (api.related ?? []).join(','),
    params: api.params.map((parameter) => ({
      name: parameter.name,
      description: '',
      type: parameter.type,
      length: parameter.length ?? 255,
      required: parameter.required ?? false,
      since: parameter.since,
      related: parameter.related?.join(',') ?? (parameter.type === 'uuid' ? '' : undefined),
    })),
    response: api.response.map(viewField),
  }
}

function viewField(field: DiscoveredField): View {
  return { name: field.name, description: '', type: field.type, response: field.fields?.map(viewField) }
}
