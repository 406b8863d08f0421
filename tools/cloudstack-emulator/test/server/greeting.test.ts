import { createEmulator } from '../../src/emulator.ts'
import { greeting } from '../../src/server/greeting.ts'

const ENDPOINT = 'http://127.0.0.1:8080/client/api'

describe('what the emulator says when it is started by hand', () => {
  const emulator = createEmulator()
  const text = greeting(ENDPOINT, emulator)
  const { apiKey, secretKey } = emulator.accounts['user'] ?? { apiKey: '', secretKey: '' }

  it('names the endpoint first, then page, zones and accounts with their keys', () => {
    expect(text.split('\n')[0]).toBe(`CloudStack emulator: ${ENDPOINT}`)
    expect(text).toContain('http://127.0.0.1:8080/_emulator/')
    expect(text).toContain('zone-advanced, zone-basic, zone-sg')
    expect(text).toContain(`user  password password  key ${apiKey}  secret ${secretKey}`)
  })

  it('has a line to copy for each of three clients', () => {
    const variables = `CLOUDSTACK_ENDPOINT=${ENDPOINT} CLOUDSTACK_KEY=${apiKey} CLOUDSTACK_SECRET=${secretKey}`

    expect(text).toContain(`  ${variables} cloudstack call listZones\n`)
    expect(text).toContain(`  ${variables} cs listZones\n`)
    expect(text).toContain(`  cmk -u ${ENDPOINT} -k ${apiKey} -s ${secretKey} list zones\n`)
  })
})
