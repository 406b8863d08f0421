#!/bin/sh
# Generated from the list of commands in packages/cpi-core. Do not edit: change that.
#
# Makes a role that may call exactly what the CPI calls. Needs CloudMonkey (cmk) with the profile of an administrator.
# Usage: create-role.sh [NAME]
set -eu

name=${1:-bosh-cpi}
role=$(cmk -o json create role name="$name" type=User description="BOSH CPI" | sed -n 's/^.*"id": *"\([^"]*\)".*$/\1/p' | head -n 1)
if [ -z "$role" ]; then
  echo "the role \"$name\" could not be created" >&2
  exit 1
fi

for rule in \
  assignToLoadBalancerRule \
  associateIpAddress \
  attachVolume \
  authorizeSecurityGroupIngress \
  changeOfferingForVolume \
  copyTemplate \
  createAffinityGroup \
  createFirewallRule \
  createLoadBalancerRule \
  createNetwork \
  createSecurityGroup \
  createSnapshot \
  createTags \
  createTemplate \
  createVolume \
  deleteAffinityGroup \
  deleteFirewallRule \
  deleteLoadBalancerRule \
  deleteNetwork \
  deleteSecurityGroup \
  deleteSnapshot \
  deleteTags \
  deleteTemplate \
  deleteVolume \
  deployVirtualMachine \
  destroyVirtualMachine \
  detachVolume \
  disableStaticNat \
  disassociateIpAddress \
  enableStaticNat \
  getUploadParamsForTemplate \
  listAffinityGroups \
  listApis \
  listCapabilities \
  listDiskOfferings \
  listFirewallRules \
  listHypervisors \
  listLoadBalancerRuleInstances \
  listLoadBalancerRules \
  listNetworkACLLists \
  listNetworkOfferings \
  listNetworks \
  listOsTypes \
  listProjects \
  listPublicIpAddresses \
  listResourceLimits \
  listSecurityGroups \
  listServiceOfferings \
  listSnapshots \
  listSSHKeyPairs \
  listTemplates \
  listVirtualMachines \
  listVolumes \
  listVPCs \
  listZones \
  queryAsyncJobResult \
  rebootVirtualMachine \
  registerTemplate \
  removeFromLoadBalancerRule \
  resizeVolume \
  revokeSecurityGroupIngress \
  startVirtualMachine \
  stopVirtualMachine \
  updateVirtualMachine \
  updateVmNicIp
do
  cmk create rolepermission roleid="$role" rule="$rule" permission=allow >/dev/null
done

echo "role $name is $role; give it to an account: cmk create account roleid=$role …"
