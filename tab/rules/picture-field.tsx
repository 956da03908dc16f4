import { Button, Field, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { MAXIMUM_PICTURE_BYTES, readPicture, savePicture } from '../../core/api/authoring-questions'
import { noTexts, type LessonDraft } from '../../core/publishing/lesson-draft'
import { RefusedError } from '../api/problem'
import { useAnswer, useSend } from '../api/use-question'
import { useSpeech } from '../frame/speech'
import { toBase64 } from '../frame/to-base64'
import { useProblemOf } from './editing'
import { TextInEach } from './text-in-each'

type Picture = NonNullable<LessonDraft['picture']>

const useStyles = makeStyles({
  picture: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, alignItems: 'stretch' },
  shown: { maxWidth: '320px', maxHeight: '240px', borderRadius: tokens.borderRadiusLarge },
  remove: { alignSelf: 'flex-start' },
})

/** A picture, kept as soon as it is chosen, with what it shows in three languages. What the service would refuse is said here. */
export function PictureField({ picture, onChange }: { picture: Picture | undefined; onChange: (picture: Picture | undefined) => void }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const { rules } = words
  const saving = useSend(savePicture)
  const problemOf = useProblemOf()
  const [problem, setProblem] = useState<'too-large' | 'not-a-picture'>()
  const choose = async (file: File) => {
    setProblem(file.size > MAXIMUM_PICTURE_BYTES ? 'too-large' : undefined)
    if (file.size > MAXIMUM_PICTURE_BYTES) return
    const contentBase64 = await toBase64(file)
    saving.mutate(
      { contentBase64 },
      {
        onSuccess: (kept) => onChange({ ...kept, alternative: picture?.alternative ?? noTexts() }),
        onError: (error) => setProblem(error instanceof RefusedError && error.problem.code === 'bad-input' ? 'not-a-picture' : undefined),
      },
    )
  }
  const wrong = problem === undefined ? problemOf('picture') : { validationMessage: rules.problems[problem] }
  const unreachable = saving.error && problem === undefined ? { validationMessage: words.problems.unreachable.text } : {}
  return (
    <div className={styles.picture}>
      <Field label={rules.lesson.picture} hint={rules.lesson.pictureHint} {...unreachable} {...wrong}>
        {(label) => (
          <input
            {...label}
            type="file"
            accept=".png,.jpg,.jpeg"
            onChange={({ target }) => {
              const [file] = target.files ?? []
              if (file) choose(file).catch(() => setProblem('not-a-picture'))
            }}
          />
        )}
      </Field>
      {picture && (
        <>
          <KeptPicture sha256={picture.sha256} className={styles.shown} />
          <TextInEach label={rules.lesson.alternative} path="picture.alternative" value={picture.alternative} onChange={(alternative) => onChange({ ...picture, alternative })} size="text" />
          <Button className={styles.remove} onClick={() => onChange(undefined)}>
            {rules.lesson.remove(rules.lesson.picture)}
          </Button>
        </>
      )}
    </div>
  )
}

/** A picture that may not be published yet; nothing while it is fetched. */
export function KeptPicture({ sha256, alternative = '', className }: { sha256: string; alternative?: string; className?: string | undefined }) {
  const { data } = useAnswer(readPicture, { sha256 })
  return data ? <img className={className} src={`data:${data.mediaType};base64,${data.contentBase64}`} alt={alternative} /> : null
}
