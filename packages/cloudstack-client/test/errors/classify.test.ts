import { classification, classify, namedDelayMs, namedPageSize, namedParameter } from '../../src/errors/classify.ts'
import { recordedAnswers } from '../support/recorded-answers.ts'

interface Evidence {
  readonly command: string
  readonly errorCode: number
  readonly errorText: string
  readonly inJob: boolean
}

const inner = (body: unknown): Record<string, unknown> => Object.values(body as Record<string, Record<string, unknown>>)[0] ?? {}

/** Every error in the recorded answers, of calls and of jobs. */
const evidence: readonly Evidence[] = recordedAnswers().flatMap(({ command, status, body, job }): Evidence[] => {
  const result = job?.queryasyncjobresultresponse['jobstatus'] === 2 ? job.queryasyncjobresultresponse['jobresult'] : undefined
  const failed = status === 200 ? result : inner(body)
  if (failed === undefined) return []
  const { errorcode, errortext } = failed as Record<string, unknown>
  return [{ command, errorCode: Number(errorcode), errorText: String(errortext), inJob: status === 200 }]
})

/** Answers that only the reference describes, in its words. */
const believed: readonly Evidence[] = [
  { command: 'listZones', errorCode: 411, errorText: '2FA required', inJob: false },
  { command: 'deployVirtualMachine', errorCode: 503, errorText: 'Maintenance', inJob: false },
  { command: 'listVolumes', errorCode: 531, errorText: 'Acct does not have permission to operate with resource', inJob: false },
  { command: 'startVirtualMachine', errorCode: 534, errorText: 'Resource [Host:1] is unreachable', inJob: true },
]

/** What each recorded text must mean: the start of the text, and the kind. */
const MEANINGS: readonly (readonly [start: RegExp, code: number, kind: string])[] = [
  [/entity does not exist/, 431, 'not-found'],
  [/missing parameter/, 431, 'invalid-request'],
  [/unable to verify user credentials/, 401, 'not-authenticated'],
  [/Failed to authenticate user/, 531, 'not-authenticated'],
  [/does not exist or is not available for the account/, 432, 'not-allowed'],
  [/would shrink the volume/, 432, 'invalid-request'],
  [/api limit, please retry/, 429, 'throttled'],
  [/^Internal error executing command/, 530, 'internal-error'],
  [/does not have permission for expunging/, 530, 'not-allowed'],
  [/^No suitable host found/, 530, 'no-capacity'],
  [/^Unable to find suitable primary storage/, 530, 'no-capacity'],
  [/^No destination found/, 533, 'no-capacity'],
  [/^Insufficient address capacity/, 533, 'no-capacity'],
  [/^Maximum amount of resources/, 535, 'over-limit'],
  [/^Cannot delete group when it's in use/, 536, 'conflict'],
  [/conflicts with rule/, 537, 'conflict'],
  [/^tag director already on/, 530, 'conflict'],
  [/already exists in the network domain/, 431, 'conflict'],
  [/Mac address is already taken/, 431, 'conflict'],
  [/please choose another ip/, 431, 'conflict'],
  [/is already running/, 431, 'conflict'],
  [/is not running, unable to reboot/, 431, 'conflict'],
  [/not attached to any VM/, 431, 'conflict'],
  [/^Unable to find UUID for id/, 431, 'not-found'],
  [/^Unable to find resource by uuid/, 431, 'not-found'],
  [/doesn't exist$/, 431, 'not-found'],
  [/^Failed to delete tags/, 530, 'job-failed'],
  [/^Failed to resize volume/, 530, 'job-failed'],
  [/User data has exceeded/, 431, 'invalid-request'],
]

describe('classify', () => {
  it.each(classification.filter(({ when }) => when !== 'a job failed and says nothing that is known'))(
    'knows that $when, because a server said so',
    (row) => {
      const seen = [...evidence, ...believed].filter(
        (facts) => classify(facts).kind === row.kind && (row.codes?.includes(facts.errorCode) ?? true),
      )
      const bySame = seen.filter((facts) => row.text?.test(facts.errorText) ?? true)

      expect(bySame.length).toBeGreaterThan(0)
    },
  )

  it.each(MEANINGS)('reads %s (%i) as %s', (text, code, kind) => {
    const facts = evidence.filter(({ errorCode, errorText }) => errorCode === code && text.test(errorText))

    expect(facts.length).toBeGreaterThan(0)
    expect(new Set(facts.map((fact) => classify(fact).kind))).toEqual(new Set([kind]))
  })

  it('gives every recorded error a kind', () => {
    const kinds = new Map<string, number>()
    for (const facts of evidence) kinds.set(classify(facts).kind, (kinds.get(classify(facts).kind) ?? 0) + 1)

    expect(evidence.length).toBeGreaterThan(150)
    expect([...kinds.keys()].sort()).toEqual([
      'conflict',
      'internal-error',
      'invalid-request',
      'job-failed',
      'no-capacity',
      'not-allowed',
      'not-authenticated',
      'not-found',
      'over-limit',
      'throttled',
    ])
  })

  it('calls a job that failed with an unknown code just that', () => {
    expect(classify({ command: 'x', errorCode: 999, errorText: '', inJob: true }).kind).toBe('job-failed')
  })

  it('calls an answer with an unknown code an internal error', () => {
    expect(classify({ command: 'x', errorCode: 999, errorText: '', inJob: false })).toEqual({ kind: 'internal-error', retryable: false })
  })

  it('reads the delay, the page size and the parameter that texts name', () => {
    const texts = evidence.map(({ errorText }) => errorText)

    expect(texts.flatMap((text) => namedDelayMs(text) ?? [])).toContain(9684)
    expect(new Set(texts.flatMap((text) => namedPageSize(text) ?? []))).toEqual(new Set([500]))
    expect(new Set(texts.flatMap((text) => namedParameter(text) ?? []))).toEqual(
      new Set([
        'affinitygroupids',
        'tags',
        'id',
        'ids',
        'jobid',
        'virtualmachineid',
        'templatefilter',
        'serviceofferingid',
        'templateid',
        'diskofferingid',
        'securitygroupids',
        'projectid',
      ]),
    )
  })
})
