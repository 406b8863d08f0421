/**
 * The linker flag of the agent's own `bin/build`, as Go embeds it in the binary; older builds contain only the sentence that they print.
 */
const VERSION_PATTERNS = [/main\.VersionLabel=v?(\d+\.\d+\.\d+[\w.+-]*)/, /\bversion[ =]+v?(\d+\.\d+\.\d+)/i]
/** The label of an agent that was built without a version. */
const UNVERSIONED_LABEL = '[DEV BUILD]'

/**
 * Finds the version of an agent in the text of its binary, without running it. Returns the version, or a phrase that explains why there is
 * none.
 */
export function agentVersionIn(binary: string): string {
  for (const pattern of VERSION_PATTERNS) {
    const version = pattern.exec(binary)?.[1]
    if (version !== undefined) return version
  }
  return binary.includes(UNVERSIONED_LABEL) ? 'a development build, without a version' : 'present, version unknown'
}
