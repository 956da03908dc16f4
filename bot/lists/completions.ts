import type { TalkRecord } from '../../core/facts/training-facts'
import type { LearnedRecord } from '../../core/obligations/obligation'
import { present } from './field-values'
import { FieldRefusedError, type List } from './list'
import { fromWholeFactFields, toWholeFactFields, WHOLE_FACT_COLUMNS, type ListedFact } from './whole-fact'

type Listed = LearnedRecord | TalkRecord
export type ListedCompletion = ListedFact & { fact: Listed }

const COMPLETION_KINDS: readonly Listed['kind'][] = ['completion', 'meeting-completion', 'registered-completion', 'imported-completion', 'talk']

/** Every completed lesson, by the way it is known, and that workplaces talked about one. No answers. Written only by the app. */
export const completions: List<ListedCompletion> = {
  name: 'Completions',
  description: 'Fullførte leksjoner og samtaler om dem, hele registreringen. Skrives bare av Kvitter.',
  columns: [
    ...WHOLE_FACT_COLUMNS,
    { name: 'CompletionKind', caption: 'Slag', kind: 'choice', choices: COMPLETION_KINDS },
    { name: 'LessonId', caption: 'Leksjon', kind: 'text' },
    { name: 'LessonVersion', caption: 'Versjon', kind: 'text' },
    { name: 'ContentSha256', caption: 'Innholdets kontrollsum', kind: 'text' },
    { name: 'DoneOn', caption: 'Gjennomført dato', kind: 'text' },
    { name: 'Channel', caption: 'Kanal', kind: 'text' },
    { name: 'SourceSystem', caption: 'Annet system', kind: 'text' },
    { name: 'CompletionReason', caption: 'Grunn', kind: 'note' },
    { name: 'ScanUrl', caption: 'Skannet ark', kind: 'note' },
  ],
  key: ({ factKey }) => factKey,
  toFields: (listed) => {
    const { fact } = listed
    const learned = fact.kind === 'talk' ? undefined : fact
    return present({
      Title: `${fact.lessonId} ${learned?.lessonVersion ?? ''}`.trim(),
      ...toWholeFactFields(listed),
      PersonId: fact.kind === 'talk' ? undefined : fact.subject,
      PersonOid: fact.kind === 'completion' ? fact.subjectOid : undefined,
      RequirementId: fact.requirementId,
      ActorId: fact.actor,
      ActorOid: fact.actorOid,
      CompletionKind: fact.kind,
      LessonId: fact.lessonId,
      LessonVersion: learned?.lessonVersion,
      ContentSha256: learned?.contentSha256,
      DoneOn: doneOnOf(fact),
      Channel: fact.channel,
      SourceSystem: fact.kind === 'imported-completion' ? fact.system : undefined,
      CompletionReason: fact.kind === 'registered-completion' ? fact.reason : undefined,
      ScanUrl: fact.kind === 'registered-completion' ? fact.scan?.webUrl : undefined,
    })
  },
  fromFields: (fields) => {
    const { fact, ...listed } = fromWholeFactFields(fields)
    if (!isListed(fact)) throw new FieldRefusedError('Completions', 'Record', `is a ${fact.kind}`)
    return { ...listed, fact }
  },
}

function isListed(fact: ListedFact['fact']): fact is Listed {
  return (COMPLETION_KINDS as readonly string[]).includes(fact.kind)
}

function doneOnOf(fact: Listed): string | undefined {
  switch (fact.kind) {
    case 'completion':
      return undefined
    case 'meeting-completion':
    case 'talk':
      return fact.heldOn
    case 'registered-completion':
    case 'imported-completion':
      return fact.completedOn
  }
}
