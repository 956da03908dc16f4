import { makeStyles, tokens } from '@fluentui/react-components'
import { localeOf } from '../../core/language/language'
import type { Lesson } from '../../core/training/lesson'
import { Sheet } from '../frame/sheet'
import { useSpeech } from '../frame/speech'
import { TextLink } from '../frame/text-link'
import { DocumentText } from '../mine/document-text'

const useStyles = makeStyles({
  // The text keeps its proportions and grows with the screen.
  sheet: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL, fontSize: 'clamp(1rem, 1.6vw, 1.5rem)', '& > div': { fontSize: '1.2em', maxWidth: '60ch' }, '& > p': { margin: 0 }, '& h2': { fontSize: '1.2em' } },
  picture: { display: 'block', maxWidth: '100%', maxHeight: '60vh', height: 'auto', borderRadius: tokens.borderRadiusLarge },
})

/** What the lesson says, large. */
export function LessonOnScreen({ lesson }: { lesson: Lesson }) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const { meeting } = words.trainingLeader
  return (
    <Sheet aria-label={lesson.title[language]} lang={localeOf(language)} className={styles.sheet}>
      {lesson.where === 'here' && lesson.picture && <img className={styles.picture} src={`/pictures/${lesson.picture.sha256}`} alt={lesson.picture.alternative[language]} />}
      <DocumentText title={lesson.title[language]} markdown={lesson.body[language]} language={language} />
      {lesson.where === 'here' && lesson.film && (
        <p>
          <TextLink href={lesson.film.url}>{meeting.film(lesson.film.title[language])}</TextLink>
        </p>
      )}
      {lesson.where === 'elsewhere' && (
        <p>
          <TextLink href={lesson.url}>{meeting.course(lesson.system)}</TextLink>
        </p>
      )}
    </Sheet>
  )
}
