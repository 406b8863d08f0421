import { type PythonVersion, parseConfigParser, sectionReader } from '../../src/command-line/configparser.ts'

function values(text: string, section: string, options: readonly string[], version: PythonVersion = 3) {
  const read = sectionReader(parseConfigParser(text, 'file', version), section, version)
  return Object.fromEntries(options.map((option) => [option, read?.(option)]))
}

// The expected values are what Python printed for the same text.
describe('a file as Python 3 reads it', () => {
  const text = `# comment
[DEFAULT]
host = cloud.test
key = fallback
[cloudstack]
Endpoint : https://%(host)s/client/api
  ; comment in between
key = k;1 # x ; y
secret = "a%%b=c:d"
timeout = 10
[eu.west]
endpoint = https://eu/
secret = one
   two

   three
[empty]
endpoint=https://e/
key=
`
  it.each([
    ['cloudstack', { endpoint: 'https://cloud.test/client/api', key: 'k;1 # x ; y', secret: '"a%b=c:d"', timeout: '10' }],
    ['eu.west', { endpoint: 'https://eu/', key: 'fallback', secret: 'one\ntwo\n\nthree', timeout: undefined }],
    ['empty', { endpoint: 'https://e/', key: '', secret: undefined, timeout: undefined }],
  ])('[%s]', (section, expected) => {
    expect(values(text, section, Object.keys(expected))).toEqual(expected)
  })

  it.each([
    ['key = 1', 'file, line 1: there is no [section] above'],
    ['[a]\nkey', 'file, line 2: neither [section] nor name = value'],
    ['[a]\nkey=1\nKey=2', 'file, line 3: key is given twice'],
    ['[a]\n[a]', 'file, line 2: [a] is given twice'],
    ['[a]\nkey=50%off', 'key in [a]: write %% for a percent sign'],
    ['[a]\nkey=%(there)s', 'key in [a] refers to "there", which does not exist'],
    ['[a]\nkey=%(key)s', 'key in [a] refers to itself'],
  ])('%j is refused', (wrong, message) => {
    expect(() => values(wrong, 'a', ['key'])).toThrow(message)
  })
})

it('Python 2 ends a value at its first semicolon if that follows a blank, and knows %% only next to a reference', () => {
  const text = `[prod]
URL = http://%(username)s.test/client/api
username: admin
password = a;b ; c
note = text ; a comment;
apikey = ""
secretkey = p%41ss%%
domain = a#b
rem a remark
REM
`
  const expected = {
    url: 'http://admin.test/client/api',
    username: 'admin',
    password: 'a;b ; c',
    note: 'text',
    apikey: '',
    secretkey: 'p%41ss%%',
    domain: 'a#b',
  }

  expect(values(text, 'prod', Object.keys(expected), 2)).toEqual(expected)
})
