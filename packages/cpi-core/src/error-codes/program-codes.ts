import type { ExplainedCode } from './explained-code.ts'

/** Codes of what is wrong with a request, the configuration, or the machine that the CPI runs on. */
export const programCodes = {
  'configuration-invalid': {
    types: ['CpiError'],
    cause: "The CPI's configuration cannot be read, has an unknown key, or a value that is not allowed.",
    remedy: '`cpi doctor --config FILE`; keys of earlier CPIs: `cpi migrate-config FILE`.',
    rows: [6],
  },
  'ca-certificate-invalid': {
    types: ['CpiError'],
    cause: 'A `ca_cert` holds no certificate, or one that cannot be read.',
    remedy: '`openssl x509 -in FILE -noout -subject`, then paste the file whole, with its line breaks.',
    rows: [3],
  },
  'properties-invalid': {
    types: ['CloudError', 'CpiError'],
    cause: 'A key of some `cloud_properties` is unknown, missing, or has a value that is not allowed.',
    remedy: '`cpi doctor --cloud-config FILE` lists all of them.',
    rows: [6],
  },
  'request-invalid': {
    types: ['CpiError'],
    cause: 'The request is not JSON, too large, or its arguments are not those of the method.',
    remedy: '`cpi explain < request.json` with the request of `bosh task N --debug`.',
  },
  'method-unknown': {
    types: ['NotImplemented'],
    cause: 'The director asked for a method that this CPI does not have. Its message has no code, because the director compares it.',
    remedy: 'Nothing if the task goes on; otherwise install a newer release of the CPI.',
  },
  interrupted: {
    types: ['CpiError', 'VMCreationFailed', 'CloudError'],
    cause: 'The process was told to end while the call worked.',
    remedy: '`cpi orphans`, then repeat the task.',
    rows: [30],
  },
  internal: {
    types: ['CpiError'],
    cause: 'The CPI met a failure that it does not know: a fault of the CPI.',
    remedy: 'Set `cloudstack.trace_dir`, repeat the task, and report the fault with what `cpi trace FILE` shows.',
  },
  'undo-incomplete': {
    types: ['CloudError'],
    cause: 'A failed call could not remove everything that it had made.',
    remedy: '`cpi orphans --delete`.',
    rows: [30],
  },
  'machine-refused': {
    types: ['CpiError'],
    cause: 'The operating system of the machine of the CPI refused something: a full disk, a missing right, too many open files.',
    remedy: '`df -h`, `ulimit -n`, and owner and mode of the path in the message.',
  },
  'lock-unusable': {
    types: ['CpiError'],
    cause: 'The folder for locks cannot be made or belongs to somebody else.',
    remedy: '`ls -ld` of the path in the message; remove it, or let `TMPDIR` name another folder.',
  },
  'lock-not-free': {
    types: ['CpiError'],
    cause: 'Another call held a lock longer than this one could wait.',
    remedy: '`cpi trace FILE…` of both calls shows what the other one waited for.',
    rows: [31],
  },
  'file-unusable': {
    types: ['CpiError'],
    cause: 'A file or list given to one of the programs cannot be read, or is of another kind.',
    remedy: '`cpi --help` has what each option takes.',
  },
  'registry-missing': {
    types: ['CloudError'],
    cause: 'The stemcell or the director needs a registry, and the configuration has none.',
    remedy: 'Use a stemcell with `api_version` 2 or higher, or add the section `registry`.',
    rows: [33],
  },
  'registry-failed': {
    types: ['CloudError'],
    cause: 'The registry does not answer, or refuses the login.',
    remedy: '`curl -u USER:PASSWORD http://HOST:25777/instances/ID/settings`.',
    rows: [33],
  },
  'registry-settings-missing': {
    types: ['CloudError'],
    cause: 'The registry has no settings for this machine.',
    remedy: '`bosh recreate` of the instance, if its registry is a new one.',
    rows: [33],
  },
} as const satisfies Readonly<Record<string, ExplainedCode>>
