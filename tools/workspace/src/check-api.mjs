// Holds what the published packages export against a report in their `api/` folder: a changed public name shows in review. `--write` writes the reports.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor'

/**
 * Built declarations, by the report's name. `without`: what is generated from the catalogue and shows in the diff of its own files.
 * @type {readonly { folder: string, report: string, entry: string, without?: RegExp }[]}
 */
const PUBLIC = [
  { folder: 'packages/cloudstack-client', report: 'cloudstack-client', entry: 'dist/types/index.d.ts' },
  {
    folder: 'packages/cloudstack-client',
    report: 'cloudstack-client-api',
    entry: 'dist/types/api/index.d.ts',
    without: /^export \* from '\.\.\/generated.*$/m,
  },
  { folder: 'packages/bosh-registry', report: 'bosh-registry', entry: 'dist/types/index.d.ts' },
  { folder: 'packages/bosh-registry', report: 'bosh-registry-client', entry: 'dist/types/client/index.d.ts' },
]

const root = process.cwd()
const silent = { default: { logLevel: 'none' } }

/** A copy of the entry beside it, so that its relative imports lead where they did. */
function preparedEntry({ folder, entry, without }) {
  const file = path.join(root, folder, entry)
  if (without === undefined) return file
  const copy = file.replace('index.d.ts', 'reported.d.ts')
  writeFileSync(copy, readFileSync(file, 'utf8').replace(without, ''))
  return copy
}

function configurationOf(item, reportTempFolder) {
  const projectFolder = path.join(root, item.folder)
  mkdirSync(path.join(projectFolder, 'api'), { recursive: true })
  const entry = preparedEntry(item)
  const compilerOptions = { module: 'nodenext', target: 'es2022', lib: ['es2023'], strict: true, skipLibCheck: true, types: ['node'] }
  return ExtractorConfig.prepare({
    configObject: {
      projectFolder,
      mainEntryPointFilePath: entry,
      compiler: {
        overrideTsconfig: { compilerOptions: { ...compilerOptions, typeRoots: [path.join(root, 'node_modules/@types')] }, files: [entry] },
      },
      apiReport: {
        enabled: true,
        reportFileName: `${item.report}.api.md`,
        reportFolder: path.join(projectFolder, 'api'),
        reportTempFolder,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
      messages: { extractorMessageReporting: silent, compilerMessageReporting: silent, tsdocMessageReporting: silent },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: path.join(projectFolder, 'package.json'),
  })
}

function hasChanged(item, temporary, isWriting) {
  const quiet = (message) => {
    message.handled = true
  }
  return Extractor.invoke(configurationOf(item, temporary), { localBuild: isWriting, messageCallback: quiet }).apiReportChanged
}

const isWriting = process.argv.includes('--write')
const temporary = mkdtempSync(path.join(tmpdir(), 'api-reports-'))
try {
  const changed = PUBLIC.filter((item) => hasChanged(item, temporary, isWriting))
  if (changed.length > 0 && !isWriting) {
    const names = changed.map(({ folder, report }) => `${folder}/api/${report}.api.md`)
    process.stdout.write(
      `${names.join('\n')}: what the package exports has changed. If that is meant: npm run docs, and a changeset (see VERSIONING.md)\n`,
    )
    process.exitCode = 1
  }
} finally {
  rmSync(temporary, { recursive: true, force: true })
}
