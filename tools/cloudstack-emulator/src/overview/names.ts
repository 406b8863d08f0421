import type { Cloud } from '../core/cloud.ts'
import type { Row } from '../database/row.ts'
import type { Table } from '../database/table.ts'

/** Names of the things that rows refer to, whether or not these still exist. */
export function namesIn(cloud: Cloud) {
  const nameIn =
    (table: Pick<Table<Row & { readonly name: string }>, 'getIncludingRemoved'>) =>
    (id: string | undefined): string | undefined =>
      table.getIncludingRemoved(id)?.name
  return {
    account: nameIn(cloud.accounts),
    zone: nameIn(cloud.zones),
    host: nameIn(cloud.hosts),
    template: nameIn(cloud.templates),
    serviceOffering: nameIn(cloud.serviceOfferings),
    diskOffering: nameIn(cloud.diskOfferings),
    machine: nameIn(cloud.machines),
    network: nameIn(cloud.networks),
    networkOffering: nameIn(cloud.networkOfferings),
    vpc: nameIn(cloud.vpcs),
    volume: nameIn(cloud.volumes),
  }
}

export type Names = ReturnType<typeof namesIn>
