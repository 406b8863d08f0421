import { renderFields, renderTable } from '../../src/command-line/table.ts'

const MACHINES = [
  { hypervisor: 'KVM', state: 'Running', nic: [{ id: 'n' }], name: 'web', id: '1', cpunumber: 2 },
  { hypervisor: 'KVM', state: 'Stopped', nic: [], name: 'database', id: '22', memory: 4096 },
]

describe('renderTable', () => {
  it('puts first what people look for, then what else there is', () => {
    expect(renderTable(MACHINES, 80).split('\n')).toEqual([
      'id  name      state    hypervisor  cpunumber  memory',
      '1   web       Running  KVM         2',
      '22  database  Stopped  KVM                    4096',
    ])
  })

  it('leaves out the columns that do not fit, but never the first', () => {
    expect(renderTable(MACHINES, 24).split('\n')[0]).toBe('id  name      state')
    expect(renderTable(MACHINES, 1).split('\n')).toEqual(['id', '1', '22'])
  })

  it('shows chosen columns however wide, lists and objects as JSON, and nothing for what an item does not have', () => {
    expect(renderTable(MACHINES, 5, ['name', 'nic', 'moon']).split('\n')).toEqual([
      'name      nic           moon',
      'web       [{"id":"n"}]',
      'database  []',
    ])
  })

  it('keeps an item in one line, and a long value short', () => {
    const [, line] = renderTable([{ id: 'a', name: `two\nlines ${'x'.repeat(100)}` }], 100).split('\n')

    expect(line).toBe(`a   two lines ${'x'.repeat(49)}…`)
  })

  it('shows items that are not objects', () => {
    expect(renderTable(['a', 'b'], 80)).toBe('value\na\nb')
  })
})

describe('renderFields', () => {
  it('shows a field per line, whole', () => {
    const long = 'x'.repeat(200)

    expect(renderFields({ id: 'a', name: long, tags: [{ key: 'k' }], ready: false })).toBe(
      `id     a\nname   ${long}\ntags   [{"key":"k"}]\nready  false`,
    )
  })

  it('shows a value that is not an object as it is', () => {
    expect(renderFields('done')).toBe('done')
    expect(renderFields({})).toBe('')
  })
})
