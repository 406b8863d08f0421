import { bundleProgram } from 'workspace/bundle-program'

await bundleProgram({
  entries: { 'stemcell-builder': 'src/main.ts' },
  // Optional peer of cyclonedx-library, which it loads for XML only.
  external: ['xmlbuilder2'],
})
