import { createTags, deleteTags, listTags } from 'cloudstack-client/api'
import { type Call, job, list, listing, SUCCESS, stringsOf } from '../api/define.ts'
import { hasKeyword, same, sameText, select } from '../api/select.ts'
import { owner, type View } from '../api/view.ts'
import { createTags as create, deleteTags as remove } from '../core/tags.ts'
import type { TagRow } from '../database/core-rows.ts'

const recorded = { evidence: 'recorded' } as const

function viewTag({ cloud }: Call, tag: TagRow): View {
  const { key, value, resourceType: resourcetype, resourceId: resourceid, customer } = tag
  return { key, value, resourcetype, resourceid, ...owner(cloud, tag.accountId), customer }
}

export const tagCommands = [
  job(createTags, recorded, ({ cloud, caller }, { resourcetype, resourceids, tags, customer }) => ({
    finish: () => {
      create(cloud, caller, { type: resourcetype, ids: resourceids, tags: stringsOf(tags), customer })
      return SUCCESS
    },
  })),

  job(deleteTags, recorded, ({ cloud, caller }, { resourcetype, resourceids, tags }) => ({
    finish: () => {
      remove(cloud, caller, { type: resourcetype, ids: resourceids, tags: stringsOf(tags) })
      return SUCCESS
    },
  })),

  list(listTags, recorded, (call, parameters) =>
    listing(
      select(call, parameters, call.cloud.tags).filter(
        (tag) =>
          same(parameters.resourceid, tag.resourceId) &&
          sameText(parameters.resourcetype, tag.resourceType) &&
          sameText(parameters.key, tag.key) &&
          sameText(parameters.value, tag.value) &&
          same(parameters.customer, tag.customer) &&
          hasKeyword(parameters.keyword, tag.key, tag.value),
      ),
      (tag) => viewTag(call, tag),
    ),
  ),
]
