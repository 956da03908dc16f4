/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import { MoreMenu } from '../../../../infra/local/teams-page/more-menu'
import { createWire, KARI, prepareBrowser, show } from './stage'

const chat = { isInstalled: true, isBlocked: false, isDisabled: false, messages: [] }
const path = `people/${KARI.oid}`

async function choose(state: Partial<typeof chat>, name: string) {
  prepareBrowser()
  const wire = createWire({ [`${path}/upgrade`]: {}, [`${path}/block`]: {}, [`${path}/unblock`]: {}, [`${path}/uninstall`]: {}, 'connector/settings': {} })
  const { user } = show(<MoreMenu oid={KARI.oid} chat={{ ...chat, ...state }} />)
  await user.click(screen.getByRole('button', { name: 'Flere valg' }))
  const names = screen.getAllByRole('menuitem').map(({ textContent }) => textContent)
  await user.click(screen.getByRole('menuitem', { name }))
  await waitFor(() => expect(wire.asked).toHaveLength(1))
  return { names, asked: wire.asked[0] }
}

describe('what can be done with the app', () => {
  it.each([
    ['Oppdater appen', {}, 'upgrade'],
    ['Blokker appen', {}, 'block'],
    ['Opphev blokkeringen', { isBlocked: true }, 'unblock'],
    ['Fjern appen', {}, 'uninstall'],
  ])('by the person: %s', async (name, state, deed) => {
    expect((await choose(state, name)).asked).toEqual({ path: `${path}/${deed}`, body: { locale: 'nb-NO' } })
  })

  it('by an administrator, also where the person does not have the app', async () => {
    expect(await choose({ isInstalled: false }, 'Slå av appen for alle')).toEqual({ names: ['Slå av appen for alle'], asked: { path: 'connector/settings', body: { isBotDisabled: true } } })
  })

  it('by an administrator, who takes it back', async () => {
    expect((await choose({ isDisabled: true }, 'Slå på appen for alle')).asked).toEqual({ path: 'connector/settings', body: { isBotDisabled: false } })
  })
})
