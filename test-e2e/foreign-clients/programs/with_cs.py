"""A life with exoscale's cs: every call named, jobs waited for by the client."""
import base64
import json
import sys

from cs import CloudStack, CloudStackApiException

ready = json.load(open(sys.argv[1]))
keys = ready["accounts"]["user"]
cloud = CloudStack(endpoint=ready["endpoint"], key=keys["apiKey"], secret=keys["secretKey"], job_timeout=60, poll_interval=0.1)


def one(rows, **wanted):
    return next(row for row in rows if all(row.get(key) == value for key, value in wanted.items()))


zone = one(cloud.listZones()["zone"], name="zone-advanced")["id"]
offering = one(cloud.listServiceOfferings(fetch_list=True), name="small")["id"]
disk = one(cloud.listDiskOfferings(fetch_list=True), name="disk-5")["id"]
template = one(cloud.listTemplates(templatefilter="executable")["template"], zonename="zone-advanced")["id"]
network = one(cloud.listNetworks(fetch_list=True), name="net-isolated")["id"]

vm = cloud.deployVirtualMachine(
    zoneid=zone, serviceofferingid=offering, templateid=template, networkids=[network], name="cs-vm", keypair="bosh",
    userdata=base64.b64encode(b"#cloud-config\n").decode(), fetch_result=True)["virtualmachine"]
assert vm["state"] == "Running", vm
volume = cloud.createVolume(zoneid=zone, diskofferingid=disk, name="cs-disk", fetch_result=True)["volume"]
attached = cloud.attachVolume(id=volume["id"], virtualmachineid=vm["id"], fetch_result=True)["volume"]
assert attached["deviceid"] == 1, attached
snapshot = cloud.createSnapshot(volumeid=volume["id"], fetch_result=True)["snapshot"]
assert snapshot["state"] == "BackedUp", snapshot
cloud.createTags(resourcetype="UserVm", resourceids=[vm["id"]], tags=[{"key": "director", "value": "d 1 ü*+%"}], fetch_result=True)
assert cloud.listTags(resourceid=vm["id"])["tag"][0]["value"] == "d 1 ü*+%"
address = cloud.associateIpAddress(networkid=network, fetch_result=True)["ipaddress"]
cloud.enableStaticNat(ipaddressid=address["id"], virtualmachineid=vm["id"])
rule = cloud.createFirewallRule(ipaddressid=address["id"], protocol="tcp", startport=22, endport=22, fetch_result=True)["firewallrule"]
assert rule["state"] == "Active", rule
try:
    # cs writes a tilde as it is, the server signs it as %7E: the real one refuses it, too.
    cloud.listVolumes(name="a~b")
    raise AssertionError("a signature over another text was taken")
except CloudStackApiException as error:
    assert error.error["errorcode"] == 401, error
try:
    cloud.deployVirtualMachine(zoneid=zone, serviceofferingid=offering, templateid=template, networkids=[network], name="cs-vm")
    raise AssertionError("the same name was taken twice")
except CloudStackApiException as error:
    assert error.error["errorcode"] == 431, error
cloud.deleteSnapshot(id=snapshot["id"], fetch_result=True)
cloud.detachVolume(id=volume["id"], fetch_result=True)
cloud.deleteVolume(id=volume["id"])
cloud.disableStaticNat(ipaddressid=address["id"], fetch_result=True)
cloud.disassociateIpAddress(id=address["id"], fetch_result=True)
cloud.destroyVirtualMachine(id=vm["id"], fetch_result=True)
assert cloud.listVirtualMachines() == {}
print("done")
