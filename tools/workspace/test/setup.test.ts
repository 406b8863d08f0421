import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { installEnvironment, isTornApart, nodeProblem, remedyFor } from '../src/setup.mjs'

describe('set-up', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0', '26.0.0'])('takes Node %s', (version) => {
    expect(nodeProblem(version)).toBeUndefined()
  })

  it.each(['18.20.8', '20.18.1', '16.0.0'])('refuses Node %s and says which is needed', (version) => {
    expect(nodeProblem(version)).toMatch(new RegExp(`^Node >= 20\\.19 is needed, this is ${version}`))
  })

  it.each([
    [' ERR_PNPM_OUTDATED_LOCKFILE  Cannot install', 'pnpm-lock.yaml'],
    ['npm error code SELF_SIGNED_CERT_IN_CHAIN', 'NODE_EXTRA_CA_CERTS'],
    ['npm error code ECONNREFUSED', 'HTTPS_PROXY'],
    ['ENOSPC: no space left on device', 'disk is full'],
    ['EACCES: permission denied', 'is this clone yours'],
    ['something else', 'npm run setup'],
  ])('knows a remedy for %s', (output, remedy) => {
    expect(remedyFor(output)).toContain(remedy)
  })

  it('starts anew where npm has removed a part of what pnpm installed', () => {
    const modules = mkdtempSync(path.join(tmpdir(), 'modules-'))
    expect(isTornApart(modules)).toBe(false)

    writeFileSync(path.join(modules, '.modules.yaml'), '')
    for (const name of ['jest', 'typescript', '@swc/jest']) mkdirSync(path.join(modules, name), { recursive: true })
    expect(isTornApart(modules)).toBe(false)

    rmSync(path.join(modules, '@swc/jest'), { recursive: true })
    expect(isTornApart(modules)).toBe(true)
    rmSync(modules, { recursive: true })
  })
})

describe('the environment of an installation', () => {
  it('bounds the tries for the network, and leaves a surrounding npm run out', () => {
    const env = installEnvironment({ PATH: '/bin', npm_lifecycle_event: 'setup', npm_config_loglevel: 'silent', npm_config_registry: 'r' })

    expect(env).toEqual({
      PATH: '/bin',
      npm_config_registry: 'r',
      npm_config_fetch_retries: '2',
      npm_config_fetch_retry_mintimeout: '1000',
      npm_config_fetch_retry_maxtimeout: '10000',
      npm_config_fetch_timeout: '60000',
    })
  })

  it("keeps the user's own settings for the network", () => {
    expect(installEnvironment({ npm_config_fetch_retries: '0' })).toMatchObject({ npm_config_fetch_retries: '0' })
  })
})
