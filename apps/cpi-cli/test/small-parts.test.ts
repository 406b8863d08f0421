import { parseArguments } from '../src/arguments.ts'
import { createRedactor } from '../src/redactor.ts'
import { table } from '../src/table.ts'

describe('the command line', () => {
  it.each([
    [['--config', 'a'], { mode: 'answer', configPath: 'a' }],
    [['--config=a'], { mode: 'answer', configPath: 'a' }],
    [['doctor', '--config', 'a'], { mode: 'doctor', configPath: 'a' }],
    [['orphans', '--config', 'a'], { mode: 'orphans', configPath: 'a', directorUuid: undefined, remove: false }],
    [['orphans', '--config', 'a', '--director', 'd', '--delete'], { mode: 'orphans', configPath: 'a', directorUuid: 'd', remove: true }],
    [['--version'], { mode: 'version' }],
    [['--help'], { mode: 'help', problem: undefined }],
    [[], { mode: 'help', problem: undefined }],
    [['doctor'], { mode: 'help', problem: '--config FILE is missing' }],
    [['doctor', '--config', 'a', '--delete'], { mode: 'help', problem: '--director and --delete belong to "orphans"' }],
    [['fly'], { mode: 'help', problem: expect.stringContaining('fly') }],
  ])('%j asks for %j', (args, expected) => {
    expect(parseArguments(args)).toEqual(expected)
  })
})

describe('a redactor', () => {
  it('finds a secret in whatever spelling', () => {
    const secret = 'p"ss/wörd'
    const redact = createRedactor([secret])
    const spellings = [secret, JSON.stringify({ secret }), encodeURIComponent(secret), Buffer.from(secret).toString('base64')]

    for (const text of spellings) expect(redact(`before ${text} after`)).toContain('[redacted]')
    expect(redact(spellings.join(' '))).not.toContain('ss/w')
  })

  it('leaves words alone that are too short to be secrets', () => {
    expect(createRedactor(['web', '1'])('web/1')).toBe('web/1')
  })

  it('prefers the longer of two secrets', () => {
    expect(createRedactor(['secret', 'secret-longer'])('a secret-longer b')).toBe('a [redacted] b')
  })
})

describe('a table', () => {
  it('has columns as wide as their longest cell', () => {
    expect(
      table([
        ['ok', 'zone', 'a'],
        ['FAILED', 'key', 'b'],
      ]),
    ).toBe('ok      zone  a\nFAILED  key   b\n')
  })
})
