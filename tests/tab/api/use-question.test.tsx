/** @jest-environment jsdom */
import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { me } from '../../../core/api/own-questions'
import { documentText } from '../../../core/api/signing-questions'
import type { Ask } from '../../../tab/api/client'
import { createAnswers } from '../../../tab/api/newest-answer'
import { answerKey, AskContext, useAnswer, useWatchedAnswer } from '../../../tab/api/use-question'
import { ME } from '../stand-in/samples'

function Name() {
  return <p>{useAnswer(me, {}).data?.displayName ?? 'venter'}</p>
}

test('loads an answer once for all who need it', async () => {
  let times = 0
  const ask = (() => {
    times += 1
    return Promise.resolve(ME)
  }) as Ask
  render(
    <QueryClientProvider client={createAnswers()}>
      <AskContext value={ask}>
        <Name />
        <Name />
      </AskContext>
    </QueryClientProvider>,
  )
  expect(await screen.findAllByText('Ingrid Solberg')).toHaveLength(2)
  expect(times).toBe(1)
})

test('fails loudly where nobody can be asked', () => {
  const shown = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  const draw = () =>
    render(
      <QueryClientProvider client={createAnswers()}>
        <Name />
      </QueryClientProvider>,
    )
  expect(draw).toThrow('outside of AskContext')
  shown.mockRestore()
})

test('answers to the same question with another input are kept apart, and can be named together', () => {
  const nb = answerKey(documentText, { documentId: 'a', language: 'nb' })
  expect(nb).not.toEqual(answerKey(documentText, { documentId: 'a', language: 'nn' }))
  expect(nb.slice(0, 1)).toEqual(answerKey(documentText))
})

test('what is changing is asked for again, until it says that it has come to rest', async () => {
  let times = 0
  const ask = (() => {
    times += 1
    return Promise.resolve({ ...ME, displayName: `Ingrid ${times}` })
  }) as Ask
  function Watched() {
    return <p>{useWatchedAnswer(me, {}, { everyMilliseconds: 10, isChanging: ({ displayName }) => displayName !== 'Ingrid 3' }).data?.displayName}</p>
  }
  render(
    <QueryClientProvider client={createAnswers()}>
      <AskContext value={ask}>
        <Watched />
      </AskContext>
    </QueryClientProvider>,
  )
  expect(await screen.findByText('Ingrid 3')).toBeTruthy()
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(times).toBe(3)
})
