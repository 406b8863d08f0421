/** The line on the console of a tiny guest that serves; the guest's address is at its end. */
export const TINY_READY = 'tiny guest is ready at '

/** The line when it has its address. */
export const TINY_LEASED = 'tiny guest has an address'

/** Where it serves its host name, and at `/cgi-bin/get?ADDRESS` what it gets from another guest. */
export const TINY_PORT = 8000

export const TINY_MENU = `set timeout=0
serial --speed=115200
terminal_output serial
menuentry "tiny guest" {
  linux /boot/vmlinuz console=ttyS0,115200 net.ifnames=0 panic=5 quiet no_timer_check
  initrd /boot/initrd
}
`

/** Sets what the DHCP lease says. */
export const TINY_LEASE = `#!/bin/sh
[ "$1" = bound ] || [ "$1" = renew ] || exit 0
ip addr replace "$ip/$mask" dev "$interface"
[ -z "$router" ] || ip route replace default via "$router"
echo "$serverid" > /run/router
echo "$ip" > /run/address
`

/** The first process. `LOAD-MODULES` is replaced by what loads the modules. */
export const TINY_INIT = `#!/bin/busybox sh
export PATH=/bin
/bin/busybox --install -s /bin
mount -t devtmpfs dev /dev
mount -t proc proc /proc
mount -t sysfs sys /sys
LOAD-MODULES
ip link set lo up
ip link set eth0 up
until udhcpc -i eth0 -n -q -f -t 10 -T 1 -s /lease; do sleep 1; done
acpid -d -c /etc/acpi -p /run/acpid.pid &
echo "${TINY_LEASED}"
until name=$(wget -q -O - "http://$(cat /run/router)/latest/meta-data/local-hostname"); do sleep 1; done
echo "$name" > /www/index.html
httpd -p ${TINY_PORT} -h /www
echo "${TINY_READY}$(cat /run/address)"
while true; do sleep 3600; done
`

export const TINY_GET = `#!/bin/sh
echo
wget -q -O - "http://$QUERY_STRING:${TINY_PORT}/"
`
