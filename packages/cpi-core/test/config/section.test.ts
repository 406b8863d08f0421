import type * as z from 'zod/mini'
import { parseProperties } from '../../src/config/parse-properties.ts'
import type { Section } from '../../src/config/section.ts'
import { diskSection } from '../../src/disks/disk-cloud-properties.ts'
import { networkSection, vipSection } from '../../src/networks/network-cloud-properties.ts'
import { vmSection } from '../../src/vms/vm-cloud-properties.ts'

const SECTIONS: readonly (readonly [Section, object])[] = [
  [vmSection, { compute_offering: 'small' }],
  [networkSection, {}],
  [vipSection, {}],
  [diskSection, {}],
]

const KEYS = SECTIONS.flatMap(([section, valid]) =>
  Object.keys(section.object.shape).map((key) => [section.name, key, section, valid] as const),
)

/** Values of every kind; each key takes some of them and must refuse the others. */
const VALUES: readonly unknown[] = [7, -1, 1.5, 'text', true, [], [7], [7, 'a'], { a: 1 }, { a: { b: [] } }]

describe.each(KEYS)('%s: %s', (name, key, section, valid) => {
  it('refuses an invalid value, and names the key', () => {
    const schema = (section.object.shape as Readonly<Record<string, z.ZodMiniType>>)[key]
    const wrong = VALUES.filter((value) => schema?.safeParse(value).success === false)

    expect(wrong.length).toBeGreaterThan(3)
    for (const value of wrong) {
      expect(() => parseProperties(section, { ...valid, [key]: value })).toThrow(
        expect.objectContaining({ type: 'Bosh::Clouds::CpiError', message: expect.stringMatching(new RegExp(`${name}.*"${key}(\\.|")`)) }),
      )
    }
  })

  it('counts as not given when it is empty, unless it is required', () => {
    const others = Object.fromEntries(Object.entries(valid).filter(([other]) => other !== key))
    const parse = (value: unknown) => () => parseProperties(section, { ...others, [key]: value })

    if (key in valid) expect(parse(' ')).toThrow(`"${key}": should not be empty`)
    else expect(parse(' ')()).toEqual(parse(undefined)())
  })

  it('is suggested when it is mistyped', () => {
    const mistyped = `${key.slice(0, -1)}_${key.slice(-1)}`

    expect(() => parseProperties(section, { ...valid, [mistyped]: 'x' })).toThrow(`unknown key "${mistyped}"`)
  })
})
