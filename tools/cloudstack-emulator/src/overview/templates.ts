import type { TemplateRow } from '../database/template-rows.ts'
import type { Names } from './names.ts'

export function templateIn(names: Names, row: TemplateRow) {
  return {
    id: row.id,
    name: row.name,
    displayText: row.displayText,
    kind: row.kind,
    account: names.account(row.accountId),
    format: row.format,
    hypervisor: row.hypervisor,
    sizeBytes: row.sizeBytes,
    createdMs: row.createdMs,
    copies: row.copies.map(({ zoneId, state, status, percent }) => ({ zone: names.zone(zoneId), state, status, percent })),
  }
}
