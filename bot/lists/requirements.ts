import { canonicalJson } from '../../core/facts/canonical-json'
import { sha256OfText } from '../../core/facts/hashing'
import { Requirement } from '../../core/obligations/requirement'
import { sha256 } from '../hashing'
import { present, toSeconds } from './field-values'
import { RECORD_KEY_COLUMN, type List } from './list'

export type ListedRequirement = { requirement: Requirement; version: number; effectiveOn: string; publishedAt: string }

/** The rules that make people owe something, a row for each version. */
export const requirements: List<ListedRequirement> = {
  name: 'Requirements',
  description: 'Kravene, en rad for hver utgave.',
  columns: [
    RECORD_KEY_COLUMN,
    { name: 'RequirementId', caption: 'Krav', kind: 'text', indexed: true },
    { name: 'RequirementVersion', caption: 'Versjon', kind: 'number' },
    { name: 'EffectiveOn', caption: 'Gjelder fra', kind: 'text' },
    { name: 'PublishedAt', caption: 'Publisert', kind: 'instant', indexed: true },
    { name: 'RequirementReason', caption: 'Begrunnelse', kind: 'note' },
    { name: 'RequirementKind', caption: 'Slag', kind: 'choice', choices: ['sign', 'learn', 'act'] },
    { name: 'DocumentId', caption: 'Dokument', kind: 'text' },
    { name: 'DueInDays', caption: 'Frist i dager', kind: 'number' },
    { name: 'Audience', caption: 'Målgruppe', kind: 'note' },
    { name: 'Definition', caption: 'Kravet i sin helhet', kind: 'note' },
  ],
  key: ({ requirement, version }) => sha256OfText(sha256, `requirement/${requirement.requirementId}/${version}`),
  toFields: ({ requirement, version, effectiveOn, publishedAt }) =>
    present({
      Title: requirement.title.nb,
      RequirementId: requirement.requirementId,
      RequirementVersion: version,
      EffectiveOn: effectiveOn,
      PublishedAt: toSeconds(publishedAt),
      RequirementReason: requirement.reason.nb,
      RequirementKind: requirement.kind,
      DocumentId: requirement.kind === 'sign' ? requirement.documentId : undefined,
      DueInDays: requirement.dueInDays,
      Audience: canonicalJson(requirement.audience),
      Definition: canonicalJson(requirement),
    }),
  fromFields: (fields) => ({
    requirement: Requirement.parse(JSON.parse(String(fields['Definition']))),
    version: Number(fields['RequirementVersion']),
    effectiveOn: String(fields['EffectiveOn']),
    publishedAt: String(fields['PublishedAt']),
  }),
}
