/** @jest-environment jsdom */
import { RulesSummary } from '../../../tab/prompts/rules-summary'
import { draw, pageText } from '../stage'
import { PROMPT_RULES } from '../stand-in/campaign-samples'

test('the rules are told as sentences, groups, periods and ladders by their names', () => {
  const { rules } = PROMPT_RULES
  const known = {
    ...PROMPT_RULES,
    rules: {
      ...rules,
      groups: [{ title: 'Turnus', unitIds: ['u-kindergarten'], hours: { ...rules.hours, weekdays: [6, 7], onPublicHolidays: true }, extraDays: 3 }],
      closed: [{ title: 'Vinterferie', from: '2026-02-16', to: '2026-02-20', unitIds: ['u-school'] }],
      ladders: [{ requirementId: 'ethics-standard', ladder: { remindAfterDays: [], yearlyOn: [] } }],
    },
  }
  draw(<RulesSummary known={known} />)
  for (const said of [
    'Minst 3 dager mellom to påminnelser, høyst 6 på 30 dager',
    'mandag, tirsdag, onsdag, torsdag, fredag, klokka 08:00 til 15:00, ikke på helligdager',
    'lørdag, søndag, klokka 08:00 til 15:00, også på helligdager. 3 ekstra dager. Enheter: Solbakken barnehage',
    '16. februar 2026 til 20. februar 2026. Fjordvik skole',
    'Uke 28 til 30',
    'Påminnelser 7, 21 dager etter den første. Hvert år 1. mars, 1. september. Lederen får vite det 7 dager etter fristen.',
    'Ingen påminnelser etter den første.',
  ])
    expect(pageText()).toContain(said)
})
