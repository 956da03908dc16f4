import { leaderQuestionViewOf } from '../../../bot/chat/leader-question-view'
import { PEOPLE } from '../../sample/sample-log'
import { playChat } from './play-chat'

it("shows a question with the asker's name and the title of the version asked about, in the leader's language", async () => {
  const { parts } = await playChat()
  const question = { questionId: '9'.repeat(64), askerPersonId: PEOPLE.employee, leaderPersonId: PEOPLE.leader, documentId: 'ethics-standard', documentVersion: '1.0', question: 'Hva?', askedAt: '2026-11-21T09:00:00.000Z' }
  expect(leaderQuestionViewOf(parts, 'en', question)).toEqual({
    questionId: '9'.repeat(64),
    askerName: 'Kari Nordmann',
    title: 'Ethics standard',
    version: '1.0',
    question: 'Hva?',
  })
})
