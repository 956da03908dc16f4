import type { Aim, Bench, BenchResult } from './bench'

export type JudgedAim = Aim & { met: boolean }
export type Report = BenchResult & { bench: string; aims: Record<string, JudgedAim> }

/** The result against the bench's aims. An aim for a figure that was not measured is a mistake in the bench. */
export function judge({ name, aims }: Bench, result: BenchResult): Report {
  const judged = Object.entries(aims).map(([figure, aim]): [string, JudgedAim] => {
    const value = result.figures[figure]
    if (value === undefined || !Number.isFinite(value)) throw new MissingFigureError(name, figure)
    return [figure, { ...aim, met: 'at_most' in aim ? value <= aim.at_most : value >= aim.at_least }]
  })
  return { bench: name, ...result, aims: Object.fromEntries(judged) }
}

/** One line of JSON, keys in the order of design.md. */
export function toJsonLine({ bench, figures, baseline, aims, seed, people }: Report): string {
  return JSON.stringify({ bench, figures, baseline, aims, seed, people })
}

/** The same for people: a line for each figure, what it is held against, and whether it is good enough. */
export function toText({ bench, figures, baseline, aims, seed, people }: Report): string {
  const width = Math.max(...Object.keys(figures).map((figure) => figure.length))
  const lines = Object.entries(figures).map(([figure, value]) => {
    const held = baseline[figure] === undefined ? '' : `   baseline ${round(baseline[figure])}`
    return `  ${figure.padEnd(width)}  ${round(value).padStart(10)}${held}${verdictOf(aims[figure])}`
  })
  return [`${bench}   (seed ${seed}, ${people} people)`, ...lines].join('\n')
}

export class MissingFigureError extends Error {
  override readonly name = 'MissingFigureError'
  constructor(readonly bench: string, readonly figure: string) {
    super(`The bench ${bench} aims at ${figure} but did not measure it`)
  }
}

function verdictOf(aim: JudgedAim | undefined): string {
  if (!aim) return ''
  const wanted = 'at_most' in aim ? `at most ${aim.at_most}` : `at least ${aim.at_least}`
  return aim.met ? `   met: ${wanted}` : `   MISSED: ${wanted}`
}

function round(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toPrecision(4)
}
