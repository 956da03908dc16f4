import { NEVER_PROMPTED } from '../../../core/prompts/prompt-memory'

test('somebody who was never prompted has nothing to be remembered by', () => expect([NEVER_PROMPTED.asked.size, NEVER_PROMPTED.promptedOn, NEVER_PROMPTED.campaigns.size]).toEqual([0, [], 0]))
