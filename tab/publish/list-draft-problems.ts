import { listTextProblems } from '../../core/documents/document-text'
import { LANGUAGES } from '../../core/language/language'
import type { Draft } from './draft'

/** Where a draft is wrong, `texts.nn.markdown`, and how, in the codes the service uses. */
export type FieldProblem = { path: string; problem: string }

/** What can be seen without asking the service. The rest, it says in the preview. */
export function listDraftProblems({ effectiveOn, reason, texts }: Draft, today: string): FieldProblem[] {
  return [
    ...LANGUAGES.flatMap((language) => {
      const { title, markdown } = texts[language]
      return [
        ...(title.trim() === '' ? [{ path: `texts.${language}.title`, problem: 'title-missing' }] : []),
        ...(title.trim().length > 120 ? [{ path: `texts.${language}.title`, problem: 'title-too-long' }] : []),
        ...listTextProblems(markdown).map((problem) => ({ path: `texts.${language}.markdown`, problem })),
      ]
    }),
    ...(effectiveOn === '' ? [{ path: 'effectiveOn', problem: 'day-missing' }] : []),
    ...(effectiveOn !== '' && effectiveOn < today ? [{ path: 'effectiveOn', problem: 'effective-before-today' }] : []),
    ...(reason.trim().length < 3 ? [{ path: 'reason', problem: 'reason-missing' }] : []),
  ]
}

