import { previewCompletionImport } from '../../../core/api/completion-import-questions'
import { openFrontDoor } from '../web/front-door'
import { CONTROLLER, handIn } from './sample-questions'

test('a preview stores nothing, and says no more than two hundred mistakes', async () => {
  const door = await openFrontDoor()
  const before = await door.everythingKept()
  const file = handIn('rapport.csv', `Ansattnr;Kurs;Fullført\n${'1;Svindel;2026-11-09\n'.repeat(300)}`)
  const { answer } = await door.ask(previewCompletionImport, { file, system: 'KS Læring' }, CONTROLLER)
  expect(answer).toMatchObject({ outcome: 'ready', rows: 300, counts: { wrong: 300 }, lessons: [] })
  expect(answer?.outcome === 'ready' && answer.problems).toHaveLength(200)
  expect(await door.everythingKept()).toEqual(before)
  await door.close()
})
