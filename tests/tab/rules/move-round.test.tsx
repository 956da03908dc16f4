/** @jest-environment jsdom */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { screen, waitFor, within } from '@testing-library/react'
import type { Ask } from '../../../tab/api/client'
import { AskContext } from '../../../tab/api/use-question'
import { Announcer } from '../../../tab/frame/announcer'
import { MoveRound } from '../../../tab/rules/move-round'
import { draw } from '../stage'
import { createStandIn } from '../stand-in/service'

function open(rounds: string[]) {
  const standIn = createStandIn({ movableRounds: () => ({ rounds: rounds.map((round) => ({ round, opensOn: '2025-11-01', dueOn: '2025-12-01', isMoved: false })) }) })
  const ask: Ask = (question, input) => {
    const { body } = question.method === 'GET' ? standIn.answer('GET', `${question.path}?${new URLSearchParams(input as Record<string, string>).toString()}`, undefined, {}) : standIn.answer(question.method, question.path, JSON.stringify(input), {})
    return Promise.resolve(body as never)
  }
  const user = draw(
    <QueryClientProvider client={new QueryClient()}>
      <AskContext value={ask}>
        <Announcer>
          <MoveRound requirementId="risk-review" proposed={{ round: '2025', dueOn: '2025-12-20' }} only={{ subject: 'unit:u-1', name: 'Solbakken' }} onDone={() => undefined} onCancel={() => undefined} />
        </Announcer>
      </AskContext>
    </QueryClientProvider>,
  )
  const move = async () => {
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByLabelText(/^Hvorfor/), 'Ferie')
    await user.click(dialog.getByRole('button', { name: 'Se hva som skjer' }))
    await user.click(await dialog.findByRole('button', { name: 'Gjør det' }))
    await waitFor(() => expect(standIn.asked.at(-1)?.name).toBe('moveRound'))
    return standIn.asked.at(-1)?.input
  }
  return { user, move }
}

test('what was dragged is moved there, for everybody or for one alone', async () => {
  const { user, move } = open(['2025'])
  await user.click(await screen.findByRole('radio', { name: 'Bare Solbakken' }))
  expect(await move()).toMatchObject({ requirementId: 'risk-review', round: '2025', subject: 'unit:u-1', dueOn: '2025-12-20', reason: 'Ferie' })
})

test('where each has a day of their own, it is moved for that one', async () => {
  const { move } = open([])
  expect(await move()).toMatchObject({ round: '2025', subject: 'unit:u-1' })
})
