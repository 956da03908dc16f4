/**
 * The order in which requests of a batch are carried out, by their ids in lower case: each after all that it depends on, or
 * undefined when that cannot be. With `draw`, those that may go at the same time go in the order drawn for them.
 */
export function planBatch(requests: readonly { id: string; dependsOn: readonly string[] }[], draw?: (id: string) => string): string[] | undefined {
  const waiting = requests.map(({ id, dependsOn }) => ({ id: id.toLowerCase(), needs: dependsOn.map((needed) => needed.toLowerCase()) }))
  if (draw) waiting.sort((one, other) => (draw(one.id) < draw(other.id) ? -1 : 1))
  const order: string[] = []
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ needs }) => needs.every((needed) => order.includes(needed)))
    const [ready] = next < 0 ? [] : waiting.splice(next, 1)
    if (!ready) return undefined
    order.push(ready.id)
  }
  return order
}
