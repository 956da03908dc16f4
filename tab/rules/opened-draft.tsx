import { makeStyles, tokens } from '@fluentui/react-components'
import { useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { ProblemView } from '../frame/problem-view'
import { Waiting } from '../frame/waiting'
import type { Beginning } from './draft-bar'

const useStyles = makeStyles({ editor: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL } })

export type Opening = { begin: Beginning | undefined; round: number }

/** Opens the editor anew, with what the person is told of what happened. */
export type Reopen = (told?: string, begin?: Beginning) => void

export function useOpening(): { opening: Opening; told: string | undefined; reopen: Reopen } {
  const [opening, setOpening] = useState<Opening>({ begin: undefined, round: 0 })
  const [told, setTold] = useState<string>()
  const answers = useQueryClient()
  const reopen = async (outcome?: string, begin?: Beginning) => {
    setTold(outcome)
    // Everything may look different now: what is published, who owes it, the list of drafts.
    await answers.invalidateQueries()
    setOpening(({ round }) => ({ begin, round: round + 1 }))
  }
  return { opening, told, reopen: (outcome, begin) => void reopen(outcome, begin) }
}

/**
 * An editor over what the service has now, never over what was read earlier: a draft saved on top of an old revision is refused. Once
 * it is open, answers that come later leave it alone.
 */
export function OpenedDraft<Answer>({ answer, opening, children }: { answer: UseQueryResult<Answer>; opening: Opening; children: (opened: Answer) => ReactNode }) {
  const styles = useStyles()
  const [opened, setOpened] = useState<{ key: string; answer: Answer }>()
  const key = `${opening.begin ?? 'kept'} ${opening.round}`
  if (opened?.key === key)
    return (
      <div key={key} className={styles.editor}>
        {children(opened.answer)}
      </div>
    )
  if (answer.data && answer.isFetchedAfterMount && !answer.isFetching) {
    setOpened({ key, answer: answer.data })
    return null
  }
  if (answer.error && !answer.isFetching) return <ProblemView error={answer.error} onRetry={() => void answer.refetch()} />
  return <Waiting lines={10} />
}
