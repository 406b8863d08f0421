// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { OrAnother, Success, WireObject } from '../api/command.ts'
import type { CreateSnapshotFromVMSnapshotAnswer, Snapshot, SnapshotPolicy, VMSnapshot } from './entities/snapshot.ts'
import type { VirtualMachine } from './entities/virtual-machine.ts'
import type { SnapshotIntervalType, SnapshotLocation, SnapshotType } from './values.ts'

export interface ArchiveSnapshotParameters {
  readonly id: string
}

export const archiveSnapshot = /* @__PURE__ */ describeCommand<'job', ArchiveSnapshotParameters, Snapshot>({
  name: 'archiveSnapshot',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface CopySnapshotParameters {
  readonly destzoneid?: string | undefined
  readonly destzoneids?: readonly string[] | undefined
  readonly id: string
  readonly sourcezoneid?: string | undefined
  readonly storageids?: readonly string[] | undefined
  readonly usestoragereplication?: boolean | undefined
}

export const copySnapshot = /* @__PURE__ */ describeCommand<'job', CopySnapshotParameters, Snapshot>({
  name: 'copySnapshot',
  kind: 'job',
  parameters: {
    destzoneid: 'uuid',
    destzoneids: 'list',
    id: 'uuid!',
    sourcezoneid: 'uuid',
    storageids: 'list@4.21.0',
    usestoragereplication: 'bool@4.21.0',
  },
})

export interface CreateSnapshotParameters {
  readonly account?: string | undefined
  readonly asyncbackup?: boolean | undefined
  readonly domainid?: string | undefined
  readonly locationtype?: OrAnother<SnapshotLocation> | undefined
  readonly name?: string | undefined
  readonly policyid?: string | undefined
  readonly quiescevm?: boolean | undefined
  readonly storageids?: readonly string[] | undefined
  readonly tags?: WireObject | undefined
  readonly usestoragereplication?: boolean | undefined
  readonly volumeid: string
  readonly zoneids?: readonly string[] | undefined
}

export const createSnapshot = /* @__PURE__ */ describeCommand<'job-with-id', CreateSnapshotParameters, Snapshot>({
  name: 'createSnapshot',
  kind: 'job-with-id',
  key: 'snapshot',
  parameters: {
    account: 'string',
    asyncbackup: 'bool',
    domainid: 'uuid',
    locationtype: 'string',
    name: 'string',
    policyid: 'uuid',
    quiescevm: 'bool',
    storageids: 'list@4.21.0',
    tags: 'map(key,value)@4.15',
    usestoragereplication: 'bool@4.21',
    volumeid: 'uuid!',
    zoneids: 'list@4.19.0',
  },
})

export interface CreateSnapshotFromVMSnapshotParameters {
  readonly name?: string | undefined
  readonly vmsnapshotid: string
  readonly volumeid: string
}

export const createSnapshotFromVMSnapshot = /* @__PURE__ */ describeCommand<'job-with-id', CreateSnapshotFromVMSnapshotParameters, CreateSnapshotFromVMSnapshotAnswer>({
  name: 'createSnapshotFromVMSnapshot',
  kind: 'job-with-id',
  parameters: {
    name: 'string',
    vmsnapshotid: 'uuid!',
    volumeid: 'uuid!',
  },
})

export interface CreateSnapshotPolicyParameters {
  readonly fordisplay?: boolean | undefined
  readonly intervaltype: OrAnother<SnapshotIntervalType>
  readonly maxsnaps: number
  readonly schedule: string
  readonly storageids?: readonly string[] | undefined
  readonly tags?: WireObject | undefined
  readonly timezone: string
  readonly usestoragereplication?: boolean | undefined
  readonly volumeid: string
  readonly zoneids?: readonly string[] | undefined
}

export const createSnapshotPolicy = /* @__PURE__ */ describeCommand<'sync', CreateSnapshotPolicyParameters, SnapshotPolicy>({
  name: 'createSnapshotPolicy',
  kind: 'sync',
  key: 'snapshotpolicy',
  parameters: {
    fordisplay: 'bool@4.4',
    intervaltype: 'string!',
    maxsnaps: 'int!',
    schedule: 'string!',
    storageids: 'list@4.21.0',
    tags: 'map(key,value)@4.15',
    timezone: 'string!',
    usestoragereplication: 'bool@4.21.0',
    volumeid: 'uuid!',
    zoneids: 'list@4.19',
  },
})

export interface CreateVMSnapshotParameters {
  readonly description?: string | undefined
  readonly name?: string | undefined
  readonly quiescevm?: boolean | undefined
  readonly snapshotmemory?: boolean | undefined
  readonly virtualmachineid: string
}

export const createVMSnapshot = /* @__PURE__ */ describeCommand<'job-with-id', CreateVMSnapshotParameters, VMSnapshot>({
  name: 'createVMSnapshot',
  kind: 'job-with-id',
  key: 'vmsnapshot',
  parameters: {
    description: 'string',
    name: 'string',
    quiescevm: 'bool',
    snapshotmemory: 'bool',
    virtualmachineid: 'uuid!',
  },
})

export interface DeleteSnapshotParameters {
  readonly id: string
  readonly zoneid?: string | undefined
}

export const deleteSnapshot = /* @__PURE__ */ describeCommand<'job', DeleteSnapshotParameters, Success>({
  name: 'deleteSnapshot',
  kind: 'job',
  parameters: {
    id: 'uuid!',
    zoneid: 'uuid@4.19.0',
  },
})

export interface DeleteSnapshotPoliciesParameters {
  readonly id?: string | undefined
  readonly ids?: readonly string[] | undefined
}

export const deleteSnapshotPolicies = /* @__PURE__ */ describeCommand<'sync', DeleteSnapshotPoliciesParameters, Success>({
  name: 'deleteSnapshotPolicies',
  kind: 'sync',
  parameters: {
    id: 'uuid',
    ids: 'list',
  },
})

export interface DeleteVMSnapshotParameters {
  readonly vmsnapshotid: string
}

export const deleteVMSnapshot = /* @__PURE__ */ describeCommand<'job', DeleteVMSnapshotParameters, Success>({
  name: 'deleteVMSnapshot',
  kind: 'job',
  parameters: {
    vmsnapshotid: 'uuid!',
  },
})

export interface ExtractSnapshotParameters {
  readonly id: string
  readonly zoneid: string
}

export const extractSnapshot = /* @__PURE__ */ describeCommand<'job', ExtractSnapshotParameters, Snapshot>({
  name: 'extractSnapshot',
  kind: 'job',
  parameters: {
    id: 'uuid!@4.20.0',
    zoneid: 'uuid!@4.20.0',
  },
})

export interface ListSnapshotPoliciesParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly fordisplay?: boolean | undefined
  readonly id?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
  readonly volumeid?: string | undefined
}

export const listSnapshotPolicies = /* @__PURE__ */ describeCommand<'list', ListSnapshotPoliciesParameters, SnapshotPolicy>({
  name: 'listSnapshotPolicies',
  kind: 'list',
  key: 'snapshotpolicy',
  parameters: {
    account: 'string@4.22.0',
    domainid: 'uuid@4.22.0',
    fordisplay: 'bool@4.4',
    id: 'uuid',
    isrecursive: 'bool@4.22.0',
    keyword: 'string',
    listall: 'bool@4.22.0',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid@4.22.0',
    volumeid: 'uuid',
  },
})

export interface ListSnapshotsParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly id?: string | undefined
  readonly ids?: readonly string[] | undefined
  readonly imagestoreid?: string | undefined
  readonly intervaltype?: OrAnother<SnapshotIntervalType> | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly locationtype?: OrAnother<SnapshotLocation> | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
  readonly showunique?: boolean | undefined
  readonly snapshottype?: OrAnother<SnapshotType> | undefined
  readonly storageid?: string | undefined
  readonly tags?: WireObject | undefined
  readonly volumeid?: string | undefined
  readonly zoneid?: string | undefined
}

