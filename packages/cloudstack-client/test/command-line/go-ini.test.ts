import { goIniSection, parseGoIni } from '../../src/command-line/go-ini.ts'

// The expected values are what gopkg.in/ini.v1 printed for the same text.
describe('a file as cloudmonkey 6 reads it', () => {
  const text = `# comment
prompt = [🐱]
profile = prod
host = cmk.test
[prod]
url = https://%(host)s/client/api
username : admin
password = "a;b #c"
apikey = 'k=1'
secretkey = p%%q%(nothing)s"
domain = one\\
two
[prod.eu]
apikey = \`x\`
password = "un"quoted"
[other]
Profile = x
url=http://o
`
  const prod = { url: 'https://cmk.test/client/api', username: 'admin', domain: 'onetwo', secretkey: 'p%%q%(nothing)s"' }

  it.each([
    ['DEFAULT', { profile: 'prod', prompt: '[🐱]' }],
    ['prod', { ...prod, password: 'a;b #c', apikey: 'k=1' }],
    ['prod.eu', { ...prod, password: '"un"quoted"', apikey: 'x' }],
    ['other', { Profile: 'x', profile: undefined, url: 'http://o' }],
  ])('[%s]', (section, expected) => {
    const read = goIniSection(parseGoIni(text, 'file'), section)

    expect(Object.fromEntries(Object.keys(expected).map((key) => [key, read?.(key)]))).toEqual(expected)
  })

  it.each([
    ['[a', 'file, line 1: the name of the section has no ]'],
    ['x = 1\nword', 'file, line 2: neither [section] nor name = value'],
  ])('%j is refused', (wrong, message) => {
    expect(() => parseGoIni(wrong, 'file')).toThrow(message)
  })
})
