// Small pieces of TypeScript text that all generated files share.

/** VirtualMachine → virtual-machine */
export const fileName = (section) =>
  section
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .toLowerCase()

export const quoted = (name) => (/^[A-Za-z_]\w*$/.test(name) ? name : `'${name}'`)

/** Lines that import the types used in a text. @param sectionOf Map name → section @param folder where the entities are, with a slash */
export function importsOf(text, sectionOf, folder) {
  const words = new Set(text.match(/\b[A-Z]\w*\b/g))
  const bySection = new Map()
  for (const [name, section] of sectionOf) {
    if (words.has(name)) bySection.set(section, [...(bySection.get(section) ?? []), name])
  }
  return [...bySection]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([section, names]) => `import type { ${names.sort().join(', ')} } from '${folder}${fileName(section)}.ts'`)
}

/** The line that imports the names of values which a text uses. @param names all names of values.ts @param folder where that is, with a slash */
export function importValues(text, names, folder) {
  const used = [...new Set(text.match(/\b[A-Z]\w*\b/g))].filter((word) => names.has(word)).sort()
  return used.length === 0 ? [] : [`import type { ${used.join(', ')} } from '${folder}values.ts'`]
}

/** The line that imports `OrAnother` where a text uses it. @param folder where `api/` is, with a slash */
export const importOrAnother = (text, folder) =>
  text.includes('OrAnother<') ? [`import type { OrAnother } from '${folder}api/command.ts'`] : []
