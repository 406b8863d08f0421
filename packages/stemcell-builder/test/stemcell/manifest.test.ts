import fc from 'fast-check'
import { InputError } from '../../src/input-error.ts'
import { parseManifest, renderManifest } from '../../src/stemcell/manifest.ts'

const MINIMAL = "name: n\nversion: '1.10'\nsha1: abc\n"

describe('parseManifest', () => {
  it('keeps keys that it does not know', () => {
    expect(parseManifest(`${MINIMAL}ours: {kept: true}\n`, 'x.tgz')).toMatchObject({ version: '1.10', ours: { kept: true } })
  })

  it('takes a number for a version or protocol', () => {
    expect(parseManifest('name: n\nversion: 3\nsha1: a\nbosh_protocol: 1\n', 'x.tgz')).toMatchObject({ version: '3', bosh_protocol: '1' })
  })

  it.each([
    ['{', /^x\.tgz: stemcell\.MF is not YAML: /],
    ['text', /stemcell\.MF cannot be used: stemcell\.MF: is a text; it should be a map$/],
    ['name: ""\nversion: 1\n', /cannot be used: name: .*; sha1: /],
    ['name: n\nversion: 1/../../x\nsha1: a\n', /version: is "1\/\.\.\/\.\.\/x"; it should be 1 to 100 letters, digits or . _ \+ ~ -/],
    [`${MINIMAL}operating_system: ../x\n`, /operating_system: is "\.\.\/x"; it should be/],
    [`${MINIMAL}stemcell_formats: cloudstack-raw\n`, /stemcell_formats: is a text; it should be a list$/],
  ])('refuses %j, naming each problem', (text, message) => {
    expect(() => parseManifest(text, 'x.tgz')).toThrow(InputError)
    expect(() => parseManifest(text, 'x.tgz')).toThrow(message)
  })
})

it('never repeats a line of the manifest in a warning of the parser', async () => {
  const warnings: string[] = []
  const listen = ({ message }: Error) => warnings.push(message)
  process.on('warning', listen)

  parseManifest(`${MINIMAL}ours: !unknown S3CRET\n`, 'x.tgz')
  await new Promise((resolve) => setImmediate(resolve))

  process.off('warning', listen)
  expect(warnings).toEqual([])
})

describe('renderManifest', () => {
  it('quotes the version, which would otherwise be read as a number', () => {
    expect(renderManifest(parseManifest(MINIMAL, 'x'))).toContain('version: "1.10"')
  })

  it.each(['1:30', 'yes', '1_10', '2026-01-31', '0777'])(
    'quotes %s, which YAML 1.1, as directors read it, takes for something else',
    (version) => {
      expect(renderManifest({ name: 'n', version, sha1: 'a' })).toContain(`version: "${version}"`)
    },
  )

  it('can be read back, whatever its texts are', () => {
    const part = fc.stringMatching(/^[A-Za-z\d][\w.+~-]{0,30}$/)
    const text = fc.string({ unit: 'grapheme', minLength: 1 })
    // The one key that a plain object of JavaScript cannot be read back with.
    const key = fc.string({ minLength: 1 }).filter((name) => name !== '__proto__')
    fc.assert(
      fc.property(part, part, fc.dictionary(key, fc.oneof(text, fc.boolean(), fc.integer())), (name, version, properties) => {
        const manifest = { name, version, sha1: 'a', cloud_properties: { ...properties } }

        expect(parseManifest(renderManifest(manifest), 'x')).toEqual(manifest)
      }),
    )
  })
})
