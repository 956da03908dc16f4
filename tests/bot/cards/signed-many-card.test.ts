import { signedManyCard } from '../../../bot/cards/signed-many-card'
import { describeCard } from './card-contract'

describeCard(signedManyCard)
