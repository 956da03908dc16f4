/** @jest-environment jsdom */
import { act, render, screen } from '@testing-library/react'
import { readPageState, usePageState, writePageState } from '../../../../infra/local/teams-page/page-state'

const person = '00000000-0000-4000-8000-000000000001'

describe('the state in the address', () => {
  it('is read as it was written', () => {
    const state = { person, view: 'tab', lang: 'nn', theme: 'contrast', device: 'phone', sub: 'receipt/abc', list: 'Signatures' } as const
    expect(readPageState(writePageState(state))).toEqual(state)
  })

  it('falls back where it makes no sense', () => {
    expect(readPageState('?person=nobody&view=x&lang=de&theme=pink&device=watch')).toEqual({ view: 'chat', lang: 'nb', theme: 'light', device: 'desktop' })
  })

  it('changes with the page, and goes back with the browser', async () => {
    function Shown() {
      const [{ view, lang }, change] = usePageState()
      return <button onClick={() => change({ view: 'lists', person: undefined })}>{`${view} ${lang}`}</button>
    }
    window.history.replaceState(null, '', '?lang=en')
    render(<Shown />)
    act(() => screen.getByRole('button').click())
    expect(screen.getByRole('button').textContent).toBe('lists en')
    expect(window.location.search).toBe('?view=lists&lang=en&theme=light&device=desktop')
    await act(async () => {
      window.history.back()
      await new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }))
    })
    expect(screen.getByRole('button').textContent).toBe('chat en')
  })
})
