import type { Language } from '../../core/language/language'
import type { ObligationData, Showing, SignClick } from './views'

/**
 * What a card's buttons can do for the person of the verified activity. Who that is lies in the turn and never in the
 * data of a card, which anybody can edit. Each answers with the card to show next.
 */
export type Turn = {
  showOpen(): Promise<Showing>
  showSign(of: ObligationData): Promise<Showing>
  /** The same card as it is now, for a card that came into view again. Touches no storage: thousands come each morning. */
  refreshSign(of: ObligationData): Promise<Showing>
  sign(of: SignClick): Promise<Showing>
  read(of: ObligationData & { page: number }): Promise<Showing>
  startQuestion(of: ObligationData): Promise<Showing>
  sendQuestion(of: ObligationData & { question: string }): Promise<Showing>
  showQuestion(of: { questionId: string }): Promise<Showing>
  sendAnswer(to: { questionId: string; answer: string }): Promise<Showing>
  showReceipt(of: { recordKey: string }): Promise<Showing>
  showReceipts(): Promise<Showing>
  showLanguages(): Promise<Showing>
  chooseLanguage(choice: { language: Language }): Promise<Showing>
  showHelp(): Promise<Showing>
}
