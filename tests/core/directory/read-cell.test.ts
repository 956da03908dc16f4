import { isObjectId, readAccount, readClass, readDay, readEmail, readId, readKind, readLevel, readPercentage, readRole, readText, readYesNo, type ReadCell } from '../../../core/directory/read-cell'

const valueOf = <Value>(read: ReadCell<Value>) => (read.outcome === 'read' ? read.value : read.code)

describe('a name', () => {
  test.each([
    ['with a control character', 'Kari\u0007', 'control-characters'],
    ['over two lines', 'Kari\nOla', 'control-characters'],
    ['with a mark that turns the direction', 'Kari\u202Eiro', 'direction-marks'],
    ['of 201 characters', 'x'.repeat(201), 'too-long'],
    ['of 2,000 characters', 'x'.repeat(2000), 'too-long'],
  ])('%s is refused', (_, cell, code) => expect(valueOf(readText(cell))).toBe(code))

  test.each(['=1+1', '+47 22', '-x', '@SUM(A1)', '<b>Kari</b>', '**Kari**', 'x'.repeat(200)])('such as %s is kept as it is', (cell) => expect(valueOf(readText(cell))).toBe(cell))

  test('has one form of å', () => expect(valueOf(readText('A\u030As'))).toBe('Ås'))
})

describe('a day', () => {
  test.each([
    ['24.12.2026', '2026-12-24'],
    ['1.2.2026', '2026-02-01'],
    ['2026-12-24', '2026-12-24'],
    ['2026-12-24T00:00:00', '2026-12-24'],
    ['29.02.2024', '2024-02-29'],
    ['29.02.2025', 'no-such-day'],
    ['31.04.2026', 'no-such-day'],
    ['2026-13-01', 'no-such-day'],
    ['01.01.1026', 'no-such-day'],
    ['12/24/2026', 'bad-day'],
    ['24.12.26', 'bad-day'],
    ['46380', 'bad-day'],
    ['i går', 'bad-day'],
  ])('%s is %s', (cell, expected) => expect(valueOf(readDay(cell))).toBe(expected))
})

test.each([['80', 80], ['12,5', 12.5], ['12.5 %', 12.5], ['0', 0], ['100%', 100], ['101', 'bad-percentage'], ['-5', 'bad-percentage'], ['full', 'bad-percentage'], ['1e1', 'bad-percentage']])(
  'the percentage %s is %s',
  (cell, expected) => expect(valueOf(readPercentage(cell))).toBe(expected),
)

test.each([['Ja', true], ['x', true], ['NEI', false], ['', false], ['kanskje', 'bad-yes-no']])('%j is %s', (cell, expected) => expect(valueOf(readYesNo(cell))).toBe(expected))

test.each([['ABC-1/2_x', 'ABC-1/2_x'], ['å1', 'å1'], ['4711~2', 'bad-id'], ['to ord', 'bad-id'], ['x'.repeat(33), 'bad-id'], ['=1', 'bad-id']])('the id %s is %s', (cell, expected) =>
  expect(valueOf(readId(cell))).toBe(expected))

test('words of bokmål, nynorsk and English mean the same', () => {
  expect(['Tjenestested', 'tenestestad', 'workplace'].map((cell) => valueOf(readLevel(cell)))).toEqual(['workplace', 'workplace', 'workplace'])
  expect(['Innleid', 'innleigd', 'hired-in'].map((cell) => valueOf(readClass(cell)))).toEqual(['hired-in', 'hired-in', 'hired-in'])
  expect(['kontrakt', 'contract'].map((cell) => valueOf(readKind(cell)))).toEqual(['contract', 'contract'])
  expect(['Etikkveileder', 'etikkrettleiar', 'ethics-guide', 'brannvern'].map((cell) => valueOf(readRole(cell)))).toEqual(['ethics-guide', 'ethics-guide', 'ethics-guide', 'brannvern'])
})

test('a word that is none is refused', () => {
  expect(valueOf(readLevel('constructor'))).toBe('unknown-level')
  expect(valueOf(readClass('sjef'))).toBe('unknown-class')
  expect(valueOf(readKind('bil'))).toBe('unknown-kind')
  expect(valueOf(readRole('Den snille'))).toBe('unknown-role')
})

test('an address is taken without case, and is one', () => {
  expect(valueOf(readEmail('Kari@Fjordvik.example'))).toBe('kari@fjordvik.example')
  expect(['kari', 'a@b@c', 'kari li@x', 'k\u202Eari@x.no'].map((cell) => valueOf(readEmail(cell)))).toEqual(Array(4).fill('bad-email'))
})

test('an account is an object id or an address', () => {
  const oid = '00000000-0000-4000-8000-00000000000A'
  expect(valueOf(readAccount(oid))).toBe(oid.toLowerCase())
  expect(isObjectId(oid.toLowerCase())).toBe(true)
  expect(valueOf(readAccount('kari@fjordvik.example'))).toBe('kari@fjordvik.example')
  expect(valueOf(readAccount('kari'))).toBe('bad-account')
})
