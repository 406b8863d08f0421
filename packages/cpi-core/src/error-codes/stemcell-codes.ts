import type { ExplainedCode } from './explained-code.ts'

/** Codes of stemcells and their templates. */
export const stemcellCodes = {
  'image-damaged': {
    types: ['CloudError'],
    cause: 'The image is not what its format says: it was cut off, or changed.',
    remedy: '`stemcell-builder verify FILE`, then download the stemcell again.',
    rows: [10],
  },
  'image-not-standalone': {
    types: ['CloudError'],
    cause: 'The image refers to another file, which CloudStack would not have.',
    remedy: '`qemu-img convert` makes one file of both.',
  },
  'image-format-unsuitable': {
    types: ['CloudError'],
    cause: 'The format of the image cannot be used this way.',
    remedy: '`stemcell-builder convert FILE --format FORMAT` with that of the hypervisor.',
    rows: [10],
  },
  'image-missing': {
    types: ['CloudError'],
    cause: 'The image is empty, and the stemcell names neither a template nor an address.',
    remedy: '`stemcell-builder inspect FILE`; set `template_id` or `image_url` in its `cloud_properties`.',
  },
  'image-unreadable': {
    types: ['CloudError'],
    cause: 'The image cannot be read by the CPI, or not at its address.',
    remedy: '`ls -l` of the path, or `curl -I` of the address in the message, as the user of the CPI.',
  },
  'light-stemcell-invalid': {
    types: ['CloudError'],
    cause: 'The light stemcell names no template, or one of another kind.',
    remedy: '`stemcell-builder light --template-id ID --output DIR` makes a right one.',
  },
  'stemcell-not-in-zone': {
    types: ['CloudError'],
    cause: 'The template of the stemcell is in other zones only.',
    remedy: '`cmk copy template` to the zone, or `bosh upload-stemcell --fix`.',
  },
  'stemcell-in-use': {
    types: ['CloudError'],
    cause: 'Machines or other things still use the template.',
    remedy: '`bosh stemcells`, and delete what uses it.',
    rows: [11],
  },
  'template-not-ready': {
    types: ['CloudError'],
    cause: 'The template exists, but CloudStack has not finished it.',
    remedy: '`cmk list templates templatefilter=self`; wait, or `bosh upload-stemcell --fix`.',
    rows: [9],
  },
  'template-failed': {
    types: ['CloudError'],
    cause: 'CloudStack could not make the template usable; the message has its status.',
    remedy: '`cpi doctor` shows the storage VM; correct its way to the image, then upload again.',
    rows: [9],
  },
  'upload-failed': {
    types: ['CloudError'],
    cause: 'The image could not be sent to secondary storage.',
    remedy:
      '`cpi doctor` shows whether the storage VM is reachable; set `cloudstack.stemcell.upload_address` or `cloudstack.stemcell.ca_cert`.',
    rows: [8],
  },
  'os-type-unknown': {
    types: ['CloudError'],
    cause: 'The cloud does not know the operating system of the stemcell.',
    remedy: '`cmk list ostypes`, then set `cloudstack.stemcell.os_type`.',
  },
  'hypervisor-not-given': {
    types: ['CloudError'],
    cause: 'The stemcell does not name its hypervisor.',
    remedy: '`cpi doctor` shows the hypervisors of the zone; set `cloudstack.stemcell.hypervisor`.',
  },
  'image-server-unusable': {
    types: ['CpiError'],
    cause: 'CloudStack cannot fetch the image from the address at which the CPI offers it (strategy `url`).',
    remedy: 'Set `stemcell.public_host` and `stemcell.listen_port` to an address that the storage VM reaches.',
    rows: [9],
  },
  'inception-machine-wrong': {
    types: ['CloudError'],
    cause: 'The CPI does not run on the machine that it should attach the volume to, or may not write to it (strategy `volume`).',
    remedy: 'Set `cloudstack.stemcell.inception_vm`, or use strategy `upload` or `url`.',
  },
  'tool-failed': {
    types: ['CloudError'],
    cause: 'A program that the strategy `volume` needs is missing or failed.',
    remedy: '`apt-get install qemu-utils bzip2` on the machine of the CPI; the message has what the program said.',
  },
} as const satisfies Readonly<Record<string, ExplainedCode>>
