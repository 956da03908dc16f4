import type { Bench } from './bench'
import { BENCHES } from './index'
import { readBenchArguments, runBenches, UnknownBenchError } from './run-benches'

const bench = (name: string, value: number): Bench => ({
  name,
  aims: { ratio: { at_least: 5 } },
  run: ({ say }) => {
    say(`${name} is running`)
    return Promise.resolve({ figures: { ratio: value }, baseline: {}, seed: 1, people: 2 })
  },
})
const broken: Bench = { name: 'broken', aims: {}, run: () => Promise.reject(new Error('no browser')) }

async function run(benches: Bench[], ...given: string[]) {
  const said = { out: '', error: '' }
  const output = { out: (text: string) => void (said.out += text), error: (text: string) => void (said.error += text) }
  const code = await runBenches(benches, readBenchArguments(given, benches), { root: '.' }, output)
  return { code, ...said }
}

test('all run when none is named, else those that are', async () => {
  const names = (text: string) => text.trim().split('\n').map((line) => (JSON.parse(line) as { bench: string }).bench)
  expect(names((await run([bench('a', 9), bench('b', 9)], '--json')).out)).toEqual(['a', 'b'])
  expect(names((await run([bench('a', 9), bench('b', 9)], 'b', '--json')).out)).toEqual(['b'])
})

test('with --json standard output holds JSON lines and nothing else; the rest goes to standard error', async () => {
  const { out, error } = await run([bench('a', 9)], '--json')
  expect(out.trim().split('\n')).toHaveLength(1)
  expect(JSON.parse(out)).toMatchObject({ bench: 'a', aims: { ratio: { at_least: 5, met: true } } })
  expect(error).toBe('a is running\n')
})

test('a missed aim is told, and is no failure', async () => {
  const { code, out } = await run([bench('a', 1)])
  expect(code).toBe(0)
  expect(out).toContain('MISSED: at least 5')
})

test('a bench that cannot be run is a failure, and the others still run', async () => {
  const { code, out, error } = await run([broken, bench('a', 9)], '--json')
  expect(code).toBe(1)
  expect(error).toContain('broken could not be run. Error: no browser')
  expect(JSON.parse(out)).toMatchObject({ bench: 'a' })
})

test('an unknown name stops it before anything runs, and says which there are', () => {
  expect(() => readBenchArguments(['x'], [bench('a', 1)])).toThrow(UnknownBenchError)
  expect(() => readBenchArguments(['x'], [bench('a', 1)])).toThrow('There is no bench x. There are: a.')
})

test('no two benches have the same name, and each aim names its figure with a unit', () => {
  expect(new Set(BENCHES.map(({ name }) => name)).size).toBe(BENCHES.length)
  for (const figure of BENCHES.flatMap(({ aims }) => Object.keys(aims))) expect(figure).toMatch(/_(ms|s|us|mb|kb|share|per_s|per_minute)$|^(kb|ratio|lost|doubled|requests|exponent|duplicates|missing|unlisted|unknown_per_kill|list_writes_per_1000)/)
})
