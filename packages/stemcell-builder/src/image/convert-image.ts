import type { ToolContext } from '../host/tool-context.ts'

/** Images by qemu-img's names of formats. */
export interface Conversion {
  readonly source: string
  readonly sourceFormat: string
  readonly target: string
  readonly targetFormat: string
  /** Further options of `qemu-img convert`. */
  readonly options?: readonly string[]
}

/** What `qemu-img convert -p` writes over and over: `    (12.50/100%)\r`. */
const PERCENTAGE = /\((\d+(?:\.\d+)?)\/100%\)/g

/**
 * Runs `qemu-img convert`, and reports its percentages as the progress of the current step.
 * @throws {CommandError} if qemu-img fails
 */
export async function convertImage(conversion: Conversion, { runTool, progress, signal }: ToolContext): Promise<void> {
  const { source, sourceFormat, target, targetFormat, options = [] } = conversion
  await runTool('qemu-img', ['convert', '-p', '-f', sourceFormat, '-O', targetFormat, ...options, source, target], {
    onOutput: (text) => {
      const percent = [...text.matchAll(PERCENTAGE)].at(-1)?.[1]
      if (percent !== undefined) progress.share(Number(percent), 100)
    },
    ...(signal === undefined ? {} : { signal }),
  })
}
