import { listDiskOfferings, listNetworkOfferings, listServiceOfferings, listVPCOfferings } from 'cloudstack-client/api'
import { viewDiskOffering, viewNetworkOffering, viewServiceOffering, viewVpcOffering } from '../views/offering.ts'
import { list, listing } from './define.ts'
import { hasKeyword, same, sameText } from './select.ts'

const recorded = { evidence: 'recorded' } as const

export const offeringCommands = [
  list(listServiceOfferings, { ids: { id: 'serviceOfferings' }, ...recorded }, (call, parameters) =>
    listing(
      [...call.cloud.serviceOfferings.all()].filter(
        (row) =>
          same(parameters.id, row.id) &&
          sameText(parameters.name, row.name) &&
          sameText(parameters.state, row.state) &&
          same(parameters.cpunumber, row.cpuNumber) &&
          same(parameters.cpuspeed, row.cpuSpeedMhz) &&
          same(parameters.memory, row.memoryMib) &&
          parameters.issystem !== true &&
          hasKeyword(parameters.keyword, row.name, row.displayText),
      ),
      (row) => viewServiceOffering(call, row),
    ),
  ),

  list(listDiskOfferings, { ids: { id: 'diskOfferings' }, ...recorded }, (call, parameters) =>
    listing(
      [...call.cloud.diskOfferings.all()].filter(
        (row) =>
          same(parameters.id, row.id) &&
          sameText(parameters.name, row.name) &&
          sameText(parameters.state, row.state) &&
          hasKeyword(parameters.keyword, row.name, row.displayText),
      ),
      (row) => viewDiskOffering(call, row),
    ),
  ),

  list(listNetworkOfferings, { ids: { id: 'networkOfferings' }, ...recorded }, (call, parameters) =>
    listing(
      [...call.cloud.networkOfferings.all()].filter(
        (row) =>
          same(parameters.id, row.id) &&
          sameText(parameters.name, row.name) &&
          sameText(parameters.displaytext, row.displayText) &&
          sameText(parameters.state, row.state) &&
          sameText(parameters.guestiptype, row.guestIpType) &&
          sameText(parameters.availability, row.availability) &&
          same(parameters.forvpc, row.forVpc) &&
          same(parameters.isdefault, row.isDefault) &&
          same(parameters.specifyvlan, row.specifyVlan) &&
          same(parameters.specifyipranges, row.specifyIpRanges) &&
          (parameters.supportedservices ?? []).every((name) => row.services.some((service) => service.name === name)) &&
          hasKeyword(parameters.keyword, row.name, row.displayText),
      ),
      (row) => viewNetworkOffering(call, row),
    ),
  ),

  list(listVPCOfferings, { ids: { id: 'vpcOfferings' }, ...recorded }, (call, parameters) =>
    listing(
      [...call.cloud.vpcOfferings.all()].filter(
        (row) =>
          same(parameters.id, row.id) &&
          sameText(parameters.name, row.name) &&
          sameText(parameters.state, row.state) &&
          same(parameters.isdefault, row.isDefault) &&
          hasKeyword(parameters.keyword, row.name, row.displayText),
      ),
      (row) => viewVpcOffering(call, row),
    ),
  ),
]
