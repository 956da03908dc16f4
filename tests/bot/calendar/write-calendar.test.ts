import fc from 'fast-check'
import ICAL from 'ical.js'
import { activityPage, writeCalendar } from '../../../bot/calendar/write-calendar'
import { createLinks } from '../../../bot/cards/links'
import { sha256 } from '../../../bot/hashing'
import type { Fact } from '../../../core/facts/fact'
import type { Language } from '../../../core/language/language'
import type { ActRequirement } from '../../../core/obligations/requirement'
import { listCalendarEntries } from '../../../core/wheel/list-calendar-entries'
import { ORGANISATION, PEOPLE, sampleState, TENANT_ID, TODAY } from '../../sample/sample-log'
import { requirementPublication, roundMove, YEARLY } from '../../sample/sample-rules'

const links = createLinks({ teamsAppId: 'app', publicUrl: 'https://kvitter.test', whistleblowingUrl: 'https://varsling.test/' })
const everywhere = (text: string) => ({ nb: text, nn: text, en: text })
const ONCE: ActRequirement = { ...YEARLY, requirementId: 'round', title: { nb: 'Vernerunde', nn: 'Vernerunde på nynorsk', en: 'HSE round' }, schedule: { kind: 'one-off', dueOn: '2026-12-01', leadDays: 30 }, minutes: 45 }

function write(requirement: ActRequirement = ONCE, { language = 'nb', facts = [], day = TODAY }: { language?: Language; facts?: Fact[]; day?: string } = {}) {
  const state = sampleState(requirementPublication(requirement), ...facts)
  const entries = listCalendarEntries(state, sha256, PEOPLE.leader, day)
  return { text: writeCalendar(entries, { language, links, organisation: state.organisation, municipalityName: 'Fjordvik kommune', day }), entries }
}
const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
}
const changes = (changes: Extract<Fact, { kind: 'organisation' }>['changes']): Fact => ({ kind: 'organisation', v: 1, tenantId: TENANT_ID, appVersion: '0.1.0', recordedAt: '2026-11-02T08:00:00.000Z', source: 'hr-file', observedOn: '2026-11-02', importId: 'more', part: 0, changes })

describe('a person’s own calendar', () => {
  it('has a whole-day entry on the day each round is due, which takes nobody’s time', () => {
    const [event, ...others] = read(write().text)
    expect(others).toEqual([])
    expect([event?.summary, event?.startDate.toString(), event?.endDate.toString(), event?.startDate.isDate]).toEqual(['Vernerunde', '2026-12-01', '2026-12-02', true])
    expect(event?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
  })

  it('says why, how long it takes, and where to do it', () => {
    const { text, entries } = write()
    const [event] = read(text)
    const url = links.tab(entries[0] ? activityPage(entries[0]) : '')
    expect(event?.description).toBe(`Internkontrollen krever det.\nTar omtrent 45 minutter.\nÅpne i Kvitter: ${url}`)
    expect(event?.component.getFirstPropertyValue('url')).toBe(url)
    expect(decodeURIComponent(url)).toContain('activity/round/once/unit%2Fu-kindergarten')
  })

  it('is in the person’s language, and asks to be read again after six hours', () => {
    expect(read(write(ONCE, { language: 'nn' }).text)[0]?.summary).toBe('Vernerunde på nynorsk')
    expect(read(write(ONCE, { language: 'en' }).text)[0]?.description).toContain('Takes about 45 minutes.')
    const calendar = new ICAL.Component(ICAL.parse(write().text) as unknown[])
    expect([calendar.getFirstPropertyValue('x-wr-calname'), String(calendar.getFirstPropertyValue('refresh-interval'))]).toEqual(['Årshjulet mitt – Fjordvik kommune', 'PT6H'])
  })

  it('keeps the entry of a round that is moved, on its new day and in a higher sequence', () => {
    const moved = write(ONCE, { facts: [roundMove(ONCE, 'once', '2026-12-08', { recordedAt: '2026-11-21T07:00:00.000Z' })] })
    const [before, after] = [read(write().text)[0], read(moved.text)[0]]
    expect(after?.uid).toBe(before?.uid)
    expect([before?.sequence, after?.sequence, after?.startDate.toString()]).toEqual([0, 1, '2026-12-08'])
    expect(String(after?.component.getFirstPropertyValue('last-modified'))).toBe('2026-11-21T07:00:00Z')
  })

  it('is the same text each time it is asked for', () => expect(write().text).toBe(write().text))

  it('says what is past its day, and what is done elsewhere', () => {
    expect(read(write(ONCE, { day: '2026-12-05' }).text)[0]?.summary).toBe('Over frist: Vernerunde')
    const [elsewhere] = read(write({ ...ONCE, evidence: 'none', doneIn: { system: 'Framsikt' } }).text)
    expect([elsewhere?.summary, elsewhere?.description]).toEqual(['Vernerunde', expect.stringContaining('Til orientering: Kvitter spør ikke om kvittering for denne.\nGjøres i Framsikt.') as string])
  })

  it('says which place or thing it is about where there are several', () => {
    const second = changes([{ change: 'unit', unitId: 'u-second', parentId: 'u-kindergarten', name: 'Lia barnehage', level: 'workplace', effectiveOn: '2020-01-01' }])
    expect(read(write(ONCE, { facts: [second] }).text).map(({ summary }) => summary).sort()).toEqual(['Vernerunde – Lia barnehage', 'Vernerunde – Solbakken barnehage'])
    const contract = changes([{ change: 'object', objectKind: 'contract', objectId: 'c-1', unitId: 'u-kindergarten', title: 'Renhold', effectiveOn: '2026-01-01' }])
    const ofContracts: ActRequirement = { ...ONCE, audience: { of: 'objects', objectKinds: ['contract'] } }
    expect(read(write(ofContracts, { facts: [contract] }).text)[0]?.summary).toBe('Vernerunde – Renhold')
  })

  it('names nobody, whatever is in the organisation', () => {
    const { text } = write()
    for (const personId of Object.values(PEOPLE)) expect(text).not.toContain(personId)
    expect(ORGANISATION.length).toBeGreaterThan(0)
    expect(text).not.toMatch(/ATTENDEE|ORGANIZER|Navn/)
  })

  it('is a calendar also when it is empty', () => expect(read(writeCalendar([], { language: 'nb', links, organisation: sampleState().organisation, municipalityName: 'Fjordvik', day: TODAY }))).toEqual([]))

  it('has lines of at most 75 bytes that end as RFC 5545 says', () => {
    const { text } = write({ ...ONCE, title: everywhere('Årlig gjennomgang av 😀 og ø '.repeat(4)) })
    expect(text.endsWith('\r\n') || text.endsWith('END:VCALENDAR')).toBe(true)
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(line).not.toContain('\n')
    }
  })

  it('gives back any title and reason as somebody wrote them', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string({ minLength: 1 }), fc.string({ unit: 'binary', minLength: 1 }), fc.string({ unit: fc.constantFrom(',', ';', '\\', 'n', ':', '"', '\n', 'å', '😀', ' '), minLength: 1, maxLength: 100 })), (written) => {
        const [event, ...others] = read(write({ ...ONCE, title: everywhere(`x${written}x`), reason: everywhere(`y${written}y`) }).text)
        const shown = written.replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ')
        expect(others).toEqual([])
        expect([event?.summary, event?.description.split('\n')[0]]).toEqual([`x${shown}x`, `y${shown}y`])
      }),
    ))
})
