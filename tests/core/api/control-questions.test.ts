import { CONTROL_QUESTIONS, drawSpotCheck, showEvidence } from '../../../core/api/control-questions'
import { QUESTIONS } from '../../../core/api/questions'

const WISH = { checkId: 'autumn', title: 'Høsten', from: '2026-11-01', to: '2026-11-20', requirementIds: [], count: 2, dueOn: '2026-12-01' }

test('all of them are among the questions there are', () => expect(QUESTIONS).toMatchObject(CONTROL_QUESTIONS))

test.each([{ count: 0 }, { count: 101 }, { count: 1.5 }, { title: '' }, { from: '2026-13-01' }, { unitIds: [] }, { seed: '0'.repeat(32) }])('a draw with %j is refused: nobody chooses the lots', (changed) => expect(drawSpotCheck.input.safeParse({ ...WISH, ...changed }).success).toBe(false))

test('evidence is at most three files, of the kinds that are taken', () => {
  const file = { fileName: 'referat.pdf', contentBase64: 'AAAA' }
  const parse = (files: object[]) => showEvidence.input.safeParse({ checkId: 'autumn', recordKey: 'a'.repeat(64), text: 'Se referatet', files }).success
  expect([parse([file, file, file]), parse([file, file, file, file]), parse([{ ...file, fileName: 'referat.html' }])]).toEqual([true, false, false])
})
