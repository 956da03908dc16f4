/** The sample holds something that could not have happened: a mistake in the municipality, found before anything is stored. */
export class SampleHistoryError extends Error {
  override readonly name = 'SampleHistoryError'
  constructor(
    what: string,
    readonly decision: unknown,
  ) {
    super(`${what} could not have happened in the sample history: ${JSON.stringify(decision)}`)
  }
}
