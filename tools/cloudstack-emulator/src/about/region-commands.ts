import { listRegions, quotaIsEnabled } from 'cloudstack-client/api'
import { list, listing, sync } from '../api/define.ts'
import { sameText } from '../api/select.ts'

const documented = { evidence: 'documented' } as const

/** The region of a new CloudStack installation. */
const LOCAL = {
  id: 1,
  name: 'Local',
  endpoint: 'http://localhost:8080/client/',
  gslbserviceenabled: true,
  portableipserviceenabled: false,
}

export const regionCommands = [
  list(listRegions, documented, (_call, { id, name }) =>
    listing(
      [LOCAL].filter((row) => (id === undefined || id === row.id) && sameText(name, row.name)),
      (row) => row,
    ),
  ),

  sync(quotaIsEnabled, documented, () => ({ isenabled: { isenabled: false } })),
]
