import { forAdmin, tagsOf, type View, type Viewer } from '../api/view.ts'
import type { OsTypeRow, ZoneRow } from '../database/infrastructure-rows.ts'

export function viewZone(viewer: Viewer, row: ZoneRow): View {
  return {
    id: row.id,
    name: row.name,
    ...forAdmin(viewer, () => ({ dns1: row.dns1, internaldns1: row.internalDns1, guestcidraddress: row.guestCidr })),
    networktype: row.networkType,
    securitygroupsenabled: row.securityGroups,
    gputotal: 0,
    gpuused: 0,
    allocationstate: row.allocationState,
    zonetoken: row.physicalNetworkId,
    dhcpprovider: 'VirtualRouter',
    localstorageenabled: false,
    tags: tagsOf(viewer.cloud, row.id),
    allowuserspecifyvrmtu: false,
    routerprivateinterfacemaxmtu: 1500,
    routerpublicinterfacemaxmtu: 1500,
    type: 'Core',
    isnsxenabled: false,
    ismultiarch: false,
    asnrange: '',
    routedmodeenabled: true,
    hasannotations: false,
  }
}

export function viewOsType({ cloud }: Viewer, row: OsTypeRow): View {
  return {
    id: row.id,
    oscategoryid: row.categoryId,
    oscategoryname: cloud.osCategories.getIncludingRemoved(row.categoryId)?.name,
    name: row.description,
    description: row.description,
    isuserdefined: row.userDefined,
    fordisplay: true,
  }
}
