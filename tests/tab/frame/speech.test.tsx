/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { useSpeech } from '../../../tab/frame/speech'
import { draw } from '../stage'

function Said() {
  const { words, formatNumber } = useSpeech()
  return <p>{`${words.tabs.mine} ${formatNumber(12_345)}`}</p>
}

test.each([
  ['nb', 'Min side 12 345', 'nb-NO'],
  ['nn', 'Mi side 12 345', 'nn-NO'],
  ['en', 'My page 12,345', 'en-GB'],
] as const)('in %s, words and numbers are of the language, and the page says which it is', (language, said, locale) => {
  draw(<Said />, language)
  expect(screen.getByText((text) => text.replace(/\s/g, ' ') === said)).toBeTruthy()
  expect(document.documentElement.lang).toBe(locale)
})
