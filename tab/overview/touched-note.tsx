import { makeStyles, tokens } from '@fluentui/react-components'
import type { AnswerOf } from '../../core/api/question'
import type { overview } from '../../core/api/overview-questions'
import { useMe } from '../frame/me'
import { hrefOf } from '../frame/route'
import { useSpeech } from '../frame/speech'
import { TextLink } from '../frame/text-link'

const useStyles = makeStyles({ note: { margin: 0, color: tokens.colorNeutralForeground2 } })

/** Whom the figures leave out, or leave without anybody to answer for. Quiet: it is work for the controller, who gets the way there. */
export function TouchedNote({ touched: { uncounted, withoutLeader } }: Pick<AnswerOf<typeof overview>, 'touched'>) {
  const styles = useStyles()
  const { words, formatNumber } = useSpeech()
  const { roles } = useMe()
  if (uncounted === 0 && withoutLeader === 0) return null
  return (
    <p className={styles.note}>
      {uncounted > 0 && `${words.overview.uncounted(uncounted, formatNumber(uncounted))} `}
      {withoutLeader > 0 && `${words.overview.withoutLeader(withoutLeader, formatNumber(withoutLeader))} `}
      {roles.includes('Controller') && <TextLink href={hrefOf({ page: 'organisation' })}>{words.overview.toOrganisation}</TextLink>}
    </p>
  )
}
