import { makeStyles, tokens } from '@fluentui/react-components'
import { localeOf } from '../../core/language/language'
import type { Lesson } from '../../core/training/lesson'
import { Panel } from '../frame/panel'
import { useSpeech } from '../frame/speech'

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL },
  reflection: { fontSize: 'clamp(1.5rem, 3vw, 2.75rem)', lineHeight: 1.3, maxWidth: '30ch' },
  guide: { margin: 0, paddingLeft: '1.4em', fontSize: 'clamp(1.125rem, 1.8vw, 1.625rem)', lineHeight: 1.5, '& li': { marginBottom: '0.4em' } },
})

/** The question to talk about, larger than anything, and how to run the conversation. */
export function TalkTogether({ lesson }: { lesson: Lesson }) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const { meeting } = words.trainingLeader
  return (
    <div className={styles.parts} lang={localeOf(language)}>
      <Panel title={meeting.reflection} raised>
        <p className={styles.reflection}>{lesson.reflection[language]}</p>
      </Panel>
      <Panel title={meeting.guide}>
        <ol className={styles.guide}>
          {lesson.conversationGuide.map((step, index) => (
            <li key={index}>{step[language]}</li>
          ))}
        </ol>
      </Panel>
    </div>
  )
}
