/** Who still owes what they were reminded of, for a leader: own people by name, units further down by figures. */
export type LateView = {
  own: { name: string; people: { name: string; titles: string[] }[] }[]
  below: { name: string; people: number }[]
  tabUrl: string
}
