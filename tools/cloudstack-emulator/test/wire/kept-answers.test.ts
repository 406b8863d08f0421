import { createKeptAnswers } from '../../src/wire/kept-answers.ts'

describe('kept answers', () => {
  it('are the newest ones, without secrets', () => {
    const answers = createKeptAnswers(60)

    for (const number of [1, 2, 3]) answers.keep(number, `{"number":${number},"password":"s3cret"}`)

    expect([1, 2, 3].map(answers.get)).toEqual([undefined, undefined, '{"number":3,"password":"<redacted>"}'])
  })

  it('have as much room as before once they are those that were saved', () => {
    const answers = createKeptAnswers(10)
    answers.keep(1, 'first')
    const restore = answers.save()

    answers.keep(2, 'other')
    answers.keep(3, 'third')
    restore()
    answers.keep(4, 'forth')

    expect([1, 2, 3, 4].map(answers.get)).toEqual(['first', undefined, undefined, 'forth'])
  })

  it('are cut off where they are long, with their length', () => {
    const answers = createKeptAnswers()

    answers.keep(1, 'x'.repeat(200_000))

    expect(answers.get(1)?.length).toBeLessThan(70_000)
    expect(answers.get(1)).toMatch(/x… \(200000 characters in all\)$/)
  })
})
