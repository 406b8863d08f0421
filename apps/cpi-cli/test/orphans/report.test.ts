import { orphanJson } from '../../src/orphans/report.ts'

const DISK = { kind: 'disk', id: 'd', name: 'disk-1', zone: 'zone', state: 'Ready', created: '', why: 'not attached' } as const
const REPORT = { orphans: [DISK], younger: [], notShown: ['managed networks'] }

describe('the report for programs', () => {
  it('has what was found, with the age in seconds', () => {
    expect(JSON.parse(orphanJson(REPORT, 3_600_000, undefined))).toEqual({
      older_than_seconds: 3600,
      orphans: [DISK],
      younger: [],
      not_shown: ['managed networks'],
    })
  })

  it('has in addition what became of each that was to be deleted', () => {
    const deletions = [{ kind: 'disk', id: 'd', name: 'disk-1', error: 'it is attached' }]

    expect(JSON.parse(orphanJson(REPORT, 3_600_000, deletions))).toEqual({
      ...JSON.parse(orphanJson(REPORT, 3_600_000, undefined)),
      deletions,
    })
  })
})
