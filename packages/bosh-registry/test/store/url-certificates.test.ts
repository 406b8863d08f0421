import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { rootCertificates } from 'node:tls'
import { openStore } from '../../src/store/open-store.ts'
import { checkUrlCertificates } from '../../src/store/url-certificates.ts'
import { databaseConfig } from '../support/every-store.ts'
import { createRecordingLog } from '../support/recording-log.ts'

describe('a PostgreSQL URL', () => {
  let folder: string
  let notes: string

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'registry-'))
    notes = path.join(folder, 'notes')
    await writeFile(notes, 'not PEM')
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('may name no file, or one with an authority', async () => {
    const authority = path.join(folder, 'ca.pem')
    await writeFile(authority, rootCertificates[0] ?? '')

    await checkUrlCertificates(undefined)
    await checkUrlCertificates('postgres://u:p@db.example/registry?sslmode=require')
    await checkUrlCertificates(`postgres://u:p@db.example/registry?sslrootcert=${encodeURIComponent(authority)}`)
  })

  it('is refused with a file that cannot be read or holds something else, before a connection', async () => {
    const open = (query: string) =>
      openStore(
        { db: databaseConfig({ adapter: 'postgres', url: `postgres://u:s3cret@127.0.0.1:9/registry?${query}` }), encryption: undefined },
        createRecordingLog(),
      )

    await expect(open('sslrootcert=/none')).rejects.toThrow(/^the file that sslrootcert in db\.url names cannot be read \(ENOENT\)$/)
    await expect(open(`sslrootcert=${notes}`)).rejects.toThrow(/^the file that sslrootcert in db\.url names holds no certificate/)
    await expect(open(`sslcert=${notes}&sslkey=${notes}`)).rejects.toThrow(/^the file that sslcert in db\.url names holds no certificate/)
  })
})
