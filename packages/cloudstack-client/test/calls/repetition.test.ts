import { catalogue } from '../../src/api/catalogue.ts'
import { type Repetition, repetitionOf } from '../../src/calls/repetition.ts'

function commandsThatAre(repetition: Repetition): readonly string[] {
  return [...catalogue.values()].filter((command) => repetitionOf(command) === repetition).map(({ name }) => name)
}

describe('what repeating a command means', () => {
  it('is known for all commands', () => {
    const counts = (['harmless', 'creating', 'changing'] as const).map((repetition) => commandsThatAre(repetition).length)

    expect(counts.reduce((sum, count) => sum + count)).toBe(catalogue.size)
    expect(counts.every((count) => count > 100)).toBe(true)
  })

  it.each(['listZones', 'getApiLimit', 'queryAsyncJobResult', 'findHostsForMigration', 'deleteVolume', 'destroyVirtualMachine'])(
    'is harmless for %s',
    (name) => {
      expect(repetitionOf({ name })).toBe('harmless')
    },
  )

  it.each([
    ...['deployVirtualMachine', 'createVolume', 'createSnapshot', 'registerTemplate', 'createTemplate', 'copyTemplate'],
    ...['getUploadParamsForTemplate', 'associateIpAddress', 'createNetwork', 'createFirewallRule', 'createLoadBalancerRule'],
    ...['authorizeSecurityGroupIngress', 'createAffinityGroup', 'createSecurityGroup', 'createTags', 'addNicToVirtualMachine'],
    ...['importVm', 'uploadVolume', 'acquirePodIpAddress', 'reserveIpAddress', 'generateAlert', 'issueCertificate'],
    ...['getUploadParamsForIso', 'getUploadParamsForVolume', 'getDiagnosticsData', 'ldapCreateAccount', 'quotaTariffCreate'],
    ...['restoreVolumeFromBackupAndAttachToVM', 'getUploadParamsForKubernetesSupportedVersion', 'quotaCredits'],
  ])('is another thing for %s', (name) => {
    expect(repetitionOf({ name })).toBe('creating')
  })

  it.each(['attachVolume', 'resizeVolume', 'rebootVirtualMachine', 'enableStaticNat', 'login', 'listen', 'aCommandOfTomorrow'])(
    'is another change for %s',
    (name) => {
      expect(repetitionOf({ name })).toBe('changing')
    },
  )

  it('is harmless for commands of these first words only, whatever their second', () => {
    const words = commandsThatAre('harmless').flatMap((name) => /^[a-z]+(?=[A-Z])/.exec(name)?.[0] ?? [])

    expect([...new Set(words)].filter((word) => !['cloudian', 'quota'].includes(word)).sort()).toEqual([
      ...['delete', 'destroy', 'expunge', 'find', 'get', 'is', 'list', 'query', 'search'],
    ])
  })

  it('is harmless for no command that makes something', () => {
    const suspicious = commandsThatAre('harmless').filter((name) => /create|upload|register|deploy|Import$/i.test(name))

    // Lists of uploads and the like.
    expect(suspicious.filter((name) => !/^(list|delete|is)/.test(name))).toEqual([])
  })
})
