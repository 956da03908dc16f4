/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { UnitChoice } from '../../../tab/wheel/unit-choice'
import { MeContext, type Me } from '../../../tab/frame/me'
import { draw } from '../stage'
import { CONTROLLER, LEADER, ME } from '../stand-in/samples'
import { wheelOf } from '../stand-in/wheel-samples'

const choice = (person: Me, isMine: boolean, query?: string) =>
  draw(
    <MeContext value={person}>
      <UnitChoice answer={wheelOf()} isMine={isMine} query={query} />
    </MeContext>,
  )
const links = () => screen.getAllByRole('link').map((link) => `${link.textContent} ${link.getAttribute('href')}`)

test('leads from one’s own wheel to those of the units one leads, looked at in the same way', () => {
  choice(LEADER, true, 'view=list')
  expect(links()).toEqual(['Solbakken barnehage #/wheel/u-kindergarten?view=list', 'Fjordvik skole #/wheel/u-school?view=list'])
})

test('is not there for somebody who leads none', () => {
  choice(ME, true)
  expect(screen.queryByRole('navigation')).toBeNull()
})

test('leads up and down the tree, and back to one’s own, for whoever sees all figures', () => {
  choice(CONTROLLER, false)
  expect(links()).toEqual(['Mitt årshjul #/wheel?whose=mine', 'Fjordvik kommune #/wheel/u-municipality', 'Oppvekst og utdanning #/wheel/u-education', 'Småbarn #/wheel/u-toddlers'])
})

test('names what lies above to a leader, but leads only where the leader may go', () => {
  choice(LEADER, false)
  expect(within(screen.getByRole('navigation', { name: 'Hvor du er i organisasjonen' })).queryAllByRole('link')).toEqual([])
  expect(screen.getByText('Fjordvik kommune')).toBeTruthy()
  expect(screen.getByText('Solbakken barnehage').getAttribute('aria-current')).toBe('location')
})

test('a leader of a unit above goes down from there', () => {
  choice({ ...LEADER, ledUnits: [{ unitId: 'u-education', name: 'Oppvekst og utdanning' }] }, false)
  expect(links()).toContain('Oppvekst og utdanning #/wheel/u-education')
  expect(links()).not.toContain('Fjordvik kommune #/wheel/u-municipality')
})
