import type { Row } from './row.ts'

/** The rows that share a key. Their lists are kept until one of them changes: those of a large account have a hundred thousand rows. */
export class SharedKey<R extends Row> {
  readonly #rows = new Map<string, R>()
  #list: readonly R[] | undefined
  #filtered: { readonly has: (row: R) => boolean; readonly list: readonly R[] } | undefined

  get size(): number {
    return this.#rows.size
  }

  list(): readonly R[] {
    this.#list ??= [...this.#rows.values()]
    return this.#list
  }

  /** The rows that pass a check, which must depend on the row alone. */
  listWhere(has: (row: R) => boolean): readonly R[] {
    if (this.#filtered?.has !== has) this.#filtered = { has, list: this.list().filter(has) }
    return this.#filtered.list
  }

  /** The same rows, to be changed by themselves. */
  copy(): SharedKey<R> {
    const copied = new SharedKey<R>()
    for (const [id, row] of this.#rows) copied.#rows.set(id, row)
    return copied
  }

  put(row: R): this {
    this.#forget()
    this.#rows.set(row.id, row)
    return this
  }

  drop(id: string | undefined): void {
    this.#forget()
    if (id !== undefined) this.#rows.delete(id)
  }

  #forget(): void {
    this.#list = undefined
    this.#filtered = undefined
  }
}
