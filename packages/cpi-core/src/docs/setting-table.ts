/** One row of an operator's table of settings. */
export interface SettingRow {
  readonly key: string
  readonly type: string
  readonly isRequired: boolean
  /** As written in a configuration; empty if there is none. */
  readonly preset: string
  readonly meaning: string
}

/** Renders settings as a Markdown table. */
export function settingTable(rows: readonly SettingRow[]): string {
  return ['| Key | Type | Default | Meaning |', '|---|---|---|---|', ...rows.map(line)].join('\n')
}

function line({ key, type, isRequired, preset, meaning }: SettingRow): string {
  return `| \`${key}\` | ${type} | ${isRequired ? '**required**' : preset} | ${asMarkdown(meaning)} |`
}

/** Escapes what would end the table's cell, or vanish as a tag of HTML. */
function asMarkdown(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '\\<')
}
