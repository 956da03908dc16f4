import { makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkCircle48Regular } from '@fluentui/react-icons/svg/checkmark-circle'
import { mine } from '../../core/api/questions'
import { useAnswer } from '../api/use-question'
import { Loaded } from '../frame/loaded'
import { useMe } from '../frame/me'
import { Page } from '../frame/page'
import { Panel } from '../frame/panel'
import { hrefOf } from '../frame/route'
import { useSpeech } from '../frame/speech'
import { TextLink } from '../frame/text-link'
import { DoneList } from './done-list'
import { OwedCard } from './owed-card'

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXXL,
    alignItems: 'start',
    '@media (min-width: 960px)': { gridTemplateColumns: 'minmax(0, 720px) minmax(280px, 1fr)', columnGap: '32px' },
  },
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL },
  owed: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  calm: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalL,
    alignItems: 'center',
    padding: tokens.spacingHorizontalXL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    '& > svg': { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
    '& p': { margin: 0 },
  },
  strong: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  links: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  hint: { margin: `${tokens.spacingVerticalXXS} 0 0`, color: tokens.colorNeutralForeground2 },
})

/** What I owe, what I have done, and what is known about me. */
export function MinePage() {
  const styles = useStyles()
  const { words } = useSpeech()
  const person = useMe()
  const [givenName = ''] = person.displayName.split(' ')
  return (
    <Page title={words.mine.greeting(givenName)} wide>
      <div className={styles.columns}>
        <div className={styles.stack}>{person.isEmployee ? <OwedAndDone /> : <NothingOwed hint={words.mine.notEmployee} />}</div>
        <MoreLinks />
      </div>
    </Page>
  )
}

function OwedAndDone() {
  const styles = useStyles()
  const { words } = useSpeech()
  const answer = useAnswer(mine, {})
  return (
    <Loaded answer={answer}>
      {({ obligations, records }) => {
        const owed = obligations.filter(({ state }) => state !== 'fulfilled' && state !== 'excluded')
        const onLeave = obligations.some(({ state }) => state === 'excluded')
        return (
          <>
            <Panel title={words.mine.owedTitle}>
              <div className={styles.owed}>
                {owed.map((obligation) => (
                  <OwedCard key={obligation.obligationKey} obligation={obligation} />
                ))}
                {owed.length === 0 && <NothingOwed hint={onLeave ? words.mine.onLeave : words.mine.nothingOwedHint} />}
              </div>
            </Panel>
            <Panel title={words.mine.doneTitle} raised>
              <DoneList records={records} />
            </Panel>
          </>
        )
      }}
    </Loaded>
  )
}

function NothingOwed({ hint }: { hint: string }) {
  const styles = useStyles()
  const { words } = useSpeech()
  return (
    <div className={styles.calm}>
      <CheckmarkCircle48Regular aria-hidden />
      <div>
        <p className={styles.strong}>{words.mine.nothingOwed}</p>
        <p>{hint}</p>
      </div>
    </div>
  )
}

function MoreLinks() {
  const styles = useStyles()
  const { words } = useSpeech()
  const { isEmployee, whistleblowingUrl } = useMe()
  const { standardLink, everythingLink, whistleblowingLink } = words.mine
  const links = [
    { href: hrefOf({ page: 'standard' }), ...standardLink },
    ...(isEmployee ? [{ href: hrefOf({ page: 'everything' }), ...everythingLink }] : []),
    { href: whistleblowingUrl, ...whistleblowingLink },
  ]
  return (
    <Panel title={words.mine.moreTitle} raised>
      <ul className={styles.links}>
        {links.map(({ href, name, hint }) => (
          <li key={href}>
            <TextLink href={href}>{name}</TextLink>
            <p className={styles.hint}>{hint}</p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
