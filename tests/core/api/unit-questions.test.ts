import { registerPaperSignature, voidRecord } from '../../../core/api/unit-questions'

const KEY = 'a'.repeat(64)
const scan = { fileName: 'skann.pdf', contentBase64: 'AAAA' }
const PAPER = { personId: 'p-1', obligationKey: KEY, step: 0, language: 'nb', signedOn: '2026-11-20', reason: 'Uten konto', scan }

test('a signature on paper comes with its scan, or without', () => {
  const { scan: _, ...without } = PAPER
  expect([PAPER, without].map((input) => registerPaperSignature.input.safeParse(input).success)).toEqual([true, true])
})

test.each([
  { ...PAPER, signedOn: '2026-02-30' },
  { ...PAPER, scan: { ...scan, fileName: '../skann.pdf' } },
  { ...PAPER, scan: { ...scan, fileName: 'skann.exe' } },
  { ...PAPER, scan: { ...scan, contentBase64: 'ikke base64!' } },
])('a signature on paper refuses %j', (input) => expect(registerPaperSignature.input.safeParse(input).success).toBe(false))

test('nothing is declared void without a reason', () => expect(voidRecord.input.safeParse({ personId: 'p-1', recordKey: KEY, reason: '  ' }).success).toBe(false))
