import * as z from 'zod'
import { isObject } from '../values/object.ts'
import { logSection } from './log-section.ts'
import { numberFromText } from './numbers-as-text.ts'
import { optionalText, port, secret, texts } from './scalars.ts'
import { section } from './section.ts'
import { stemcellSection } from './stemcell-section.ts'
import { timeoutSection } from './timeout-section.ts'

const defaultOffer = section(
  'cloudstack.default_offer',
  {
    disk: optionalText.describe('Disk offering of persistent disks whose cloud_properties name none.'),
    ephemeral_disk: optionalText.describe('Disk offering of ephemeral disks whose cloud_properties name none.'),
    custom_disk: optionalText.describe(
      'Customised disk offering for disks that no fixed offering fits; also for resizing a disk of a fixed offering.',
    ),
  },
  {},
)

const calculate = section('cloudstack.calculate', {
  compute_tags: texts.default([]).describe('calculate_vm_cloud_properties takes only service offerings with one of these host tags.'),
  not_compute_tags: texts.default([]).describe('… and none with one of these.'),
  disk_tags: texts.default([]).describe('Ephemeral disk offerings with one of these storage tags only.'),
  not_disk_tags: texts.default([]).describe('… and none with one of these.'),
})

const endpoint = z.url({ protocol: /^https?$/, error: 'should be an http or https address such as https://cloud.example.com/client/api' })

/** Section `cloudstack` of the config file; every key may be overridden by a cpi-config entry. */
export const cloudstackSection = section(
  'cloudstack',
  {
    endpoint: endpoint.describe('Address of the CloudStack API, usually ending in /client/api.'),
    api_key: secret.describe('API key of the account that owns everything the CPI creates.'),
    secret_access_key: secret.describe('Secret key that belongs to api_key.'),
    default_zone: optionalText.describe('Zone (name or id) used where no other is given.'),
    project: optionalText.describe('Project (name or id) in which everything is created and looked up.'),
    default_key_name: optionalText.describe('SSH key pair of machines whose cloud_properties name none.'),
    default_security_groups: texts.default([]).describe('Security groups (names or ids) of machines whose cloud_properties name none.'),
    skip_verify_ssl: z.boolean().default(false).describe('Accept any TLS certificate of the API. For tests only: prefer ca_cert.'),
    ca_cert: optionalText.describe(
      'PEM certificates of authorities that may sign the API (and secondary storage), in addition to the well-known ones.',
    ),
    proxy_host: optionalText.describe('HTTP proxy to the API; without it the environment (https_proxy, no_proxy) decides.'),
    proxy_port: port.default(8080).describe('Port of proxy_host.'),
    proxy_user: optionalText.describe('User at proxy_host.'),
    proxy_password: secret.optional().describe('Password at proxy_host.'),
    timeout: timeoutSection.object.prefault({}).describe('Time limits in seconds; each bounds the whole operation, retries included.'),
    expunge: z
      .union([z.literal('auto'), z.boolean()])
      .default('auto')
      .describe('Expunge machines on delete_vm: auto = if the account may; false = never (addresses are freed before the destroy).'),
    deploy: z
      .enum(['auto', 'one-step', 'two-steps'])
      .default('auto')
      .describe(
        'Start machines with their deploy, or in a second step, after which a machine that could not be started gives its address back: auto = two steps where an address is asked for and the account may not expunge.',
      ),
    reclaim: z
      .boolean()
      .default(true)
      .describe(
        'create_vm destroys a machine that holds its address if it is of this director by name, never got metadata, has no persistent disk and is older than timeout.create_vm: a killed CPI left it.',
      ),
    device_hint: z
      .enum(['auto', 'by-id', 'letter'])
      .default('auto')
      .describe(
        'How attach_disk names a device, and how strategy volume finds it here: auto = by id where the hypervisor gives disks a serial number (KVM with virtio or SCSI), else by letter; by-id = so or not at all; letter = by the number of the device.',
      ),
    snapshot_location: z
      .enum(['auto', 'primary', 'secondary'])
      .default('auto')
      .describe(
        'Where snapshot_disk has snapshots kept: auto = as the zone does by itself; primary or secondary where a zone has managed storage, whose disks alone leave the choice. Set per zone by a cpi-config entry.',
      ),
    user_data_max_length: z
      .int()
      .positive()
      .default(32768)
      .describe('Maximum number of base64 characters of user data that the cloud accepts (its setting vm.userdata.max.length).'),
    trace_dir: optionalText.describe(
      'Folder that gets a file for each call, with every request and answer and without secrets; the newest 200 are kept. In the release a relative name is below the log folder of the job, so that `bosh logs` brings it. See `cpi trace`.',
    ),
    log: logSection.object.prefault({}).describe('What a call logs, and how.'),
    default_offer: defaultOffer.object.prefault({}).describe('Offerings where cloud_properties name none.'),
    enable_auto_anti_affinity: z
      .boolean()
      .default(false)
      .describe('Keep the machines of one instance group on different hosts (env.bosh.group).'),
    auto_anti_affinity_type: z
      .enum(['non-strict host anti-affinity', 'host anti-affinity'])
      .default('non-strict host anti-affinity')
      .describe('With the strict type (host anti-affinity) creating a machine fails if every host already runs a machine of its group.'),
    calculate: calculate.object.prefault({}).describe('Which offerings calculate_vm_cloud_properties may choose.'),
    stemcell: stemcellSection.object.prefault({}).describe('How stemcells become templates.'),
  },
  {
    sections: { timeout: timeoutSection, log: logSection, default_offer: defaultOffer, calculate, stemcell: stemcellSection },
    aliases: {
      state_timeout: 'timeout.global',
      state_timeout_volume: 'timeout.create_volume',
      expunge_vm: 'expunge',
      force_expunge: 'expunge',
      default_disk_offering: 'default_offer.disk',
      default_ephemeral_disk_offering: 'default_offer.ephemeral_disk',
      stemcell_public_visibility: 'stemcell.public_visibility',
      stemcell_requires_hvm: 'stemcell.requires_hvm',
      stemcell_os_type: 'stemcell.os_type',
      stemcell_publish_timeout: {
        to: 'timeout.poll_template',
        convert: secondsFromMinutes,
      },
      calculate_vm_cloud_properties: { to: 'calculate', convert: flatTags },
    },
    ignored: {
      private_key: 'the CPI logs in to no machine',
      wait_resource_poll_interval: 'polling adapts to how long a job takes',
      connection_options: 'use skip_verify_ssl, ca_cert or proxy_host',
      metadata_server: 'machines find their virtual router themselves',
      vm_create_delay: 'nothing waits a fixed time',
      vm_expunge_delay: 'addresses are free when delete_vm returns',
      director: 'the director names itself in the metadata of each machine',
      clean_disk: 'nothing is left to be cleaned; see `cpi orphans`',
      interval_clean_disk: 'nothing is left to be cleaned; see `cpi orphans`',
      registry: 'the registry has a section of its own',
    },
  },
)

function secondsFromMinutes(given: unknown): unknown {
  const minutes = numberFromText(given)
  return typeof minutes === 'number' ? minutes * 60 : given
}

/** Converts the Java CPI's `{disk: {tags}, compute: {tags}}`. */
function flatTags(value: unknown): unknown {
  if (!isObject(value)) return value
  const { disk, compute } = value as { disk?: { tags?: unknown }; compute?: { tags?: unknown } }
  return {
    ...(disk?.tags === undefined ? {} : { disk_tags: disk.tags }),
    ...(compute?.tags === undefined ? {} : { compute_tags: compute.tags }),
  }
}
