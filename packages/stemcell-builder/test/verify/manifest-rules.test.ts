import { describeWithTools } from 'workspace/required-tools'
import { verifyStemcell } from '../../src/verify/verify.ts'
import { makeOpenStackStemcell } from '../support/small-stemcell.ts'
import { freshFolder, useFolder } from '../support/temporary-folder.ts'
import { context, DISK_TOOLS, required } from '../support/tool-context.ts'
import { findingsWith, RIGHT_MANIFEST } from '../support/verified.ts'

const folder = useFolder()
const properties = (changes: object) => ({ cloud_properties: { ...RIGHT_MANIFEST.cloud_properties, ...changes } })

describeWithTools([...DISK_TOOLS, ...required('e2fsck')], 'the rules about the manifest', () => {
  it.each([
    ['manifest-api-version', 'error', { api_version: 1 }, /api_version is 1: agents would ask a registry/],
    ['manifest-api-version', 'error', { api_version: undefined }, /api_version is missing/],
    ['manifest-infrastructure', 'error', properties({ infrastructure: 'openstack' }), /cloud_properties\.infrastructure is openstack/],
    ['manifest-infrastructure', 'error', { cloud_properties: null }, /cloud_properties\.infrastructure is undefined/],
    ['manifest-formats', 'error', { stemcell_formats: ['openstack-raw'] }, /stemcell_formats is openstack-raw: no CloudStack CPI takes it/],
    ['manifest-formats', 'error', { stemcell_formats: undefined }, /stemcell_formats is missing/],
    ['manifest-format-untrue', 'error', { stemcell_formats: ['cloudstack-qcow2'] }, /promises cloudstack-qcow2, but the image is raw/],
    ['manifest-property', 'warning', properties({ os_type: undefined }), /cloud_properties\.os_type is missing/],
  ])('find %s', async (rule, severity, manifest, message) => {
    const findings = await findingsWith(folder(), { manifest })

    expect(findings).toContainEqual({ rule, severity, message: expect.stringMatching(message), remedy: expect.any(String) })
  })

  it('find nothing in a manifest that is right', async () => {
    expect((await findingsWith(folder(), {})).filter(({ rule }) => rule.startsWith('manifest-'))).toEqual([])
  })

  it('find a sha1 that does not match the image, and only then', async () => {
    const { archive } = await makeOpenStackStemcell(freshFolder(folder()))

    const findings = await verifyStemcell(archive, freshFolder(folder()), context)

    expect(findings.map(({ rule }) => rule)).not.toContain('manifest-sha1')
  })
})
