import type { Bench } from './bench'
import { runOursKilled, runPeerKilled } from './campaign/run-killed'

const PEOPLE = 12_000
const KILLS = 5
const SEED = 1

/**
 * The same campaign by our sender and by one built on the policy of the best-known app of this kind: undisturbed, and killed five
 * times. The peer begins again at once after a kill; with us another instance takes the lease over first.
 */
export const campaignPeer: Bench = {
  name: 'campaign-peer',
  aims: { ratio: { at_least: 1 }, duplicates: { at_most: 0 }, missing: { at_most: 0 } },
  async run({ say }) {
    say('The peer’s policy, undisturbed')
    const peer = await runPeerKilled(PEOPLE, 0, SEED)
    say(`${peer.seconds.toFixed(0)} s of virtual time; ours`)
    const ours = await runOursKilled(PEOPLE, 0, SEED)
    say(`${ours.seconds.toFixed(0)} s; both again, killed ${String(KILLS)} times`)
    const peerKilled = await runPeerKilled(PEOPLE, KILLS, SEED)
    const oursKilled = await runOursKilled(PEOPLE, KILLS, SEED)
    return {
      figures: { ratio: peer.seconds / ours.seconds, seconds: ours.seconds, requests: ours.requests, duplicates: ours.duplicates + oursKilled.duplicates, missing: oursKilled.missing, unknown: oursKilled.unknown, killed_seconds: oursKilled.seconds, killed_requests: oursKilled.requests },
      baseline: { seconds: peer.seconds, requests: peer.requests, duplicates: peer.duplicates + peerKilled.duplicates, missing: peerKilled.missing, killed_seconds: peerKilled.seconds, killed_requests: peerKilled.requests },
      seed: SEED,
      people: PEOPLE,
    }
  },
}
