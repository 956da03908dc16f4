/** @jest-environment jsdom */
import { act, screen } from '@testing-library/react'
import { Toast } from '../../../../infra/local/teams-page/toast'
import { messageOf, show } from './stage'

afterEach(() => jest.useRealTimers())

describe('a toast', () => {
  it.each([
    ['nb', 'Kvitter sendte et kort'],
    ['nn', 'Kvitter sende eit kort'],
    ['en', 'Kvitter sent a card'],
  ] as const)('of a card without a summary says in %s: %s', (language, text) => {
    const { summary: _, ...message } = messageOf()
    show(<Toast appName="Kvitter" message={message} />, { language })
    expect(screen.getByText(text)).toBeTruthy()
  })

  it('says the summary, and goes by itself', () => {
    jest.useFakeTimers()
    show(<Toast appName="Kvitter" message={messageOf()} />)
    expect(screen.getByText('Les og signer')).toBeTruthy()
    act(() => jest.advanceTimersByTime(6_000))
    expect(screen.queryByText('Les og signer')).toBeNull()
  })
})
