import type { CallOptions, CloudStackClient } from 'cloudstack-client'
import { type AnyCommand, listProjects } from 'cloudstack-client/api'
import { isUuid } from '../values/cids.ts'
import { orNamesInstead } from './missing-name.ts'

/**
 * Wraps a client: adds `projectid` to every command that has the parameter, because the resources of a project are found only with it.
 * Commands that address a resource by its id have no such parameter.
 */
export function projectClient(cloud: CloudStackClient, projectId: string): CloudStackClient {
  const inProject = <P>(command: AnyCommand, parameters: P): P =>
    'projectid' in command.parameters && command.name !== listProjects.name ? { projectid: projectId, ...parameters } : parameters
  return {
    ...cloud,
    run: (command, parameters, options) => cloud.run(command, inProject(command as AnyCommand, parameters), options),
    start: (command, parameters, options) => cloud.start(command, inProject(command as AnyCommand, parameters), options),
    list: (command, parameters, options) => cloud.list(command, inProject(command as AnyCommand, parameters), options),
    each: (command, parameters, options) => cloud.each(command, inProject(command as AnyCommand, parameters), options),
    one: (command, parameters, what, matches, options) =>
      cloud.one(command, inProject(command as AnyCommand, parameters), what, matches, options),
  }
}

/** @throws {CloudStackError} `not-found` or `too-many` */
export async function findProjectId(cloud: CloudStackClient, project: string, options?: CallOptions): Promise<string> {
  // Without `listall` administrators find only projects of which they are members, even by id. Others always do.
  const query = { ...(isUuid(project) ? { id: project } : { name: project }), listall: true }
  const found = await orNamesInstead(
    project,
    async () => cloud.one(listProjects, query, `project "${project}"`, (item) => item.id === project || item.name === project, options),
    async () => cloud.list(listProjects, { listall: true }, options),
  )
  return found.id
}
