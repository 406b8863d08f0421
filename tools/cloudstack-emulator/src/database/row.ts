/** What every kept thing has: its UUID, as the API names it, and the database's number, which error texts and names quote. */
export interface Row {
  readonly id: string
  readonly number: number
}
