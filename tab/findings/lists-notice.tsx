import { findings } from '../../core/api/findings-questions'
import { useAnswer } from '../api/use-question'
import { useMe } from '../frame/me'
import { Notice } from '../frame/notice'
import { seesFindings } from '../frame/pages-of'
import { hrefOf } from '../frame/route'
import { useSpeech } from '../frame/speech'
import { TextLink } from '../frame/text-link'
import { BehindNotice } from './behind-notice'

/** Over the figures: whether lists lag behind or show something else than the log. Only for those who answer for it; others ask nothing. */
export function ListsNotice() {
  return seesFindings(useMe()) ? <Told /> : null
}

function Told() {
  const { words, formatNumber } = useSpeech()
  // The figures do not need it, so they do not wait for it, and its failure is told on its own page.
  const { data } = useAnswer(findings, {})
  if (!data || (!data.behind && data.openCount === 0)) return null
  return (
    <>
      {data.behind && <BehindNotice behind={data.behind} />}
      {data.openCount > 0 && (
        <Notice tone="info" title={words.findings.openTitle(data.openCount, formatNumber(data.openCount))}>
          <p>
            {words.findings.figures} <TextLink href={hrefOf({ page: 'findings' })}>{words.findings.seeAll}</TextLink>
          </p>
        </Notice>
      )}
    </>
  )
}
