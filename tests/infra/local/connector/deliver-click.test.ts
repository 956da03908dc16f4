import type { Delivered } from '../../../../infra/local/connector/deliver'
import { createClickDelivery } from '../../../../infra/local/connector/deliver-click'
import type { TeamsSettings } from '../../../../infra/local/connector/teams-settings'

const CLICK = { type: 'invoke', id: 'f:1', timestamp: '2026-11-21T09:00:00.000Z', localTimestamp: '2026-11-21T09:00:00.000Z', replyToId: '1:1' }
const ANSWER: Delivered = { outcome: 'answered', status: 200, body: {} }

/** A bot that answers after so many seconds, in a time of its own. */
function play(answersAfterSeconds: number, redelivery: TeamsSettings['redelivery'] = 'both') {
  const clock = { seconds: 0 }
  const due: { at: number; run: () => void }[] = []
  const wait = (milliseconds: number) => new Promise<void>((resolve) => void due.push({ at: clock.seconds + milliseconds / 1_000, run: resolve }))
  const deliveries: { at: number; activity: typeof CLICK }[] = []
  const reported: Delivered[] = []
  const deliver = async (activity: object) => {
    deliveries.push({ at: clock.seconds, activity: activity as typeof CLICK })
    await wait(answersAfterSeconds * 1_000)
    return ANSWER
  }
  const now = () => new Date(Date.parse(CLICK.timestamp) + clock.seconds * 1_000)
  const click = createClickDelivery({ deliver, redelivery: () => redelivery, now, wait, report: (delivered) => void reported.push(delivered) })
  const pass = async (seconds: number) => {
    for (let passed = 0; passed < seconds; passed++) {
      clock.seconds += 1
      for (const { run } of due.splice(0).filter((one) => one.at <= clock.seconds || !due.push(one))) run()
      for (let turn = 0; turn < 5; turn++) await Promise.resolve()
    }
  }
  return { click, pass, deliveries, reported }
}

async function shownAfter({ click, pass }: ReturnType<typeof play>) {
  const seen: Delivered[] = []
  void click(CLICK).then((delivered) => seen.push(delivered))
  await pass(9)
  const early = [...seen]
  await pass(1)
  return { early, atTen: [...seen] }
}

describe('a click', () => {
  it('that is answered in time is delivered once', async () => {
    const played = play(9)
    expect((await shownAfter(played)).early).toEqual([ANSWER])
    await played.pass(60)
    expect(played.deliveries).toHaveLength(1)
  })

  it('is given up by the person after 10 seconds', async () => {
    expect(await shownAfter(play(12))).toEqual({ early: [], atTen: [{ outcome: 'late' }] })
  })

  it.each([
    ['same', [[0, true], [15, true]]],
    ['new', [[0, true], [15, false]]],
    ['both', [[0, true], [15, true], [30, false]]],
  ] as const)('that is late is delivered again: %s', async (redelivery, expected) => {
    const played = play(12, redelivery)
    await shownAfter(played)
    await played.pass(60)
    expect(played.deliveries.map(({ at, activity }) => [at, activity.id === CLICK.id])).toEqual(expected)
    const last = played.deliveries.at(-1)?.activity
    expect(last).toEqual(redelivery === 'same' ? CLICK : { ...CLICK, id: expect.not.stringMatching(/^f:1$/) as string, timestamp: last?.timestamp, localTimestamp: last?.timestamp })
    if (redelivery !== 'same') expect(last?.timestamp).not.toBe(CLICK.timestamp)
    expect(played.reported).toHaveLength(expected.length - 1)
  })
})
