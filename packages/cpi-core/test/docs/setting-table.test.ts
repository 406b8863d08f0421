import { settingTable } from '../../src/docs/setting-table.ts'

describe('a table of settings', () => {
  it('keeps what would end a cell or vanish as a tag of HTML', () => {
    const row = { key: 'url_base', type: 'string', isRequired: false, preset: '', meaning: '<name>.<format> | none' }

    expect(settingTable([row])).toContain('| `url_base` | string |  | \\<name>.\\<format> \\| none |')
  })
})
