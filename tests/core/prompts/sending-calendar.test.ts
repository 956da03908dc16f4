import { STANDARD_PROMPT_RULES, type PromptRules } from '../../../core/prompts/prompt-rules'
import { calendarOf, isSendingDay, minuteOf, spreadOf, windowOn } from '../../../core/prompts/sending-calendar'

const rules: PromptRules = {
  ...STANDARD_PROMPT_RULES,
  groups: [{ title: 'Turnus', unitIds: ['u-care'], hours: { weekdays: [1, 7], fromHour: 10, untilHour: 20, onPublicHolidays: true }, extraDays: 14 }],
  closed: [
    { title: 'Vinterferie', from: '2027-02-22', to: '2027-02-26', unitIds: ['u-schools'] },
    { title: 'Kommunestyrevalg', from: '2027-09-13', to: '2027-09-13' },
  ],
}
const office = calendarOf(rules, ['u-hall', 'u-top'])

describe('the days', () => {
  it.each([
    ['2026-11-23', true, 'a Monday'],
    ['2026-11-21', false, 'a Saturday'],
    ['2026-12-25', false, 'Christmas Day'],
    ['2027-03-25', false, 'Maundy Thursday'],
    ['2027-05-06', false, 'Ascension Day'],
    ['2027-07-14', false, 'in the middle of fellesferien'],
    ['2027-08-02', true, 'the week after it'],
    ['2027-09-13', false, 'closed for all'],
    ['2027-02-23', true, 'the winter holidays of others'],
  ])('%s: %s, %s', (day, isSending) => expect(isSendingDay(office, day)).toBe(isSending))

  it('are fewer in a sector on holiday, and in all that lies below it', () => expect(isSendingDay(calendarOf(rules, ['u-lia-skole', 'u-schools', 'u-top']), '2027-02-23')).toBe(false))

  it('of a group are its own', () => {
    const care = calendarOf(rules, ['u-ward', 'u-care', 'u-top'])
    expect(care.extraDays).toBe(14)
    expect([isSendingDay(care, '2026-11-22'), isSendingDay(care, '2026-11-24')]).toEqual([true, false])
  })

  it('may skip weeks over New Year', () => {
    const winter = calendarOf({ ...rules, quietWeeks: { from: 52, to: 1 } }, [])
    expect([isSendingDay(winter, '2026-12-23'), isSendingDay(winter, '2027-01-05'), isSendingDay(winter, '2027-01-12')]).toEqual([false, false, true])
  })
})

describe('the window', () => {
  it('is in minutes of the day', () => expect(windowOn(office, '2026-11-23')).toEqual({ from: 480, until: 900 }))
  it('is none on a day without sending, or without hours', () => {
    expect(windowOn(office, '2026-11-22')).toBeUndefined()
    expect(windowOn({ ...office, hours: { ...office.hours, untilHour: 8 } }, '2026-11-23')).toBeUndefined()
  })
  it('follows the clock in Norway over the change to summer time', () => {
    expect(minuteOf(new Date('2027-03-27T07:30:00.000Z'))).toBe(8 * 60 + 30)
    expect(minuteOf(new Date('2027-03-29T07:30:00.000Z'))).toBe(9 * 60 + 30)
  })
})

describe('the spreading', () => {
  it('gives everybody a minute of their own, the same each time and another one each day', () => {
    const minutes = Array.from({ length: 1_000 }, (_, index) => spreadOf(`p-${index}`, '2026-11-23', 60))
    expect(minutes.every((minute) => minute >= 0 && minute < 60)).toBe(true)
    expect(new Set(minutes).size).toBe(60)
    expect(spreadOf('p-1', '2026-11-23', 60)).toBe(minutes[1])
    expect(Array.from({ length: 20 }, (_, index) => spreadOf('p-1', `2026-11-${String(index + 10)}`, 60)).some((minute) => minute !== minutes[1])).toBe(true)
  })
  it('may be none', () => expect(spreadOf('p-1', '2026-11-23', 0)).toBe(0))
})
