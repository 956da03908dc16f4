/** A name as it can stand in an address and a key: `Gaver på jobb` is `gaver-pa-jobb`. Empty for a name without letters of ours. */
export function idOfName(name: string, longest = 40): string {
  return name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '')
}

/** The same, and with a number after it where somebody has that id. It is given once and never changes with the name: others refer to it. */
export function freeIdOfName(name: string, taken: Iterable<string>, longest = 40): string {
  const others = new Set(taken)
  const first = idOfName(name, longest) || 'x'
  if (!others.has(first)) return first
  for (let number = 2; ; number += 1) {
    const next = `${first.slice(0, longest - 5)}-${number}`
    if (!others.has(next)) return next
  }
}
