import { makeStyles, tokens } from '@fluentui/react-components'
import type { previewCampaign } from '../../core/api/campaign-questions'
import type { AnswerOf } from '../../core/api/question'
import { formatDay } from '../../core/language/language'
import { Notice } from '../frame/notice'
import { useSpeech } from '../frame/speech'
import { FigureList } from './figure-list'
import { PreviewUnits } from './preview-units'
import { PreviewUnreachable } from './preview-unreachable'
import { tellDuration } from './tell-duration'

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, '& p': { margin: 0 } },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  cards: { margin: 0, paddingLeft: '1.2em' },
})

/** Who gets a prompt and who does not and why, what the cards say, and how long it takes. */
export function PreviewView({ title, preview }: { title: string; preview: AnswerOf<typeof previewCampaign> }) {
  const styles = useStyles()
  const speech = useSpeech()
  const { words, language, formatNumber } = speech
  const texts = words.campaigns.preview
  const { people, prompts, fulfilled, budgetUsed, unreachable, seconds, firstOn, cards, byUnit } = preview
  const figures = { people, prompts, fulfilled, budgetUsed, unreachable: unreachable.total }
  const names = ['people', 'prompts', 'fulfilled', 'budgetUsed', 'unreachable'] as const
  return (
    <section className={styles.view} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      <FigureList label={title} figures={names.map((name) => ({ value: figures[name], name: texts.figures[name] }))} />
      {firstOn === undefined ? <Notice tone="warning" title={texts.noDay} /> : <p>{texts.firstOn(formatDay(firstOn, language))}</p>}
      {prompts > 0 && <p>{texts.takes(tellDuration(seconds, speech))}</p>}
      {cards.length > 0 && (
        <>
          <h4 className={styles.title}>{texts.cards}</h4>
          <ul className={styles.cards}>
            {cards.map((card, index) => (
              <li key={index}>{texts.card(texts.ofPeople(card.people, formatNumber(card.people)), card.titles.map((each) => each[language]).join(', '))}</li>
            ))}
          </ul>
        </>
      )}
      {byUnit.length > 0 && (
        <>
          <h4 className={styles.title}>{texts.byUnit}</h4>
          <PreviewUnits units={byUnit} />
        </>
      )}
      {unreachable.total > 0 && (
        <>
          <h4 className={styles.title}>{texts.unreachable}</h4>
          <PreviewUnreachable unreachable={unreachable} />
        </>
      )}
    </section>
  )
}
