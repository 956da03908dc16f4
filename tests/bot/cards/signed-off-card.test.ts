import { signedOffCard } from '../../../bot/cards/signed-off-card'
import { describeCard } from './card-contract'

describeCard(signedOffCard)
