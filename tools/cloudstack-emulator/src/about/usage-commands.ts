import { listUsageRecords, listUsageTypes } from 'cloudstack-client/api'
import { list, listing } from '../api/define.ts'
import { invalid } from '../api-error.ts'
import types from '../documented/usage-types.json' with { type: 'json' }

const documented = { evidence: 'documented' } as const

/** No usage server runs in the emulated cloud, so that there are types of usage but no records. */
export const usageCommands = [
  list(listUsageTypes, { ...documented, key: 'usagetype' }, () => listing(types, (row) => row)),

  list(listUsageRecords, { ids: { usageid: 'anything' }, ...documented, key: 'usagerecord' }, (_call, { startdate, enddate }) => {
    if (Date.parse(startdate) > Date.parse(enddate)) throw invalid('Incorrect Date Range. Start date: must be before end date.')
    return listing([], () => ({}))
  }),
]
