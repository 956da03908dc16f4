import { nb } from '../../../tab/words/training-leader-nb'

test('is what leaders read in this language', () => expect(nb.meeting.submit).toBe('Registrer møtet'))
