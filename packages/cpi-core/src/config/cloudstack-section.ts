import * as z from 'zod/mini'
import { isObject } from '../values/object.ts'
import { logSection } from './log-section.ts'
import { numberFromText } from './numbers-as-text.ts'
import { apiKey, optionalText, port, secret, texts } from './scalars.ts'
import { section } from './section.ts'
import { stemcellSection } from './stemcell-section.ts'
import { timeoutSection } from './timeout-section.ts'

const defaultOffer = section(
  'cloudstack.default_offer',
  {
    disk: optionalText.check(z.describe('Disk offering of persistent disks whose cloud_properties name none.')),
    ephemeral_disk: optionalText.check(z.describe('Disk offering of ephemeral disks whose cloud_properties name none.')),
    custom_disk: optionalText.check(
      z.describe('Customised disk offering for disks that no fixed offering fits; also for resizing a disk of a fixed offering.'),
    ),
  },
  {},
)

const calculate = section('cloudstack.calculate', {
  compute_tags: z
    ._default(texts, [])
    .check(z.describe('calculate_vm_cloud_properties takes only service offerings with one of these host tags.')),
  not_compute_tags: z._default(texts, []).check(z.describe('… and none with one of these.')),
  disk_tags: z._default(texts, []).check(z.describe('Ephemeral disk offerings with one of these storage tags only.')),
  not_disk_tags: z._default(texts, []).check(z.describe('… and none with one of these.')),
})

const endpoint = z
  .url({ protocol: /^https?$/, error: 'should be an http or https address such as https://cloud.example.com/client/api' })
  .check(
    z.refine((address) => partOf(address, 'search') === '', 'should end with the path of the API: leave out "?" and what is behind it'),
    z.refine((address) => partOf(address, 'port') !== '0', 'should name a port from 1 to 65535, or none'),
  )

function partOf(address: string, part: 'search' | 'port'): string {
  return URL.canParse(address) ? new URL(address)[part] : ''
}

/** Section `cloudstack` of the config file; every key may be overridden by a cpi-config entry. */
export const cloudstackSection = section(
  'cloudstack',
  {
    endpoint: endpoint.check(z.describe('Address of the CloudStack API, usually ending in /client/api.')),
    api_key: apiKey.check(z.describe('API key of the account that owns everything the CPI creates.')),
    secret_access_key: apiKey.check(z.describe('Secret key that belongs to api_key.')),
    default_zone: optionalText.check(z.describe('Zone (name or id) used where no other is given; unnecessary in a cloud with one zone.')),
    project: optionalText.check(z.describe('Project (name or id) in which everything is created and looked up.')),
    default_key_name: optionalText.check(z.describe('SSH key pair of machines whose cloud_properties name none.')),
    default_security_groups: z
      ._default(texts, [])
      .check(z.describe('Security groups (names or ids) of machines whose cloud_properties name none.')),
    skip_verify_ssl: z
      ._default(z.boolean(), false)
      .check(z.describe('Accept any TLS certificate of the API. For tests only: prefer ca_cert.')),
    ca_cert: optionalText.check(
      z.describe('PEM certificates of authorities that may sign the API (and secondary storage), in addition to the well-known ones.'),
    ),
    proxy_host: optionalText.check(z.describe('HTTP proxy to the API; without it the environment (https_proxy, no_proxy) decides.')),
    proxy_port: z._default(port, 8080).check(z.describe('Port of proxy_host.')),
    proxy_user: optionalText.check(z.describe('User at proxy_host.')),
    proxy_password: z.optional(secret).check(z.describe('Password at proxy_host.')),
    timeout: z
      .prefault(timeoutSection.object, {})
      .check(z.describe('Time limits in seconds; each bounds the whole operation, retries included.')),
    expunge: z
      ._default(z.union([z.literal('auto'), z.boolean()]), 'auto')
      .check(
        z.describe('Expunge machines on delete_vm: auto = if the account may; false = never (addresses are freed before the destroy).'),
      ),
    deploy: z
      ._default(z.enum(['auto', 'one-step', 'two-steps']), 'auto')
      .check(
        z.describe(
          'Start machines with their deploy, or in a second step, after which a machine that could not be started gives its address back: auto = two steps where an address is asked for and the account may not expunge.',
        ),
      ),
    reclaim: z
      ._default(z.boolean(), true)
      .check(
        z.describe(
          'create_vm destroys a machine that holds its address if it is of this director by name, never got metadata, has no persistent disk and is older than timeout.create_vm: a killed CPI left it.',
        ),
      ),
    device_hint: z
      ._default(z.enum(['auto', 'by-id', 'letter']), 'auto')
      .check(
        z.describe(
          'How attach_disk names a device, and how strategy volume finds it here: auto = by id where the hypervisor gives disks a serial number (KVM with virtio or SCSI), else by letter; by-id = so or not at all; letter = by the number of the device.',
        ),
      ),
    snapshot_location: z
      ._default(z.enum(['auto', 'primary', 'secondary']), 'auto')
      .check(
        z.describe(
          'Where snapshot_disk has snapshots kept: auto = as the zone does by itself; primary or secondary where a zone has managed storage, whose disks alone leave the choice. Set per zone by a cpi-config entry.',
        ),
      ),
    user_data_max_length: z
      ._default(z.int().check(z.positive()), 32768)
      .check(z.describe('Maximum number of base64 characters of user data that the cloud accepts (its setting vm.userdata.max.length).')),
    trace_dir: optionalText.check(
      z.describe(
        'Folder that gets a file for each call, with every request and answer and without secrets; the newest 200 are kept. In the release a relative name is below the log folder of the job, so that `bosh logs` brings it. See `cpi trace`.',
      ),
    ),
    log: z.prefault(logSection.object, {}).check(z.describe('What a call logs, and how.')),
    default_offer: z.prefault(defaultOffer.object, {}).check(z.describe('Offerings where cloud_properties name none.')),
    enable_auto_anti_affinity: z
      ._default(z.boolean(), false)
      .check(z.describe('Keep the machines of one instance group on different hosts (env.bosh.group).')),
    auto_anti_affinity_type: z
      ._default(z.enum(['non-strict host anti-affinity', 'host anti-affinity']), 'non-strict host anti-affinity')
      .check(
        z.describe('With the strict type (host anti-affinity) creating a machine fails if every host already runs a machine of its group.'),
      ),
    calculate: z.prefault(calculate.object, {}).check(z.describe('Which offerings calculate_vm_cloud_properties may choose.')),
    stemcell: z.prefault(stemcellSection.object, {}).check(z.describe('How stemcells become templates.')),
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
