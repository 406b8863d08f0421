import type { ExplainedCode } from './explained-code.ts'

/** Codes of what fails between the CPI and CloudStack, and of what CloudStack refuses to the account. */
export const connectionCodes = {
  'endpoint-unreachable': {
    types: ['CloudError', 'VMCreationFailed'],
    cause: 'Nothing answers at `cloudstack.endpoint`; the call was not carried out.',
    remedy: '`curl -v ENDPOINT?command=listCapabilities` on the machine of the CPI, then correct address, path, port or firewall.',
    rows: [4],
  },
  'proxy-unreachable': {
    types: ['CloudError', 'VMCreationFailed'],
    cause: 'The proxy does not answer; the endpoint was not tried.',
    remedy: '`cpi doctor` shows which proxy is used and why; correct `cloudstack.proxy_host`, or add the endpoint to `no_proxy`.',
    rows: [4],
  },
  'certificate-not-trusted': {
    types: ['CloudError', 'VMCreationFailed'],
    cause: 'The certificate of the endpoint is not signed by an authority that the CPI knows, is expired, or is for another name.',
    remedy: "`openssl s_client -connect HOST:443 -showcerts`, then put its authority's certificate into `cloudstack.ca_cert`.",
    rows: [3],
  },
  'not-answered': {
    types: ['CloudError', 'VMCreationFailed'],
    cause: 'The connection broke, or no answer came in time: the call may have been carried out.',
    remedy: '`cpi orphans` after the task, and `cpi doctor` for the time that an answer takes.',
    rows: [4, 30],
  },
  'answer-unreadable': {
    types: ['CloudError', 'VMCreationFailed'],
    cause: "The answer is not CloudStack's: a proxy's page, or a wrong path in the endpoint.",
    remedy: '`curl -v ENDPOINT?command=listCapabilities`: the endpoint ends in `/client/api`.',
    rows: [4],
  },
  'cloud-unavailable': {
    types: ['CloudError', 'VMCreationFailed'],
    cause: 'The management server, a host or a router is not available at the moment.',
    remedy: 'Wait until the maintenance is over, then repeat the task; `cpi doctor` shows whether the API answers.',
    rows: [4, 28],
  },
  throttled: {
    types: ['CloudError', 'VMCreationFailed'],
    cause: 'The account makes more calls than the cloud allows.',
    remedy: "Raise the cloud's `api.throttling.max`, or lower the director's number of workers.",
    rows: [28],
  },
  'time-limit-reached': {
    types: ['CloudError', 'VMCreationFailed'],
    cause: 'CloudStack works longer than `cloudstack.timeout` allows; its job may still be running.',
    remedy: '`cpi trace FILE` shows what took the time; raise the limit of that method in `cloudstack.timeout`.',
    rows: [31],
  },
  'credentials-refused': {
    types: ['CpiError'],
    cause: 'CloudStack does not accept the API key or the signature.',
    remedy: '`cpi doctor`; copy `cloudstack.api_key` and `cloudstack.secret_access_key` again, and set both clocks by NTP.',
    rows: [1, 2],
  },
  'command-not-allowed': {
    types: ['CloudError', 'VMCreationFailed'],
    cause: 'The role of the account lacks a command, or the thing belongs to somebody else.',
    remedy: '`cpi doctor` lists the missing commands; `create-role.sh` makes a role that has them.',
    rows: [5],
  },
  'limit-reached': {
    types: ['CloudError', 'VMCreationFailed'],
    cause: 'A limit of the account, the domain or the project is reached.',
    remedy: '`cpi doctor --vms N` shows what is left; raise the limit, or delete something.',
    rows: [19],
  },
  'no-capacity': {
    types: ['VMCreationFailed', 'CloudError'],
    cause: 'No host, storage pool or address of the zone is free for it.',
    remedy: 'Add hosts, a smaller offering, or another zone in `availability_zone`.',
    rows: [18],
  },
  'parameter-refused': {
    types: ['CloudError', 'VMCreationFailed'],
    cause: 'CloudStack does not accept a parameter.',
    remedy: '`cpi explain < request.json` shows every parameter of the call; the message has the one that is wrong.',
  },
  conflict: {
    types: ['CloudError', 'VMCreationFailed'],
    cause: 'The thing is in use, in another state than the call needs, or exists already.',
    remedy: '`bosh task N --cpi` shows which call; repeat it when the other one has ended.',
    rows: [26],
  },
  'cloud-failed': {
    types: ['CloudError', 'VMCreationFailed'],
    cause: 'CloudStack failed inside and does not say why.',
    remedy: "Look for the job's id, or the time, in the management server's log.",
    rows: [23],
  },
  'job-failed': {
    types: ['CloudError', 'VMCreationFailed'],
    cause: "CloudStack accepted the call, and its job failed; the message has the job's own text.",
    remedy: "Look for the job's id in the management server's log.",
    rows: [23],
  },
  'not-carried-out': {
    types: ['CloudError'],
    cause: 'CloudStack reported success, but the thing did not change, or changed in part.',
    remedy: '`cpi trace FILE` shows the answers; repeat the task, and report it to the administrator of the cloud.',
  },
} as const satisfies Readonly<Record<string, ExplainedCode>>
