import type { AnswerFeedback, LessonData } from './training-views'
import type { ObligationData } from './views'
import type { AskedField, NamedTask } from './wheel-views'

/** What the sample views share. Sample views are drawn in the gallery and by every contract test. */
export const SAMPLE_TAB_URL = 'https://teams.microsoft.com/l/entity/00000000-0000-4000-8000-000000000001/kvitter'
export const SAMPLE_WHISTLEBLOWING_URL = 'https://www.fjordvik.kommune.no/varsling'
export const SAMPLE_DATA: ObligationData = { obligationKey: '4'.repeat(64), step: 0, textSha256: 'd'.repeat(64), language: 'nb' }
export const SAMPLE_STATEMENT = 'Jeg har lest og forstått teksten og vil følge den i arbeidet mitt.'
export const SAMPLE_LESSON_DATA: LessonData = { obligationKey: '5'.repeat(64), lessonId: 'phishing', step: 0, language: 'nb' }
export const SAMPLE_RIGHT: AnswerFeedback = {
  isRight: true,
  question: 'Hva er tegn på at en e-post er svindel?',
  chosen: ['Det haster', 'En ukjent avsender'],
  right: ['Det haster', 'En ukjent avsender'],
  explanation: 'Hastverk og ukjente avsendere går igjen. En hyggelig hilsen sier ingenting.',
}
export const SAMPLE_WRONG: AnswerFeedback = { ...SAMPLE_RIGHT, isRight: false, chosen: ['En hyggelig hilsen'] }
export const SAMPLE_STATEMENT_ANSWER: AnswerFeedback = {
  isRight: false,
  question: 'Du skal si fra også når du har klikket på lenken.',
  chosen: [],
  right: [],
  statement: { chosen: false, right: true },
  explanation: 'Jo før du sier fra, desto mindre blir skaden.',
}
export const SAMPLE_TASK: NamedTask = { data: { obligationKey: '6'.repeat(64), step: 0, language: 'nb' }, title: 'Risikovurdering av korrupsjon og misligheter', about: 'Solbakken barnehage' }
export const SAMPLE_FIELDS: AskedField[] = [
  { fieldId: 'risk', kind: 'choice', label: 'Hvor stor er risikoen?', isRequired: true, isMultiple: false, options: [{ optionId: 'low', label: 'Lav' }, { optionId: 'medium', label: 'Middels' }, { optionId: 'high', label: 'Høy' }] },
  { fieldId: 'why', kind: 'text', label: 'Hva bygger dere det på?', help: 'Noen setninger holder.', isRequired: true, askedWhen: { question: 'Hvor stor er risikoen?', answers: ['Middels', 'Høy'] } },
  { fieldId: 'walked', kind: 'confirm', label: 'Vi har snakket om det i personalmøtet', isRequired: true },
  { fieldId: 'next', kind: 'date', label: 'Når ser dere på det igjen?', isRequired: false },
  { fieldId: 'cost', kind: 'number', label: 'Hvor mange kjøp gjelder det?', isRequired: false, least: 0, most: 500 },
  { fieldId: 'present', kind: 'present', label: 'Hvem var til stede?', isRequired: false },
]
