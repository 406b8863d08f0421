import jobClasses from '../documented/job-classes.json' with { type: 'json' }

/** For each command with a job, the class in CloudStack's package, and the one for root administrators if it differs. */
const CLASSES: Readonly<Record<string, readonly string[] | undefined>> = jobClasses

/** The class that a job reports as its command (CloudStack's source, 4.22; mostly recorded). */
export function commandClass(command: string, asAdmin: boolean): string {
  const [plain, byAdmin] = CLASSES[command] ?? []
  const name = (asAdmin ? byAdmin : undefined) ?? plain ?? `user.misc.${command.charAt(0).toUpperCase()}${command.slice(1)}Cmd`
  return `org.apache.cloudstack.api.command.${name}`
}
