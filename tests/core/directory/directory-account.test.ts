import { ORGANISATION_SOURCES } from '../../../core/directory/directory-account'

test('the organisation comes from a file of HR or from Entra', () => expect(ORGANISATION_SOURCES).toEqual(['hr-file', 'entra']))
