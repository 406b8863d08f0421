import type { ToolContext } from '../host/tool-context.ts'
import { existingInImage, readImageFiles } from './files.ts'
import type { RootFilesystem } from './root-filesystem.ts'

/** Reads an image for those who do not know of each other: what they ask for in the same turn shares the processes that it takes. */
export interface ImageReader {
  /** The text of a file, or undefined if it does not exist. @throws {FilesystemError} as readImageFiles does, to all who asked in that turn */
  text(file: string): Promise<string | undefined>
  exists(file: string): Promise<boolean>
}

export function imageReader(root: RootFilesystem, tools: Pick<ToolContext, 'runTool' | 'signal'>): ImageReader {
  const texts = inBatches((files) => readImageFiles(root, files, tools))
  const existing = inBatches((files) => existingInImage(root, files, tools))
  return {
    text: async (file) => (await texts(file)).get(file),
    exists: async (file) => (await existing(file)).has(file),
  }
}

/** Asks once for everything that is requested before the current turn ends. */
function inBatches<Answer>(ask: (files: readonly string[]) => Promise<Answer>): (file: string) => Promise<Answer> {
  let batch: { readonly files: string[]; readonly answer: Promise<Answer> } | undefined
  return (file) => {
    if (batch === undefined) {
      const files: string[] = []
      const answer = Promise.resolve().then(() => {
        batch = undefined
        return ask([...new Set(files)])
      })
      batch = { files, answer }
    }
    batch.files.push(file)
    return batch.answer
  }
}
