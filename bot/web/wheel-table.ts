import type { AnswerOf } from '../../core/api/question'
import type { wheel } from '../../core/api/wheel-questions'
import { compareDays, type Day } from '../../core/days/day'
import type { Language } from '../../core/language/language'
import { stateOfMark } from '../../core/wheel/pressing-state'
import type { ExportedTable } from '../files/exported-table'
import { WORDS } from '../words'

type WheelAnswer = AnswerOf<typeof wheel>

/** The wheel as a table: a row for each round, by the day it is due. Figures only, no names of people. */
export function tabulateWheel(answer: WheelAnswer, { language, isMine, takenByName, takenOn }: { language: Language; isMine: boolean; takenByName: string; takenOn: Day }): ExportedTable {
  const { columns, about, ...words } = WORDS[language].wheelPaper
  const unitNames = new Map([...answer.above, ...answer.below, { unitId: answer.unitId, name: answer.unitName }].map(({ unitId, name }) => [unitId, name]))
  const rows = answer.activities.flatMap((activity) =>
    activity.marks.map((mark) => {
      const bases = activity.bases.flatMap((index) => answer.bases[index] ?? [])
      return {
        dueOn: mark.dueOn,
        title: activity.title,
        theme: words.themes[activity.theme],
        whose: unitNames.get(activity.ofUnitId) ?? words.levels[activity.level],
        state: words.states[stateOfMark(activity, mark)],
        total: Object.values(mark.counts).reduce((sum, count) => sum + count, 0),
        fulfilled: mark.counts.fulfilled ?? 0,
        overdue: mark.counts.overdue ?? 0,
        doneIn: activity.doneIn?.system,
        basis: bases.map(({ title, section }) => (section === undefined ? title : `${title} ${section}`)).join('; '),
        mustReport: bases.some(({ mustReport }) => mustReport) ? words.yes : '',
      }
    }),
  )
  const kinds = { dueOn: 'day', total: 'number', fulfilled: 'number', overdue: 'number' } as const
  return {
    title: `${words.sheet} ${answer.year}`,
    columns: Object.entries(columns).map(([key, heading]) => ({ key, heading, kind: key in kinds ? kinds[key as keyof typeof kinds] : 'text' })),
    rows: rows.sort((one, other) => compareDays(one.dueOn, other.dueOn) || one.title.localeCompare(other.title, 'nb')),
    about: [
      [about.whose, answer.unitName],
      [about.year, String(answer.year)],
      [about.only, isMine ? about.onlyMine : about.onlyUnit],
      [about.takenBy, takenByName],
      [about.takenOn, takenOn],
      [about.logNumber, String(answer.logNumber)],
    ],
    aboutTitle: about.title,
  }
}
