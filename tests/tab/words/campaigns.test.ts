import { CampaignLine } from '../../../core/api/campaign-questions'
import { CampaignDeed } from '../../../core/facts/campaign-facts'
import { LANGUAGES } from '../../../core/language/language'
import { CAMPAIGNS_WORDS } from '../../../tab/words/campaigns'

test.each(LANGUAGES)('in %s every state and decision has its word', (language) => {
  const { states, history } = CAMPAIGNS_WORDS[language]
  expect(Object.keys(states).sort()).toEqual([...CampaignLine.shape.state.options].sort())
  expect(Object.keys(history.deeds).sort()).toEqual([...CampaignDeed.options].sort())
})

test('one person is not several', () => {
  expect(CAMPAIGNS_WORDS.nb.preview.sendsTo(1, '1')).toBe('1 person får en påminnelse.')
  expect(CAMPAIGNS_WORDS.en.progress.left(1_204, '1,204')).toBe('1,204 people left.')
})
