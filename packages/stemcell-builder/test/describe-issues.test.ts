import * as z from 'zod'
import { describeIssues } from '../src/describe-issues.ts'

const schema = z.strictObject({ disk: z.strictObject({ sizes: z.array(z.int()) }) })

const issuesOf = (value: unknown) => {
  const { error } = schema.safeParse(value)
  return error === undefined ? [] : describeIssues(error, 'recipe', value)
}

describe('describeIssues', () => {
  it('names each problem by the path of its key', () => {
    expect(issuesOf({ disk: { sizes: [1, 'two', 3.5] } })).toEqual([
      'disk.sizes.1: is "two"; it should be a number',
      'disk.sizes.2: is 3.5; it should be a whole number',
    ])
  })

  it('names the value as a whole where a problem has no key', () => {
    expect(issuesOf('text')).toEqual(['recipe: is a text; it should be a map'])
  })
})
