import { versionLabel } from '../../core/documents/document-versions'
import { RULE_KINDS, type RuleFact, type VoidingRecord } from '../../core/facts/fact'
import { present } from './field-values'
import { FieldRefusedError, type List } from './list'
import { fromWholeFactFields, toWholeFactFields, WHOLE_FACT_COLUMNS, type ListedFact } from './whole-fact'

export type Decision = RuleFact | VoidingRecord
export type ListedDecision = ListedFact & { fact: Decision }

const DECISION_KINDS: readonly Decision['kind'][] = [...RULE_KINDS, 'voiding']

/** What somebody decided: that a version is in force, that a requirement counts or no longer, that a registration is void. Whole. */
export const decisions: List<ListedDecision> = {
  name: 'Decisions',
  description: 'Publiseringer, fritak, flyttede frister og annulleringer, hele registreringen. Skrives bare av Kvitter.',
  columns: [
    ...WHOLE_FACT_COLUMNS,
    { name: 'DecisionKind', caption: 'Slag', kind: 'choice', choices: DECISION_KINDS },
    { name: 'EffectiveOn', caption: 'Gjelder fra', kind: 'text' },
    { name: 'VoidedKey', caption: 'Annullert registrering', kind: 'text' },
    { name: 'DecisionReason', caption: 'Begrunnelse', kind: 'note' },
  ],
  key: ({ factKey }) => factKey,
  toFields: (listed) => {
    const { fact } = listed
    return present({
      Title: titleOf(fact),
      ...toWholeFactFields(listed),
      PersonId: 'subject' in fact ? fact.subject : undefined,
      RequirementId: fact.kind === 'requirement-publication' ? fact.requirement.requirementId : 'requirementId' in fact ? fact.requirementId : undefined,
      ActorId: fact.actor,
      ActorOid: fact.actorOid,
      DecisionKind: fact.kind,
      EffectiveOn: 'effectiveOn' in fact ? fact.effectiveOn : undefined,
      VoidedKey: fact.kind === 'voiding' ? fact.voids : undefined,
      DecisionReason: reasonOf(fact),
    })
  },
  fromFields: (fields) => {
    const { fact, ...listed } = fromWholeFactFields(fields)
    if (!isDecision(fact)) throw new FieldRefusedError('Decisions', 'Record', `is a ${fact.kind}`)
    return { ...listed, fact }
  },
}

function isDecision(fact: ListedFact['fact']): fact is Decision {
  return (DECISION_KINDS as readonly string[]).includes(fact.kind)
}

function titleOf(fact: Decision): string {
  switch (fact.kind) {
    case 'document-publication':
      return `${fact.texts.nb.title} ${versionLabel(fact)}`
    case 'lesson-publication':
      return `${fact.title.nb} ${versionLabel(fact)}`
    case 'requirement-publication':
      return fact.requirement.title.nb
    case 'requirement-withdrawal':
      return 'Krav trukket tilbake'
    case 'lesson-return':
      return 'Leksjon hentet frem igjen'
    case 'round-move':
      return 'Frist flyttet'
    case 'exemption':
      return fact.exempts ? 'Fritak' : 'Fritak opphevet'
    case 'voiding':
      return 'Annullering'
  }
}

function reasonOf(fact: Decision): string | undefined {
  if (fact.kind === 'lesson-return') return fact.reason.nb
  return fact.reason
}
