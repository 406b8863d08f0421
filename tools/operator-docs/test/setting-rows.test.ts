import { type JsonSchema, settingTable } from 'cpi-core/docs'
import * as z from 'zod'
import { settingRows } from '../src/setting-rows.ts'

const rowsOf = (schema: z.ZodType) => settingRows(z.toJSONSchema(schema, { io: 'input' }) as JsonSchema)

describe('the table of settings', () => {
  it('lists nested settings, shows defaults and marks required ones', () => {
    const schema = z.strictObject({
      http: z.strictObject({ port: z.int().default(80).describe('where it listens'), user: z.string() }),
      level: z.enum(['low', 'high']).optional(),
    })

    expect(settingTable(rowsOf(schema)).split('\n').slice(2)).toEqual([
      '| `http.port` | integer | `80` | where it listens |',
      '| `http.user` | string | **required** |  |',
      '| `level` | `low`, `high` |  |  |',
    ])
  })

  it('describes what variants share once, required only where all require it', () => {
    const schema = z.strictObject({
      db: z.union([
        z.strictObject({ adapter: z.literal('a'), file: z.string() }),
        z.strictObject({ adapter: z.literal('b'), file: z.string().optional() }),
      ]),
    })

    expect(rowsOf(schema).map(({ key, type, isRequired }) => [key, type, isRequired])).toEqual([
      ['db.adapter', '`a` or `b`', true],
      ['db.file', 'string', false],
    ])
  })

  it('lists the settings of list items', () => {
    const schema = z.strictObject({ users: z.array(z.strictObject({ name: z.string() })).describe('who may') })

    expect(rowsOf(schema).map(({ key, type }) => [key, type])).toEqual([
      ['users', 'list of hash'],
      ['users[].name', 'string'],
    ])
  })
})
