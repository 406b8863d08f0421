// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Success } from '../api/command.ts'
import type { Region } from './entities/region.ts'

export interface AddRegionParameters {
  readonly endpoint: string
  readonly id: number
  readonly name: string
}

export const addRegion = /* @__PURE__ */ describeCommand<'sync', AddRegionParameters, Region>({
  name: 'addRegion',
  kind: 'sync',
  parameters: {
    endpoint: 'string!',
    id: 'int!',
    name: 'string!',
  },
})

export interface ListRegionsParameters {
  readonly id?: number | undefined
  readonly keyword?: string | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
}

export const listRegions = /* @__PURE__ */ describeCommand<'list', ListRegionsParameters, Region>({
  name: 'listRegions',
  kind: 'list',
  key: 'region',
  parameters: {
    id: 'int',
    keyword: 'string',
    name: 'string',
    page: 'int',
    pagesize: 'int',
  },
})

export interface RemoveRegionParameters {
  readonly id: number
}

export const removeRegion = /* @__PURE__ */ describeCommand<'sync', RemoveRegionParameters, Success>({
  name: 'removeRegion',
  kind: 'sync',
  parameters: {
    id: 'int!',
  },
})

export interface UpdateRegionParameters {
  readonly endpoint?: string | undefined
  readonly id: number
  readonly name?: string | undefined
}

export const updateRegion = /* @__PURE__ */ describeCommand<'sync', UpdateRegionParameters, Region>({
  name: 'updateRegion',
  kind: 'sync',
  parameters: {
    endpoint: 'string',
    id: 'int!',
    name: 'string',
  },
})
