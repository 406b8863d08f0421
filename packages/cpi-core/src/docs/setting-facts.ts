/** What an operator wants to know of a key besides its meaning. */
export interface SettingFacts {
  /** A valid value. */
  readonly example: unknown
  /** First CloudStack that can do it, kinds of zones, hypervisors; without it every cloud of the CPI can. */
  readonly needs?: string
  /** Names in earlier CPIs; without one that CPI has no such setting. */
  readonly go?: string
  readonly ruby?: string
  readonly java?: string
}

export type FactsByKey = Readonly<Record<string, SettingFacts>>

/** Renders the facts of a section's keys as a Markdown table. */
export function factsTable(facts: FactsByKey): string {
  const rows = Object.entries(facts).map(([key, { example, needs = '–', go, ruby, java }]) => {
    const names = [go, ruby, java].map((name) => (name === undefined ? '–' : `\`${name}\``))
    return `| \`${key}\` | \`${JSON.stringify(example)}\` | ${needs} | ${names.join(' | ')} |`
  })
  return ['| Key | Example | Needs | Go CPI | Ruby CPI | Java CPI |', '|---|---|---|---|---|---|', ...rows].join('\n')
}
