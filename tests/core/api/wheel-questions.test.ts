import { AttachedFile, delegate, signOff, signOffMany, wheel } from '../../../core/api/wheel-questions'
import { SAFE_CLICK } from '../../sample/sample-wheel'

test('a year is asked for in one language, of one unit or of one’s own', () => {
  expect(wheel.input.parse({ year: '2026', language: 'nn' })).toEqual({ year: 2026, language: 'nn' })
  for (const wrong of [{ year: '1899' }, { year: '2026.5' }, { language: 'de' }, { mine: 'no' }, { personId: 'p-1' }]) expect(wheel.input.safeParse({ year: '2026', language: 'nb', ...wrong }).success).toBe(false)
})

test('a sign-off says nothing about who signs, and no file is a reference that a client makes up', () => {
  expect(signOff.input.safeParse(SAFE_CLICK).success).toBe(true)
  const made = { kind: 'files', fieldId: 'photos', files: [{ fileName: 'x.pdf', sha256: '0'.repeat(64), webUrl: 'https://evil.test/' }] }
  for (const wrong of [{ actorOid: 'x' }, { answers: [made] }, { doneOn: '2026-02-29' }, { doneOn: '2027-02-29' }, { outcome: 'maybe' }, { step: -1 }]) expect(signOff.input.safeParse({ ...SAFE_CLICK, ...wrong }).success).toBe(false)
  expect(signOff.input.safeParse({ ...SAFE_CLICK, doneOn: '2024-02-29' }).success).toBe(true)
})

test('many are at least one and at most fifty', () => {
  const { subject, round, step, files: _, measures: __, ...common } = SAFE_CLICK
  const of = (count: number) => Array.from({ length: count }, () => ({ subject, round, step }))
  expect([0, 1, 50, 51].map((count) => signOffMany.input.safeParse({ ...common, of: of(count) }).success)).toEqual([false, true, true, false])
})

test.each(['rapport.pdf', 'Bilde 1.JPG', 'Møte på Åsen.docx', 'liste.xlsx', 'lysark.pptx'])('a file may be called %s', (fileName) => expect(AttachedFile.safeParse({ fieldId: 'x', fileName, contentBase64: 'AAAA' }).success).toBe(true))
test.each(['rapport.exe', 'rapport.docm', '../rapport.pdf', 'a\u0000.pdf', 'a\u202Efdp.pdf', 'a\n.pdf', `${'a'.repeat(101)}.pdf`, '.pdf', 'rapport'])('a file may not be called %j', (fileName) =>
  expect(AttachedFile.safeParse({ fieldId: 'x', fileName, contentBase64: 'AAAA' }).success).toBe(false),
)

test('whom something is delegated to is a person, and the note is no novel', () => {
  const wish = { requirementId: 'safety-round', subject: 'unit/u-1', round: '2026', toPersonId: 'p-1', isStanding: false, note: '' }
  expect(delegate.input.safeParse(wish).success).toBe(true)
  for (const wrong of [{ toPersonId: '' }, { note: 'x'.repeat(501) }, { byOn: '2026-13-01' }]) expect(delegate.input.safeParse({ ...wish, ...wrong }).success).toBe(false)
})
