import { cpiMethod } from '../cpi-method.ts'
import { claimVip } from '../networks/static-nat.ts'
import { createVmResult, needsRegistry } from '../protocol/api-version.ts'
import { ownedName } from '../values/names.ts'
import { actualNetworks } from './actual-networks.ts'
import { correctMacs } from './correct-macs.ts'
import { createVmArguments } from './create-vm-arguments.ts'
import { deployVm } from './deploy-vm.ts'
import { joinLoadBalancers } from './load-balancers.ts'
import { keepSecurityGroups } from './managed-security-groups.ts'
import { inFirstWithCapacity, placesFor } from './placement.ts'
import { planVm } from './plan-vm.ts'
import { publishSettings } from './publish-settings.ts'
import { lookUp } from './resolve-resources.ts'
import { tagNewVm } from './set-vm-metadata.ts'
import { readVmRequest } from './vm-request.ts'
import { checkPlace } from './zone-rules.ts'

/** A running machine that its agent can start on, or nothing at all: every step below notes how it is undone. */
export const createVm = cpiMethod(createVmArguments, async (args, deps) => {
  const request = readVmRequest(args, deps)
  const found = await lookUp(deps, request)

  const { place, made: machine } = await inFirstWithCapacity(deps, placesFor(request, found), async (place) => {
    const name = ownedName('vm', deps.request.directorUuid, deps.newId())
    const existingGroups = await checkPlace(deps, request, found, place)
    const keptGroups = await keepSecurityGroups(deps, request.securityGroups.kept)
    const securityGroupIds = [...existingGroups, ...keptGroups]
    const inputs = { name, request, found, place, securityGroupIds, inRegistry: needsRegistry(deps.request), config: deps.config }

    const plan = planVm(inputs)
    await publishSettings(deps, plan)
    const deployed = await deployVm(deps, request, plan)
    return correctMacs(deps, inputs, deployed)
  })

  await claimVip(deps, machine, place, request.vip, found.publicAddress)
  await joinLoadBalancers(deps, machine, place, found.loadBalancers)
  await tagNewVm(deps, machine, request.properties.tags)
  return createVmResult(deps.request.apiVersion, machine.id, actualNetworks(request, place, machine))
})
