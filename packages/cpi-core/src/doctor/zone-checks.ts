import type { CloudStackClient } from 'cloudstack-client'
import { listHypervisors, listOsTypes, listTemplates } from 'cloudstack-client/api'
import { findZone } from '../cloud/find-zone.ts'
import type { CloudConfig } from '../config/schema.ts'
import { digestInName } from '../orphans/ownership.ts'
import { failure, warning } from './finding.ts'

export async function checkZone(cloud: CloudStackClient, name: string): Promise<string> {
  const zone = await findZone(cloud, name)
  if (zone.allocationstate === 'Disabled')
    throw failure(`zone "${name}" is disabled: new machines are refused`, 'enable it, or use another zone')
  return `"${name}" is ${zone.networktype}${zone.securitygroupsenabled === true ? ' with security groups' : ''}`
}

/** Compares the hypervisors of the zone with the one that the configuration gives stemcells. */
export async function checkHypervisors(cloud: CloudStackClient, { default_zone: zoneName, stemcell }: CloudConfig): Promise<string> {
  const zone = zoneName === undefined ? undefined : await findZone(cloud, zoneName)
  const names = await hypervisorNames(cloud, zone?.id)
  const wanted = stemcell.hypervisor
  if (wanted !== undefined && !names.some((name) => name.toLowerCase() === wanted.toLowerCase())) {
    throw failure(
      `cloudstack.stemcell.hypervisor is "${wanted}"; the zone has ${names.join(', ')}`,
      'name one of these, and use stemcells made for it',
    )
  }
  return names.join(', ')
}

async function hypervisorNames(cloud: CloudStackClient, zoneid: string | undefined): Promise<readonly string[]> {
  const rows = await cloud.list(listHypervisors, zoneid === undefined ? {} : { zoneid }).catch((error: unknown) => {
    throw warning(
      'not known: the account may not call listHypervisors',
      `allow it to see this row (${error instanceof Error ? error.message : ''})`,
    )
  })
  return rows.flatMap(({ name }) => name ?? [])
}

export async function checkOsType(cloud: CloudStackClient, description: string): Promise<string> {
  const rows = await cloud.list(listOsTypes, { description })
  if (!rows.some((row) => row.description === description)) {
    throw failure(`OS type "${description}" does not exist`, 'copy its description from listOsTypes into cloudstack.stemcell.os_type')
  }
  return `"${description}" is known`
}

export async function checkTemplates(cloud: CloudStackClient): Promise<string> {
  const rows = await cloud.list(listTemplates, { templatefilter: 'self' })
  const failed = rows.filter(({ isready, status = '' }) => isready !== true && /fail|error|abandon/i.test(status))
  if (failed.length === 0) return `${new Set(rows.map(({ id }) => id)).size} of the account, none failed`
  const names = failed.map(({ name, status }) => `${name} (${status})`).join(', ')
  throw warning(`${names} failed`, remedyOf(failed))
}

/** The command deletes only what the CPI made. */
function remedyOf(failed: readonly { readonly id: string; readonly name?: string }[]): string {
  const others = failed.filter(({ name }) => digestInName('stemcell', name) === undefined)
  const own = others.length === failed.length ? [] : ['"cpi orphans" lists what the CPI made of these, and deletes it with --delete']
  const ids = [...new Set(others.map(({ id }) => id))]
  return [...own, ...ids.map((id) => `cmk delete template id=${id}`)].join('; ')
}
