import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import type { promptRules } from '../../core/api/campaign-questions'
import type { AnswerOf } from '../../core/api/question'
import type { PromptRules } from '../../core/prompts/prompt-rules'
import { markWrong } from '../frame/modal-form'
import { useSpeech } from '../frame/speech'
import { LadderFields } from './ladder-fields'
import { useRulesProblem } from './rules-problems'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalM, '& > p': { margin: 0 } },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  add: { width: '100%', minWidth: 0, '& select': { width: '100%', minWidth: 0 } },
  one: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalM, width: '100%', paddingLeft: tokens.spacingHorizontalM, borderLeft: `2px solid ${tokens.colorNeutralStroke2}` },
})

type OwnLaddersProps = Pick<PromptRules, 'ladder' | 'ladders'> & { requirements: AnswerOf<typeof promptRules>['choices']['requirements']; onChange: (ladders: PromptRules['ladders']) => void }

/** Requirements that people are reminded of in another way than of the others. A new one begins as the others are. */
export function OwnLadders({ ladder, ladders, requirements, onChange }: OwnLaddersProps) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const texts = words.promptRules.ladder
  const problemOf = useRulesProblem()
  const titleOf = (requirementId: string) => requirements.find((each) => each.requirementId === requirementId)?.title[language] ?? requirementId
  const others = requirements.filter(({ requirementId }) => !ladders.some((own) => own.requirementId === requirementId))
  return (
    <div className={styles.part}>
      <h3 className={styles.title}>{texts.own}</h3>
      <p>{ladders.length === 0 ? texts.ownNone : texts.ownText}</p>
      {ladders.map((own, index) => {
        const title = titleOf(own.requirementId)
        const problem = problemOf(`ladders.${index}.requirementId`)
        return (
          <section key={own.requirementId} className={styles.one} aria-label={texts.ownOne(title)}>
            <h4 className={styles.title}>{texts.ownOne(title)}</h4>
            {problem !== undefined && <p role="alert">{problem}</p>}
            <LadderFields path={`ladders.${index}.ladder`} ladder={own.ladder} onChange={(changed) => onChange(ladders.with(index, { ...own, ladder: changed }))} />
            <Button appearance="subtle" onClick={() => onChange(ladders.toSpliced(index, 1))}>
              {texts.ownRemove(title)}
            </Button>
          </section>
        )
      })}
      {others.length > 0 && (
        <Field className={styles.add} label={texts.ownAdd} {...markWrong(problemOf('ladders'))}>
          <Select value="" onChange={(_, { value }) => value !== '' && onChange([...ladders, { requirementId: value, ladder }])}>
            <option value="">–</option>
            {others.map(({ requirementId }) => (
              <option key={requirementId} value={requirementId}>
                {titleOf(requirementId)}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  )
}
