import type { AnswerOf } from '../../core/api/question'
import type { recordedAboutMe } from '../../core/api/own-questions'
import { Fact } from '../../core/facts/fact'
import { formatDay, formatMoment, type InEachLanguage, type Language } from '../../core/language/language'
import { OrganisationChange } from '../../core/organisation/organisation-change'
import type { TabWords } from '../words'

/** One thing that is recorded about a person, as a sentence and as it lies stored. */
export type Recorded = { sentence: string; when?: string; raw: unknown }

type Stored = { fact: unknown; title?: InEachLanguage<string> }

/** A fact of the log in plain words, under the title of what it is about. One this version of the tab does not know is shown raw rather than left out. */
export function describeFact(stored: Stored, words: TabWords, language: Language): Recorded {
  const fact = Fact.safeParse(stored.fact).data
  return { sentence: sayFact(fact, stored.title?.[language] ?? '', words, language), raw: stored, ...(fact && { when: formatMoment(fact.recordedAt, language) }) }
}

function sayFact(fact: Fact | undefined, title: string, { everything }: TabWords, language: Language): string {
  const day = (written: string) => formatDay(written, language)
  switch (fact?.kind) {
    case 'signature':
      return everything.signature(title, fact.documentVersion, everything.channels[fact.channel])
    case 'paper-signature':
      return everything.paperSignature(title, fact.documentVersion, day(fact.signedOn))
    case 'completion':
      return everything.completion(title, everything.channels[fact.channel])
    case 'meeting-completion':
      return everything.meetingCompletion(title, day(fact.heldOn))
    case 'registered-completion':
      return everything.registeredCompletion(title, day(fact.completedOn))
    case 'imported-completion':
      return everything.importedCompletion(title, day(fact.completedOn), fact.system)
    case 'talk':
      return everything.talk(title, day(fact.heldOn))
    case 'sign-off':
      return everything.signOff(title)
    case 'voiding':
      return everything.voiding(title, fact.reason)
    case 'exemption':
      return everything.exemption[fact.exempts ? 'given' : 'ended'](title, fact.reason)
    case 'confirmation':
      return everything.confirmation(title)
    case 'delegation':
      return everything.delegation[fact.deed](title)
    case 'extension-request':
      return everything.extension.asked(title, day(fact.wantedOn))
    case 'extension-refusal':
      return everything.extension.refused(title)
    case 'spot-check-evidence':
      return everything.spotCheckEvidence(title)
    case 'inspection':
    case 'spot-check-draw':
    case 'spot-check-verdict':
    case 'document-publication':
    case 'lesson-publication':
    case 'lesson-return':
    case 'requirement-publication':
    case 'requirement-withdrawal':
    case 'round-move':
    case 'campaign':
    case 'prompt-rules-publication':
    case 'organisation':
    case undefined:
      return everything.otherFact
  }
}

/** A change of the organisation that concerns the person, in plain words. */
export function describeChange(
  { change, unitName }: AnswerOf<typeof recordedAboutMe>['organisation'][number],
  words: TabWords,
  language: Language,
): Recorded {
  const { changes } = words.everything
  const known = OrganisationChange.safeParse(change).data
  if (!known) return { sentence: words.everything.otherChange, raw: change }
  const day = (written: string) => formatDay(written, language)
  const period = ({ startsOn, endsOn }: { startsOn: string; endsOn?: string | undefined }) =>
    endsOn === undefined ? changes.from(day(startsOn)) : changes.fromTo(day(startsOn), day(endsOn))
  switch (known.change) {
    case 'account':
      return { sentence: changes.account[known.enabled ? 'enabled' : 'disabled'], when: changes.from(day(known.effectiveOn)), raw: change }
    case 'spell':
      return { sentence: changes.spell(words.employmentClasses[known.employmentClass]), when: period(known), raw: change }
    case 'post':
      return { sentence: changes.post(known.percentage, unitName ?? known.unitId), when: period(known), raw: change }
    case 'class':
      return { sentence: changes.class(words.employmentClasses[known.employmentClass]), when: changes.from(day(known.effectiveOn)), raw: change }
    case 'role':
      return { sentence: changes.role(known.role, unitName ?? known.unitId), when: period(known), raw: change }
    case 'object':
      return { sentence: changes.object(known.title), when: changes.from(day(known.effectiveOn)), raw: change }
    case 'leave':
      return { sentence: changes.leave, when: period(known), raw: change }
    case 'leader':
      return { sentence: changes.leader[known.acting ? 'acting' : 'permanent'](unitName ?? known.unitId), when: period(known), raw: change }
    case 'unit':
      return { sentence: changes.unit(known.name), when: changes.from(day(known.effectiveOn)), raw: change }
  }
}

/** Something else that is kept, such as a message that was sent: whatever moment it carries, and the rest raw. */
export function describeOther(stored: unknown, sentence: string, language: Language): Recorded {
  const values: unknown[] = typeof stored === 'object' && stored !== null ? Object.values(stored) : []
  const moment = values.find((value): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value))
  return { sentence, raw: stored, ...(moment !== undefined && { when: formatMoment(moment, language) }) }
}

/** What is kept about the chat. Its key tells what. */
export function describeConversation(stored: unknown, { everything: { conversation, otherFact } }: TabWords, language: Language): Recorded {
  const key = keyOf(stored)
  return describeOther(stored, key === 'reference' || key === 'greeted' ? conversation[key] : otherFact, language)
}

/** That somebody looked at a list by name that the person stands in, or that the person did. */
export function describeLook(
  look: AnswerOf<typeof recordedAboutMe>['looks'][number],
  { everything: { looks } }: TabWords,
  language: Language,
): Recorded {
  return describeOther(look, look.isMine ? looks.mine(look.unitName) : looks.others(look.name ?? looks.somebody, look.unitName), language)
}

/** Something about a question: that I asked it, the answer to it, or that I was asked. Its key tells which. */
export function describeQuestion(stored: unknown, { everything: { questions } }: TabWords, language: Language): Recorded {
  const key = keyOf(stored)
  const sentence = key.startsWith('r-') ? questions.answered : key.startsWith('a-') ? questions.askedOfMe : questions.asked
  return describeOther(stored, sentence, language)
}

function keyOf(stored: unknown): string {
  return typeof stored === 'object' && stored !== null && 'key' in stored ? String(stored.key) : ''
}
