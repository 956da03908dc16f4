import { Badge, Input, makeStyles, Persona, Spinner, Text, tokens } from '@fluentui/react-components'
import { SearchRegular } from '@fluentui/react-icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { Problem } from './problem'
import { teamsApi, type PersonView, type SuggestedPerson } from './teams-api'
import { useWords, type Words } from './words'

const useStyles = makeStyles({
  page: { maxWidth: '960px', margin: '0 auto', padding: '24px 16px 48px', display: 'flex', flexDirection: 'column', gap: '20px' },
  title: { margin: 0, fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700 },
  why: { maxWidth: '60ch', color: tokens.colorNeutralForeground2 },
  people: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 280px), 1fr))', gap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
  person: {
    width: '100%',
    height: '100%',
    padding: '12px',
    textAlign: 'left',
    overflowWrap: 'anywhere',
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  badges: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  section: { margin: 0, fontSize: tokens.fontSizeBase400 },
})

export function ChoosePerson({ onChoose }: { onChoose: (oid: string) => void }) {
  const styles = useStyles()
  const words = useWords()
  const [text, setText] = useState('')
  const search = useDeferredValue(text.trim())
  const suggested = useQuery({ queryKey: ['suggested'], queryFn: teamsApi.suggested })
  const found = useQuery({ queryKey: ['search', search], queryFn: () => teamsApi.search(search), enabled: search !== '', placeholderData: keepPreviousData })
  const asked = search === '' ? suggested : found
  const people: (PersonView | SuggestedPerson)[] = asked.data?.people ?? []

  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{words.choosePerson}</h1>
      <Text className={styles.why}>{words.choosePersonWhy}</Text>
      <Input
        type="search"
        size="large"
        contentBefore={<SearchRegular />}
        aria-label={words.search}
        placeholder={words.searchHint}
        value={text}
        onChange={(_, { value }) => setText(value)}
      />
      <h2 className={styles.section} aria-live="polite">
        {search === '' ? words.suggested : words.found(people.length)}
      </h2>
      {asked.isError && <Problem onRetry={() => void asked.refetch()} />}
      {asked.isPending && <Spinner label={words.loading} />}
      <ul className={styles.people}>
        {people.map((person) => (
          <li key={'role' in person ? person.role : person.oid}>
            <PersonButton person={person} words={words} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </main>
  )
}

function PersonButton({ person, words, onChoose }: { person: PersonView | SuggestedPerson; words: Words; onChoose: (oid: string) => void }) {
  const styles = useStyles()
  const role = 'role' in person ? person.role : undefined
  return (
    <button type="button" className={styles.person} onClick={() => onChoose(person.oid)} {...(role && { 'data-role': role })}>
      <Persona
        name={person.displayName}
        secondaryText={[person.jobTitle, person.department].filter(Boolean).join(', ') || person.userPrincipalName}
        avatar={{ color: 'colorful', 'aria-hidden': true }}
        textAlignment="center"
      />
      <span className={styles.badges}>
        {role && (
          <Badge appearance="tint" color="brand">
            {words.roles[role]}
          </Badge>
        )}
        {person.isGuest && role !== 'guest' && <Badge appearance="outline">{words.guest}</Badge>}
        {!person.isEnabled && role !== 'disabled' && <Badge appearance="outline">{words.disabled}</Badge>}
        {!person.hasTeams && role !== 'without-teams' && <Badge appearance="outline">{words.withoutTeams}</Badge>}
      </span>
    </button>
  )
}
