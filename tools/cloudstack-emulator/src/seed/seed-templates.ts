import { BYTES_PER_GIB } from '../core/bytes.ts'
import type { Cloud } from '../core/cloud.ts'
import { formatOf } from '../templates/template.ts'
import { fixedRow, found } from './fixed-ids.ts'
import type { Seed } from './schema.ts'

/** Each template is inserted once per hypervisor under the same name, ready in all zones of that hypervisor. */
export function seedTemplates(cloud: Cloud, seed: Seed): void {
  const system = found('account', 'system', cloud.accounts.all())
  for (const hypervisor of new Set(seed.zones.map((zone) => zone.hypervisor))) {
    const zones = seed.zones.filter((zone) => zone.hypervisor === hypervisor)
    for (const template of seed.templates) {
      const osType = found(
        'OS type',
        template.osType,
        [...cloud.osTypes.all()].map((row) => ({ name: row.description, ...row })),
      )
      const sizeBytes = template.sizeGib * BYTES_PER_GIB
      cloud.templates.insert({
        kind: 'template',
        name: template.name,
        displayText: template.name,
        uniqueName: `${hypervisor.toLowerCase()}-${template.name}`,
        accountId: system.id,
        format: formatOf(hypervisor),
        hypervisor,
        osTypeId: osType.id,
        type: 'BUILTIN',
        isPublic: true,
        isFeatured: true,
        isExtractable: false,
        crossZones: true,
        bits: 0,
        requiresHvm: false,
        passwordEnabled: template.passwordEnabled,
        sshKeyEnabled: false,
        dynamicallyScalable: false,
        bootable: true,
        sortKey: 0,
        sizeBytes,
        physicalBytes: sizeBytes,
        snapshotBytes: undefined,
        checksum: '',
        url: undefined,
        details: {},
        sourceTemplateId: undefined,
        createdMs: cloud.nowMs(),
        copies: zones.map((zone) => ({
          zoneId: found('zone', zone.name, cloud.zones.all()).id,
          state: 'Ready',
          status: 'Download Complete',
          percent: 100,
        })),
        sharedWith: [],
        userDataId: undefined,
        userDataPolicy: undefined,
        ...fixedRow(cloud, 'templates', template.name, hypervisor),
      })
    }
  }
}
