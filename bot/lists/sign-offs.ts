import type { SignOffRecord } from '../../core/facts/activity-facts'
import { present } from './field-values'
import { FieldRefusedError, type List } from './list'
import { fromWholeFactFields, toWholeFactFields, WHOLE_FACT_COLUMNS, type ListedFact } from './whole-fact'

export type ListedSignOff = ListedFact & { fact: SignOffRecord }

/** Every activity of the wheel that was signed off. Written only by the app. */
export const signOffs: List<ListedSignOff> = {
  name: 'SignOffs',
  description: 'Kvitteringer for aktiviteter i årshjulet, hele registreringen. Skrives bare av Kvitter.',
  columns: [
    ...WHOLE_FACT_COLUMNS,
    { name: 'Outcome', caption: 'Utfall', kind: 'choice', choices: ['done', 'not-relevant'] },
    { name: 'DoneOn', caption: 'Utført dato', kind: 'text' },
    { name: 'SignOffReason', caption: 'Grunn', kind: 'note' },
    { name: 'Channel', caption: 'Kanal', kind: 'text' },
  ],
  key: ({ factKey }) => factKey,
  toFields: (listed) => {
    const { fact } = listed
    return present({
      Title: `${fact.requirementId} ${fact.round}`,
      ...toWholeFactFields(listed),
      PersonId: fact.subject.includes('/') ? undefined : fact.subject,
      RequirementId: fact.requirementId,
      ActorId: fact.actor,
      ActorOid: fact.actorOid,
      Outcome: fact.outcome,
      DoneOn: fact.doneOn,
      SignOffReason: fact.reason === '' ? undefined : fact.reason,
      Channel: fact.channel,
    })
  },
  fromFields: (fields) => {
    const { fact, ...listed } = fromWholeFactFields(fields)
    if (fact.kind !== 'sign-off') throw new FieldRefusedError('SignOffs', 'Record', `is a ${fact.kind}`)
    return { ...listed, fact }
  },
}
