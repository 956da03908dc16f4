import { compareFields } from '../../../bot/lists/compare-fields'

describe('Two rows are compared', () => {
  it.each([
    ['what is the same', { A: 'x', B: 1, C: true }, { A: 'x', B: 1, C: true }, []],
    ['SharePoint’s own fields beside ours', { A: 'x' }, { A: 'x', id: '7', Modified: '2026-11-21T09:00:00Z' }, []],
    ['line breaks that became CRLF, and a last one that fell off', { A: 'one\ntwo\n' }, { A: 'one\r\ntwo' }, []],
    ['an instant that lost its fraction', { A: '2026-11-21T09:00:00.123Z' }, { A: '2026-11-21T09:00:00Z' }, []],
    ['a word', { A: 'x', B: 1 }, { A: 'y', B: 1 }, ['A']],
    ['a letter’s case', { A: 'x' }, { A: 'X' }, ['A']],
    ['a number that became text', { A: 1 }, { A: '1' }, ['A']],
    ['a field that is gone', { A: 'x', B: 'y' }, { A: 'x' }, ['B']],
    ['another second', { A: '2026-11-21T09:00:00Z' }, { A: '2026-11-21T09:00:01Z' }, ['A']],
    ['a blank line inside', { A: 'one\n\ntwo' }, { A: 'one\ntwo' }, ['A']],
  ])('%s', (_, ours, theirs, different) => expect(compareFields(ours, theirs)).toEqual(different))
})
