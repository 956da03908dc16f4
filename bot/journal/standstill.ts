import { LogGapError, UnknownFactError } from '../../core/facts/log-state'
import { UnreadableFactError } from './journal-row'

/** Whether reading the log again changes nothing: whoever meets such an error stands still until somebody looks at it. */
export function isStandstill(error: unknown): error is UnknownFactError | LogGapError | UnreadableFactError {
  return error instanceof UnknownFactError || error instanceof LogGapError || error instanceof UnreadableFactError
}

/** A fixed sentence for `/healthz`, which anybody may read. What was found, and where, stands in the log of the service only. */
export function describeStandstill(error: Error): string {
  if (error instanceof UnknownFactError) return 'The log holds a kind of fact that this version does not know. Deploy the newer version.'
  if (error instanceof LogGapError) return 'The log has a gap.'
  if (error instanceof UnreadableFactError) return 'A row of the log or the journal cannot be read.'
  return 'A fact of the log could not be followed.'
}
