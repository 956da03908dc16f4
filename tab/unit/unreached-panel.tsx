import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { unreachedOfUnit } from '../../core/api/campaign-questions'
import { useAnswer } from '../api/use-question'
import { Loaded } from '../frame/loaded'
import { goToPanel, Panel } from '../frame/panel'
import { hrefOf } from '../frame/route'
import { ScrollingTable } from '../frame/scrolling-table'
import { useSpeech } from '../frame/speech'
import { TextLink } from '../frame/text-link'
import { describeReason } from '../prompts/describe-reason'
import { PEOPLE_ANCHOR } from './people-of-unit'
import { LESSONS_ANCHOR } from './unit-lessons'

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  ways: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, margin: 0, paddingLeft: '1.2em' },
})

/** Whom Teams does not reach in a leader's own unit, and the other ways to reach them. */
export function UnreachedPanel({ unitId }: { unitId: string }) {
  const { words, language } = useSpeech()
  const answer = useAnswer(unreachedOfUnit, { unitId })
  const texts = words.reaching.unit
  return (
    <div data-print="never">
      <Panel title={texts.title} raised>
        <Loaded answer={answer} lines={3}>
          {({ name: unitName, people }) =>
            people.length === 0 ? (
              <p>{texts.none}</p>
            ) : (
              <>
                <p>{texts.lead}</p>
                <ScrollingTable
                  caption={texts.caption(unitName)}
                  columns={[{ name: texts.columns.name }, { name: texts.columns.reason }, { name: texts.columns.owes }]}
                  rows={people.map(({ name, reason, owes }, index) => ({ key: String(index), cells: [name, describeReason(reason, words), owes.length === 0 ? texts.nothing : owes.map((title) => title[language]).join(', ')] }))}
                />
              </>
            )
          }
        </Loaded>
        <Ways unitId={unitId} />
      </Panel>
    </div>
  )
}

/** Also where Teams reaches everybody: some never look there. */
function Ways({ unitId }: { unitId: string }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const texts = words.reaching.unit
  return (
    <>
      <h3 className={styles.title}>{texts.ways}</h3>
      <ul className={styles.ways}>
        <li>
          {texts.paper} <Button size="small" onClick={() => goToPanel(PEOPLE_ANCHOR)}>{texts.toPeople}</Button>
        </li>
        <li>
          {texts.meeting} <Button size="small" onClick={() => goToPanel(LESSONS_ANCHOR)}>{texts.toLessons}</Button>
        </li>
        <li>
          {texts.poster} <TextLink href={hrefOf({ page: 'poster', unitId })}>{texts.toPoster}</TextLink>
        </li>
      </ul>
    </>
  )
}
