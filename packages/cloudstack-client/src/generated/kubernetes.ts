// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { OrAnother, Success, WireObject } from '../api/command.ts'
import type { AddNodesToKubernetesClusterAnswer, GetKubernetesClusterConfigAnswer, GetUploadParamsForKubernetesSupportedVersionAnswer, KubernetesCluster, KubernetesSupportedVersion, RemoveNodesFromKubernetesClusterAnswer, RemoveVirtualMachinesFromKubernetesClusterAnswer } from './entities/kubernetes.ts'
import type { CpuArchitecture, HypervisorType } from './values.ts'

export interface AddKubernetesSupportedVersionParameters {
  readonly arch?: OrAnother<CpuArchitecture> | undefined
  readonly checksum?: string | undefined
  readonly directdownload?: boolean | undefined
  readonly mincpunumber: number
  readonly minmemory: number
  readonly name?: string | undefined
  readonly semanticversion: string
  readonly url?: string | undefined
  readonly zoneid?: string | undefined
}

export const addKubernetesSupportedVersion = /* @__PURE__ */ describeCommand<'sync', AddKubernetesSupportedVersionParameters, KubernetesSupportedVersion>({
  name: 'addKubernetesSupportedVersion',
  kind: 'sync',
  parameters: {
    arch: 'string@4.20.0',
    checksum: 'string',
    directdownload: 'bool@4.19',
    mincpunumber: 'int!',
    minmemory: 'int!',
    name: 'string',
    semanticversion: 'string!',
    url: 'string',
    zoneid: 'uuid',
  },
})

export interface AddNodesToKubernetesClusterParameters {
  readonly id: string
  readonly manualupgrade?: boolean | undefined
  readonly mountcksisoonvr?: boolean | undefined
  readonly nodeids: readonly string[]
}

export const addNodesToKubernetesCluster = /* @__PURE__ */ describeCommand<'job', AddNodesToKubernetesClusterParameters, AddNodesToKubernetesClusterAnswer>({
  name: 'addNodesToKubernetesCluster',
  kind: 'job',
  parameters: {
    id: 'uuid!',
    manualupgrade: 'bool',
    mountcksisoonvr: 'bool',
    nodeids: 'list!',
  },
})

export interface AddVirtualMachinesToKubernetesClusterParameters {
  readonly id: string
  readonly iscontrolnode?: boolean | undefined
  readonly virtualmachineids: readonly string[]
}

export const addVirtualMachinesToKubernetesCluster = /* @__PURE__ */ describeCommand<'sync', AddVirtualMachinesToKubernetesClusterParameters, Success>({
  name: 'addVirtualMachinesToKubernetesCluster',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
    iscontrolnode: 'bool',
    virtualmachineids: 'list!',
  },
})

export interface CreateKubernetesClusterParameters {
  readonly account?: string | undefined
  readonly asnumber?: number | undefined
  readonly clustertype?: string | undefined
  readonly cniconfigdetails?: WireObject | undefined
  readonly cniconfigurationid?: string | undefined
  readonly controlnodes?: number | undefined
  readonly description?: string | undefined
  readonly dockerregistrypassword?: string | undefined
  readonly dockerregistryurl?: string | undefined
  readonly dockerregistryusername?: string | undefined
  readonly domainid?: string | undefined
  readonly enablecsi?: boolean | undefined
  readonly etcdnodes?: number | undefined
  readonly externalloadbalanceripaddress?: string | undefined
  readonly hypervisor?: OrAnother<HypervisorType> | undefined
  readonly keypair?: string | undefined
  readonly kubernetesversionid?: string | undefined
  readonly masternodes?: number | undefined
  readonly name: string
  readonly networkid?: string | undefined
  readonly nodeofferings?: readonly { readonly node: string; readonly offering: string }[] | undefined
  readonly noderootdisksize?: number | undefined
  readonly nodetemplates?: readonly { readonly node: string; readonly template: string }[] | undefined
  readonly projectid?: string | undefined
  readonly serviceofferingid?: string | undefined
  readonly size?: number | undefined
  readonly zoneid: string
}

