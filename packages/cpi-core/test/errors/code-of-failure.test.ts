import { CloudStackError, type CloudStackErrorDetails } from 'cloudstack-client'
import { codeOfFailure } from '../../src/errors/code-of-failure.ts'

type Given = Partial<CloudStackErrorDetails> & { readonly cause?: unknown }

function failure({ cause, ...details }: Given): CloudStackError {
  return new CloudStackError('it failed', { kind: 'job-failed', command: 'listZones', retryable: false, ...details }, { cause })
}

describe('the code of a failed call', () => {
  it.each<[string, Given, string]>([
    ['keys that are not accepted', { kind: 'not-authenticated' }, 'credentials-refused'],
    ['a limit', { kind: 'over-limit' }, 'limit-reached'],
    ['a name that nothing has', { kind: 'not-found' }, 'name-not-found'],
    ['a name that several have', { kind: 'too-many' }, 'name-ambiguous'],
    ['a state that does not permit it', { kind: 'conflict' }, 'conflict'],
    ['a cloud that is full', { kind: 'no-capacity' }, 'no-capacity'],
    ['too many requests', { kind: 'throttled' }, 'throttled'],
    ['a command that the account may not call', { kind: 'not-allowed' }, 'command-not-allowed'],
    ['a parameter that is refused', { kind: 'invalid-request' }, 'parameter-refused'],
    ['a management server that is away', { kind: 'unavailable' }, 'cloud-unavailable'],
    ['a failure without a reason', { kind: 'internal-error' }, 'cloud-failed'],
    ['a job that failed', { kind: 'job-failed' }, 'job-failed'],
    ['an answer that is none of CloudStack', { kind: 'unreadable-answer' }, 'answer-unreadable'],
    ['a call that was told to end', { kind: 'cancelled' }, 'interrupted'],
    ['a refused connection', { kind: 'unreachable', cause: { failure: 'refused' } }, 'endpoint-unreachable'],
    ['a connection that broke', { kind: 'unreachable', isUncertain: true, cause: { failure: 'broken' } }, 'not-answered'],
    ['a proxy that is none', { kind: 'unreachable', cause: { failure: 'unusable-proxy' } }, 'proxy-unreachable'],
    ['a certificate', { kind: 'unreachable', cause: { failure: 'certificate' } }, 'certificate-not-trusted'],
    ['a proxy', { kind: 'unreachable', cause: { failure: 'refused', proxy: 'http://proxy' } }, 'proxy-unreachable'],
    ['no answer in time', { kind: 'timed-out', isUncertain: true }, 'not-answered'],
    ['a job that takes too long', { kind: 'timed-out', isUncertain: true, jobId: 'j' }, 'time-limit-reached'],
    ['the end of the time of the whole call', { kind: 'timed-out' }, 'time-limit-reached'],
    ['an upload, which goes elsewhere', { kind: 'unreachable', command: 'upload', cause: { failure: 'refused' } }, 'upload-failed'],
    ['an upload that was told to end', { kind: 'cancelled', command: 'upload' }, 'interrupted'],
  ])('tells %s', (_what, given, code) => {
    expect(codeOfFailure(failure(given))).toBe(code)
  })
})
