import type { CpiErrorType } from '../../src/errors/cpi-error.ts'
import type { Answer } from '../../src/protocol/answer.ts'

/** Asserts that a call failed with this type and a message that matches. */
export function expectFailure(answer: Answer, type: CpiErrorType, message: RegExp): void {
  expect(answer).toEqual({
    result: null,
    error: { type, message: expect.stringMatching(message), ok_to_retry: expect.any(Boolean) },
    log: '',
  })
}
