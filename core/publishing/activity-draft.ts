import { z } from 'zod'
import { Basis, LibraryOrigin, Theme } from '../obligations/activity'
import type { ActRequirement } from '../obligations/requirement'
import { DraftIds, DraftTexts, hasText } from './draft-fields'
import { draftOfForm, emptyFormDraft, FormDraft, formOfDraft } from './form-draft'
import { noTexts } from './lesson-draft'

export const BasisDraft = z.strictObject({
  kind: Basis.shape.kind,
  title: DraftTexts,
  section: z.string().normalize().max(2_000),
  url: z.string().max(2_000),
  /** Empty: wherever the activity is owed. */
  within: DraftIds,
  mustReport: z.boolean(),
})
export type BasisDraft = z.infer<typeof BasisDraft>

/** What only activities have, while somebody writes it. */
export const ActivityDraft = z.strictObject({
  /** Empty while nobody has chosen one. */
  theme: z.union([z.literal(''), Theme]),
  guidance: DraftTexts,
  basis: z.array(BasisDraft).max(20),
  doneIn: z.strictObject({ system: z.string().normalize().max(2_000), url: z.string().max(2_000) }),
  /** Empty: the municipality's wheel. */
  ofUnitId: z.string().max(80),
  form: FormDraft,
  isConfirmedByLeader: z.boolean(),
  /** Kept as it is: nobody writes it. */
  origin: LibraryOrigin.optional(),
})
export type ActivityDraft = z.infer<typeof ActivityDraft>

export function emptyActivityDraft(): ActivityDraft {
  return { theme: '', guidance: noTexts(), basis: [], doneIn: { system: '', url: '' }, ofUnitId: '', form: emptyFormDraft(), isConfirmedByLeader: false }
}

export function emptyBasisDraft(): BasisDraft {
  return { kind: 'law', title: noTexts(), section: '', url: '', within: [], mustReport: false }
}

export function draftOfActivity({ theme, guidance, basis = [], doneIn, ofUnitId, form, isConfirmedByLeader = false, origin }: ActRequirement): ActivityDraft {
  return {
    theme: theme ?? '',
    guidance: guidance ?? noTexts(),
    basis: basis.map(({ kind, title, section, url, within, mustReport }) => ({ kind, title, section: section ?? '', url: url ?? '', within: within ?? [], mustReport })),
    doneIn: { system: doneIn?.system ?? '', url: doneIn?.url ?? '' },
    ofUnitId: ofUnitId ?? '',
    form: form ? draftOfForm(form) : emptyFormDraft(),
    isConfirmedByLeader,
    ...(origin && { origin }),
  }
}

/**
 * The details that a draft would become. What says nothing is left out, so that the same always reads the same; so is the form of an
 * activity that is shown only, which the draft keeps for the day it is signed off here.
 */
export function activityOfDraft({ theme, guidance, basis, doneIn, ofUnitId, form, isConfirmedByLeader, origin }: ActivityDraft, isSignedOff: boolean): Record<string, unknown> {
  const written = isSignedOff ? formOfDraft(form) : undefined
  return {
    ...(theme !== '' && { theme }),
    ...(hasText(guidance) && { guidance }),
    ...(basis.length > 0 && { basis: basis.map(basisOfDraft) }),
    ...((doneIn.system !== '' || doneIn.url !== '') && { doneIn: { system: doneIn.system, ...(doneIn.url !== '' && { url: doneIn.url }) } }),
    ...(ofUnitId !== '' && { ofUnitId }),
    ...(written && { form: written }),
    ...(isSignedOff && isConfirmedByLeader && { isConfirmedByLeader }),
    ...(origin && { origin }),
  }
}

function basisOfDraft({ kind, title, section, url, within, mustReport }: BasisDraft): Record<string, unknown> {
  return { kind, title, ...(section !== '' && { section }), ...(url !== '' && { url }), ...(within.length > 0 && { within }), mustReport }
}
