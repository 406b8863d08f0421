// Joins the catalogue's files into one description per command; what recordings prove wrong is corrected last.
import { readFile } from 'node:fs/promises'

const read = async (name) => JSON.parse(await readFile(new URL(`../catalogue/${name}`, import.meta.url), 'utf8'))

/** @returns commands by name, each {name, kind, key, envelope, section, parameters, response}, the nested types, and the sets of values. */
export async function readCatalogue() {
  const [apis, extra, discovered, corrections, values] = await Promise.all(
    ['cloudstack-apis.json', 'cloudstack-apis-extra.json', 'discovered-apis.json', 'corrections.json', 'values.json'].map(read),
  )
  const seen = new Map(discovered.map((command) => [command.name, command]))
  const commands = Object.entries(apis.commands).map(([name, command]) => {
    const correction = corrections[name] ?? {}
    return {
      name,
      kind: correction.kind ?? kindOf(name, command, extra),
      key: correction.key ?? command.key ?? extra.objectKey[name],
      envelope: extra.responseNameExceptions[name],
      section: command.section,
      parameters: parametersOf(name, command, extra, seen.get(name), correction),
      response: { ...command.response, ...correction.response },
    }
  })
  return { commands, types: apis.types, values, version: apis.version }
}

function kindOf(name, command, extra) {
  if (command.list) return 'list'
  if (!command.async) return 'sync'
  return extra.asyncCreate.includes(name) || /^create[A-Z]/.test(name) || name === 'deployVirtualMachine' ? 'job-with-id' : 'job'
}

function parametersOf(name, command, extra, seen, correction) {
  const seenParameters = new Map((seen?.params ?? []).map((parameter) => [parameter.name, parameter]))
  return Object.fromEntries(
    Object.entries(command.params).map(([parameter, { type, required, enc }]) => {
      const real = seenParameters.get(parameter)
      const length = real?.length ?? extra.maxlen[name]?.[parameter]
      return [
        parameter,
        {
          type,
          required: real ? Boolean(real.required) : required,
          map: enc,
          length: length && length !== 255 ? length : undefined,
          since: /^[\d.]+/.exec(real?.since ?? extra.paramFirstSeen[name]?.[parameter] ?? '')?.[0],
          ...correction.parameters?.[parameter],
        },
      ]
    }),
  )
}
