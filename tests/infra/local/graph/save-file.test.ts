import { checkPath, readConflict } from '../../../../infra/local/graph/save-file'

test('what to do about a name that is taken is one of three', () => {
  expect([readConflict(null, 'replace'), readConflict(undefined, 'fail'), readConflict('rename', 'fail')]).toEqual(['replace', 'fail', 'rename'])
  expect(() => readConflict('other', 'fail')).toThrow('malformed')
})

test.each(['a:b', 'a//b', ' a', 'a.', 'a/b?c', 'a|b', ''])('%j is no path of SharePoint', (path) => expect(() => checkPath(path)).toThrow('malformed'))
test.each(['a', '2026/nord/skjema æøå.pdf', 'a#b', 'a%b'])('%j is one', (path) => expect(() => checkPath(path)).not.toThrow())
