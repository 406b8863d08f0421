import * as z from 'zod'
import { describeIssue } from '../../src/config/describe-issue.ts'

function issuesOf(value: unknown): readonly string[] {
  const schema = z.object({ disk: z.object({ size: z.int('should be a whole number'), name: z.string() }) })
  return schema.safeParse(value).error?.issues.map((issue) => describeIssue(issue, value)) ?? []
}

describe('an issue of zod', () => {
  it('names a missing key and the expected type', () => {
    expect(issuesOf({ disk: { size: 1 } })).toEqual(['"disk.name" is required (a text)'])
  })

  it('names the key, and what its value should be', () => {
    expect(issuesOf({ disk: { size: 1.5, name: 'a' } })).toEqual(['"disk.size": should be a whole number'])
    expect(issuesOf({ disk: { size: 1, name: 7 } })).toEqual(['"disk.name": is 7; it should be a text'])
  })

  it('names the text that was given instead of a number or a boolean, which is never a secret', () => {
    const schema = z.object({ size: z.int('should be a whole number of MiB'), port: z.int(), verify: z.boolean() })
    const value = { size: '4_096', port: 'http', verify: 'false' }

    expect(schema.safeParse(value).error?.issues.map((issue) => describeIssue(issue, value))).toEqual([
      '"size": is "4_096"; it should be a whole number of MiB',
      '"port": is "http"; it should be a number',
      '"verify": is "false"; it should be true or false, without quotes',
    ])
  })

  it('names what a closed set of values allows, and the value', () => {
    const schema = z.object({ expunge: z.union([z.literal('auto'), z.boolean()]), deploy: z.enum(['auto', 'one-step']) })
    const value = { expunge: 'maybe', deploy: 'later' }

    expect(schema.safeParse(value).error?.issues.map((issue) => describeIssue(issue, value))).toEqual([
      '"expunge": is "maybe"; it should be "auto", true or false',
      '"deploy": is "later"; it should be "auto" or "one-step"',
    ])
  })
})