export const createKubernetesCluster = /* @__PURE__ */ describeCommand<'job-with-id', CreateKubernetesClusterParameters, KubernetesCluster>({
  name: 'createKubernetesCluster',
  kind: 'job-with-id',
  parameters: {
    account: 'string',
    asnumber: 'long@4.21',
    clustertype: 'string@4.19',
    cniconfigdetails: 'map(named)@4.21',
    cniconfigurationid: 'uuid@4.21',
    controlnodes: 'long@4.16',
    description: 'string',
    dockerregistrypassword: 'string',
    dockerregistryurl: 'string',
    dockerregistryusername: 'string',
    domainid: 'uuid',
    enablecsi: 'bool@4.22.0',
    etcdnodes: 'long@4.21',
    externalloadbalanceripaddress: 'string',
    hypervisor: 'string@4.21',
    keypair: 'string',
    kubernetesversionid: 'uuid',
    masternodes: 'long',
    name: 'string!',
    networkid: 'uuid',
    nodeofferings: 'map(node,offering)@4.21',
    noderootdisksize: 'long',
    nodetemplates: 'map(node,template)@4.21',
    projectid: 'uuid',
    serviceofferingid: 'uuid',
    size: 'long',
    zoneid: 'uuid!',
  },
})

export interface DeleteKubernetesClusterParameters {
  readonly cleanup?: boolean | undefined
  readonly expunge?: boolean | undefined
  readonly id: string
}

export const deleteKubernetesCluster = /* @__PURE__ */ describeCommand<'job', DeleteKubernetesClusterParameters, Success>({
  name: 'deleteKubernetesCluster',
  kind: 'job',
  parameters: {
    cleanup: 'bool@4.19',
    expunge: 'bool@4.19',
    id: 'uuid!',
  },
})

export interface DeleteKubernetesSupportedVersionParameters {
  readonly id: string
}

