/** One drawing: what is in it, and who opens a connection to whom, on which ports. */
export interface NetworkDrawing {
  readonly file: string
  readonly title: string
  /** Frames, from the outside in; a name is an address range or a place. */
  readonly places: readonly Place[]
  readonly connections: readonly Connection[]
}

export interface Place {
  readonly name: string
  readonly members: Readonly<Record<string, string>>
}

/** `via` is drawn as the label: protocol or port, and what it is for. */
export interface Connection {
  readonly from: string
  readonly to: string
  readonly via: string
}

const OUTSIDE: Place = {
  name: 'outside',
  members: { operator: 'you\n(bosh CLI)', users: 'users of\nwhat you deploy' },
}

const CLOUD: Place = {
  name: 'CloudStack',
  members: { api: 'management server\n(API)', storage: 'secondary\nstorage VM' },
}

const MACHINES = { director: 'director\n(with the CPI)', agents: 'machines\n(agents)' }

/** The same in every kind of zone. */
const ALWAYS: readonly Connection[] = [
  { from: 'director', to: 'api', via: '443 API' },
  { from: 'director', to: 'storage', via: '443 upload of stemcells' },
  { from: 'agents', to: 'director', via: '4222 NATS\n25250 blobs' },
]

const FROM_OUTSIDE = '22, 6868, 25555\n8443, 8844'

/** What the machines take from the network's router before their agent can speak to anybody. */
const ROUTER_SERVICES = 'DHCP, DNS\n80 user data'

/** A drawing for each kind of network that machines can be in. */
export const NETWORK_DRAWINGS: readonly NetworkDrawing[] = [
  {
    file: 'isolated.svg',
    title: 'Advanced zone, isolated network',
    places: [
      OUTSIDE,
      CLOUD,
      { name: 'public addresses', members: { vip: 'address with\nstatic NAT', balancer: 'address with\nload balancer rules' } },
      { name: 'isolated network 10.1.1.0/24', members: { router: 'virtual router\n10.1.1.1', ...MACHINES } },
    ],
    connections: [
      { from: 'operator', to: 'vip', via: FROM_OUTSIDE },
      { from: 'vip', to: 'director', via: 'firewall rules' },
      { from: 'users', to: 'balancer', via: '80, 443, 2222' },
      { from: 'balancer', to: 'agents', via: 'firewall rules' },
      { from: 'agents', to: 'router', via: ROUTER_SERVICES },
      ...ALWAYS,
    ],
  },
  {
    file: 'shared.svg',
    title: 'Advanced zone, shared network',
    places: [
      OUTSIDE,
      CLOUD,
      { name: 'shared network 172.20.0.0/24, routed by your own routers', members: { router: 'virtual router\n(no NAT)', ...MACHINES } },
    ],
    connections: [
      { from: 'operator', to: 'director', via: FROM_OUTSIDE },
      { from: 'users', to: 'agents', via: '80, 443, 2222' },
      { from: 'agents', to: 'router', via: ROUTER_SERVICES },
      ...ALWAYS,
    ],
  },
  {
    file: 'vpc.svg',
    title: 'VPC with tiers',
    places: [
      OUTSIDE,
      CLOUD,
      { name: 'public addresses of the VPC', members: { vip: 'address with\nstatic NAT', balancer: 'address with\nload balancer rules' } },
      { name: 'VPC 10.2.0.0/16', members: { router: 'VPC router' } },
      { name: 'tier bosh 10.2.1.0/24', members: { director: MACHINES.director } },
      { name: 'tier cf 10.2.2.0/24', members: { agents: MACHINES.agents } },
    ],
    connections: [
      { from: 'operator', to: 'vip', via: FROM_OUTSIDE },
      { from: 'vip', to: 'director', via: 'ACL of the tier' },
      { from: 'users', to: 'balancer', via: '80, 443, 2222' },
      { from: 'balancer', to: 'agents', via: 'ACL of the tier' },
      { from: 'agents', to: 'router', via: ROUTER_SERVICES },
      { from: 'director', to: 'router', via: ROUTER_SERVICES },
      ...ALWAYS,
    ],
  },
  {
    file: 'security-groups.svg',
    title: 'Basic zone, or advanced zone with security groups',
    places: [
      OUTSIDE,
      CLOUD,
      {
        name: 'guest network 172.30.0.0/24, filtered at each host',
        members: { router: 'virtual router\n(DHCP, DNS, user data)', ...MACHINES },
      },
    ],
    connections: [
      { from: 'operator', to: 'director', via: `ingress rules:\n${FROM_OUTSIDE}` },
      { from: 'users', to: 'agents', via: 'ingress rules:\n80, 443, 2222' },
      { from: 'agents', to: 'router', via: ROUTER_SERVICES },
      ...ALWAYS,
    ],
  },
]
