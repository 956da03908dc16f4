/** Why a row gives nothing. Each has words in the tab. */
export const ROW_PROBLEMS = ['no-person', 'person-unknown', 'person-shared', 'no-course', 'course-unknown', 'no-date', 'bad-date', 'in-future', 'too-early', 'not-owed', 'made-void'] as const
export type RowProblem = (typeof ROW_PROBLEMS)[number]
