import { type AnyCommand, parseParameter } from '../api/index.ts'
import { renderTable } from './table.ts'

const KINDS: Readonly<Record<AnyCommand['kind'], string>> = {
  sync: 'synchronous',
  list: 'a list, read page by page',
  job: 'starts a job',
  'job-with-id': 'starts a job and returns the id of the new resource immediately',
}

/** A command's parameters as a table, required ones first. */
export function describe(command: AnyCommand, width: number): string {
  const parameters = Object.entries(command.parameters).map(([name, short]) => {
    const { type, required, maxLength, map, since } = parseParameter(short)
    return {
      name,
      type: map === undefined ? type : `${type} (${map})`,
      required: required ? 'required' : '',
      longest: type === 'string' ? maxLength : '',
      since: since ?? '',
    }
  })
  const ordered = [...parameters.filter(({ required }) => required !== ''), ...parameters.filter(({ required }) => required === '')]
  const heading = `${command.name}: ${KINDS[command.kind]}`
  return ordered.length === 0
    ? `${heading}; it takes no parameters`
    : `${heading}\n\n${renderTable(ordered, width, ['name', 'type', 'required', 'longest', 'since'])}`
}
