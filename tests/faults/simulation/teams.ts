import type { InboundEvent } from '../../../bot/chat/inbound'
import type { Click, Saw } from '../observed'
import { createRandom } from '../../../infra/local/municipality/random'
import { TENANT_ID } from '../../sample/sample-log'
import { read, type Button, type Chats, type Shown } from './chats'
import type { Hosts } from './hosts'
import type { Employee } from './municipality'
import { between, type Rates } from './rates'
import type { Trace } from './trace'
import { passTime } from './virtual-time'

/** The client says that something went wrong after this time, and the click is delivered again after that (teams 1.5). */
const PATIENCE_MILLISECONDS = 10_000
const REDELIVERY_MILLISECONDS = 15_000
const DELIVERIES = 3

/** Teams between people and the app: it loses clicks, delivers them twice, late, out of order. */
export type Teams = {
  /** What takes the place of the card, or undefined when the person was told that something went wrong. */
  press(employee: Employee, button: Button): Promise<Shown | undefined>
  say(employee: Employee, text: string): Promise<void>
  install(employee: Employee): Promise<void>
  /** Resolves when nothing is on its way any more. */
  rest(): Promise<void>
  /** Every delivery of a click that signs, with what stood in its answer. */
  clicks: readonly Click[]
}

export type TeamsParts = { seed: number; hosts: Pick<Hosts, 'deliver'>; chats: Chats; rates: () => Rates; majorOfText: (textSha256: string) => number; documentId: string; trace: Trace }

export function createTeams({ seed, hosts, chats, rates, majorOfText, documentId, trace }: TeamsParts): Teams {
  const random = createRandom(seed, 'teams')
  const clicks: Click[] = []
  let onTheirWay = 0
  let activities = 0
  const newId = () => `a-${(activities += 1)}`
  const common = ({ oid, conversationId, locale }: Employee, activityId: string) => ({
    activityId,
    oid,
    locale,
    conversation: { conversationId, serviceUrl: 'https://connector.test/', tenantId: TENANT_ID, teamsUserId: `29:${oid}`, locale },
  })
  /** Some arrive at once, some after others that were sent later. */
  const travel = () => {
    const isOvertaken = random.chance(0.05)
    if (isOvertaken) trace.note('overtaken')
    return passTime(between(random, 10, isOvertaken ? 3_000 : 300))
  }

  async function deliver(event: InboundEvent) {
    await travel()
    const answer = await hosts.deliver(event)
    await travel()
    return answer
  }
  /** One click as one request, delivered again for as long as no answer comes in time. */
  async function deliverClick(employee: Employee, button: Button, firstId: string): Promise<Shown | undefined> {
    let activityId = firstId
    for (let delivery = 1; ; delivery += 1) {
      const click: { -readonly [Key in keyof Click]: Click[Key] } = {
        oid: employee.oid, documentId, majorVersion: majorOfText(String(button.data['textSha256'])), saw: { kind: 'nothing' }, answeredAt: new Date().toISOString(),
      }
      if (button.verb === 'sign') clicks.push(click)
      const event: InboundEvent = { kind: 'click', ...common(employee, activityId), replyToId: button.activityId, verb: button.verb, data: button.data, isAutomatic: false }
      const sentAt = Date.now()
      const answering = deliver(event).then((answer) => {
        const card = answer?.click
        if (!card) return undefined
        const isInTime = Date.now() - sentAt < PATIENCE_MILLISECONDS
        const shown = isInTime ? chats.replace(employee.conversationId, button.activityId, card) : read(card.card)
        click.saw = sawOf(shown)
        click.answeredAt = new Date().toISOString()
        trace.note(isInTime ? `answered-${click.saw.kind}` : 'late-answer', employee.oid)
        return { isInTime, shown }
      })
      const answered = await Promise.race([answering, passTime(REDELIVERY_MILLISECONDS).then(() => 'none' as const)])
      if (answered !== 'none' && answered?.isInTime) return answered.shown
      if (delivery === DELIVERIES) return undefined
      if (answered !== 'none') await passTime(Math.max(0, sentAt + REDELIVERY_MILLISECONDS - Date.now()))
      trace.note('delivered-again', employee.oid)
      if (random.chance(0.5)) activityId = newId()
    }
  }
  async function underWay<T>(work: Promise<T>): Promise<T> {
    onTheirWay += 1
    try {
      return await work
    } finally {
      onTheirWay -= 1
    }
  }

  return {
    clicks,
    async press(employee, button) {
      const odds = rates()
      if (random.chance(odds['malformed-click'])) void underWay(deliver({ kind: 'click', ...common(employee, newId()), ...drawMalformed(), isAutomatic: false }))
      if (random.chance(odds['dropped-click'])) {
        trace.note('dropped-click', employee.oid)
        await passTime(PATIENCE_MILLISECONDS)
        return undefined
      }
      const id = newId()
      const deliveries = [underWay(deliverClick(employee, button, id))]
      if (random.chance(odds['doubled-click'])) {
        const isSameId = random.chance(0.5)
        trace.note(isSameId ? 'doubled-same-id' : 'doubled-new-id', employee.oid)
        deliveries.push(underWay(passTime(between(random, 0, 2_000)).then(() => deliverClick(employee, button, isSameId ? id : newId()))))
      }
      if (random.chance(odds['two-devices'])) {
        trace.note('two-devices', employee.oid)
        deliveries.push(underWay(deliverClick(employee, button, newId())))
      }
      return Promise.race([...deliveries, passTime(PATIENCE_MILLISECONDS).then(() => undefined)])
    },
    async say(employee, text) {
      await underWay(deliver({ kind: 'said', ...common(employee, newId()), text }))
    },
    async install(employee) {
      // Announced by two activities that race each other, when Teams sends both.
      const announced = Array.from({ length: random.chance(0.5) ? 2 : 1 }, () => underWay(deliver({ kind: 'installed', ...common(employee, newId()) })))
      await Promise.all(announced)
    },
    async rest() {
      while (onTheirWay > 0) await passTime(1_000)
    },
  }

  function drawMalformed(): { verb: string; data: unknown } {
    trace.note('malformed-click')
    return random.pick<{ verb: string; data: unknown }>([
      { verb: 'sign', data: null },
      { verb: 'sign', data: { obligationKey: 'x'.repeat(100_000), step: -1 } },
      { verb: '__proto__', data: { constructor: { name: 'x' } } },
      { verb: 'sign', data: { obligationKey: '0'.repeat(64), step: 0, textSha256: '0'.repeat(64), language: 'nb' } },
    ])
  }
}

function sawOf({ verificationCode, buttons }: Shown): Saw {
  if (verificationCode !== undefined) return { kind: 'receipt', verificationCode }
  return { kind: buttons.some(({ verb }) => verb === 'sign') ? 'try-again' : 'refusal' }
}
