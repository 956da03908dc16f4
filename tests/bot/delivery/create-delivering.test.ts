import { prompts } from '../../../bot/lists/prompts'
import { oidOf, PEOPLE, publication, TODAY } from '../../sample/sample-log'
import { campaignFact, promptRulesPublication } from '../../sample/sample-prompts'
import { signatureBy } from '../../sample/sample-records'
import { conversationOf, playChat, type PlayedChat } from '../chat/play-chat'
import { playDelivering } from './play-delivering'

const at = (chat: PlayedChat, time: string) => chat.setNow(new Date(`${TODAY}T${time}.000Z`))

async function open() {
  const chat = await playChat({ facts: [promptRulesPublication(), signatureBy('colleague')] })
  for (const person of ['employee', 'leader', 'director'] as const) await chat.parts.conversations.keep(oidOf(person), conversationOf(person))
  return chat
}

test('another instance stands ready, and takes over within thirty seconds of a crash', async () => {
  const chat = await open()
  const one = playDelivering(chat)
  const other = playDelivering(chat, one.shared)
  await one.plan()
  at(chat, '09:00:05')
  expect(await other.run()).toEqual([])
  // The first one dies with its queue full.
  at(chat, '09:00:25')
  const settled = await other.run()
  expect(settled.filter(({ outcome }) => outcome === 'sent').map(({ personId }) => personId).sort()).toEqual([PEOPLE.director, PEOPLE.employee, PEOPLE.leader].sort())
  at(chat, '09:02:00')
  await other.run()
  expect(chat.sent).toHaveLength(3)
})

test('who has no chat yet is given the app and then sent to; who cannot is settled with the reason', async () => {
  const chat = await open()
  const delivering = playDelivering(chat)
  delivering.shared.opens.push({ outcome: 'opened', conversation: conversationOf('newcomer') })
  delivering.shared.installs.push({ outcome: 'unreachable', reason: 'no-licence' }, { outcome: 'installed' })
  const settled = await delivering.run()
  expect(settled.map(({ outcome }) => outcome).sort()).toEqual(['sent', 'sent', 'sent', 'sent', 'unreachable'])
  expect(chat.sent.map(({ to }) => to)).toContain('a:newcomer')
  expect((['hiredIn', 'newcomer'] as const).map((person) => chat.parts.conversations.unreachableOf(oidOf(person))).filter((reason) => reason !== undefined)).toEqual(['no-licence'])
})

test('what was sent is a row of the list, and is read by those who plan on any instance', async () => {
  const chat = await open()
  const one = playDelivering(chat)
  const settled = await one.run()
  const other = playDelivering(chat, one.shared)
  await other.plan()
  expect((await other.readDeliveries(TODAY, TODAY)).map(({ personId }) => personId).sort()).toEqual(settled.map(({ personId }) => personId).sort())
  const memoryOf = await other.readMemory()
  const employee = chat.state.organisation.people.get(PEOPLE.employee)
  expect(employee && memoryOf(employee).promptedOn).toEqual([TODAY])
  await one.show()
  expect(one.shared.recordList.rowsOf(prompts.name)).toEqual([])
  chat.setNow(new Date('2026-11-22T09:00:00.000Z'))
  await one.plan()
  await one.show()
  expect(one.shared.recordList.rowsOf(prompts.name)).toHaveLength(1)
})

test('a campaign that is called off sends nothing more, at once', async () => {
  const chat = await open()
  for (const person of ['employee', 'leader', 'director', 'hiredIn', 'newcomer'] as const) await chat.record(signatureBy(person))
  await chat.record(publication(2, 0, TODAY))
  for (const [step, deed] of (['plan', 'start'] as const).entries()) await chat.record(campaignFact(deed, step))
  const delivering = playDelivering(chat)
  await delivering.plan()
  await chat.record(campaignFact('cancel', 2))
  await delivering.deliver()
  expect(chat.sent).toEqual([])
})

test('who is stopped gives the lease back', async () => {
  const chat = await open()
  const one = playDelivering(chat)
  await one.plan()
  one.stop()
  await one.release()
  const other = playDelivering(chat, one.shared)
  await other.run()
  expect(chat.sent).toHaveLength(3)
})
