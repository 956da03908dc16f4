import type { Bench } from './bench'
import { runCampaign } from './campaign/run-campaign'

const SEED = 1
const [TOWN, CITY] = [12_000, 55_000]

/**
 * A campaign to everybody in virtual time, with Teams' limits on, 429, 412, 502 and 504 mixed in and cards updated beside it. The
 * baseline is what physics allow: every send and every chat opened at the limit, less what the clicks use.
 */
export const campaignRate: Bench = {
  name: 'campaign-rate',
  aims: {
    ratio_12000: { at_most: 1.05 },
    ratio_55000: { at_most: 1.05 },
    throttled_share: { at_most: 0.001 },
    requests_per_delivery: { at_most: 1 },
    list_writes_per_1000: { at_most: 20 },
    duplicates: { at_most: 0 },
  },
  async run({ say }) {
    say(`A campaign to ${String(TOWN)} people`)
    const town = await runCampaign(TOWN, SEED)
    say(`${town.seconds.toFixed(0)} s of virtual time; now to ${String(CITY)}`)
    const city = await runCampaign(CITY, SEED)
    return {
      figures: {
        ratio_12000: town.ratio,
        ratio_55000: city.ratio,
        seconds_12000: town.seconds,
        seconds_55000: city.seconds,
        throttled_share: Math.max(town.throttledShare, city.throttledShare),
        requests_per_delivery: Math.max(town.requestsPerDelivery, city.requestsPerDelivery),
        list_writes_per_1000: Math.max(town.listWritesPer1000, city.listWritesPer1000),
        duplicates: town.duplicates + city.duplicates,
        unknown: town.unknown + city.unknown,
      },
      baseline: { seconds_12000: town.seconds / town.ratio, seconds_55000: city.seconds / city.ratio },
      seed: SEED,
      people: CITY,
    }
  },
}
