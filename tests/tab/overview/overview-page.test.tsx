/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { findHeading, openTab, pageText, testAccess } from '../stage'
import { CONTROLLER, DIRECTOR, LEADER, OVERVIEW } from '../stand-in/samples'
import { refusal } from '../stand-in/service'

const below = { ...OVERVIEW, unit: OVERVIEW.children[0]!, path: [...OVERVIEW.path, { unitId: 'u-education', name: 'Oppvekst og utdanning' }], children: [] }
const spaced = () => pageText().replace(/\s/g, ' ')

test('begins at the top the person may see, with the sum first', async () => {
  const { standIn } = openTab({ at: 'overview', answers: { me: () => DIRECTOR } })
  await findHeading('Fjordvik kommune')
  expect(spaced()).toContain('33 %har signert: 3 904 av 11 534')
  expect(spaced()).toContain('Tallene gjelder versjon 2.0 og er fra 21. november 2025 kl. 10:00.')
  expect(standIn.asked.filter(({ name }) => name === 'overview').map(({ input }) => input)).toEqual([{}])
})

test.each([
  ['nb', ['Signert', 'Mangler', 'Herav over fristen', 'Unntatt']],
  ['nn', ['Signert', 'Manglar', 'Av dei over fristen', 'Unnatekne']],
  ['en', ['Signed', 'Not signed', 'Of these overdue', 'Excluded']],
] as const)('says of those overdue that they are among those who have not signed, in the sum and in the table: %s', async (language, named) => {
  openTab({ at: 'overview', answers: { me: () => ({ ...DIRECTOR, language }) } })
  const table = await screen.findByRole('table')
  expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual(named)
  expect(within(table).getAllByRole('columnheader').slice(2).map(({ textContent }) => textContent)).toEqual(named)
})

test('goes down the tree and says where one is', async () => {
  const { user } = openTab({ at: 'overview', answers: { me: () => DIRECTOR, overview: ({ unitId }) => (unitId === 'u-education' ? below : OVERVIEW) } })
  await user.click(await screen.findByRole('link', { name: 'Oppvekst og utdanning' }))
  expect(await findHeading('Oppvekst og utdanning')).toBeTruthy()
  expect(screen.getByRole('navigation', { name: 'Hvor du er i organisasjonen' })).toBeTruthy()
  expect(screen.getByText('Det er ingen enheter under denne.')).toBeTruthy()
})

test('leads a leader from the figures of the own unit to the names', async () => {
  const own = { ...below, unit: { ...below.unit, unitId: 'u-kindergarten' } }
  openTab({ at: 'overview/u-kindergarten', answers: { me: () => LEADER, overview: () => own } })
  expect((await screen.findByRole('link', { name: 'Se hvem det er i enheten din' })).getAttribute('href')).toBe('#/unit/u-kindergarten')
})

test('tells quietly whom the figures leave out, and leads a controller to where it is mended', async () => {
  const touched = { uncounted: 3, withoutLeader: 1200 }
  openTab({ at: 'overview', answers: { me: () => CONTROLLER, overview: () => ({ ...OVERVIEW, touched }) } })
  await findHeading('Fjordvik kommune')
  expect(spaced()).toContain('3 personer er ikke regnet med: uten enhet.')
  expect(spaced()).toContain('1 200 personer er i enheter uten leder.')
  expect((await screen.findByRole('link', { name: 'Se hva som må ordnes' })).getAttribute('href')).toBe('#/organisation')
})

test('leads nobody else there, and says nothing where nothing is missing', async () => {
  const { user } = openTab({ at: 'overview', answers: { me: () => DIRECTOR, overview: ({ unitId }) => ({ ...(unitId ? below : OVERVIEW), touched: { uncounted: unitId ? 0 : 1, withoutLeader: 0 } }) } })
  await findHeading('Fjordvik kommune')
  expect(spaced()).toContain('1 person er ikke regnet med: uten enhet.')
  expect(screen.queryByRole('link', { name: 'Se hva som må ordnes' })).toBeNull()
  await user.click(screen.getByRole('link', { name: 'Oppvekst og utdanning' }))
  await findHeading('Oppvekst og utdanning')
  expect(spaced()).not.toContain('regnet med')
})

test('says so where nobody owes anything', async () => {
  openTab({ at: 'overview', answers: { me: () => DIRECTOR, overview: () => ({ ...OVERVIEW, unit: { ...OVERVIEW.unit, signed: 0, outstanding: 0, overdue: 0 } }) } })
  expect(await screen.findByText('Ingen her skal signere nå.')).toBeTruthy()
})

test('says so when the unit is not one the person may see', async () => {
  openTab({ at: 'overview/u-other', answers: { me: () => LEADER, overview: () => refusal('forbidden') } })
  expect((await screen.findByRole('alert')).textContent).toContain('Du har ikke tilgang til dette')
})

testAccess({ at: 'overview', person: DIRECTOR }, () => screen.findByRole('table'))
