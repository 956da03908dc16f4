import { reach, type Reached, type ReachParts } from '../../../bot/delivery/reach'
import type { InstallOutcome, OpenOutcome } from '../../../bot/ports'
import { oidOf } from '../../sample/sample-log'
import { conversationOf } from '../chat/play-chat'

const OID = oidOf('employee')
const HERE = conversationOf('employee')
const OPENED: OpenOutcome = { outcome: 'opened', conversation: HERE }
const NOT_INSTALLED: OpenOutcome = { outcome: 'unreachable', reason: 'ForbiddenOperationException' }

function play({ known, opens = [], installs = [], turns = true }: { known?: typeof HERE; opens?: OpenOutcome[]; installs?: InstallOutcome[]; turns?: boolean }) {
  const calls: string[] = []
  const parts: ReachParts = {
    conversations: {
      find: () => Promise.resolve(known),
      keep: () => Promise.resolve(void calls.push('keep')),
      claimGreeting: () => Promise.resolve(Boolean(calls.push('claim greeting'))),
    },
    opener: { open: () => (calls.push('open'), Promise.resolve(opens.shift() ?? { outcome: 'unknown', reason: 'nothing' })) },
    installer: { install: () => (calls.push('install'), Promise.resolve(installs.shift() ?? { outcome: 'unknown', reason: 'nothing' })) },
    pacer: { take: () => Promise.resolve(turns) },
  }
  return { calls, parts }
}

test('a chat that is known is asked nobody for, unless it is to be opened anew', async () => {
  const { calls, parts } = play({ known: HERE, opens: [OPENED] })
  expect(await reach(parts, OID, true)).toEqual({ outcome: 'reached', conversation: HERE })
  expect(calls).toEqual([])
  await reach(parts, OID, false, 'anew')
  expect(calls).toEqual(['open', 'keep'])
})

test('the app is put among the person\'s own where it is missing, and they are not greeted beside the prompt', async () => {
  const { calls, parts } = play({ opens: [OPENED], installs: [{ outcome: 'installed' }] })
  expect(await reach(parts, OID, true)).toEqual({ outcome: 'reached', conversation: HERE })
  expect(calls).toEqual(['claim greeting', 'install', 'open', 'keep'])
})

test('nobody is given the app where that is not allowed', async () => {
  const { calls, parts } = play({ opens: [NOT_INSTALLED] })
  expect(await reach(parts, OID, false)).toEqual({ outcome: 'unreachable', reason: 'not-installed' })
  expect(calls).toEqual(['open'])
})

test.each<[InstallOutcome, Reached]>([
  [{ outcome: 'unreachable', reason: 'no-licence' }, { outcome: 'unreachable', reason: 'no-licence' }],
  [{ outcome: 'throttled', retryAfterSeconds: 40 }, { outcome: 'later', retryAfterSeconds: 40 }],
  [{ outcome: 'unknown', reason: 'http-500' }, { outcome: 'later', retryAfterSeconds: 600 }],
])('an installation that ends in %j', async (installed, reached) => expect(await reach(play({ installs: [installed] }).parts, OID, true)).toEqual(reached))

test.each<[OpenOutcome, Reached]>([
  [{ outcome: 'unreachable', reason: 'ConversationBlockedByUser' }, { outcome: 'unreachable', reason: 'blocked' }],
  [{ outcome: 'unreachable', reason: 'Bad Argument' }, { outcome: 'refused', reason: 'Bad Argument' }],
  [{ outcome: 'throttled', retryAfterSeconds: 5 }, { outcome: 'later', retryAfterSeconds: 5 }],
  [{ outcome: 'unknown', reason: 'http-504' }, { outcome: 'later', retryAfterSeconds: 600 }],
])('a chat that answers %j', async (opened, reached) => expect(await reach(play({ opens: [opened] }).parts, OID, false)).toEqual(reached))

test('one that is still not open after the installation is told so, and not installed again', async () => {
  const { calls, parts } = play({ opens: [NOT_INSTALLED], installs: [{ outcome: 'already' }] })
  expect(await reach(parts, OID, true)).toEqual({ outcome: 'unreachable', reason: 'not-installed' })
  expect(calls.filter((call) => call === 'install')).toHaveLength(1)
})

test('nobody is opened a chat with when the service stops', async () => expect(await reach(play({ turns: false }).parts, OID, false)).toEqual({ outcome: 'later', retryAfterSeconds: 1 }))
