import { createHash } from 'node:crypto'
import { mkdtemp, open, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { ToolContext } from '../host/tool-context.ts'
import { digestOfFile } from '../tarball/checksum.ts'
import { writeTarball } from '../tarball/write-tarball.ts'
import { convertImage } from './convert-image.ts'

const DISK = 'image-disk1.vmdk'

/**
 * Writes an OVA: a tar of the OVF descriptor, a checksum manifest, and the disk as a stream-optimised VMDK, in the order that OVF requires.
 */
export async function writeOva(
  raw: string,
  target: string,
  { modifiedAt }: { readonly modifiedAt: Date },
  context: ToolContext,
): Promise<void> {
  const { signal } = context
  const folder = await mkdtemp(path.join(path.dirname(target), 'ova-'))
  const disk = path.join(folder, DISK)
  const stopping = signal === undefined ? {} : { signal }
  try {
    const options = ['-o', 'subformat=streamOptimized,adapter_type=lsilogic']
    await convertImage({ source: raw, sourceFormat: 'raw', target: disk, targetFormat: 'vmdk', options }, context)
    await normalizeContentId(disk)
    const { size } = await stat(disk)
    const { size: capacityBytes } = await stat(raw)
    const ovf = describeMachine(size, capacityBytes)
    const manifest = [`SHA256(image.ovf)= ${sha256(ovf)}`, `SHA256(${DISK})= ${await digestOfFile(disk, 'sha256')}`, ''].join('\n')
    const entries = [
      { name: 'image.ovf', content: { text: ovf } },
      { name: 'image.mf', content: { text: manifest } },
      { name: DISK, content: { file: disk } },
    ]
    await writeTarball(target, entries, { modifiedAt, gzip: false, ...stopping })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Replaces the random content id (CID) that qemu-img writes to the embedded descriptor, in hex without leading zeros, by a fixed one, so that
 * the same disk gives the same bytes. The descriptor ends at the first NUL and is followed by padding.
 */
async function normalizeContentId(vmdk: string): Promise<void> {
  const handle = await open(vmdk, 'r+')
  try {
    const head = Buffer.alloc(64 * 1024)
    const { bytesRead } = await handle.read(head, 0, head.length, 0)
    const start = head.subarray(0, bytesRead).indexOf('# Disk DescriptorFile')
    const end = head.indexOf(0, start)
    const normalized = head.toString('latin1', start, end).replace(/^CID=[0-9a-f]+$/m, 'CID=5ce11001')
    await handle.write(`${normalized}\0`, start, 'latin1')
  } finally {
    await handle.close()
  }
}

/**
 * The minimum that OVF 1.0 importers require: one disk on one SCSI controller. CloudStack determines processors, memory and networks
 * itself.
 */
function describeMachine(fileBytes: number, capacityBytes: number): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<Envelope xmlns="http://schemas.dmtf.org/ovf/envelope/1" xmlns:ovf="http://schemas.dmtf.org/ovf/envelope/1" xmlns:rasd="http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_ResourceAllocationSettingData" xmlns:vssd="http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_VirtualSystemSettingData">
  <References>
    <File ovf:href="${DISK}" ovf:id="file1" ovf:size="${fileBytes}"/>
  </References>
  <DiskSection>
    <Info>Virtual disk information</Info>
    <Disk ovf:capacity="${capacityBytes}" ovf:capacityAllocationUnits="byte" ovf:diskId="vmdisk1" ovf:fileRef="file1" ovf:format="http://www.vmware.com/interfaces/specifications/vmdk.html#streamOptimized"/>
  </DiskSection>
  <VirtualSystem ovf:id="image">
    <Info>A BOSH stemcell</Info>
    <Name>image</Name>
    <OperatingSystemSection ovf:id="94">
      <Info>The guest operating system</Info>
      <Description>Ubuntu 64-bit</Description>
    </OperatingSystemSection>
    <VirtualHardwareSection>
      <Info>Virtual hardware requirements</Info>
      <System>
        <vssd:ElementName>Virtual Hardware Family</vssd:ElementName>
        <vssd:InstanceID>0</vssd:InstanceID>
        <vssd:VirtualSystemType>vmx-09</vssd:VirtualSystemType>
      </System>
      <Item>
        <rasd:Description>Number of virtual processors</rasd:Description>
        <rasd:ElementName>1 virtual processor</rasd:ElementName>
        <rasd:InstanceID>1</rasd:InstanceID>
        <rasd:ResourceType>3</rasd:ResourceType>
        <rasd:VirtualQuantity>1</rasd:VirtualQuantity>
      </Item>
      <Item>
        <rasd:AllocationUnits>byte * 2^20</rasd:AllocationUnits>
        <rasd:Description>Memory size</rasd:Description>
        <rasd:ElementName>1024 MiB of memory</rasd:ElementName>
        <rasd:InstanceID>2</rasd:InstanceID>
        <rasd:ResourceType>4</rasd:ResourceType>
        <rasd:VirtualQuantity>1024</rasd:VirtualQuantity>
      </Item>
      <Item>
        <rasd:Address>0</rasd:Address>
        <rasd:ElementName>SCSI controller 0</rasd:ElementName>
        <rasd:InstanceID>3</rasd:InstanceID>
        <rasd:ResourceSubType>lsilogic</rasd:ResourceSubType>
        <rasd:ResourceType>6</rasd:ResourceType>
      </Item>
      <Item>
        <rasd:AddressOnParent>0</rasd:AddressOnParent>
        <rasd:ElementName>Hard disk 1</rasd:ElementName>
        <rasd:HostResource>ovf:/disk/vmdisk1</rasd:HostResource>
        <rasd:InstanceID>4</rasd:InstanceID>
        <rasd:Parent>3</rasd:Parent>
        <rasd:ResourceType>17</rasd:ResourceType>
      </Item>
    </VirtualHardwareSection>
  </VirtualSystem>
</Envelope>
`
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
