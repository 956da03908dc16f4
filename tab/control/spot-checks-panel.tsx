import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { spotChecks, type SpotCheckLine } from '../../core/api/control-questions'
import { formatDay } from '../../core/language/language'
import { useAnswer } from '../api/use-question'
import { useAnnounce } from '../frame/announcer'
import { Loaded } from '../frame/loaded'
import { Outcome } from '../frame/outcome'
import { Panel } from '../frame/panel'
import { hrefOf } from '../frame/route'
import { useSpeech } from '../frame/speech'
import { useTableStyles, WIDE } from '../frame/table-styles'
import { TextLink } from '../frame/text-link'
import { DrawDialog } from './draw-dialog'
import { tellHitRate } from './hit-rate'

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  captioned: { '::before': { content: 'attr(data-caption) ": "', color: tokens.colorNeutralForeground2 }, [WIDE]: { '::before': { content: 'none' } } },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  draw: { alignSelf: 'flex-start' },
})

/** Spot checks and their hit rates; a controller draws new ones. */
export function SpotChecksPanel() {
  const styles = useStyles()
  const { words, formatNumber } = useSpeech()
  const announce = useAnnounce()
  const answers = useQueryClient()
  const answer = useAnswer(spotChecks, {})
  const [isDrawing, setIsDrawing] = useState(false)
  const [done, setDone] = useState<string>()
  const texts = words.spotChecks
  const finish = (told: string) => {
    setIsDrawing(false)
    setDone(told)
    announce(told)
    void answers.invalidateQueries()
  }
  return (
    <Panel title={texts.title}>
      <p>{texts.text}</p>
      {done !== undefined && <Outcome told={done} />}
      <Loaded answer={answer} lines={3}>
        {({ checks, hitRate, choices, mayDraw }) => (
          <>
            {checks.length === 0 ? (
              <p>{texts.none}</p>
            ) : (
              <>
                <p>
                  {texts.total}: {tellHitRate(hitRate, texts, formatNumber)}. {texts.rateOfJudged(formatNumber(hitRate.holds), formatNumber(hitRate.judged))}
                </p>
                <CheckTable checks={checks} />
              </>
            )}
            {mayDraw && (
              <Button className={styles.draw} onClick={() => setIsDrawing(true)}>
                {texts.draw}
              </Button>
            )}
            {isDrawing && <DrawDialog choices={choices} onDone={finish} onCancel={() => setIsDrawing(false)} />}
          </>
        )}
      </Loaded>
    </Panel>
  )
}

function CheckTable({ checks }: { checks: readonly SpotCheckLine[] }) {
  const styles = useStyles()
  const tableStyles = useTableStyles()
  const { words, language, formatNumber } = useSpeech()
  const { caption, columns, period } = words.spotChecks
  const cell = mergeClasses(tableStyles.cell, styles.captioned)
  return (
    <table role="table" aria-label={caption} className={tableStyles.table}>
      <thead role="rowgroup" className={tableStyles.head}>
        <tr role="row">
          {[columns.title, columns.drawnOn, columns.period, columns.dueOn, columns.holds].map((name) => (
            <th key={name} role="columnheader">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className={tableStyles.body}>
        {checks.map(({ checkId, title, drawnOn, from, to, dueOn, hitRate }) => (
          <tr key={checkId} role="row" className={mergeClasses(tableStyles.row, styles.row)}>
            <th role="rowheader" scope="row" className={mergeClasses(tableStyles.cell, styles.title)}>
              <TextLink href={hrefOf({ page: 'spot-check', checkId })}>{title}</TextLink>
            </th>
            <td role="cell" className={cell} data-caption={columns.drawnOn}>
              {formatDay(drawnOn, language)}
            </td>
            <td role="cell" className={cell} data-caption={columns.period}>
              {period(formatDay(from, language), formatDay(to, language))}
            </td>
            <td role="cell" className={cell} data-caption={columns.dueOn}>
              {formatDay(dueOn, language)}
            </td>
            <td role="cell" className={cell} data-caption={columns.holds}>
              {tellHitRate(hitRate, words.spotChecks, formatNumber)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