export const listSnapshots = /* @__PURE__ */ describeCommand<'list', ListSnapshotsParameters, Snapshot>({
  name: 'listSnapshots',
  kind: 'list',
  key: 'snapshot',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    id: 'uuid',
    ids: 'list@4.9',
    imagestoreid: 'uuid@4.19',
    intervaltype: 'string',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    locationtype: 'string@4.19.0',
    name: 'string',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid',
    showunique: 'bool@4.19.0',
    snapshottype: 'string',
    storageid: 'uuid@4.19',
    tags: 'map(key,value)',
    volumeid: 'uuid',
    zoneid: 'uuid',
  },
})

export interface ListVMSnapshotParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
  readonly state?: string | undefined
  readonly tags?: WireObject | undefined
  readonly virtualmachineid?: string | undefined
  readonly vmsnapshotid?: string | undefined
  readonly vmsnapshotids?: readonly string[] | undefined
}

export const listVMSnapshot = /* @__PURE__ */ describeCommand<'list', ListVMSnapshotParameters, VMSnapshot>({
  name: 'listVMSnapshot',
  kind: 'list',
  key: 'vmsnapshot',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    name: 'string',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid',
    state: 'string',
    tags: 'map(key,value)',
    virtualmachineid: 'uuid',
    vmsnapshotid: 'uuid',
    vmsnapshotids: 'list@4.9',
  },
})

export interface RevertSnapshotParameters {
  readonly id: string
}

export const revertSnapshot = /* @__PURE__ */ describeCommand<'job', RevertSnapshotParameters, Snapshot>({
  name: 'revertSnapshot',
  kind: 'job',
  key: 'snapshot',
  parameters: {
    id: 'uuid!',
  },
})

export interface RevertToVMSnapshotParameters {
  readonly vmsnapshotid: string
}

export const revertToVMSnapshot = /* @__PURE__ */ describeCommand<'job', RevertToVMSnapshotParameters, VirtualMachine>({
  name: 'revertToVMSnapshot',
  kind: 'job',
  key: 'virtualmachine',
  parameters: {
    vmsnapshotid: 'uuid!',
  },
})

export interface UpdateSnapshotPolicyParameters {
  readonly customid?: string | undefined
  readonly fordisplay?: boolean | undefined
  readonly id?: string | undefined
}

export const updateSnapshotPolicy = /* @__PURE__ */ describeCommand<'job', UpdateSnapshotPolicyParameters, SnapshotPolicy>({
  name: 'updateSnapshotPolicy',
  kind: 'job',
  parameters: {
    customid: 'string@4.4',
    fordisplay: 'bool@4.4',
    id: 'uuid',
  },
})
