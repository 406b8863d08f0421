import { dateFrom, parseFormat, parseProperty, parseRoute } from '../../src/commands/options.ts'

describe('command-line options', () => {
  it('accept several formats', () => {
    expect(parseFormat('raw', parseFormat('qcow2'))).toEqual(['qcow2', 'raw'])
    expect(() => parseFormat('vdi')).toThrow('--format vdi: expected qcow2, raw, vhd, ova')
  })

  it.each(['router-discovery', 'data-server', 'url:http://10.0.0.1:8775'])('accept the metadata route %s', (route) => {
    expect(parseRoute(route)).toBe(route)
  })

  it.each(['router', 'url:', 'url:ftp://x', 'http://x'])('refuse the metadata route %s', (route) => {
    expect(() => parseRoute(route)).toThrow(`--metadata ${route}: expected`)
  })

  it('parse properties as JSON, else as text', () => {
    const properties = ['a=1', 'b=text', 'c=null', 'd={"e":true}', 'f=x=y'].reduce((earlier, value) => parseProperty(value, earlier), {})

    expect(properties).toEqual({ a: 1, b: 'text', c: null, d: { e: true }, f: 'x=y' })
    expect(() => parseProperty('=x')).toThrow('expected KEY=VALUE')
  })

  it('use SOURCE_DATE_EPOCH as timestamp, else a fixed date', () => {
    expect(dateFrom({ SOURCE_DATE_EPOCH: '1700000000' })).toEqual(new Date('2023-11-14T22:13:20Z'))
    expect(dateFrom({})).toEqual(dateFrom({}))
    expect(() => dateFrom({ SOURCE_DATE_EPOCH: 'yesterday' })).toThrow('SOURCE_DATE_EPOCH is "yesterday"')
  })
})
