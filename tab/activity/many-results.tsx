import { makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { Notice } from '../frame/notice'
import { hrefOf } from '../frame/route'
import { useSpeech } from '../frame/speech'
import { TextLink } from '../frame/text-link'
import type { ManyResult } from './sign-many-form'

const useStyles = makeStyles({
  results: { outlineStyle: 'none', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, '& > p': { margin: 0 } },
  list: { margin: 0, paddingLeft: '1.2em', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
})

const IS_DONE: ReadonlySet<ManyResult['outcome']> = new Set<ManyResult['outcome']>(['signed-off', 'already'])

/** How it went with each of many. One that could not be signed off can be opened. */
export function ManyResults({ requirementId, results }: { requirementId: string; results: readonly ManyResult[] }) {
  const styles = useStyles()
  const { words, formatNumber } = useSpeech()
  const { many, receipt } = words.activity
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => element.current?.focus(), [])
  const done = results.filter(({ outcome }) => IS_DONE.has(outcome)).length
  return (
    <div ref={element} tabIndex={-1} className={styles.results}>
      <Notice tone={done === results.length ? 'good' : 'warning'} title={many.resultTitle(formatNumber(done), formatNumber(results.length))}>
        <ul className={styles.list}>
          {results.map(({ subject, round, name, outcome }) => (
            <li key={`${subject} ${round}`}>
              {IS_DONE.has(outcome) ? name : <TextLink href={hrefOf({ page: 'activity', requirementId, round, subject })}>{name}</TextLink>}: {many.outcomes[outcome]}
            </li>
          ))}
        </ul>
      </Notice>
      <p>
        <TextLink href={hrefOf({ page: 'tasks' })}>{receipt.toTasks}</TextLink>
      </p>
    </div>
  )
}
