import type { AnswerOf } from '../../../core/api/question'
import type { trainingFigures } from '../../../core/api/training-figures-questions'
import type { meeting, personTraining, ProgrammeStanding, unitLessons } from '../../../core/api/training-leader-questions'
import { sampleLesson } from '../../sample/sample-lesson'
import { key, record } from './samples'

/** What a leader sees of training, on the same day as the other samples. */
export const PRIVACY = { nb: 'Personvern og informasjonssikkerhet', nn: 'Personvern og informasjonstryggleik', en: 'Privacy and information security' }
const PHISHING = { nb: 'Kjenn igjen svindel', nn: 'Kjenn att svindel', en: 'Recognise fraud' }
const PASSWORDS = { nb: 'Passord', nn: 'Passord', en: 'Passwords' }

export function programme(changes: Partial<ProgrammeStanding> = {}): ProgrammeStanding {
  return {
    requirementId: 'privacy-security',
    done: 5,
    total: 8,
    open: 1,
    overdue: 0,
    evidence: { own: 4, meeting: 1, registered: 0, imported: 0 },
    next: { lessonId: 'phishing', title: PHISHING, dueOn: '2025-12-01' },
    ...changes,
  }
}

export const PERSON_TRAINING: AnswerOf<typeof personTraining> = {
  personId: 'p-dmitri-ivanov',
  displayName: 'Dmitri Ivanov',
  requirements: [
    { requirementId: 'ethics-standard', kind: 'sign', title: { nb: 'Etisk standard', nn: 'Etisk standard', en: 'Ethics standard' }, lessons: [] },
    {
      requirementId: 'privacy-security',
      kind: 'learn',
      title: PRIVACY,
      lessons: [
        {
          lessonId: 'phishing', title: PHISHING, obligationKey: key('6'), step: 0, state: 'fulfilled', opensOn: '2025-11-10', dueOn: '2025-12-01', countsFrom: '2024-11-10', evidence: 'meeting',
          fulfilledBy: record({ recordKey: key('7'), kind: 'meeting-completion', lessonId: 'phishing', doneOn: '2025-11-14', actorName: 'Kari Nordby' }),
        },
        { lessonId: 'passwords', title: PASSWORDS, obligationKey: key('8'), step: 0, state: 'open', opensOn: '2025-11-10', dueOn: '2025-12-01', countsFrom: '2024-11-10' },
      ],
    },
  ],
  logNumber: 100,
}

const lessonOfUnit = { requirementId: 'privacy-security', programme: PRIVACY, lessonId: 'phishing', title: PHISHING, minutes: 4, outOn: '2025-11-10', isOut: true, isBroughtBack: false, talkedFrom: '2025-11-03' }
export const UNIT_LESSONS: AnswerOf<typeof unitLessons> = {
  unitId: 'u-kindergarten',
  name: 'Solbakken barnehage',
  lessons: [
    { ...lessonOfUnit, talk: { heldOn: '2025-11-12', byName: 'Kari Nordby' } },
    { ...lessonOfUnit, lessonId: 'passwords', title: PASSWORDS },
    { ...lessonOfUnit, lessonId: 'sharing', title: { nb: 'Deling', nn: 'Deling', en: 'Sharing' }, outOn: '2025-11-25', isOut: false, talkedFrom: '2025-11-18' },
  ],
  logNumber: 100,
}

export const MEETING: AnswerOf<typeof meeting> = {
  unitName: 'Solbakken barnehage',
  lesson: sampleLesson('passwords', { title: PASSWORDS }),
  outOn: '2025-11-10',
  heldFrom: '2025-11-10',
  people: [
    { personId: 'p-amina', displayName: 'Amina Hassan', unitName: 'Solbakken barnehage', lacksLesson: true },
    { personId: 'p-bjorn', displayName: 'Bjørn Aasen', unitName: 'Solbakken barnehage', lacksLesson: false },
    { personId: 'p-dmitri', displayName: 'Dmitri Ivanov', unitName: 'Småbarn', lacksLesson: true },
  ],
  logNumber: 100,
}

const lessonFigures = { lessonId: 'phishing', title: PHISHING, outOn: '2025-11-10', isBroughtBack: false, done: { own: 3100, meeting: 420, registered: 61, imported: 900 }, outstanding: 7000, overdue: 310, excluded: [{ because: 'on-leave' as const, count: 450 }, { because: 'exempted' as const, count: 16 }], talks: { workplaces: 240, held: 96 } }
export const TRAINING_FIGURES: AnswerOf<typeof trainingFigures> = {
  unitId: 'u-top',
  programmes: [
    {
      requirementId: 'privacy-security',
      title: PRIVACY,
      lessons: [lessonFigures, { ...lessonFigures, lessonId: 'passwords', title: PASSWORDS, isBroughtBack: true, done: { own: 0, meeting: 0, registered: 0, imported: 0 }, outstanding: 0, overdue: 0, excluded: [], talks: { workplaces: 0, held: 0 } }],
    },
  ],
  asOf: '2025-11-21T09:00:00.000Z',
  logNumber: 100,
}
