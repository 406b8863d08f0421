import type { AnyCommand } from '../api/index.ts'

/**
 * The effect of sending a command a second time although the first one may have been carried out.
 * `harmless`: the same state as after one (reads, deletions by id). `creating`: a second thing of the same kind.
 * `changing`: the change twice, or a refusal because it is there already.
 */
export type Repetition = 'harmless' | 'creating' | 'changing'

/**
 * First words of the names of commands → the effect; CloudStack has named its 828 commands by them consistently. All others are changing.
 * The words of reads are those of CloudStack's own rule for what may be a GET (cloudstack-api.md a.4).
 */
const BY_FIRST_WORD: Readonly<Record<string, Repetition>> = {
  ...allOf('harmless', ['get', 'list', 'query', 'find', 'search', 'is', 'delete', 'destroy', 'expunge']),
  ...allOf('creating', [
    'create',
    'add',
    'register',
    'deploy',
    'import',
    'upload',
    'copy',
    'associate',
    'acquire',
    'reserve',
    'authorize',
    'generate',
    'allocate',
    'issue',
  ]),
}

/** Commands that do something else than their first word says. */
const EXCEPTIONS: Readonly<Record<string, Repetition>> = {
  // They create the template, volume or ISO that the upload fills.
  getUploadParamsForIso: 'creating',
  getUploadParamsForKubernetesSupportedVersion: 'creating',
  getUploadParamsForTemplate: 'creating',
  getUploadParamsForVolume: 'creating',
  // Packs an archive on secondary storage.
  getDiagnosticsData: 'creating',
  ldapCreateAccount: 'creating',
  quotaTariffCreate: 'creating',
  restoreVolumeFromBackupAndAttachToVM: 'creating',
  // "Associates" by a fixed assignment: a second time it is refused.
  associateUcsProfileToBlade: 'changing',
  cloudianIsEnabled: 'harmless',
  quotaBalance: 'harmless',
  quotaCredits: 'creating',
  quotaIsEnabled: 'harmless',
  quotaStatement: 'harmless',
  quotaSummary: 'harmless',
  quotaTariffDelete: 'harmless',
  quotaTariffList: 'harmless',
}

/** Returns what repeating a command means; a command that is not known counts as changing. */
export function repetitionOf({ name }: Pick<AnyCommand, 'name'>): Repetition {
  const firstWord = /^[a-z]+(?=[A-Z])/.exec(name)?.[0] ?? name
  return ownValue(EXCEPTIONS, name) ?? ownValue(BY_FIRST_WORD, firstWord) ?? 'changing'
}

function allOf(repetition: Repetition, words: readonly string[]): Readonly<Record<string, Repetition>> {
  return Object.fromEntries(words.map((word) => [word, repetition]))
}

function ownValue(table: Readonly<Record<string, Repetition>>, key: string): Repetition | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}
