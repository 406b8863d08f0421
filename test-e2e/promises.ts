/** The promises to operators, each with its source. Every scenario cites the promises that it proves; an unproved promise is an error. */
export const promises = {
  // the process
  'one-answer': {
    text: 'every request gets exactly one JSON answer on stdout, with exit code 0',
    source: 'CPI contract, process protocol',
  },
  'known-errors': { text: 'every failure has a type that the director knows', source: 'CPI contract, error types' },
  'no-secrets': {
    text: 'no key, password or user data appears in any output',
    source: 'CPI contract, traps: task logs are stored unredacted',
  },
  'info-offline': { text: 'info answers without asking the cloud, whatever the credentials', source: 'CPI contract, info' },
  // machines
  'few-calls': {
    text: 'a machine with one manual network and an ephemeral disk takes at most six commands and one job; seven and two where a failed start would keep its address',
    source: 'comparison with the earlier CPIs: 11 commands and 3 jobs',
  },
  'every-request-answered': {
    text: 'whatever is on stdin, one JSON answer is written, and it never says "unexpected failure"',
    source: 'CPI contract, response document',
  },
  'settings-at-boot': {
    text: 'the agent finds its settings as user data, with its networks, disks and environment',
    source: 'CPI contract, agent settings',
  },
  'old-agents': {
    text: 'an agent of a stemcell below API version 2 finds its settings in the registry, and nobody else’s',
    source: 'CPI contract, registry mode',
  },
  'address-free-at-once': {
    text: 'a deleted machine has given back its address when delete_vm returns',
    source: 'CPI contract, delete_vm',
  },
  'failed-start-frees-address': {
    text: 'a machine that could not start for lack of capacity gives its address back: the next try with it succeeds, for an ordinary user too',
    source: 'recorded: a machine in state Error keeps its addresses until it is expunged',
  },
  'persistent-disks-survive': {
    text: 'delete_vm keeps persistent disks and removes root and ephemeral ones',
    source: 'CPI contract, delete_vm',
  },
  'gone-is-success': {
    text: 'deleting a resource that does not exist is a success',
    source: 'CPI contract, delete_vm, delete_disk, delete_snapshot',
  },
  'reboot-ends-running': { text: 'reboot_vm ends with a running machine', source: 'CPI contract, reboot_vm' },
  'metadata-replaced': { text: 'metadata set twice replaces what was set first', source: 'CPI contract, set_vm_metadata' },
  // disks
  'sizes-rounded-up': { text: 'a disk is never smaller than asked', source: 'CPI contract, create_disk' },
  'attach-idempotent': { text: 'attaching an attached disk returns the same hint', source: 'CPI contract, attach_disk' },
  'attach-elsewhere-refused': {
    text: 'attaching a disk that another machine holds is refused and names the holder',
    source: 'CPI contract, attach_disk',
  },
  'hint-is-text': { text: 'a disk hint is an object of strings that an agent can follow', source: 'CPI contract, disk hints' },
  'shrink-not-supported': {
    text: 'a disk cannot shrink, and the director gets NotSupported before anything changes',
    source: 'CPI contract, resize_disk',
  },
  'snapshot-life': {
    text: 'a snapshot is complete when snapshot_disk returns, and goes with delete_snapshot',
    source: 'CPI contract, snapshot_disk',
  },
  // stemcells
  'stemcell-ready': {
    text: 'a stemcell can be used for a machine as soon as create_stemcell returns',
    source: 'CPI contract, create_stemcell',
  },
  'converted-stemcell': {
    text: 'the official OpenStack stemcell, converted, is a stemcell that this CPI takes',
    source: 'CPI contract, stemcell formats',
  },
  'stemcell-bytes': {
    text: 'with every strategy the cloud gets exactly the bytes of the stemcell, and a machine can be created from it',
    source: 'the ways of the earlier CPIs: web server, inception volume, direct upload',
  },
  'stemcell-every-zone': {
    text: 'a stemcell is ready in every configured zone, and gone from all of them after delete_stemcell',
    source: 'CPI contract, create_stemcell; comparison with the earlier CPIs: single zone',
  },
  'light-kept': { text: 'a light stemcell’s template is never deleted', source: 'CPI contract, light stemcells' },
  // failures
  'nothing-half-made': {
    text: 'a call that fails leaves nothing behind',
    source: 'CPI contract, create_vm; comparison with the earlier CPIs',
  },
  'retry-only-when-clean': {
    text: 'a failed create_vm may be retried only if everything it created is deleted',
    source: 'CPI contract, ok_to_retry',
  },
  'stopped-in-the-middle': {
    text: 'a CPI that is told to stop undoes what it has begun and still answers',
    source: 'CPI contract, process protocol',
  },
  'killed-in-the-middle': {
    text: 'after kill -9 of a CPI, whenever it was, the next create_vm on the same addresses succeeds',
    source: 'comparison with the earlier CPIs: the address is refused until somebody deletes the machine',
  },
  repeatable: { text: 'every call can be repeated without harm', source: 'CPI contract, idempotency' },
  'create-env': {
    text: 'the requests of bosh create-env and delete-env, as its CLI sends them, play through',
    source: 'requests recorded from the bosh CLI 7.10',
  },
  'whole-life': { text: 'after a whole life nothing is left behind', source: 'CPI certification, complete teardown' },
} as const

export type PromiseId = keyof typeof promises