export const deleteKubernetesSupportedVersion = /* @__PURE__ */ describeCommand<'job', DeleteKubernetesSupportedVersionParameters, Success>({
  name: 'deleteKubernetesSupportedVersion',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface GetKubernetesClusterConfigParameters {
  readonly id?: string | undefined
}

export const getKubernetesClusterConfig = /* @__PURE__ */ describeCommand<'sync', GetKubernetesClusterConfigParameters, GetKubernetesClusterConfigAnswer>({
  name: 'getKubernetesClusterConfig',
  kind: 'sync',
  key: 'clusterconfig',
  parameters: {
    id: 'uuid',
  },
})

export interface GetUploadParamsForKubernetesSupportedVersionParameters {
  readonly account?: string | undefined
  readonly checksum?: string | undefined
  readonly domainid?: string | undefined
  readonly format: string
  readonly mincpunumber: number
  readonly minmemory: number
  readonly name: string
  readonly projectid?: string | undefined
  readonly semanticversion: string
  readonly zoneid: string
}

export const getUploadParamsForKubernetesSupportedVersion = /* @__PURE__ */ describeCommand<'sync', GetUploadParamsForKubernetesSupportedVersionParameters, GetUploadParamsForKubernetesSupportedVersionAnswer>({
  name: 'getUploadParamsForKubernetesSupportedVersion',
  kind: 'sync',
  key: 'getuploadparams',
  parameters: {
    account: 'string',
    checksum: 'string',
    domainid: 'uuid',
    format: 'string!',
    mincpunumber: 'int!',
    minmemory: 'int!',
    name: 'string!',
    projectid: 'uuid',
    semanticversion: 'string!',
    zoneid: 'uuid!',
  },
})

export interface ListKubernetesClustersParameters {
  readonly account?: string | undefined
  readonly clustertype?: string | undefined
  readonly domainid?: string | undefined
  readonly id?: string | undefined
  readonly isrecursive?: boolean | undefined
  readonly keyword?: string | undefined
  readonly listall?: boolean | undefined
  readonly name?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly projectid?: string | undefined
  readonly state?: string | undefined
}

export const listKubernetesClusters = /* @__PURE__ */ describeCommand<'list', ListKubernetesClustersParameters, KubernetesCluster>({
  name: 'listKubernetesClusters',
  kind: 'list',
  key: 'kubernetescluster',
  parameters: {
    account: 'string',
    clustertype: 'string@4.19',
    domainid: 'uuid',
    id: 'uuid',
    isrecursive: 'bool',
    keyword: 'string',
    listall: 'bool',
    name: 'string',
    page: 'int',
    pagesize: 'int',
    projectid: 'uuid',
    state: 'string',
  },
})

export interface ListKubernetesSupportedVersionsParameters {
  readonly arch?: OrAnother<CpuArchitecture> | undefined
  readonly id?: string | undefined
  readonly keyword?: string | undefined
  readonly minimumkubernetesversionid?: string | undefined
  readonly minimumsemanticversion?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly zoneid?: string | undefined
}

export const listKubernetesSupportedVersions = /* @__PURE__ */ describeCommand<'list', ListKubernetesSupportedVersionsParameters, KubernetesSupportedVersion>({
  name: 'listKubernetesSupportedVersions',
  kind: 'list',
  key: 'kubernetessupportedversion',
  parameters: {
    arch: 'string@4.20.1',
    id: 'uuid',
    keyword: 'string',
    minimumkubernetesversionid: 'uuid',
    minimumsemanticversion: 'string',
    page: 'int',
    pagesize: 'int',
    zoneid: 'uuid',
  },
})

export interface RemoveNodesFromKubernetesClusterParameters {
  readonly id: string
  readonly nodeids: readonly string[]
}

export const removeNodesFromKubernetesCluster = /* @__PURE__ */ describeCommand<'job', RemoveNodesFromKubernetesClusterParameters, RemoveNodesFromKubernetesClusterAnswer>({
  name: 'removeNodesFromKubernetesCluster',
  kind: 'job',
  parameters: {
    id: 'uuid!',
    nodeids: 'list!',
  },
})

export interface RemoveVirtualMachinesFromKubernetesClusterParameters {
  readonly id: string
  readonly keyword?: string | undefined
  readonly page?: number | undefined
  readonly pagesize?: number | undefined
  readonly virtualmachineids: readonly string[]
}

export const removeVirtualMachinesFromKubernetesCluster = /* @__PURE__ */ describeCommand<'sync', RemoveVirtualMachinesFromKubernetesClusterParameters, RemoveVirtualMachinesFromKubernetesClusterAnswer>({
  name: 'removeVirtualMachinesFromKubernetesCluster',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
    keyword: 'string',
    page: 'int',
    pagesize: 'int',
    virtualmachineids: 'list!',
  },
})

export interface ScaleKubernetesClusterParameters {
  readonly autoscalingenabled?: boolean | undefined
  readonly id: string
  readonly maxsize?: number | undefined
  readonly minsize?: number | undefined
  readonly nodeids?: readonly string[] | undefined
  readonly nodeofferings?: readonly { readonly node: string; readonly offering: string }[] | undefined
  readonly serviceofferingid?: string | undefined
  readonly size?: number | undefined
}

export const scaleKubernetesCluster = /* @__PURE__ */ describeCommand<'job', ScaleKubernetesClusterParameters, KubernetesCluster>({
  name: 'scaleKubernetesCluster',
  kind: 'job',
  parameters: {
    autoscalingenabled: 'bool@4.16',
    id: 'uuid!',
    maxsize: 'long@4.16',
    minsize: 'long@4.16',
    nodeids: 'list@4.16',
    nodeofferings: 'map(node,offering)@4.21',
    serviceofferingid: 'uuid',
    size: 'long',
  },
})

export interface StartKubernetesClusterParameters {
  readonly id: string
}

export const startKubernetesCluster = /* @__PURE__ */ describeCommand<'job', StartKubernetesClusterParameters, KubernetesCluster>({
  name: 'startKubernetesCluster',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface StopKubernetesClusterParameters {
  readonly id: string
}

export const stopKubernetesCluster = /* @__PURE__ */ describeCommand<'job', StopKubernetesClusterParameters, Success>({
  name: 'stopKubernetesCluster',
  kind: 'job',
  parameters: {
    id: 'uuid!',
  },
})

export interface UpdateKubernetesSupportedVersionParameters {
  readonly id: string
  readonly state: string
}

export const updateKubernetesSupportedVersion = /* @__PURE__ */ describeCommand<'sync', UpdateKubernetesSupportedVersionParameters, KubernetesSupportedVersion>({
  name: 'updateKubernetesSupportedVersion',
  kind: 'sync',
  parameters: {
    id: 'uuid!',
    state: 'string!',
  },
})

export interface UpgradeKubernetesClusterParameters {
  readonly id: string
  readonly kubernetesversionid: string
}

export const upgradeKubernetesCluster = /* @__PURE__ */ describeCommand<'job', UpgradeKubernetesClusterParameters, KubernetesCluster>({
  name: 'upgradeKubernetesCluster',
  kind: 'job',
  parameters: {
    id: 'uuid!',
    kubernetesversionid: 'uuid!',
  },
})
