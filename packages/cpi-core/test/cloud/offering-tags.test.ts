import { isTagged, tagsOf } from '../../src/cloud/offering-tags.ts'

describe('tags of an offering', () => {
  it('are separated by commas, with or without blanks', () => {
    expect(tagsOf('ssd, fast,')).toEqual(['ssd', 'fast'])
    expect(tagsOf(undefined)).toEqual([])
  })

  it.each([
    ['ssd,fast', ['fast', 'other'], [], true],
    ['ssd', ['fast'], [], false],
    [undefined, [], ['ssd'], true],
    ['ssd', [], ['ssd'], false],
    [undefined, ['ssd'], [], false],
  ])('%j has one of %j and none of %j: %s', (tags, needed, refused, expected) => {
    expect(isTagged(tags, needed, refused)).toBe(expected)
  })
})
