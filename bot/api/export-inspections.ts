import { exportInspections } from '../../core/api/inspection-questions'
import { listExportRows } from '../../core/control/list-export-rows'
import { formatMoment, type InEachLanguage } from '../../core/language/language'
import { toInstant } from '../../core/days/day'
import { writeCsv } from '../files/write-csv'
import { writeXlsx } from '../files/write-xlsx'
import { answered, type Handler } from './handler'
import { filterSeen, listSeen, MAY_SEE_INSPECTIONS, nameOfUnit } from './seen-inspections'

const TITLE: InEachLanguage<string> = { nb: 'Tilsyn og revisjon', nn: 'Tilsyn og revisjon', en: 'Supervision and audits' }
const TAKEN_AT: InEachLanguage<string> = { nb: 'Hentet ut', nn: 'Henta ut', en: 'Taken out' }
const ABOUT: InEachLanguage<string> = { nb: 'Om', nn: 'Om', en: 'About' }
const MEDIA_TYPES = { csv: 'text/csv', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }

/** What somebody sees of the register, as a file of theirs. */
export const answerExportInspections: Handler<typeof exportInspections> = {
  question: exportInspections,
  mayAsk: MAY_SEE_INSPECTIONS,
  async handle({ input: { format, language, ...filter }, caller, state, now, today }) {
    const shown = filterSeen(state, listSeen(state, caller, today), filter, today)
    const table = { title: TITLE[language], ...listExportRows(shown, (unitId) => nameOfUnit(state, unitId, today), language) }
    const about = [[TAKEN_AT[language], formatMoment(toInstant(now), language)]] as const
    const bytes = format === 'csv' ? writeCsv(table) : await writeXlsx({ ...table, about, aboutTitle: ABOUT[language] })
    return answered({ fileName: `${TITLE[language]} ${today}.${format}`, mediaType: MEDIA_TYPES[format], contentBase64: Buffer.from(bytes).toString('base64') })
  },
}
