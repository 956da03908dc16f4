import { Field, makeStyles, SearchBox, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { AnswerOf } from '../../core/api/question'
import { allTexts } from '../../core/api/training-questions'
import { useAnswer } from '../api/use-question'
import { Loaded } from '../frame/loaded'
import { Page } from '../frame/page'
import { Panel } from '../frame/panel'
import { useSpeech } from '../frame/speech'
import { TextLink } from '../frame/text-link'
import { groupTexts, type ReadableText } from './group-texts'

const useStyles = makeStyles({
  seek: { maxWidth: '420px' },
  found: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  small: { margin: 0, color: tokens.colorNeutralForeground2 },
})

/** Everything there is to read, by programme, to be found by its title. */
export function LibraryPage() {
  const { words } = useSpeech()
  const { library } = words.learning
  const answer = useAnswer(allTexts, {})
  return (
    <Page title={library.title} lead={library.lead} back={{ to: { page: 'mine' }, name: words.tabs.mine }}>
      <Loaded answer={answer} lines={10}>
        {(texts) => <Shelves texts={texts} />}
      </Loaded>
    </Page>
  )
}

function Shelves({ texts }: { texts: AnswerOf<typeof allTexts> }) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const { library } = words.learning
  const [sought, setSought] = useState('')
  const shelves = groupTexts(texts, sought, words, language)
  const found = new Set(shelves.flatMap((shelf) => shelf.texts.map(({ href }) => href))).size
  if (!texts.standard && texts.lessons.length === 0) return <p className={styles.small}>{library.empty}</p>
  return (
    <>
      <Field label={library.seek} className={styles.seek}>
        <SearchBox value={sought} maxLength={80} onChange={(_, { value }) => setSought(value)} />
      </Field>
      <p role="status" className={styles.found}>
        {sought.trim() === '' ? '' : found === 0 ? library.none : library.found(found)}
      </p>
      {shelves.map(({ name, texts: readable }) => (
        <Panel key={name} title={name} raised>
          <ul className={styles.list}>
            {readable.map((text) => (
              <Readable key={text.href} text={text} />
            ))}
          </ul>
        </Panel>
      ))}
    </>
  )
}

function Readable({ text: { href, title, version, minutes, isElsewhere } }: { text: ReadableText }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const { library } = words.learning
  return (
    <li>
      <TextLink href={href}>{title}</TextLink>
      <p className={styles.small}>
        {[words.learning.minutes(minutes), words.mine.versionShort(version), ...(isElsewhere ? [library.elsewhere] : [])].join(' · ')}
      </p>
    </li>
  )
}
