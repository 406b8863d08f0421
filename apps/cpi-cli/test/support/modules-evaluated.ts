interface Import {
  readonly path: string
  readonly kind: string
  readonly external?: boolean
}

/** The part of esbuild's metafile that tests read. */
export interface Metafile {
  readonly inputs: Readonly<Record<string, { readonly imports: readonly Import[] }>>
  readonly outputs: Readonly<
    Record<
      string,
      {
        readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>
        readonly bytes: number
        readonly imports: readonly Import[]
      }
    >
  >
}

/**
 * Returns what is evaluated when these modules are: everything that they import statically, and so on.
 * @param roots ends of the names of modules
 * @throws {Error} if a module is not in the bundle
 */
export function modulesEvaluated(
  { inputs, outputs }: Metafile,
  roots: readonly string[],
): { readonly modules: readonly string[]; readonly builtins: readonly string[] } {
  // A module of which nothing is used is not part of the output.
  const bundled = new Set(Object.values(outputs).flatMap((output) => Object.keys(output.inputs)))
  const modules = new Set<string>()
  const builtins = new Set<string>()
  const visit = (name: string): void => {
    if (modules.has(name) || !bundled.has(name)) return
    modules.add(name)
    const needed = (inputs[name]?.imports ?? []).filter(({ kind }) => kind !== 'dynamic-import')
    for (const { path } of needed.filter(({ external }) => external === true)) builtins.add(path)
    for (const { path } of needed.filter(({ external }) => external !== true)) visit(path)
  }
  for (const root of roots) {
    const found = Object.keys(inputs).find((name) => name.endsWith(root))
    if (found === undefined) throw new Error(`the bundle does not contain ${root}`)
    visit(found)
  }
  return { modules: [...modules], builtins: [...builtins] }
}
