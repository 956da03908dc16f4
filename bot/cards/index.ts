import { answerCard } from './answer-card'
import type { Card } from './card'
import { helpCard } from './help-card'
import { languageCard } from './language-card'
import { leaderQuestionCard } from './leader-question-card'
import { openCard } from './open-card'
import { questionCard } from './question-card'
import { readingCard } from './reading-card'
import { receiptCard } from './receipt-card'
import { receiptsCard } from './receipts-card'
import { refusalCard } from './refusal-card'
import { signCard } from './sign-card'
import type { CardName } from './views'

/** Every card there is. A card that is not here does not exist. */
export const CARDS: { [Name in CardName]: Card<Name> } = {
  open: openCard,
  sign: signCard,
  reading: readingCard,
  receipt: receiptCard,
  receipts: receiptsCard,
  question: questionCard,
  leaderQuestion: leaderQuestionCard,
  answer: answerCard,
  language: languageCard,
  help: helpCard,
  refusal: refusalCard,
}
