// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Success } from '../api/command.ts'
import type { AssociateUcsProfileToBladeAnswer, UcsBlade, UcsManager, UcsProfile } from './entities/ucs.ts'

export interface AddUcsManagerParameters {
  readonly name?: string | undefined
  readonly password: string
  readonly url: string
  readonly username: string
  readonly zoneid: string
}

export const addUcsManager = /* @__PURE__ */ describeCommand<'sync', AddUcsManagerParameters, UcsManager>({
  name: 'addUcsManager',
  kind: 'sync',
  envelope: 'addUcsManagerResponse',
  parameters: {
    name: 'string',
    password: 'string!',
    url: 'string!',
    username: 'string!',
    zoneid: 'uuid!',
  },
})

export interface AssociateUcsProfileToBladeParameters {
  readonly bladeid: string
  readonly profiledn: string
  readonly ucsmanagerid: string
}

export const associateUcsProfileToBlade = /* @__PURE__ */ describeCommand<'job', AssociateUcsProfileToBladeParameters, AssociateUcsProfileToBladeAnswer>({
  name: 'associateUcsProfileToBlade',
  kind: 'job',
  parameters: {
    bladeid: 'uuid!',
    profiledn: 'string!',
    ucsmanagerid: 'uuid!',
  },
})

export interface DeleteUcsManagerParameters {
  readonly ucsmanagerid: string
}

export const deleteUcsManager = /* @__PURE__ */ describeCommand<'sync', DeleteUcsManagerParameters, Success>({
  name: 'deleteUcsManager',
  kind: 'sync',
  envelope: 'deleteUcsManagerResponse',
  parameters: {
    ucsmanagerid: 'uuid!',
  },
})

export interface ListUcsBladesParameters {
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly ucsmanagerid: string
}

export const listUcsBlades = /* @__PURE__ */ describeCommand<'list', ListUcsBladesParameters, UcsBlade>({
  name: 'listUcsBlades',
  kind: 'list',
  key: 'ucsblade',
  envelope: 'listucsbladeresponse',
  parameters: {
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    ucsmanagerid: 'uuid!',
  },
})

export interface ListUcsManagersParameters {
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly zoneid?: string | undefined
}

export const listUcsManagers = /* @__PURE__ */ describeCommand<'list', ListUcsManagersParameters, UcsManager>({
  name: 'listUcsManagers',
  kind: 'list',
  key: 'ucsmanager',
  envelope: 'listucsmanagerreponse',
  parameters: {
    id: 'uuid',
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    zoneid: 'uuid',
  },
})

export interface ListUcsProfilesParameters {
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly ucsmanagerid: string
}

export const listUcsProfiles = /* @__PURE__ */ describeCommand<'list', ListUcsProfilesParameters, UcsProfile>({
  name: 'listUcsProfiles',
  kind: 'list',
  key: 'ucsprofile',
  envelope: 'listucsprofileresponse',
  parameters: {
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    ucsmanagerid: 'uuid!',
  },
})
