import { addDays } from '../../../core/days/day'
import { LESSON_LIBRARY } from '../../../core/library/lesson-library'
import { listStarterProgrammes, suggestFirstDay } from '../../../core/library/programmes'
import { planRelease } from '../../../core/obligations/owe-lessons'
import { LearnRequirement } from '../../../core/obligations/requirement'
import { listForeignWords } from '../../house/compare-words'

const FIRST = '2027-01-11'
const programmes = listStarterProgrammes(FIRST)

test('the programmes are well formed, and between them use every lesson of the library once, in its order', () => {
  for (const programme of programmes) expect(LearnRequirement.parse(programme)).toEqual(programme)
  expect(programmes.flatMap(({ lessonIds }) => lessonIds)).toEqual(LESSON_LIBRARY.map(({ lessonId }) => lessonId))
  expect(programmes.map(({ requirementId, lessonIds }) => [requirementId, lessonIds.length])).toEqual([
    ['privacy-security', 8],
    ['ethics-lessons', 14],
    ['leader-course', 4],
  ])
})

test('never two lessons for everybody come out in one week', () => {
  const weeks = programmes
    .filter(({ cadence }) => cadence.kind === 'calendar')
    .flatMap((programme) => programme.lessonIds.map((_, index) => (Date.parse(planRelease(programme, index, FIRST)) - Date.parse(FIRST)) / 604_800_000))
  expect(new Set(weeks).size).toBe(weeks.length)
})

test.each(['nb', 'nn'] as const)('they speak %s where they say so', (language) => {
  expect(listForeignWords(language, programmes.flatMap(({ title, reason }) => [title[language], reason[language]]))).toEqual([])
})

test('the first day proposed is a Monday, two to three weeks away', () => {
  for (let ahead = 0; ahead < 14; ahead += 1) {
    const today = addDays('2026-11-30', ahead)
    const first = suggestFirstDay(today)
    expect(new Date(first).getUTCDay()).toBe(1)
    expect(first >= addDays(today, 14) && first < addDays(today, 21)).toBe(true)
  }
})
