import { toInstant, type Instant } from '../../core/days/day'
import { sha256OfText, toBase64Url, type Sha256 } from '../../core/facts/hashing'
import type { RandomBytes, RowStore } from '../ports'

/** Too many to be guessed, whatever anybody can reckon. */
const SECRET_BYTES = 32
/** What a secret looks like in an address. */
export const SECRET = /^[A-Za-z0-9_-]{43}$/

/** Under the hash of the secret lies whose it is; under the account, which secret is good now. */
const OWNER = 'owner'
export const CURRENT = 'calendar'
/** Whose address is looked up for a secret that is nobody's, so that it takes as long. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** The secret addresses of people's own calendars. The secrets themselves are not kept: nobody can read them here, only ask for a new one. */
export type CalendarStore = {
  find(oid: string): Promise<{ madeAt: Instant } | undefined>
  /** A new secret; the one before is good no longer. */
  renew(oid: string, now: Date): Promise<string>
  end(oid: string): Promise<void>
  /** The account whose secret it is now. */
  findOwner(secret: string): Promise<string | undefined>
}

export function createCalendarStore(table: RowStore, sha256: Sha256, randomBytes: RandomBytes): CalendarStore {
  const findCurrent = async (oid: string) => (await table.find(oid, CURRENT))?.values
  /** Means nothing any more once another is current; gone, it takes no room either. */
  const forget = async (secretSha256: unknown) => {
    if (typeof secretSha256 === 'string') await table.remove(secretSha256, OWNER)
  }
  return {
    async find(oid) {
      const current = await findCurrent(oid)
      return current && { madeAt: String(current['madeAt']) }
    },
    async renew(oid, now) {
      const before = await findCurrent(oid)
      const secret = toBase64Url(randomBytes(SECRET_BYTES))
      const secretSha256 = sha256OfText(sha256, secret)
      await table.put(secretSha256, { row: OWNER, values: { oid } })
      await table.put(oid, { row: CURRENT, values: { secretSha256, madeAt: toInstant(now) } })
      await forget(before?.['secretSha256'])
      return secret
    },
    async end(oid) {
      const before = await findCurrent(oid)
      await table.remove(oid, CURRENT)
      await forget(before?.['secretSha256'])
    },
    async findOwner(secret) {
      const secretSha256 = sha256OfText(sha256, secret)
      const oid = (await table.find(secretSha256, OWNER))?.values['oid']
      const current = await findCurrent(typeof oid === 'string' ? oid : NOBODY)
      return typeof oid === 'string' && current?.['secretSha256'] === secretSha256 ? oid : undefined
    },
  }
}
