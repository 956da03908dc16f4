import { AttachedScan, AttendanceOutcome, exempt, holdMeeting, holdTalk, meeting, personTraining, registerCompletion, unitLessons } from '../../../core/api/training-leader-questions'
import { MOST_PRESENT } from '../../../core/facts/training-facts'

const lesson = { unitId: 'u-1', requirementId: 'privacy-security', lessonId: 'phishing' }
const held = { ...lesson, meetingId: '77777777-7777-4777-8777-777777777777', heldOn: '2026-11-20', language: 'nb', personIds: ['p-1'] }

test('a meeting has an id of its own, a day that exists, and between one and a roomful of people', () => {
  expect(holdMeeting.input.safeParse(held).success).toBe(true)
  const people = (count: number) => Array.from({ length: count }, (_, index) => `p-${index}`)
  for (const wrong of [{ meetingId: '7' }, { heldOn: '2026-02-30' }, { personIds: [] }, { personIds: people(MOST_PRESENT + 1) }, { language: 'de' }, { actorOid: 'x' }])
    expect(holdMeeting.input.safeParse({ ...held, ...wrong }).success).toBe(false)
  expect(holdMeeting.input.safeParse({ ...held, personIds: people(MOST_PRESENT) }).success).toBe(true)
})

test('a conversation says unit, lesson and day, and never who was there', () => {
  expect(holdTalk.input.safeParse({ ...lesson, heldOn: '2026-11-20' }).success).toBe(true)
  expect(holdTalk.input.safeParse({ ...lesson, heldOn: '2026-11-20', personIds: ['p-1'] }).success).toBe(false)
})

test('a registration and an exemption need a reason, which is composed as it looks', () => {
  const registration = { personId: 'p-1', obligationKey: '0'.repeat(64), step: 0, completedOn: '2026-11-20', reason: 'Pa\u030a papir' }
  expect(registerCompletion.input.parse(registration).reason).toBe('På papir')
  expect(registerCompletion.input.safeParse({ ...registration, reason: '  a ' }).success).toBe(false)
  const wish = { personId: 'p-1', requirementId: 'privacy-security', exempts: true, reasonCode: 'not-able', reason: 'Kan ikke lese' }
  expect(exempt.input.safeParse(wish).success).toBe(true)
  expect(exempt.input.safeParse({ ...wish, reasonCode: 'lazy' }).success).toBe(false)
})

test.each(['ark.pdf', 'Ark 1.JPG'])('a scan may be called %s', (fileName) => expect(AttachedScan.safeParse({ fileName, contentBase64: 'AAAA' }).success).toBe(true))
test.each(['ark.exe', '../ark.pdf', `${'a'.repeat(101)}.pdf`])('a scan may not be called %s', (fileName) => expect(AttachedScan.safeParse({ fileName, contentBase64: 'AAAA' }).success).toBe(false))

test('a leader’s answers have no place for what somebody answered', () => {
  const person = { personId: 'p-1', displayName: 'Kari', requirements: [], logNumber: 1 }
  expect(personTraining.answer.safeParse(person).success).toBe(true)
  expect(personTraining.answer.safeParse({ ...person, hasRepeats: true }).success).toBe(false)
  expect(unitLessons.input.safeParse({ unitId: 'x'.repeat(41) }).success).toBe(false)
  expect(meeting.input.safeParse(lesson).success).toBe(true)
  expect(AttendanceOutcome.options).toContain('runs-the-meeting')
})
