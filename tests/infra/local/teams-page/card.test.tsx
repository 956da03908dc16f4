/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { Card } from '../../../../infra/local/teams-page/card'
import { DeviceProvider, type Device } from '../../../../infra/local/teams-page/device'
import { prepareBrowser, RECEIPT, show, SIGN_CARD } from './stage'

beforeEach(() => prepareBrowser())

function draw(card: object, isBusy = false, device: Device = 'desktop') {
  const [actions, opened]: [unknown[], string[]] = [[], []]
  const element = (other: object) => (
    <DeviceProvider value={device}>
      <Card card={other} isBusy={isBusy} onAction={(action) => actions.push(action)} onOpenUrl={(url) => opened.push(url)} />
    </DeviceProvider>
  )
  const shown = show(element(card))
  return { ...shown, actions, opened, replace: (other: object) => shown.again(element(other)) }
}

describe('a card', () => {
  it('is drawn with headings that a screen reader finds', () => {
    draw(SIGN_CARD)
    expect(screen.getByRole('heading', { level: 3, name: 'Etisk standard' })).toBeTruthy()
  })

  it('sends its verb, its data and what was typed', async () => {
    const { user, actions } = draw({
      ...SIGN_CARD,
      body: [{ type: 'Input.Text', id: 'question', label: 'Spørsmål', isRequired: true, errorMessage: 'Skriv noe' }],
    })
    await user.click(screen.getByRole('button', { name: 'Jeg bekrefter' }))
    expect(actions).toEqual([])
    await user.type(screen.getByRole('textbox'), 'Hva er en gave?')
    await user.click(screen.getByRole('button', { name: 'Jeg bekrefter' }))
    expect(actions).toEqual([{ type: 'Action.Execute', title: 'Jeg bekrefter', verb: 'sign', data: { obligationKey: 'abc', question: 'Hva er en gave?' } }])
  })

  it('cannot be pressed again while it waits for its answer', async () => {
    const { user, actions } = draw(SIGN_CARD, true)
    await user.click(screen.getByRole('button', { name: 'Jeg bekrefter' }))
    expect(actions).toEqual([])
  })

  it('keeps the keyboard where it was when its answer takes its place', async () => {
    const { user, replace } = draw(SIGN_CARD)
    await user.click(screen.getByRole('button', { name: 'Jeg bekrefter' }))
    replace(RECEIPT)
    expect(document.activeElement?.textContent).toContain('Signeringsbevis')
    expect(document.activeElement).not.toBe(document.body)
  })

  it('takes the keyboard from nobody who is elsewhere', () => {
    const { replace } = draw(SIGN_CARD)
    replace(RECEIPT)
    expect(document.activeElement).toBe(document.body)
  })

  it('keeps what was typed when the same card comes again', async () => {
    const card = { ...SIGN_CARD, body: [{ type: 'Input.Text', id: 'question', label: 'Spørsmål' }] }
    const { user, replace } = draw(card)
    await user.type(screen.getByRole('textbox'), 'halvveis')
    replace({ ...card })
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('halvveis')
  })

  it('opens links through the page', async () => {
    const { user, opened } = draw({
      ...SIGN_CARD,
      body: [{ type: 'TextBlock', text: 'Se [varslingskanalen](https://varsling.example/)' }],
      actions: [{ type: 'Action.OpenUrl', title: 'Les i fanen', url: 'https://teams.microsoft.com/l/entity/a/b' }],
    })
    await user.click(screen.getByRole('link', { name: 'varslingskanalen' }))
    await user.click(screen.getByRole('link', { name: 'Les i fanen' }))
    expect(opened).toEqual(['https://varsling.example/', 'https://teams.microsoft.com/l/entity/a/b'])
  })

  it('knows the Markdown of Teams, and no HTML', () => {
    const { container } = draw({ ...SIGN_CARD, body: [{ type: 'TextBlock', text: '**viktig** <img src=x onerror=alert(1)> # ikke en overskrift' }] })
    expect(container.querySelector('strong')?.textContent).toBe('viktig')
    expect(container.querySelector('img, h1')).toBeNull()
  })

  it('says so when it cannot be drawn', () => {
    const { container } = draw({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'NobodyKnowsThis' }] })
    expect(container.textContent).toContain('Kortet kan ikke vises.')
  })

  it.each<[string, object, string]>([
    ['of a newer version', { ...SIGN_CARD, version: '1.6', fallbackText: 'Åpne på PC' }, 'Åpne på PC'],
    ['of a newer version without a text', { ...SIGN_CARD, version: '1.6' }, 'Kortet kan ikke vises.'],
    ['without a version', { ...SIGN_CARD, version: undefined }, 'Kortet kan ikke vises.'],
    ['with a picture without an address', { ...SIGN_CARD, body: [{ type: 'Image' }, ...SIGN_CARD.body] }, 'Kortet kan ikke vises.'],
    ['over the size limit', { ...SIGN_CARD, speak: 'x'.repeat(60_000) }, ''],
  ])('%s is drawn at a desk and not on a phone', (_, card, text) => {
    expect(draw(card).container.querySelector('.teams-card')?.textContent).toContain('Etisk standard')
    expect(draw(card, false, 'phone').container.querySelector('.teams-card')?.textContent).toBe(text)
  })

  it('sends nothing that was typed by a button that takes no inputs', async () => {
    const inputs = { body: [{ type: 'Input.Text', id: 'question', label: 'Spørsmål', isRequired: true, errorMessage: 'Skriv noe' }] }
    const { user, actions } = draw({ ...SIGN_CARD, ...inputs, actions: [{ type: 'Action.Execute', title: 'Avbryt', verb: 'cancel', associatedInputs: 'none' }] })
    await user.type(screen.getByRole('textbox'), 'halvveis')
    await user.click(screen.getByRole('button', { name: 'Avbryt' }))
    expect(actions).toEqual([{ type: 'Action.Execute', title: 'Avbryt', verb: 'cancel', data: {} }])
  })

  it('has no disabled button: Teams does not honour it', async () => {
    const { user, actions } = draw({ ...SIGN_CARD, actions: [{ type: 'Action.Execute', title: 'Signer', verb: 'sign', isEnabled: false }] })
    await user.click(screen.getByRole('button', { name: 'Signer' }))
    expect(actions).toHaveLength(1)
  })
})
