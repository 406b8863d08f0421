import { listUsageRecords, listUsageTypes } from 'cloudstack-client/api'
import { list, listing } from '../api/define.ts'
import { invalid } from '../api-error.ts'
import types from '../documented/usage-types.json' with { type: 'json' }

const documented = { evidence: 'documented' } as const

/** No usage server runs in the emulated cloud, so that there are types of usage but no records. */
export const usageCommands = [
  list(listUsageTypes, { ...documented, key: 'usagetype' }, () => listing(types, (row) => row)),

  list(listUsageRecords, { ...documented, key: 'usagerecord' }, (_call, { startdate, enddate, type, usageid }) => {
    const [startMs, endMs] = [Date.parse(startdate), Date.parse(enddate)]
    if (startMs > endMs) {
      throw invalid(`Incorrect Date Range. Start date: ${javaDate(startMs)} is after end date:${javaDate(endMs)}`)
    }
    if (usageid !== undefined && type === undefined) throw invalid('Usageid must be specified together with usageType')
    return listing([], () => ({}))
  }),
]

/** As Java prints a date: `Thu Nov 26 19:11:18 UTC 2026`. */
function javaDate(timeMs: number): string {
  const [weekday, day, month, year, time] = new Date(timeMs).toUTCString().replace(',', '').split(' ')
  return `${weekday} ${month} ${day} ${time} UTC ${year}`
}
