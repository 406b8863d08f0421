// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { Success } from '../api/command.ts'
import type { SSHKeyPair } from './entities/ssh.ts'
import type { VirtualMachine } from './entities/virtual-machine.ts'

export interface CreateSSHKeyPairParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly name: string
  readonly projectid?: string | undefined
}

export const createSSHKeyPair = /* @__PURE__ */ describeCommand<'sync', CreateSSHKeyPairParameters, SSHKeyPair>({
  name: 'createSSHKeyPair',
  kind: 'sync',
  key: 'keypair',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    name: 'string!',
    projectid: 'uuid',
  },
})

export interface DeleteSSHKeyPairParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly name: string
  readonly projectid?: string | undefined
}

export const deleteSSHKeyPair = /* @__PURE__ */ describeCommand<'sync', DeleteSSHKeyPairParameters, Success>({
  name: 'deleteSSHKeyPair',
  kind: 'sync',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    name: 'string!',
    projectid: 'uuid',
  },
})

export interface ListSSHKeyPairsParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly fingerprint?: string | undefined
  readonly id?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
}

export const listSSHKeyPairs = /* @__PURE__ */ describeCommand<'list', ListSSHKeyPairsParameters, SSHKeyPair>({
  name: 'listSSHKeyPairs',
  kind: 'list',
  key: 'sshkeypair',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    fingerprint: 'string',
    id: 'uuid@4.16',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    name: 'string',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid',
  },
})

export interface RegisterSSHKeyPairParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly name: string
  readonly projectid?: string | undefined
  readonly publickey: string
}

export const registerSSHKeyPair = /* @__PURE__ */ describeCommand<'sync', RegisterSSHKeyPairParameters, SSHKeyPair>({
  name: 'registerSSHKeyPair',
  kind: 'sync',
  key: 'keypair',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    name: 'string!',
    projectid: 'uuid',
    publickey: 'string!<=5120',
  },
})

export interface ResetSSHKeyForVirtualMachineParameters {
  readonly account?: string | undefined
  readonly domainid?: string | undefined
  readonly id: string
  readonly keypair?: string | undefined
  readonly keypairs?: readonly string[] | undefined
  readonly projectid?: string | undefined
}

export const resetSSHKeyForVirtualMachine = /* @__PURE__ */ describeCommand<'job', ResetSSHKeyForVirtualMachineParameters, VirtualMachine>({
  name: 'resetSSHKeyForVirtualMachine',
  kind: 'job',
  key: 'virtualmachine',
  envelope: 'resetSSHKeyforvirtualmachineresponse',
  parameters: {
    account: 'string',
    domainid: 'uuid',
    id: 'uuid!',
    keypair: 'string',
    keypairs: 'list@4.17',
    projectid: 'uuid',
  },
})
