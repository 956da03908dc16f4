import { makeStyles, tokens } from '@fluentui/react-components'
import type { AnswerOf } from '../../core/api/question'
import type { rules } from '../../core/api/rules-questions'
import { formatDay, formatMoment } from '../../core/language/language'
import { hrefOf, type Route } from '../frame/route'
import { useSpeech } from '../frame/speech'
import { TextLink } from '../frame/text-link'

export const useRowStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS, padding: `${tokens.spacingVerticalM} 0`, '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` }, '& p': { margin: 0 } },
  name: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, alignSelf: 'flex-start' },
  small: { color: tokens.colorNeutralForeground2 },
  draft: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
})

export type ListedRequirement = AnswerOf<typeof rules>['requirements'][number]

/** Requirements with what kind they are, from when they count, and who is writing on them. */
export function RequirementRows({ requirements, routeOf }: { requirements: readonly ListedRequirement[]; routeOf: (requirement: ListedRequirement) => Route }) {
  const styles = useRowStyles()
  const { words, language } = useSpeech()
  const { list } = words.rules
  return (
    <ul className={styles.list}>
      {requirements.map((requirement) => (
        <li key={requirement.requirementId} className={styles.row}>
          <TextLink href={hrefOf(routeOf(requirement))} className={styles.name}>
            {requirement.title[language] || list.untitled}
          </TextLink>
          <p className={styles.small}>
            <About requirement={requirement} />
          </p>
          {requirement.draft && <p className={styles.draft}>{list.draftBy(requirement.draft.savedBy || words.frame.unknownName, formatMoment(requirement.draft.savedAt, language))}</p>}
        </li>
      ))}
    </ul>
  )
}

function About({ requirement: { kind, lessons, published, activity } }: { requirement: ListedRequirement }) {
  const { words, language } = useSpeech()
  const { list } = words.rules
  const editor = words.activityEditor.list
  return [
    kind && !activity ? list.kinds[kind] : '',
    kind === 'learn' ? list.lessonCount(lessons) : '',
    activity?.ofUnitName === undefined ? '' : editor.ofUnit(activity.ofUnitName),
    activity?.isShownOnly === true ? editor.shownOnly : '',
    activity?.isFollowUp === true ? editor.followUp : '',
    published ? list.version(String(published.version), formatDay(published.effectiveOn, language)) : list.notPublished,
    published?.withdrawnFrom === undefined ? '' : list.withdrawnFrom(formatDay(published.withdrawnFrom, language)),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}
