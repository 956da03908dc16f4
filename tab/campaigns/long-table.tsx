import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { ScrollingTable, type Column, type Row } from '../frame/scrolling-table'
import { useSpeech } from '../frame/speech'

const useStyles = makeStyles({ part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS }, more: { alignSelf: 'flex-start' } })

/** A table that begins with as many rows as one looks at, and shows the others when asked to. */
export function LongTable({ caption, columns, rows, first }: { caption: string; columns: readonly Column[]; rows: readonly Row[]; first: number }) {
  const styles = useStyles()
  const { words, formatNumber } = useSpeech()
  const [isWhole, setIsWhole] = useState(false)
  const { more, fewer } = words.campaigns.preview
  return (
    <div className={styles.part}>
      <ScrollingTable caption={caption} columns={columns} rows={isWhole ? rows : rows.slice(0, first)} />
      {rows.length > first && (
        <Button className={styles.more} aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? fewer : more(formatNumber(rows.length - first))}
        </Button>
      )}
    </div>
  )
}
