/** A list with one of its members somewhere else. A place outside of it leaves it as it is. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const member = list[from]
  if (member === undefined || to < 0 || to >= list.length) return [...list]
  const rest = without(list, from)
  return [...rest.slice(0, to), member, ...rest.slice(to)]
}

export function without<T>(list: readonly T[], index: number): T[] {
  return list.filter((_, at) => at !== index)
}

export function replaced<T>(list: readonly T[], index: number, member: T): T[] {
  return list.map((other, at) => (at === index ? member : other))
}

/** The first of `q1`, `q2` … that none of them has. An id stays with what it names, also when that is moved. */
export function freeId(prefix: string, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) if (!taken.includes(`${prefix}${number}`)) return `${prefix}${number}`
}
