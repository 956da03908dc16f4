import type { Delivery } from '../../../core/prompts/delivery'
import { oidOf, PEOPLE } from '../../sample/sample-log'
import { ALWAYS, promptRulesPublication } from '../../sample/sample-prompts'
import { signatureBy } from '../../sample/sample-records'
import { conversationOf, playChat, textOf, type PlayedChat } from '../chat/play-chat'
import { playDelivering } from './play-delivering'

const on = (chat: PlayedChat, day: string) => chat.setNow(new Date(`${day}T09:00:00.000Z`))
const told = (deliveries: readonly Delivery[]) => deliveries.filter(({ kind }) => kind === 'late').map(({ personId, outcome }) => [personId, outcome])

async function late() {
  const chat = await playChat({ facts: [promptRulesPublication({ ladder: { ...ALWAYS.ladder, leaderAfterDays: 7, aboveAfterDays: 30 } }), ...(['leader', 'director', 'colleague'] as const).map((person) => signatureBy(person))] })
  for (const person of ['leader', 'director'] as const) await chat.parts.conversations.keep(oidOf(person), conversationOf(person))
  on(chat, '2026-12-10')
  return chat
}

test('a leader is told by name who is late, in their language, and once in two weeks', async () => {
  const chat = await late()
  const delivering = playDelivering(chat)
  expect(told(await delivering.run())).toEqual([[PEOPLE.leader, 'sent']])
  expect(textOf(chat.sent[0]?.message.card)).toContain('Kari Nordmann: Etisk standard')
  expect(textOf(chat.sent[0]?.message.card)).toContain('Småbarn')
  on(chat, '2026-12-20')
  expect(told(await delivering.run())).toEqual([])
  on(chat, '2026-12-24')
  expect(told(await delivering.run())).toEqual([[PEOPLE.leader, 'sent']])
})

test('the leader above is told by figures later, and no name', async () => {
  const chat = await late()
  on(chat, '2027-02-10')
  await playDelivering(chat).run()
  const above = textOf(chat.sent.find(({ to }) => to === 'a:director')?.message.card)
  expect(above).toContain('Solbakken barnehage: 3 personer')
  expect(above).not.toContain('Kari')
})

test('nobody is told of somebody who has done it in the meantime', async () => {
  const chat = await late()
  const delivering = playDelivering(chat)
  for (const person of ['employee', 'hiredIn', 'newcomer'] as const) await chat.record(signatureBy(person))
  await delivering.run()
  expect(textOf(chat.sent[0]?.message.card)).not.toContain('Kari Nordmann')
})
