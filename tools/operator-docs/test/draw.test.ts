import { draw } from '../src/draw.ts'
import { NETWORK_DRAWINGS } from '../src/network-drawings.ts'

describe('a drawing', () => {
  it('has its title for screen readers, and colours for dark pages', async () => {
    const svg = await draw({ file: 'a.svg', title: 'A <small> network', places: [{ name: 'here', members: { a: 'A' } }], connections: [] })

    expect(svg).toMatch(/^<svg /)
    expect(svg).toContain('<title>A &lt;small&gt; network</title>')
    expect(svg).toContain('prefers-color-scheme: dark')
  })

  it.each(NETWORK_DRAWINGS)('$file connects only what stands in one of its places', ({ places, connections }) => {
    const members = places.flatMap((place) => Object.keys(place.members))

    expect(connections.flatMap(({ from, to }) => [from, to]).filter((name) => !members.includes(name))).toEqual([])
    expect(new Set(members).size).toBe(members.length)
  })
})
