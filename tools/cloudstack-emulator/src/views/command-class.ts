/** Java classes whose name does not follow from the command's, or whose package does not (recorded). */
const CLASSES: Readonly<Record<string, string>> = {
  deployVirtualMachine: 'user.vm.DeployVMCmd',
  startVirtualMachine: 'user.vm.StartVMCmd',
  stopVirtualMachine: 'user.vm.StopVMCmd',
  rebootVirtualMachine: 'user.vm.RebootVMCmd',
  destroyVirtualMachine: 'user.vm.DestroyVMCmd',
  expungeVirtualMachine: 'admin.vm.ExpungeVMCmd',
  restoreVirtualMachine: 'user.vm.RestoreVMCmd',
  scaleVirtualMachine: 'user.vm.ScaleVMCmd',
  migrateVirtualMachine: 'admin.vm.MigrateVMCmd',
  addNicToVirtualMachine: 'user.vm.AddNicToVMCmd',
  removeNicFromVirtualMachine: 'user.vm.RemoveNicFromVMCmd',
  updateDefaultNicForVirtualMachine: 'user.vm.UpdateDefaultNicForVMCmd',
  updateVmNicIp: 'user.vm.UpdateVmNicIpCmd',
  associateIpAddress: 'user.address.AssociateIPAddrCmd',
  disassociateIpAddress: 'user.address.DisassociateIPAddrCmd',
  createTags: 'user.tag.CreateTagsCmd',
  deleteTags: 'user.tag.DeleteTagsCmd',
}

/** Packages of the user's commands by the end of the command's name. */
const PACKAGES: readonly (readonly [RegExp, string])[] = [
  [/Volume$/, 'volume'],
  [/Snapshot$/, 'snapshot'],
  [/Template$/, 'template'],
  [/Iso$/, 'iso'],
  [/Firewall(Rule)?$|PortForwardingRule$/, 'firewall'],
  [/LoadBalancer|StickinessPolicy/, 'loadbalancer'],
  [/StaticNat$|IpForwardingRule$/, 'nat'],
  [/SecurityGroup/, 'securitygroup'],
  [/AffinityGroup$/, 'affinitygroup'],
  [/NetworkACL/, 'network'],
  [/Network$/, 'network'],
  [/VPC$/, 'vpc'],
  [/Project$/, 'project'],
  [/VirtualMachine$|Nic$/, 'vm'],
]

/** Administrators run classes of their own for these. */
const BY_ADMIN: ReadonlySet<string> = new Set([
  'deployVirtualMachine',
  'destroyVirtualMachine',
  'startVirtualMachine',
  'stopVirtualMachine',
  'rebootVirtualMachine',
  'createVolume',
  'attachVolume',
  'detachVolume',
  'resizeVolume',
])

/** The class that a job says it runs. */
export function commandClass(command: string, asAdmin: boolean): string {
  const plain =
    CLASSES[command] ??
    `user.${PACKAGES.find(([pattern]) => pattern.test(command))?.[1] ?? 'misc'}.${command.charAt(0).toUpperCase()}${command.slice(1)}Cmd`
  const path = asAdmin && BY_ADMIN.has(command) ? `${plain.replace('user.', 'admin.')}ByAdmin` : plain
  return `org.apache.cloudstack.api.command.${path}`
}
