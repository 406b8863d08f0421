import { ComponentType } from '@cyclonedx/cyclonedx-library/Enums'
import { Bom, Component, ComponentRepository, Metadata, Tools } from '@cyclonedx/cyclonedx-library/Models'
import { JSON as Json, JsonSerializer } from '@cyclonedx/cyclonedx-library/Serialize'
import { Spec1dot5 } from '@cyclonedx/cyclonedx-library/Spec'
import type { DebianPackage } from './dpkg-status.ts'
import { contentId, packageUrl, SBOM_TOOL, type SbomSubject } from './sbom-subject.ts'

/** Renders a CycloneDX 1.5 document as JSON. The output is reproducible. */
export function cycloneDxDocument(subject: SbomSubject, packages: readonly DebianPackage[]): string {
  const { name, version, createdAt } = subject
  const bom = new Bom({
    serialNumber: `urn:uuid:${contentId(subject, packages)}`,
    metadata: new Metadata({
      timestamp: createdAt,
      tools: new Tools({ components: new ComponentRepository([new Component(ComponentType.Application, SBOM_TOOL)]) }),
      component: new Component(ComponentType.OperatingSystem, name, { bomRef: 'stemcell', version }),
    }),
    components: new ComponentRepository(packages.map((pkg) => packageComponent(pkg, subject))),
  })
  const serializer = new JsonSerializer(new Json.Normalize.Factory(Spec1dot5))
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`
}

function packageComponent(pkg: DebianPackage, subject: SbomSubject): Component {
  const purl = packageUrl(pkg, subject)
  return new Component(ComponentType.Library, pkg.name, { bomRef: purl, version: pkg.version, purl })
}
