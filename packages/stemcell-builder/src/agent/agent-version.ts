/** How a Go program keeps what the agent's own `bin/build` gave its linker; older builds only have the sentence that they print. */
const WAYS_TO_SAY_IT = [/main\.VersionLabel=v?(\d+\.\d+\.\d+[\w.+-]*)/, /\bversion[ =]+v?(\d+\.\d+\.\d+)/i]
/** What the agent calls itself when nobody gave it a version. */
const NO_VERSION = '[DEV BUILD]'

/** The version of an agent by the text of its binary, which is never run: the one it was built as, or in words why there is none. */
export function agentVersionIn(binary: string): string {
  for (const way of WAYS_TO_SAY_IT) {
    const version = way.exec(binary)?.[1]
    if (version !== undefined) return version
  }
  return binary.includes(NO_VERSION) ? 'a development build, without a version' : 'present, version unknown'
}
