import type { Express, Response } from 'express'
import { wheel } from '../../core/api/wheel-questions'
import type { AnyHandler, Asked, Handler } from '../api/handler'
import { writeCsv } from '../files/write-csv'
import { writeXlsx } from '../files/write-xlsx'
import { writeWheelPdf } from '../pdf/write-wheel-pdf'
import { answerQuestion, type QuestionParts, type SendAnswer } from './answer-question'
import { tabulateWheel } from './wheel-table'

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The wheel as files, to whoever may ask the question about it and with what they would be answered: paper, workbook and CSV. */
export function serveWheelFiles(web: Express, handler: Handler<typeof wheel>, municipalityName: string, parts: QuestionParts): void {
  const { people } = parts.ports
  const taken = ({ input: { language, mine }, caller, today }: Asked<typeof wheel>) => ({
    language,
    isMine: mine !== undefined,
    takenByName: people.nameOfAccount(caller.oid) ?? caller.displayName ?? '',
    takenOn: today,
  })
  const serve = (ending: 'pdf' | 'xlsx' | 'csv', send: SendAnswer<typeof wheel>) => web.get(`${wheel.path}.${ending}`, answerQuestion(handler as AnyHandler, parts, send as SendAnswer<AnyHandler['question']>))

  serve('pdf', async (response, answer, asked) => sendFile(response, answer.year, 'pdf', 'application/pdf', await writeWheelPdf({ answer, municipalityName, ...taken(asked) })))
  serve('xlsx', async (response, answer, asked) => sendFile(response, answer.year, 'xlsx', XLSX_TYPE, await writeXlsx(tabulateWheel(answer, taken(asked)))))
  serve('csv', (response, answer, asked) => Promise.resolve(sendFile(response, answer.year, 'csv', 'text/csv; charset=utf-8', writeCsv(tabulateWheel(answer, taken(asked))))))
}

/** Under a name of our own: a unit's could hold anything. */
function sendFile(response: Response, year: number, ending: string, type: string, bytes: Uint8Array): void {
  response.set({ 'content-type': type, 'content-disposition': `attachment; filename="kvitter-${year}.${ending}"` })
  response.end(bytes)
}
