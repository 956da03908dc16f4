import { allTexts } from '../../core/api/training-questions'
import type { Day } from '../../core/days/day'
import { findCurrentVersion, versionLabel } from '../../core/documents/document-versions'
import type { LogState } from '../../core/facts/log-state'
import type { Language } from '../../core/language/language'
import { ETHICS_STANDARD } from '../../core/obligations/ethics-standard'
import { minutesToRead } from '../../core/obligations/minutes-to-read'
import { listRequirementsInForce } from '../../core/obligations/standing'
import { findCurrentLesson } from '../../core/training/decide-completion'
import { answered, type Handler } from './handler'

/** The standard and every lesson that is published, for everybody: reading needs no obligation. */
export const answerAllTexts: Handler<typeof allTexts> = {
  question: allTexts,
  mayAsk: ['employee', 'Controller', 'Management', 'Auditor', 'Administrator'],
  handle({ state, today }) {
    const standard = viewStandard(state, today)
    const lessons = [...state.lessons.keys()]
      .flatMap((lessonId) => findCurrentLesson(state, lessonId, today) ?? [])
      .map((publication) => {
        const { lessonId, title, minutes, where } = publication
        return { lessonId, title, version: versionLabel(publication), minutes, where }
      })
    const published = new Set(lessons.map(({ lessonId }) => lessonId))
    const programmes = listRequirementsInForce(state, today).flatMap((requirement) => {
      if (requirement.kind !== 'learn') return []
      const lessonIds = requirement.lessonIds.filter((lessonId) => published.has(lessonId))
      return lessonIds.length === 0 ? [] : [{ requirementId: requirement.requirementId, title: requirement.title, lessonIds }]
    })
    return Promise.resolve(answered({ ...(standard && { standard }), lessons, programmes, logNumber: state.logNumber }))
  },
}

function viewStandard({ documents }: LogState, today: Day) {
  const version = findCurrentVersion(documents.get(ETHICS_STANDARD.documentId), today)
  if (!version) return undefined
  const titleIn = (language: Language) => version.texts[language].title
  const minutesIn = (language: Language) => minutesToRead(version, ETHICS_STANDARD, language)
  return {
    title: { nb: titleIn('nb'), nn: titleIn('nn'), en: titleIn('en') },
    version: versionLabel(version),
    minutes: { nb: minutesIn('nb'), nn: minutesIn('nn'), en: minutesIn('en') },
  }
}
