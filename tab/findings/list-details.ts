import type { FindingView } from '../../core/api/findings-questions'
import { formatMoment } from '../../core/language/language'
import type { Speech } from '../frame/speech'

/** What there is to say of a finding, in the order in which somebody would ask. */
export function listDetails(finding: FindingView, { words, language, formatNumber }: Speech): { name: string; value: string; isCode?: true }[] {
  const { labels, authors, changed } = words.findings
  const { kind, listName, aboutKey, logNumber, columns, changedBy, changedAt, detail, foundAt, goneAt } = finding
  const moment = (at: string) => formatMoment(at, language)
  const isColumn = kind.startsWith('column-') || kind === 'index-lost' || kind === 'unique-lost'
  const isItem = aboutKey.startsWith('item-')
  return [
    { name: labels.list, value: listName },
    ...(isColumn ? [{ name: labels.column, value: columns.join(', ') }] : []),
    ...(!isColumn && columns.length > 0 ? [{ name: labels.columns, value: columns.join(', ') }] : []),
    ...(changedBy && changedAt !== undefined ? [{ name: labels.changed, value: changed(authors[changedBy.who](changedBy.name), moment(changedAt)) }] : []),
    { name: labels.foundAt, value: moment(foundAt) },
    ...(goneAt === undefined ? [] : [{ name: labels.goneAt, value: moment(goneAt) }]),
    ...(detail === '' ? [] : [{ name: isColumn ? labels.caption : labels.detail, value: detail }]),
    ...(logNumber === undefined ? [] : [{ name: labels.logNumber, value: formatNumber(logNumber) }]),
    ...(isColumn || aboutKey === '' ? [] : [isItem ? { name: labels.row, value: aboutKey.slice('item-'.length) } : { name: labels.record, value: aboutKey, isCode: true as const }]),
  ]
}
