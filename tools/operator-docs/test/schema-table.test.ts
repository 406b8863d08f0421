import * as z from 'zod'
import type { JsonSchema } from '../src/json-schema.ts'
import { settingRows, settingTable } from '../src/schema-table.ts'

const rowsOf = (schema: z.ZodType) => settingRows(z.toJSONSchema(schema, { io: 'input' }) as JsonSchema)

describe('the table of settings', () => {
  it('opens sections, shows defaults, and says what is required', () => {
    const schema = z.strictObject({
      http: z.strictObject({ port: z.int().default(80).describe('where it listens'), user: z.string() }),
      level: z.enum(['low', 'high']).optional(),
    })

    expect(settingTable(rowsOf(schema)).split('\n').slice(2)).toEqual([
      '| `http.port` | integer | `80` | where it listens |',
      '| `http.user` | text | required |  |',
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

    expect(rowsOf(schema).map(({ name, type, required }) => [name, type, required])).toEqual([
      ['db.adapter', '`a` or `b`', true],
      ['db.file', 'text', false],
    ])
  })

  it('opens lists of sections', () => {
    const schema = z.strictObject({ users: z.array(z.strictObject({ name: z.string() })).describe('who may') })

    expect(rowsOf(schema).map(({ name, type }) => [name, type])).toEqual([
      ['users', 'list of sections'],
      ['users[].name', 'text'],
    ])
  })
})
