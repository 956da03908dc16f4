import { beginWith, viewVersions } from '../../../bot/api/kept-draft'
import { lessonPublication, PROGRAMME, requirementPublication } from '../../sample/sample-rules'

const people = { nameOfAccount: (oid: string) => (oid === 'anne' ? 'Anne' : undefined), nameOfPerson: () => undefined }
const kept = { id: 'gifts', revision: 3, savedBy: 'anne', savedAt: '2026-11-21T09:00:00.000Z', content: 'kept' }
const parse = (content: unknown) => (typeof content === 'string' ? { success: true as const, data: content } : { success: false as const })
const others = { published: 'published', library: 'library', empty: 'empty' }

test('one begins with what was kept, or says with what else', () => {
  expect(beginWith(kept, parse, undefined, others, people)).toEqual({ from: 'kept', content: 'kept', revision: 3, savedBy: 'Anne', savedAt: kept.savedAt, isUnreadable: false })
  expect(beginWith(kept, parse, 'library', others, people)).toMatchObject({ from: 'library', content: 'library', revision: 3 })
  expect(beginWith({ ...kept, content: undefined }, parse, undefined, others, people)).toMatchObject({ from: 'published', isUnreadable: true, revision: 3 })
  expect(beginWith(undefined, parse, undefined, { ...others, published: undefined }, people)).toEqual({ from: 'library', content: 'library', revision: 0, isUnreadable: false })
  expect(beginWith(undefined, parse, 'published', { ...others, published: undefined }, people)).toMatchObject({ from: 'empty' })
})

test('whoever the directory does not show any more has an empty name', () =>
  expect(beginWith({ ...kept, savedBy: 'gone' }, parse, undefined, others, people)).toMatchObject({ savedBy: '' }))

test('versions are told newest first', () => {
  expect(viewVersions([lessonPublication(), lessonPublication('phishing', 1, 1)], people).map(({ version }) => version)).toEqual(['1.1', '1.0'])
  expect(viewVersions([requirementPublication(PROGRAMME)], people)).toMatchObject([{ version: '1', reason: '' }])
})
