import { Button, Field, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { importInspections, previewInspectionImport } from '../../core/api/inspection-questions'
import { listInspectionHeadings } from '../../core/control/inspection-columns'
import { useSend } from '../api/use-question'
import { useAnnounce } from '../frame/announcer'
import { Outcome } from '../frame/outcome'
import { Panel } from '../frame/panel'
import { ProblemView } from '../frame/problem-view'
import { saveFile } from '../frame/save-file'
import { useSpeech } from '../frame/speech'
import { ImportAnswer } from './import-answer'
import { readRegisterFile, type ReadRegisterFile } from './read-register-file'

const useStyles = makeStyles({ actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM } })
/** Excel takes a CSV file for UTF-8 only with this mark. */
const BYTE_ORDER_MARK = '\uFEFF'

/** A file of the quality portal: chosen, looked over, and carried out as it was shown. */
export function InspectionImport() {
  const styles = useStyles()
  const { words, language, formatNumber } = useSpeech()
  const announce = useAnnounce()
  const answers = useQueryClient()
  const preview = useSend(previewInspectionImport)
  const carrying = useSend(importInspections)
  const [chosen, setChosen] = useState<ReadRegisterFile>()
  const [done, setDone] = useState<string>()
  const texts = words.inspectionImport
  const file = chosen?.outcome === 'read' ? chosen.file : undefined
  const wrong = chosen && chosen.outcome !== 'read' ? texts.wrong[chosen.outcome] : undefined

  const choose = (selected: File | undefined) => {
    setChosen(undefined)
    setDone(undefined)
    preview.reset()
    carrying.reset()
    if (selected) readRegisterFile(selected).then(setChosen, () => setChosen({ outcome: 'wrong-kind' }))
  }
  const lookOver = () => {
    carrying.reset()
    if (file) preview.mutate({ file })
  }
  const carryOut = (importKey: string) => {
    if (!file) return
    carrying.mutate(
      { file, importKey },
      {
        onSuccess: ({ recorded }) => {
          const told = texts.done(recorded, formatNumber(recorded))
          setDone(told)
          announce(told)
          preview.reset()
          void answers.invalidateQueries()
        },
      },
    )
  }
  const takeTemplate = () => saveFile({ fileName: `${texts.templateName}.csv`, mediaType: 'text/csv', text: `${BYTE_ORDER_MARK}${listInspectionHeadings(language).join(';')}\r\n` })
  return (
    <Panel title={texts.title} raised>
      <p>{texts.text}</p>
      {done !== undefined && <Outcome told={done} />}
      <Field label={texts.file} hint={texts.fileHint} {...(wrong !== undefined && { validationMessage: wrong })}>
        {(label) => <input {...label} type="file" accept=".xlsx,.csv,.txt" onChange={({ target }) => choose(target.files?.[0])} />}
      </Field>
      <div className={styles.actions}>
        {preview.data === undefined && (
          <Button appearance="primary" disabledFocusable={!file || preview.isPending} onClick={lookOver}>
            {preview.isPending ? texts.reading : texts.lookOver}
          </Button>
        )}
        <Button icon={<ArrowDownload20Regular />} onClick={takeTemplate}>
          {texts.template}
        </Button>
      </div>
      {preview.error && <ProblemView error={preview.error} onRetry={lookOver} />}
      {preview.data && <ImportAnswer answer={preview.data} fileName={file?.fileName ?? ''} isSending={carrying.isPending} onImport={carryOut} onCancel={() => preview.reset()} />}
      {carrying.error && <ProblemView error={carrying.error} />}
    </Panel>
  )
}
