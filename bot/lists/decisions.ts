import { versionLabel } from '../../core/documents/document-versions'
import type { ConfirmationRecord, DelegationRecord, ExtensionRefusal, ExtensionRequest, SpotCheckEvidence } from '../../core/facts/activity-facts'
import { CONTROL_KINDS, PROMPT_KINDS, RULE_KINDS, type ControlFact, type PromptFact, type RuleFact, type VoidingRecord } from '../../core/facts/fact'
import { present } from './field-values'
import { FieldRefusedError, type List } from './list'
import { fromWholeFactFields, toWholeFactFields, WHOLE_FACT_COLUMNS, type ListedFact } from './whole-fact'

type DecidedRecord = VoidingRecord | ConfirmationRecord | DelegationRecord | ExtensionRequest | ExtensionRefusal | SpotCheckEvidence
export type Decision = RuleFact | ControlFact | PromptFact | DecidedRecord
export type ListedDecision = ListedFact & { fact: Decision }

const DECIDED_RECORDS: readonly DecidedRecord['kind'][] = ['voiding', 'confirmation', 'delegation', 'extension-request', 'extension-refusal', 'spot-check-evidence']
const DECISION_KINDS: readonly Decision['kind'][] = [...RULE_KINDS, ...CONTROL_KINDS, ...PROMPT_KINDS, ...DECIDED_RECORDS]

/** What somebody decided: that a version is in force, that a registration is void, that somebody else does it; and what supervision and spot checks found. Whole. */
export const decisions: List<ListedDecision> = {
  name: 'Decisions',
  description: 'Publiseringer, fritak, frister, delegeringer, annulleringer, tilsyn, stikkprøver og utsendinger, hele registreringen. Skrives bare av Kvitter.',
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
      PersonId: 'subject' in fact && fact.subject?.includes('/') === false ? fact.subject : undefined,
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

const CAMPAIGN_TITLES = { plan: 'Utsending planlagt', pilot: 'Utsending prøvd ut', start: 'Utsending startet', pause: 'Utsending satt på pause', resume: 'Utsending fortsatt', cancel: 'Utsending stoppet' }
const DELEGATION_TITLES = { give: 'Delegert', return: 'Levert tilbake', end: 'Delegering avsluttet' }

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
    case 'confirmation':
      return 'Kvittering bekreftet'
    case 'delegation':
      return DELEGATION_TITLES[fact.deed]
    case 'extension-request':
      return 'Ber om mer tid'
    case 'extension-refusal':
      return 'Nei til mer tid'
    case 'spot-check-evidence':
      return 'Dokumentasjon til stikkprøve'
    case 'inspection':
      return fact.inspection.title
    case 'spot-check-draw':
      return fact.title
    case 'campaign':
      return `${CAMPAIGN_TITLES[fact.deed]}: ${fact.plan.title}`
    case 'prompt-rules-publication':
      return fact.rules.isStopped ? 'Alle utsendinger stoppet' : 'Regler for utsending'
    case 'spot-check-verdict':
      return fact.holds ? 'Stikkprøve: holder' : 'Stikkprøve: holder ikke'
  }
}

function reasonOf(fact: Decision): string | undefined {
  switch (fact.kind) {
    case 'lesson-return':
      return fact.reason.nb
    case 'confirmation':
    case 'spot-check-draw':
      return undefined
    case 'spot-check-evidence':
      return fact.text
    case 'inspection':
      return fact.inspection.by
    case 'spot-check-verdict':
      return fact.note === '' ? undefined : fact.note
    case 'campaign':
    case 'delegation':
    case 'document-publication':
    case 'exemption':
    case 'extension-refusal':
    case 'extension-request':
    case 'lesson-publication':
    case 'prompt-rules-publication':
    case 'requirement-publication':
    case 'requirement-withdrawal':
    case 'round-move':
    case 'voiding':
      return fact.reason === '' ? undefined : fact.reason
  }
}
