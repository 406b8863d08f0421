/** Where the script finds the facts of its machine; a test has its own places. */
export interface ForwardingPlaces {
  /** Folder of systemd-networkd's leases, one file per interface, named by its number. */
  readonly networkdLeases: string
  /** Pattern of dhclient's lease files. */
  readonly dhclientLeases: string
  /** File with the address of the router that answered last: a machine with static addresses has no lease after a reboot. */
  readonly lastRouter: string
  readonly networkDevices: string
  readonly port: number
  /** How long a machine that knows no router at all waits for its first lease. */
  readonly firstLeaseSeconds: number
}

/**
 * Returns the script that systemd starts for each metadata request, connected to the client by its standard input and output. It relays
 * to the first router that accepts a connection: the DHCP server of the NIC with the default route, then those of the other NICs, the
 * router that answered last, `data-server` in DNS, the default gateway. Without one it ends, which closes the client's connection: an
 * agent then uses the settings that it has, instead of waiting for an answer that never comes.
 */
export function forwardingScript(places: ForwardingPlaces): string {
  return `#!/bin/bash
set -u

default_device() { ip -4 route show default 2>/dev/null | sed -n 's/.* dev \\([^ ]*\\).*/\\1/p' | head -n 1; }
networkd_server() { sed -n 's/^SERVER_ADDRESS=//p' "$@" 2>/dev/null; }
dhclient_servers() {
  awk -v wanted="$1" '/^ *interface /{gsub(/[";]/,""); device=$2}
    /dhcp-server-identifier/{gsub(";",""); server[device]=$NF}
    END{for (device in server) if ((wanted == "") || (device == wanted)) print server[device]}' ${places.dhclientLeases} 2>/dev/null
}

leases() {
  local device
  device=$(default_device)
  if [ -n "$device" ]; then
    networkd_server "${places.networkdLeases}/$(cat "${places.networkDevices}/$device/ifindex" 2>/dev/null)"
    dhclient_servers "$device"
  fi
  networkd_server ${places.networkdLeases}/*
  dhclient_servers ""
}
last_router() { cat ${places.lastRouter} 2>/dev/null; }
data_server() { timeout 3 getent ahostsv4 data-server. 2>/dev/null | awk '{print $1; exit}'; }
gateway() { ip -4 route show default 2>/dev/null | awk '{print $3; exit}'; }
accepts() { timeout 2 bash -c "exec 3<>/dev/tcp/$1/${places.port}" 2>/dev/null; }

router=
seen=" "
try() {
  local candidate
  for candidate in "$@"; do
    case "$seen" in *" $candidate "*) continue ;; esac
    seen="$seen$candidate "
    if accepts "$candidate"; then router=$candidate; return 0; fi
  done
  return 1
}

for _ in $(seq 1 ${places.firstLeaseSeconds}); do
  try $(leases) || try $(last_router) || try $(data_server) || try $(gateway)
  if [ -n "$router" ] || [ "$seen" != " " ]; then break; fi
  sleep 1
done
if [ -z "$router" ]; then
  echo "no virtual router answers; tried:$seen" >&2
  exit 1
fi
if [ "$(last_router)" != "$router" ]; then echo "$router" 2>/dev/null > ${places.lastRouter} || true; fi

exec 3<>"/dev/tcp/$router/${places.port}" || exit 1
cat <&0 >&3 &
sender=$!
cat <&3
kill "$sender" 2>/dev/null
`
}
