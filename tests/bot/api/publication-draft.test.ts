import { listFields } from '../../../bot/api/publication-draft'

// Keys and decisions of drafts are tried in publish.test.ts and preview-publication.test.ts.
describe('what stops a draft', () => {
  it('is told at the field where it can be put right', () => {
    expect(
      listFields([
        { problem: 'text', language: 'nn', what: 'raw-html' },
        { problem: 'effective-before-today' },
        { problem: 'effective-before-previous', previousEffectiveOn: '2026-11-10' },
        { problem: 'first-must-be-major' },
        { problem: 'unchanged' },
      ]),
    ).toEqual([
      { path: 'texts.nn.markdown', problem: 'raw-html' },
      { path: 'effectiveOn', problem: 'effective-before-today' },
      { path: 'effectiveOn', problem: 'effective-before-previous' },
      { path: 'level', problem: 'first-must-be-major' },
      { path: 'texts', problem: 'unchanged' },
    ])
  })
})
