import { layOverJournal } from '../../core/facts/lay-over-journal'
import type { KeyedRecord, LogState } from '../../core/facts/log-state'
import { obligationKey } from '../../core/facts/keys'
import { findLearnStanding } from '../../core/training/decide-completion'
import { decideObjection, mayBeObjectedTo } from '../../core/training/decide-objection'
import { titleOfLesson } from '../cards/lesson-views'
import { REASON_LENGTH } from '../cards/objection-card'
import { isVoid } from '../cards/record-views'
import { titleOfVersion } from '../cards/title-of-version'
import type { ObjectionView } from '../cards/training-views'
import type { Showing } from '../cards/views'
import { StorageUnavailableError } from '../ports'
import type { ChatParts } from './chat-parts'
import { standingNow as lessonStandingNow } from './lesson'
import { findStandingBehind, readOwnState, withinTime, type Self } from './self'
import { standingNow } from './sign'
import { writtenText } from './written-text'

/** Where somebody says that a registration about them is not so; what is open again when it was said before. */
export async function startObjection(parts: ChatParts, self: Self, { recordKey }: { recordKey: string }): Promise<Showing | undefined> {
  const state = await readOwnState(parts, self)
  const found = findOwn(state, self, recordKey)
  if (!found || !mayBeObjectedTo(found.record)) return undefined
  return isVoid(state.recordsBySubject.get(self.person.personId) ?? [], recordKey) ? reopened(parts, self, state, found) : form(self, state, found)
}

/** Declares it void in the person's own name, once; the obligation is open again. */
export async function sendObjection(parts: ChatParts, self: Self, { recordKey, reason }: { recordKey: string; reason: string }): Promise<Showing | undefined> {
  if (!parts.isLogRead()) return { card: 'refusal', view: { why: 'unavailable' } }
  const state = await readOwnState(parts, self)
  const found = findOwn(state, self, recordKey)
  if (!found) return undefined
  const text = writtenText(reason)
  const { tenantId, appVersion } = parts.config
  const decision = decideObjection(state, { recordKey, reason: text }, { oid: self.oid, tenantId, appVersion, channel: 'msteams-bot' }, self.now)
  switch (decision.outcome) {
    case 'refused':
      return { card: 'refusal', view: { why: decision.problem } }
    case 'not-found':
    case 'not-registered':
      return undefined
    case 'already-void':
      return reopened(parts, self, state, found)
    case 'void': {
      if (text.length < REASON_LENGTH.minimum || text.length > REASON_LENGTH.maximum) return form(self, state, found, 'not-valid')
      try {
        const { fact } = await withinTime(parts, parts.journal.save(decision.record))
        return await reopened(parts, self, layOverJournal(state, self.person.personId, [fact]), found)
      } catch (error) {
        if (!(error instanceof StorageUnavailableError)) throw error
        parts.log.warn('An objection was not journalled', {}, error)
        return form(self, state, found, 'not-saved')
      }
    }
  }
}

function findOwn(state: LogState, { person }: Self, recordKey: string): KeyedRecord | undefined {
  return state.recordsBySubject.get(person.personId)?.find((keyed) => keyed.recordKey === recordKey)
}

function form({ language }: Self, state: LogState, { recordKey, record }: KeyedRecord, notice?: ObjectionView['notice']): Showing {
  const what =
    'documentId' in record
      ? { title: titleOfVersion(state, record, language), version: record.documentVersion }
      : 'lessonVersion' in record
        ? { title: titleOfLesson(state, record, language), version: record.lessonVersion }
        : { title: record.requirementId, version: '' }
  return { card: 'objection', view: { recordKey, ...what, ...(notice && { notice }) } }
}

/** What the registration had fulfilled, to be done here. */
function reopened(parts: ChatParts, self: Self, state: LogState, { record }: KeyedRecord): Promise<Showing> | Showing | undefined {
  const key = obligationKey(parts.sha256, record)
  if ('lessonId' in record) {
    const found = findLearnStanding(state, parts.sha256, self.person, self.today, { obligationKey: key, lessonId: record.lessonId })
    return found && lessonStandingNow(parts, self, state, found.standing, 'reopened')
  }
  const standing = findStandingBehind(parts, state, self, key)
  return standing && standingNow(parts, self, state, standing, standing.state === 'fulfilled' ? undefined : { kind: 'reopened' })
}
