import { languageCard } from '../../../bot/cards/language-card'
import { describeCard } from './card-contract'

describeCard(languageCard)
