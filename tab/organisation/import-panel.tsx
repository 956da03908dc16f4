import { Button, Field, makeStyles, tokens } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { importHrFile, previewHrFile } from '../../core/api/organisation-questions'
import type { AnswerOf } from '../../core/api/question'
import { useSend } from '../api/use-question'
import { useAnnounce } from '../frame/announcer'
import { Notice } from '../frame/notice'
import { Outcome } from '../frame/outcome'
import { Panel } from '../frame/panel'
import { ProblemView } from '../frame/problem-view'
import { useSpeech } from '../frame/speech'
import { ImportPreview } from './import-preview'
import { ProblemTable } from './problem-table'
import { readHrFiles, type ReadHrFiles } from './read-hr-files'
import { Templates } from './templates'

const useStyles = makeStyles({ actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM } })

/** HR's file: chosen, looked over, and carried out as it was shown. */
export function ImportPanel() {
  const styles = useStyles()
  const { words, formatNumber } = useSpeech()
  const announce = useAnnounce()
  const answers = useQueryClient()
  const preview = useSend(previewHrFile)
  const carrying = useSend(importHrFile)
  const [chosen, setChosen] = useState<ReadHrFiles>()
  const [done, setDone] = useState<string>()
  const texts = words.organisation.import
  const files = chosen?.outcome === 'read' ? chosen.files : undefined

  const choose = (list: readonly File[]) => {
    setChosen(undefined)
    setDone(undefined)
    preview.reset()
    carrying.reset()
    if (list.length > 0) readHrFiles(list).then(setChosen, () => setChosen({ outcome: 'wrong-kind' }))
  }
  const lookOver = () => {
    carrying.reset()
    if (files) preview.mutate({ files })
  }
  const carryOut = (importKey: string, endsManyConfirmed: boolean) => {
    if (!files) return
    carrying.mutate(
      { files, importKey, endsManyConfirmed },
      {
        onSuccess: ({ changes }) => {
          const told = texts.done(changes, formatNumber(changes))
          setDone(told)
          announce(told)
          preview.reset()
          // Everything may look different now: units, figures, what is owed.
          void answers.invalidateQueries()
        },
      },
    )
  }
  const wrong = chosen && chosen.outcome !== 'read' ? texts.wrong[chosen.outcome] : undefined
  return (
    <Panel title={texts.title} raised>
      <p>{texts.text}</p>
      {done !== undefined && <Outcome told={done} />}
      <Field label={texts.file} hint={texts.fileHint} {...(wrong !== undefined && { validationMessage: wrong })}>
        {(label) => <input {...label} type="file" multiple accept=".xlsx,.csv,.txt" onChange={({ target }) => choose([...(target.files ?? [])])} />}
      </Field>
      {preview.data === undefined && (
        <div className={styles.actions}>
          <Button appearance="primary" disabledFocusable={!files || preview.isPending} onClick={lookOver}>
            {preview.isPending ? texts.reading : texts.lookOver}
          </Button>
        </div>
      )}
      {preview.error && <ProblemView error={preview.error} onRetry={lookOver} />}
      {preview.data && <Answer answer={preview.data} isSending={carrying.isPending} onImport={carryOut} onCancel={() => preview.reset()} />}
      {carrying.error && <ProblemView error={carrying.error} />}
      <Templates />
    </Panel>
  )
}

type AnswerProps = { answer: AnswerOf<typeof previewHrFile>; isSending: boolean; onImport: (importKey: string, endsManyConfirmed: boolean) => void; onCancel: () => void }

function Answer({ answer, isSending, onImport, onCancel }: AnswerProps) {
  const { words } = useSpeech()
  const { unreadable } = words.organisation
  switch (answer.outcome) {
    case 'ready':
      return <ImportPreview ready={answer} isSending={isSending} onImport={(confirmed) => onImport(answer.importKey, confirmed)} onCancel={onCancel} />
    case 'wrong':
      return <ProblemTable wrong={answer} />
    case 'unreadable': {
      const { fileName, problem, place } = answer
      const where = place && [place.table, place.cell, place.row === undefined ? undefined : unreadable.row(String(place.row))].filter((part) => part !== undefined && part !== '').join(', ')
      return (
        <Notice tone="wrong" title={unreadable.title(fileName)} urgent>
          <p>{unreadable.problems[problem]}</p>
          {where !== undefined && where !== '' && <p>{unreadable.place(where)}</p>}
        </Notice>
      )
    }
  }
}
