import type { PlayedTeams } from './play-teams'

/** The peer's policy (performance.md B and C4, teams.md 1.7), which is public: so many messages at once, each tried again so often … */
const AT_ONCE = 30
const TRIES = 5
const MEDIAN_BACKOFF_MILLISECONDS = 1_000
/** … and when that does not help against 429, everybody waits. */
const PAUSE_MILLISECONDS = 660_000

export type PeerParts = { teams: PlayedTeams; chats: readonly string[]; done: Set<string>; isDead: () => boolean; random: () => number }

/** Sends to every chat that has no result yet. The result is written after the send; whoever dies in between sends it again. */
export async function sendAsPeer({ teams, chats, done, isDead, random }: PeerParts): Promise<void> {
  let pausedUntil = 0
  const waiting = chats.filter((chat) => !done.has(chat))
  const again: string[] = []
  const worker = async () => {
    for (let chat = waiting.shift() ?? again.shift(); chat !== undefined && !isDead(); chat = waiting.shift() ?? again.shift()) {
      if (pausedUntil > Date.now()) await pass(pausedUntil - Date.now())
      const outcome = await sendOne(teams, chat, random)
      if (isDead()) return
      if (outcome === 'throttled') {
        pausedUntil = Date.now() + PAUSE_MILLISECONDS
        again.push(chat)
      } else done.add(chat)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

async function sendOne(teams: PlayedTeams, chat: string, random: () => number): Promise<'done' | 'throttled'> {
  for (let attempt = 1; ; attempt++) {
    const { status } = await teams.answer('send', chat)
    if (status !== 429 && status < 500) return 'done'
    if (attempt > TRIES) return status === 429 ? 'throttled' : 'done'
    await pass(MEDIAN_BACKOFF_MILLISECONDS * 2 ** (attempt - 1) * (0.5 + random()))
  }
}

function pass(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds))
}
