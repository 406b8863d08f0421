"""A life with Apache Libcloud's CloudStack driver."""
import json
import sys
from urllib.parse import urlparse

from libcloud.compute.base import NodeSize
from libcloud.compute.providers import get_driver
from libcloud.compute.types import Provider

ready = json.load(open(sys.argv[1]))
keys = ready["accounts"]["user"]
url = urlparse(ready["endpoint"])
driver = get_driver(Provider.CLOUDSTACK)(key=keys["apiKey"], secret=keys["secretKey"], host=url.hostname, port=url.port, path=url.path, secure=False)
driver.connection.poll_interval = 0.1


def one(rows, name):
    return next(row for row in rows if row.name == name)


location = one(driver.list_locations(), "zone-advanced")
# list_sizes wants a number of CPUs from every offering; customised ones have none, here as on a real server.
offering = driver._sync_request("listServiceOfferings", params={"name": "small"})["serviceoffering"][0]
size = NodeSize(offering["id"], offering["name"], offering["memory"], 0, 0, 0, driver)
image = next(image for image in driver.list_images() if image.extra["hypervisor"] == "KVM")
network = one(driver.ex_list_networks(), "net-isolated")
node = driver.create_node(name="libcloud-vm", size=size, image=image, location=location, networks=[network], ex_keyname="bosh", ex_userdata="hello", ex_start_vm=True)
assert node.state == "running", node.state
assert [found.name for found in driver.list_nodes()] == ["libcloud-vm"]
volume = driver.create_volume(5, "libcloud-disk", location=location)
assert driver.attach_volume(node, volume)
volume = one(driver.list_volumes(), "libcloud-disk")
snapshot = driver.create_volume_snapshot(volume)
assert [found.id for found in driver.list_snapshots()] == [snapshot.id]
assert driver.ex_create_tags([node.id], "UserVm", {"director": "d1"})
address = driver.ex_allocate_public_ip(vpc_id=None, network_id=network.id)
assert address.address.startswith("203.0.113."), address.address
forwarding = driver.ex_create_port_forwarding_rule(node, address, 80, 8080, "tcp", openfirewall=False)
assert [rule.id for rule in driver.ex_list_port_forwarding_rules()] == [forwarding.id]
firewall = driver.ex_create_firewall_rule(address, cidr_list="10.0.0.0/8", protocol="tcp", start_port=22, end_port=22)
assert driver.ex_delete_firewall_rule(firewall)
assert driver.ex_delete_port_forwarding_rule(node, forwarding)
assert driver.ex_release_public_ip(address)
assert driver.destroy_volume_snapshot(snapshot)
assert driver.detach_volume(volume)
assert driver.destroy_volume(volume)
assert driver.reboot_node(node)
assert driver.ex_stop(node) == "Stopped"
assert driver.ex_start(node) == "Running"
assert driver.destroy_node(node)
print("done")
