import * as z from 'zod'
import { describeIssues } from '../src/describe-issues.ts'

const schema = z.strictObject({ disk: z.strictObject({ sizes: z.array(z.int()) }) })

const issuesOf = (value: unknown) => {
  const { error } = schema.safeParse(value)
  return error === undefined ? [] : describeIssues(error, 'recipe')
}

describe('describeIssues', () => {
  it('names each problem by the path of its key', () => {
    expect(issuesOf({ disk: { sizes: [1, 'two', 3.5] } })).toEqual([
      expect.stringMatching(/^disk\.sizes\.1: .*expected number/),
      expect.stringMatching(/^disk\.sizes\.2: .*expected int/),
    ])
  })

  it('names the value as a whole where a problem has no key', () => {
    expect(issuesOf('text')).toEqual([expect.stringMatching(/^recipe: .*expected object/)])
  })
})
