/** @jest-environment jsdom */
import { BehindNotice } from '../../../tab/findings/behind-notice'
import { draw, pageText } from '../stage'

const SINCE = '2025-11-21T08:40:00.000Z'

test('says that SharePoint does not answer, and that nothing is lost', () => {
  draw(<BehindNotice behind={{ waiting: 14, since: SINCE, because: 'no-answer' }} />)
  expect(pageText()).toContain('SharePoint svarer ikke nå14 registreringer er trygt lagret og vises i listene når SharePoint svarer igjen.')
  expect(pageText()).toContain('Slik har det vært siden 21. november 2025 kl. 09:40. Alle kan signere som før.')
})

test('of one it says one, and of a list that it is the list', () => {
  draw(<BehindNotice behind={{ waiting: 1, since: SINCE, because: 'list' }} />)
  expect(pageText()).toContain('En liste i SharePoint er ikke som den skal1 registrering er trygt lagret')
})
