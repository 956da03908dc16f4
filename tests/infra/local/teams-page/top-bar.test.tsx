/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { TopBar } from '../../../../infra/local/teams-page/top-bar'
import type { PageChanges } from '../../../../infra/local/teams-page/page-state'
import { APP, KARI, prepareBrowser, show } from './stage'

describe('the bar above all', () => {
  it('changes person, language, theme and view', async () => {
    prepareBrowser()
    const changes: PageChanges[] = []
    const onChoosePerson = jest.fn()
    const { user } = show(
      <TopBar app={APP} person={KARI} state={{ view: 'chat', lang: 'nb', theme: 'light', device: 'desktop' }} onChange={(change) => changes.push(change)} onChoosePerson={onChoosePerson} />,
    )
    await user.click(screen.getByRole('button', { name: /Kari Nordmann.*Bytt person/ }))
    expect(onChoosePerson).toHaveBeenCalledTimes(1)
    await user.click(screen.getByRole('button', { name: 'Lister' }))
    await user.click(screen.getByRole('button', { name: 'Språk' }))
    expect(screen.getByRole('menuitemradio', { name: 'Bokmål' }).getAttribute('aria-checked')).toBe('true')
    await user.click(screen.getByRole('menuitemradio', { name: 'Nynorsk' }))
    await user.click(screen.getByRole('button', { name: 'Utseende' }))
    await user.click(screen.getByRole('menuitemradio', { name: 'Høy kontrast' }))
    expect(changes).toEqual([{ view: 'lists' }, { lang: 'nn' }, { theme: 'contrast' }])
  })

  it('switches to the phone and back', async () => {
    prepareBrowser()
    const changes: PageChanges[] = []
    const bar = (device: 'desktop' | 'phone') => (
      <TopBar app={APP} person={KARI} state={{ view: 'chat', lang: 'nb', theme: 'light', device }} onChange={(change) => changes.push(change)} onChoosePerson={() => undefined} />
    )
    const { user, again } = show(bar('desktop'))
    await user.click(screen.getByRole('button', { name: 'Telefon', pressed: false }))
    again(bar('phone'))
    await user.click(screen.getByRole('button', { name: 'Telefon', pressed: true }))
    expect(changes).toEqual([{ device: 'phone' }, { device: 'desktop' }])
  })

  it('leads back from the lists', async () => {
    prepareBrowser()
    const changes: PageChanges[] = []
    const { user } = show(
      <TopBar app={APP} person={undefined} state={{ view: 'lists', lang: 'nb', theme: 'light', device: 'desktop' }} onChange={(change) => changes.push(change)} onChoosePerson={() => undefined} />,
    )
    await user.click(screen.getByRole('button', { name: 'Tilbake til Teams' }))
    expect(changes).toEqual([{ view: 'chat' }])
  })
})
