import { listUsageRecords, listUsageTypes } from 'cloudstack-client/api'
import { list, listing } from '../api/define.ts'
import { invalid } from '../api-error.ts'
import types from '../documented/usage-types.json' with { type: 'json' }

const SECOND_MS = 1000
const DAY_MS = 24 * 60 * 60 * SECOND_MS

const documented = { evidence: 'documented' } as const

/** No usage server runs in the emulated cloud, so that there are types of usage but no records. */
export const usageCommands = [
  list(listUsageTypes, { ...documented, key: 'usagetype' }, () => listing(types, (row) => row)),

  list(listUsageRecords, { ...documented, key: 'usagerecord' }, (_call, { startdate, enddate, type, usageid }) => {
    const [startMs, endMs] = [Date.parse(startdate), endOf(enddate)]
    if (startMs > endMs) {
      throw invalid(`Incorrect Date Range. Start date: ${javaDate(startMs)} is after end date:${javaDate(endMs)}`)
    }
    if (usageid !== undefined && type === undefined) throw invalid('Usageid must be specified together with usageType')
    return listing([], () => ({}))
  }),
]

/** A date without a time ends with its last second (ParamProcessWorker). */
function endOf(text: string): number {
  const ms = Date.parse(text)
  return /^\s*[\d-]+\s*$/.test(text) ? ms + DAY_MS - SECOND_MS : ms
}

/** As Java prints a date: `Thu Nov 26 19:11:18 UTC 2026`. */
function javaDate(timeMs: number): string {
  const [weekday, day, month, year, time] = new Date(timeMs).toUTCString().replace(',', '').split(' ')
  return `${weekday} ${month} ${day} ${time} UTC ${year}`
}
