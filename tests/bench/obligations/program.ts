import { measureObligations } from './measure'

/** Of a process of its own to the bench that started it. */
export type Said = { said: string } | { result: Awaited<ReturnType<typeof measureObligations>> }

const tell = (said: Said) => process.send?.(said)

void measureObligations((said) => tell({ said })).then((result) => tell({ result }))
