import { sha256OfText } from '../../core/facts/hashing'
import { sha256 } from '../hashing'

const BUCKET_COUNT = 64

/** The journal's partitions: fixed, so that a sweep knows them all, and enough to spread clicks over Azure's servers. */
export const JOURNAL_BUCKETS: readonly string[] = Array.from({ length: BUCKET_COUNT }, (_, index) => nameOf(index))

/** The partition in which everything about one subject lies. */
export function bucketOf(subject: string): string {
  return nameOf(Number.parseInt(sha256OfText(sha256, subject).slice(0, 2), 16) % BUCKET_COUNT)
}

function nameOf(index: number): string {
  return `b-${index.toString(16).padStart(2, '0')}`
}
