/** Common to all rows: the UUID that the API uses, and the database number that error texts and names contain. */
export interface Row {
  readonly id: string
  readonly number: number
}
