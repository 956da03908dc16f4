import type { Bench, BenchResult } from './bench'
import { judge, MissingFigureError, toJsonLine, toText } from './report'

const result: BenchResult = { figures: { p99_ms: 50, ratio: 24.96, lost: 0 }, baseline: { p99_ms: 1248 }, seed: 7, people: 12_000 }
const bench: Bench = { name: 'sign-invoke', aims: { p99_ms: { at_most: 50 }, ratio: { at_least: 25 } }, run: () => Promise.resolve(result) }

test('an aim is met at its very value, and missed a hair beside it', () => {
  expect(judge(bench, result).aims).toEqual({ p99_ms: { at_most: 50, met: true }, ratio: { at_least: 25, met: false } })
  expect(judge(bench, { ...result, figures: { p99_ms: 50.01, ratio: 25 } }).aims).toMatchObject({ p99_ms: { met: false }, ratio: { met: true } })
})

test.each([[{}], [{ p99_ms: Number.NaN, ratio: 30 }], [{ p99_ms: 1, ratio: Number.POSITIVE_INFINITY }]])('an aim without a real figure is a mistake: %j', (figures) =>
  expect(() => judge(bench, { ...result, figures })).toThrow(MissingFigureError))

test('a JSON line has exactly the form of the design', () =>
  expect(toJsonLine(judge(bench, result))).toBe(
    '{"bench":"sign-invoke","figures":{"p99_ms":50,"ratio":24.96,"lost":0},"baseline":{"p99_ms":1248},' +
      '"aims":{"p99_ms":{"at_most":50,"met":true},"ratio":{"at_least":25,"met":false}},"seed":7,"people":12000}',
  ))

test('the text tells each figure, its baseline and what was missed', () =>
  expect(toText(judge(bench, result)).split('\n')).toEqual([
    'sign-invoke   (seed 7, 12000 people)',
    '  p99_ms          50   baseline 1248   met: at most 50',
    '  ratio        24.96   MISSED: at least 25',
    '  lost             0',
  ]))
