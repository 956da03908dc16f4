import { Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import type { LibraryView } from '../../core/api/library-questions'
import { hrefOf } from '../frame/route'
import { useSpeech } from '../frame/speech'
import { TextLink } from '../frame/text-link'
import { DocumentText } from '../mine/document-text'

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalM} 0`, '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` }, '& p': { margin: 0 } },
  name: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, alignSelf: 'flex-start' },
  small: { color: tokens.colorNeutralForeground2 },
  more: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, paddingTop: tokens.spacingVerticalS },
  summary: { cursor: 'pointer', minHeight: '24px' },
  laws: { margin: 0, paddingLeft: '1.4em' },
})

export type LibraryActivityRowProps = { activity: LibraryView; isChosen: boolean; onChoose: (isChosen: boolean) => void }

/** One activity of the library: to be chosen, or what has become of it here; and all it says, for whoever wants to read on. */
export function LibraryActivityRow({ activity, isChosen, onChoose }: LibraryActivityRowProps) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const { choose, states, here: names, levels, fields, sectors: sectorNames } = words.activityLibrary
  const { title, reason, guidance, level, sectors, isShownOnly, doneIn, laws, state, here, changedHere } = activity
  const stateText = changedHere.length > 0 ? `${states[state]}: ${changedHere.map((field) => fields[field]).join(', ')}` : states[state]
  const parts = [
    here && (here.isPublished ? (here.hasDraft ? names.both : names.published) : names.draft),
    here && stateText,
    sectors.map((sector) => sectorNames[sector]).join(', '),
    level && levels[level],
    isShownOnly ? choose.shownOnly : undefined,
    doneIn === undefined ? undefined : choose.doneIn(doneIn),
    laws.some(({ mustReport }) => mustReport) ? choose.mustReport : undefined,
  ]
  return (
    <li className={styles.row}>
      {here ? (
        <TextLink href={hrefOf({ page: 'edit-requirement', requirementId: here.requirementId })} className={styles.name} aria-label={choose.edit(title)}>
          {title}
        </TextLink>
      ) : (
        <Checkbox checked={isChosen} onChange={(_, { checked }) => onChoose(checked === true)} label={<span className={styles.name}>{title}</span>} />
      )}
      <p className={styles.small}>{parts.filter((part) => part !== undefined && part !== '').join(' · ')}</p>
      <details>
        <summary className={styles.summary} aria-label={choose.more(title)}>
          {reason}
        </summary>
        <div className={styles.more}>
          <DocumentText title={title} markdown={guidance} language={language} />
          {laws.length > 0 && (
            <ul className={styles.laws}>
              {laws.map(({ title: law, section, url }) => {
                const cited = [law, section].filter((part) => part !== undefined).join(' ')
                return <li key={cited}>{url === undefined ? cited : <TextLink href={url}>{cited}</TextLink>}</li>
              })}
            </ul>
          )}
        </div>
      </details>
    </li>
  )
}
