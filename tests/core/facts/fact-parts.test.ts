import { ScanReference, VersionLabel, writtenReasonOfFact } from '../../../core/facts/fact-parts'

test('a version is written with two numbers', () => {
  expect(['1.0', '12.34'].every((label) => VersionLabel.safeParse(label).success)).toBe(true)
  expect(['1', '1.0.0', 'v1.0', ''].some((label) => VersionLabel.safeParse(label).success)).toBe(false)
})

test('a reason is there, and no longer than a list shows', () => {
  expect([' ', 'x'.repeat(500)].every((reason) => writtenReasonOfFact.safeParse(reason).success)).toBe(true)
  expect(['', 'x'.repeat(501)].some((reason) => writtenReasonOfFact.safeParse(reason).success)).toBe(false)
})

test('a scan is named with the hash of its bytes', () =>
  expect(ScanReference.safeParse({ fileName: 'ark.pdf', sha256: 'abc', webUrl: 'https://fjordvik.sharepoint.com/ark.pdf' }).success).toBe(false))
