import fc from 'fast-check'
import { canonicalJson, CanonicalJsonError } from '../../../core/facts/canonical-json'

/** RFC 8785, 3.2.2: the example of the standard. */
const EXAMPLE = String.raw`{
  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
  "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
  "literals": [null, true, false]
}`

/** RFC 8785, 3.2.4: its bytes. */
const EXAMPLE_BYTES = `
  7b 22 6c 69 74 65 72 61 6c 73 22 3a 5b 6e 75 6c 6c 2c 74 72
  75 65 2c 66 61 6c 73 65 5d 2c 22 6e 75 6d 62 65 72 73 22 3a
  5b 33 33 33 33 33 33 33 33 33 2e 33 33 33 33 33 33 33 2c 31
  65 2b 33 30 2c 34 2e 35 2c 30 2e 30 30 32 2c 31 65 2d 32 37
  5d 2c 22 73 74 72 69 6e 67 22 3a 22 e2 82 ac 24 5c 75 30 30
  30 66 5c 6e 41 27 42 5c 22 5c 5c 5c 5c 5c 22 2f 22 7d`.replace(/\s/g, '')

/** RFC 8785, appendix B: bits of an IEEE 754 double and how it is written. */
const NUMBERS = [
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['41b3de4355555555', '333333333.3333333'],
  ['41b3de4355555556', '333333333.3333334'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
] as const

/** A half of a surrogate pair has no bytes in UTF-8: it comes back as another character. */
function canSurviveUtf8(text: string): boolean {
  return Buffer.from(text, 'utf8').toString('utf8') === text
}

function doubleOf(bits: string): number {
  return Buffer.from(bits, 'hex').readDoubleBE()
}

describe('RFC 8785', () => {
  test('its example comes out byte for byte', () =>
    expect(Buffer.from(canonicalJson(JSON.parse(EXAMPLE)), 'utf8').toString('hex')).toBe(EXAMPLE_BYTES))

  test.each(NUMBERS)('the number with the bits %s is %s', (bits, text) => expect(canonicalJson(doubleOf(bits))).toBe(text))

  test.each(['7fffffffffffffff', '7ff0000000000000', 'fff0000000000000'])('the number with the bits %s is refused', (bits) =>
    expect(() => canonicalJson(doubleOf(bits))).toThrow(CanonicalJsonError),
  )

  test('keys are in the order of their UTF-16 code units (3.2.3)', () => {
    const keys = { '\u20ac': 'Euro', '\r': 'Return', '\ufb33': 'Dalet', '1': 'One', '\ud83d\ude00': 'Face', '\u0080': 'Control', '\u00f6': 'ö' }
    expect(Object.values(JSON.parse(canonicalJson(keys)) as object)).toEqual(['One', 'Return', 'Control', 'ö', 'Euro', 'Face', 'Dalet'])
    expect(canonicalJson(keys).indexOf('Return')).toBeLessThan(canonicalJson(keys).indexOf('One'))
  })

  test('control characters have the short escape where JSON has one, else lower-case hex (3.2.2.2)', () =>
    expect(canonicalJson('\b\t\n\f\r\u0000\u001f\u007f\u2028"\\/')).toBe('"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f\u2028\\"\\\\/"'))
})

describe('any JSON value', () => {
  const json = fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }).filter((value) => canSurviveUtf8(JSON.stringify(value)))

  test('reads back as itself, in the same form again', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonicalJson(JSON.parse(text))).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })

  test('has one form, whatever order its keys were written in', () => {
    const entries = fc.uniqueArray(fc.tuple(fc.string(), json), { selector: ([key]) => key, maxLength: 8 })
    fc.assert(
      fc.property(entries, (pairs) => {
        // Built by definition, so that a key such as __proto__ is a key like any other.
        const build = (list: typeof pairs) =>
          Object.defineProperties({}, Object.fromEntries(list.map(([key, value]) => [key, { value, enumerable: true }])))
        expect(canonicalJson(build(pairs))).toBe(canonicalJson(build([...pairs].reverse())))
      }),
    )
  })
})

describe('what a hash must not be made over is refused', () => {
  test.each<[string, unknown]>([
    ['undefined', undefined],
    ['an undefined value of a key', { a: undefined }],
    ['a hole in an array', Array(2)],
    ['undefined in an array', [undefined]],
    ['NaN', Number.NaN],
    ['a bigint', 1n],
    ['a symbol', Symbol('a')],
    ['a symbol as a key', { [Symbol('a')]: 1 }],
    ['a key that is not enumerable', Object.defineProperty({}, 'a', { value: 1, enumerable: false })],
    ['a function', () => 1],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['bytes', new Uint8Array(2)],
    ['an instance of a class', new URL('https://example.no')],
    ['a value with toJSON', { toJSON: () => 'x' }],
    ['a lone high surrogate', '\ud800'],
    ['a lone low surrogate', 'a\udc00b'],
    ['a lone surrogate in a key', { '\udfff': 1 }],
  ])('%s', (_, value) => expect(() => canonicalJson(value)).toThrow(CanonicalJsonError))

  test('and exactly the strings that UTF-8 cannot hold', () => {
    const units = fc.array(fc.constantFrom('\ud83d', '\ude00', 'a', '\ud83d\ude00'), { maxLength: 8 }).map((parts) => parts.join(''))
    const isRefused = (text: string) => {
      try {
        return canonicalJson(text) === ''
      } catch (error) {
        return error instanceof CanonicalJsonError
      }
    }
    fc.assert(fc.property(units, (text) => isRefused(text) === !canSurviveUtf8(text)), { numRuns: 1000 })
  })

  test('and the error says what was found', () =>
    expect(() => canonicalJson({ a: [1, undefined] })).toThrow('Canonical JSON cannot hold a value of type undefined'))
})
