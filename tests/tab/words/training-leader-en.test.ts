import { en } from '../../../tab/words/training-leader-en'

test('is what leaders read in this language', () => expect(en.meeting.submit).toBe('Register the meeting'))
