import { nn } from '../../../tab/words/training-leader-nn'

test('is what leaders read in this language', () => expect(nn.meeting.submit).toBe('Registrer møtet'))
