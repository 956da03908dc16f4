import type { Random } from '../../../infra/local/municipality/random'
import type { Button, Chats } from './chats'
import type { Employee } from './municipality'
import { between } from './rates'
import type { Teams } from './teams'
import { passTime } from './virtual-time'

const MINUTE = 60_000
/** Who has left stops trying after so many times without a receipt. */
const TRIES_OF_THE_GONE = 5

export type EmployeeParts = {
  random: Random
  teams: Teams
  chats: Chats
  /** When they get the app, and how much later they learn of the new version, unless a prompt reaches them. */
  arrivesAfter: number
  /** Resolves when the new major version has been published. */
  published: Promise<void>
  majorOfText: (textSha256: string) => number
  /** The card of somebody else, which a few try to use. */
  findForeignButton: () => Button | undefined
}

/** Gets the app, signs, and signs the new version: presses what lies in the chat, writes when nothing does, tries again until there is a receipt. */
export async function live(employee: Employee, parts: EmployeeParts): Promise<void> {
  const { random, teams, published } = parts
  await passTime(parts.arrivesAfter)
  await teams.install(employee)
  if (random.chance(0.01)) await pressForeign(employee, parts)
  const reached = await signUntil(employee, parts, 1)
  await published
  // Some are quicker than the prompt and write; most wait for it.
  await passTime(between(random, 2 * MINUTE, 25 * MINUTE))
  if (reached < 2) await signUntil(employee, parts, 2)
}

/** The major version on the receipt that was seen in the end; 0 when there was none. */
async function signUntil(employee: Employee, { random, teams, chats, majorOfText }: EmployeeParts, major: number): Promise<number> {
  const isGone = employee.fate === 'leaves' || employee.fate === 'is-blocked'
  for (let tries = 0; !isGone || tries < TRIES_OF_THE_GONE; tries += 1) {
    await passTime(between(random, 3_000, 3 * MINUTE))
    const signed = chats.signedMajor(employee.conversationId)
    if (signed >= major) return signed
    const button = chats.findButton(employee.conversationId, 'sign')
    if (!button || majorOfText(String(button.data['textSha256'])) < major) {
      await teams.say(employee, random.chance(0.7) ? 'signere' : 'kvitteringer')
      continue
    }
    const reading = random.chance(0.1) ? chats.findButton(employee.conversationId, 'read') : undefined
    if (reading) {
      await teams.press(employee, reading)
      await passTime(between(random, 5_000, MINUTE))
      continue
    }
    await teams.press(employee, button)
  }
  return 0
}

async function pressForeign(employee: Employee, { teams, findForeignButton }: EmployeeParts): Promise<void> {
  const button = findForeignButton()
  if (button) await teams.press(employee, { ...button, activityId: 'none' })
}
