import { chooseLanguage } from '../../core/api/own-questions'
import { answered, type Handler } from './handler'

export const answerChooseLanguage: Handler<typeof chooseLanguage> = {
  question: chooseLanguage,
  mayAsk: ['employee', 'Controller', 'Management', 'Auditor', 'Administrator'],
  async handle({ input: { language }, caller }, { people }) {
    await people.chooseLanguage(caller.oid, language)
    return answered({ language })
  },
}
