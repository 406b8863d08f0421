import { cpiMethod } from '../cpi-method.ts'
import { claimVip } from '../networks/static-nat.ts'
import { createVmResult, needsRegistry } from '../protocol/api-version.ts'
import { ownedName } from '../values/names.ts'
import { actualNetworks } from './actual-networks.ts'
import { completeSettings } from './complete-settings.ts'
import { describeCompute, describeDisks } from './compute.ts'
import { createVmArguments } from './create-vm-arguments.ts'
import { startIfStopped, startsSeparately } from './deploy-steps.ts'
import { deployVm } from './deploy-vm.ts'
import { findPlacements } from './find-placements.ts'
import { joinLoadBalancers } from './load-balancers.ts'
import { ensureManagedSecurityGroups } from './managed-security-groups.ts'
import { inFirstWithCapacity } from './placement.ts'
import { planVm } from './plan-vm.ts'
import { publishSettings } from './publish-settings.ts'
import { reclaimVip } from './reclaim-vip.ts'
import { resolveResources } from './resolve-resources.ts'
import { tagNewVm } from './set-vm-metadata.ts'
import { readVmRequest } from './vm-request.ts'
import { checkPlacement } from './zone-rules.ts'

/** Creates a running machine on which its agent can start, or nothing at all: every step below notes its undo. */
export const createVm = cpiMethod(createVmArguments, async (args, deps) => {
  const request = readVmRequest(args, deps)
  const [found, isStartedLater] = await Promise.all([resolveResources(deps, request), startsSeparately(deps, request)])
  const resources = { ...found, publicAddress: await reclaimVip(deps, request, found.publicAddress) }

  const placements = await findPlacements(deps, request, resources)
  const asked = `${describeCompute(resources.offering, request.properties)}${describeDisks(resources)}`
  const { placement, created: machine } = await inFirstWithCapacity(deps, placements, asked, async (placement) => {
    const name = ownedName('vm', deps.request.directorUuid, deps.newId())
    const existingGroups = await checkPlacement(deps, request, resources, placement)
    const managedGroups = await ensureManagedSecurityGroups(deps, request.securityGroups.managed)
    const securityGroupIds = [...existingGroups, ...managedGroups]
    const inRegistry = needsRegistry(deps.request)
    const inputs = { name, request, resources, placement, securityGroupIds, inRegistry, isStartedLater, config: deps.config }

    const plan = planVm(inputs)
    await publishSettings(deps, plan)
    const deployed = await deployVm(deps, request, plan)
    return startIfStopped(deps, await completeSettings(deps, inputs, plan, deployed))
  })

  await claimVip(deps, machine, placement, request.vip, resources.publicAddress)
  await joinLoadBalancers(deps, machine, placement, resources.loadBalancers)
  await tagNewVm(deps, machine, args.env, request.properties.tags)
  return createVmResult(deps.request.apiVersion, machine.id, actualNetworks(request, placement, machine))
})
