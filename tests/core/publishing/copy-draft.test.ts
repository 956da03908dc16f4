import { copyDraft, copyToNextYear } from '../../../core/publishing/copy-draft'
import { emptyRequirementDraft, type RequirementDraft } from '../../../core/publishing/requirement-draft'

const everywhere = (text: string) => ({ nb: text, nn: text, en: text })
const EMPTY = emptyRequirementDraft('act', '2027-01-11')
const once = (dueOn: string, title = 'Øvelse'): RequirementDraft => ({ ...EMPTY, title: everywhere(title), schedule: { ...EMPTY.schedule, kind: 'one-off', dueOn } })

it('is the same under another name, and no longer the library’s', () => {
  const draft = { ...once('2027-03-01'), activity: { ...EMPTY.activity, origin: { activityId: 'drill', edition: 1 } } }
  expect(copyDraft(draft, everywhere('Ny'))).toEqual({ ...once('2027-03-01'), title: everywhere('Ny') })
})

test.each([
  ['2027-03-01', 'Øvelse', '2028-03-01', 'Øvelse 2028'],
  ['2027-03-01', 'Øvelse 2027', '2028-03-01', 'Øvelse 2028'],
  ['2028-02-29', 'Skuddårsdag', '2029-02-28', 'Skuddårsdag 2029'],
])('what is due on %s comes back the year after', (dueOn, title, next, named) => {
  expect(copyToNextYear(once(dueOn, title))).toMatchObject({ title: { nb: named }, schedule: { kind: 'one-off', dueOn: next } })
})

it('is nothing for what comes back by itself, or has no day yet', () => {
  expect(copyToNextYear(EMPTY)).toBeUndefined()
  expect(copyToNextYear(once(''))).toBeUndefined()
})
