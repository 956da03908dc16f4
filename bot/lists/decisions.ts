import type { DocumentPublication, RequirementPublication, VoidingRecord } from '../../core/facts/fact'
import { versionLabel } from '../../core/documents/document-versions'
import { present } from './field-values'
import { FieldRefusedError, type List } from './list'
import { fromWholeFactFields, toWholeFactFields, WHOLE_FACT_COLUMNS, type ListedFact } from './whole-fact'

export type ListedDecision = ListedFact & { fact: DocumentPublication | RequirementPublication | VoidingRecord }

/** What somebody decided: that a version is in force, that a requirement counts, that a registration is void. Whole. */
export const decisions: List<ListedDecision> = {
  name: 'Decisions',
  description: 'Publiseringer og annulleringer, hele registreringen. Skrives bare av Kvitter.',
  columns: [
    ...WHOLE_FACT_COLUMNS,
    { name: 'DecisionKind', caption: 'Slag', kind: 'choice', choices: ['document-publication', 'requirement-publication', 'voiding'] },
    { name: 'EffectiveOn', caption: 'Gjelder fra', kind: 'text' },
    { name: 'VoidedKey', caption: 'Annullert registrering', kind: 'text' },
    { name: 'DecisionReason', caption: 'Begrunnelse', kind: 'note' },
  ],
  key: ({ factKey }) => factKey,
  toFields: (listed) => {
    const { fact } = listed
    const voiding = fact.kind === 'voiding' ? fact : undefined
    return present({
      Title: titleOf(fact),
      ...toWholeFactFields(listed),
      PersonId: voiding?.subject,
      RequirementId: fact.kind === 'requirement-publication' ? fact.requirement.requirementId : voiding?.requirementId,
      ActorId: fact.actor,
      ActorOid: fact.actorOid,
      DecisionKind: fact.kind,
      EffectiveOn: fact.kind === 'voiding' ? undefined : fact.effectiveOn,
      VoidedKey: voiding?.voids,
      DecisionReason: fact.kind === 'requirement-publication' ? undefined : fact.reason,
    })
  },
  fromFields: (fields) => {
    const { fact, ...listed } = fromWholeFactFields(fields)
    if (fact.kind !== 'document-publication' && fact.kind !== 'requirement-publication' && fact.kind !== 'voiding')
      throw new FieldRefusedError('Decisions', 'Record', `is a ${fact.kind}`)
    return { ...listed, fact }
  },
}

function titleOf(fact: ListedDecision['fact']): string {
  switch (fact.kind) {
    case 'document-publication':
      return `${fact.texts.nb.title} ${versionLabel(fact)}`
    case 'requirement-publication':
      return fact.requirement.title.nb
    case 'voiding':
      return 'Annullering'
  }
}
