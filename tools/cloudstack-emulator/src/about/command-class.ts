import jobClasses from '../documented/job-classes.json' with { type: 'json' }

/** Of each command with a job: its class below CloudStack's own package, and the one that root administrators run instead. */
const CLASSES: Readonly<Record<string, readonly string[] | undefined>> = jobClasses

/** The class that a job says it runs (CloudStack's source, 4.22; recorded for the most). */
export function commandClass(command: string, asAdmin: boolean): string {
  const [plain, byAdmin] = CLASSES[command] ?? []
  const name = (asAdmin ? byAdmin : undefined) ?? plain ?? `user.misc.${command.charAt(0).toUpperCase()}${command.slice(1)}Cmd`
  return `org.apache.cloudstack.api.command.${name}`
}
