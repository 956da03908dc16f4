import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Open20Regular } from '@fluentui/react-icons/svg/open'
import { Panel } from '../frame/panel'
import { useSpeech, type Speech } from '../frame/speech'
import { TextLink } from '../frame/text-link'
import { DocumentText } from '../mine/document-text'
import { describeAbout } from './describe-about'
import { FactList } from './fact-list'
import type { Activity } from './task-of'

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  bases: { margin: 0, paddingLeft: '1.2em', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  small: { color: tokens.colorNeutralForeground2 },
  open: { alignSelf: 'flex-start', minHeight: '44px' },
})

/** Whom it concerns, why it is owed, what demands it, and where it is done. */
export function AboutPanel({ shown }: { shown: Activity }) {
  const styles = useStyles()
  const speech = useSpeech()
  const { words, language } = speech
  const { page, minutes } = words.activity
  const { task, reason, basis, answererNames } = shown
  return (
    <Panel title={page.whyTitle} raised>
      <p>
        {reason[language]} {page.why[task.why]}
      </p>
      {basis.length > 0 && (
        <>
          <h3 className={styles.title}>{page.basisTitle}</h3>
          <ul className={styles.bases}>
            {basis.map((each, index) => (
              <li key={index}>
                <BasisLine basis={each} speech={speech} />
              </li>
            ))}
          </ul>
        </>
      )}
      <FactList
        facts={[
          { key: 'for', name: page.for, value: describeAbout(task.about, speech) },
          { key: 'by', name: page.answeredBy, value: answererNames.length === 0 ? page.nobody : answererNames.join(', ') },
          ...(task.doneIn ? [{ key: 'in', name: page.doneIn, value: task.doneIn.system }] : []),
          { key: 'time', name: page.time, value: minutes(task.minutes) },
        ]}
      />
    </Panel>
  )
}

function BasisLine({ basis: { kind, title, section, url, mustReport }, speech: { words, language } }: { basis: Activity['basis'][number]; speech: Speech }) {
  const styles = useStyles()
  const { page } = words.activity
  const name = [title[language], section].filter((part) => part !== undefined).join(' ')
  return (
    <>
      {url === undefined ? name : <TextLink href={url}>{name}</TextLink>}{' '}
      <span className={styles.small}>({[page.basisKinds[kind], ...(mustReport ? [page.mustReport] : [])].join(', ')})</span>
    </>
  )
}

/** How it is done, and the way to the system where it is. */
export function GuidancePanel({ shown: { task, guidance } }: { shown: Activity }) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const { page } = words.activity
  const { doneIn, state } = task
  const written = guidance?.[language]
  if (written === undefined && doneIn === undefined && state !== 'shown-only') return null
  return (
    <Panel title={page.guidanceTitle} raised>
      {written !== undefined && <DocumentText title="" markdown={written} language={language} />}
      {state === 'shown-only' && <p>{doneIn ? page.shownOnly(doneIn.system) : page.shownOnlyElsewhere}</p>}
      {doneIn?.url !== undefined && (
        <Button as="a" className={styles.open} appearance={state === 'shown-only' ? 'primary' : 'secondary'} icon={<Open20Regular />} href={doneIn.url} target="_blank" rel="noreferrer noopener">
          {page.openSystem(doneIn.system)}
        </Button>
      )}
    </Panel>
  )
}
