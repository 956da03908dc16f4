import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download'
import { TABLE_KINDS, type TableKind } from '../../core/directory/hr-file'
import { TABLE_SHAPES } from '../../core/directory/table-shapes'
import { useSpeech } from '../frame/speech'
import { makeTemplate } from './template'

const useStyles = makeStyles({
  summary: { cursor: 'pointer', minHeight: '32px', display: 'list-item', alignContent: 'center' },
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, margin: `${tokens.spacingVerticalM} 0 0`, padding: 0, listStyleType: 'none' },
  each: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalXS },
  columns: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
})

/** What the file looks like: an empty table of each kind, to be filled in. */
export function Templates() {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const { templates } = words.organisation
  return (
    <details>
      <summary className={styles.summary}>{templates.title}</summary>
      <p>{templates.text}</p>
      <ul className={styles.list}>
        {TABLE_KINDS.map((kind) => (
          <li key={kind} className={styles.each}>
            <Button size="small" icon={<ArrowDownload20Regular />} onClick={() => download(makeTemplate(kind, language))}>
              {templates.download(TABLE_SHAPES[kind].name[language])}
            </Button>
            <span className={styles.columns}>{listColumns(kind, language, templates.mayBeEmpty)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function listColumns(kind: TableKind, language: 'nb' | 'nn' | 'en', mayBeEmpty: string): string {
  return TABLE_SHAPES[kind].columns.map(({ heading, isRequired }) => (isRequired ? heading[language] : `${heading[language]} (${mayBeEmpty})`)).join(', ')
}

function download({ fileName, content }: { fileName: string; content: string }): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'text/csv' }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  URL.revokeObjectURL(address)
}
