import { makeStyles, tokens } from '@fluentui/react-components'
import type { AnswerOf } from '../../core/api/question'
import type { lessonText } from '../../core/api/training-questions'
import { localeOf, type Language } from '../../core/language/language'
import { Panel } from '../frame/panel'
import { Sheet } from '../frame/sheet'
import { useSpeech } from '../frame/speech'
import { TextLink } from '../frame/text-link'
import { DocumentText } from '../mine/document-text'

const useStyles = makeStyles({
  sheet: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL, '& > p': { margin: 0 } },
  picture: { display: 'block', maxWidth: '100%', height: 'auto', borderRadius: tokens.borderRadiusLarge },
  reflection: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  small: { color: tokens.colorNeutralForeground2 },
})

export type ShownLesson = AnswerOf<typeof lessonText>

/** What a lesson says: picture, text, film, and what to think about. */
export function LessonText({ lesson: { title, body, picture, film, reflection }, language }: { lesson: ShownLesson; language: Language }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const locale = localeOf(language)
  return (
    <>
      <Sheet aria-label={title} lang={locale} className={styles.sheet}>
        {picture && <img className={styles.picture} src={picture.path} alt={picture.alternative} />}
        <DocumentText title={title} markdown={body} language={language} />
        {film && (
          <p>
            <TextLink href={film.url}>{words.learning.page.film(film.title)}</TextLink>
          </p>
        )}
      </Sheet>
      <Panel title={words.learning.page.reflection}>
        <p className={styles.reflection} lang={locale}>
          {reflection}
        </p>
        <p className={styles.small}>{words.learning.page.reflectionHint}</p>
      </Panel>
    </>
  )
}
