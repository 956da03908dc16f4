import { titleOfVersion } from '../../../bot/cards/title-of-version'
import { publication, sampleState, TEXTS } from '../../sample/sample-log'

it('is the title the version had, whatever it is called now, and its id when nobody knows the version', () => {
  const state = sampleState(publication(2, 0, '2026-11-20', { ...TEXTS, nb: { ...TEXTS.nb, title: 'Etiske retningslinjer' } }))
  expect(titleOfVersion(state, { documentId: 'ethics-standard', documentVersion: '1.0' }, 'nb')).toBe('Etisk standard')
  expect(titleOfVersion(state, { documentId: 'ethics-standard', documentVersion: '2.0' }, 'nb')).toBe('Etiske retningslinjer')
  expect(titleOfVersion(state, { documentId: 'ethics-standard', documentVersion: '1.0' }, 'en')).toBe('Ethics standard')
  expect(titleOfVersion(state, { documentId: 'other', documentVersion: '1.0' }, 'nb')).toBe('other')
})
