import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { previewCompletionImport, type CompletionMapping } from '../../core/api/completion-import-questions'
import { useSend } from '../api/use-question'
import { useAnnounce } from '../frame/announcer'
import { markWrong } from '../frame/modal-form'
import { Notice } from '../frame/notice'
import { Outcome } from '../frame/outcome'
import { Panel } from '../frame/panel'
import { ProblemView } from '../frame/problem-view'
import { useSpeech } from '../frame/speech'
import { ImportOutcome } from './import-outcome'
import { MappingFields } from './mapping-fields'
import { readCompletionFile, type ReadCompletionFile } from './read-completion-file'
import { useImport } from './use-import'

const useStyles = makeStyles({ system: { maxWidth: '320px' }, look: { alignSelf: 'flex-start' }, parts: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, '& > p': { margin: 0 } } })

/** Completions from a learning system: a file, what its columns and courses are, what it gives, and then that and nothing else. */
export function CompletionImport() {
  const styles = useStyles()
  const { words, formatNumber } = useSpeech()
  const announce = useAnnounce()
  const answers = useQueryClient()
  const preview = useSend(previewCompletionImport)
  const importing = useImport()
  const [system, setSystem] = useState('')
  const [chosen, setChosen] = useState<ReadCompletionFile>()
  const [mapping, setMapping] = useState<CompletionMapping>()
  const [isChecked, setIsChecked] = useState(false)
  const [done, setDone] = useState<string>()
  const { imports, organisation } = words
  const file = chosen?.outcome === 'read' ? chosen.file : undefined
  const ready = preview.data?.outcome === 'ready' ? preview.data : undefined
  const systemProblem = system.trim() === '' ? imports.systemMissing : undefined
  const fileProblem = chosen && chosen.outcome !== 'read' ? imports.wrong[chosen.outcome] : undefined

  const begin = () => {
    setMapping(undefined)
    setDone(undefined)
    preview.reset()
  }
  const choose = (list: FileList | null) => {
    begin()
    setChosen(undefined)
    const [first] = list ?? []
    if (first) readCompletionFile(first).then(setChosen, () => setChosen({ outcome: 'wrong-kind' }))
  }
  const lookOver = () => {
    setIsChecked(true)
    if (!file || systemProblem !== undefined) return
    preview.mutate({ file, system: system.trim(), ...(mapping && { mapping }) }, { onSuccess: (answer) => setMapping(answer.outcome === 'ready' ? answer.mapping : undefined) })
  }
  const carryOut = () => {
    if (!file || !ready) return
    importing.run({ file, system: system.trim(), mapping: ready.mapping, importKey: ready.importKey }).then(
      (recorded) => {
        const told = imports.done(recorded, formatNumber(recorded))
        setDone(told)
        announce(told)
        preview.reset()
        void answers.invalidateQueries()
      },
      // Shown below as the error it is.
      () => undefined,
    )
  }
  return (
    <Panel title={imports.title} raised>
      <p>{imports.text}</p>
      {done !== undefined && <Outcome told={done} />}
      <Field className={styles.system} label={imports.system} hint={imports.systemHint} required {...markWrong(isChecked && systemProblem)}>
        <Input
          value={system}
          maxLength={60}
          onChange={(_, { value }) => {
            begin()
            setSystem(value)
          }}
        />
      </Field>
      <Field label={imports.file} hint={imports.fileHint} {...markWrong(fileProblem)}>
        {(label) => <input {...label} type="file" accept=".xlsx,.csv,.txt" onChange={({ target }) => choose(target.files)} />}
      </Field>
      {ready && mapping && <MappingFields ready={ready} mapping={mapping} onChange={setMapping} />}
      <Button className={styles.look} appearance={ready ? 'secondary' : 'primary'} disabledFocusable={!file || preview.isPending || importing.isRunning} onClick={lookOver}>
        {preview.isPending ? imports.reading : ready ? imports.lookOverAgain : imports.lookOver}
      </Button>
      {preview.error && <ProblemView error={preview.error} onRetry={lookOver} />}
      {preview.data?.outcome === 'unreadable' && (
        <Notice tone="wrong" title={imports.unreadable} urgent>
          <p>{organisation.unreadable.problems[preview.data.problem]}</p>
          {preview.data.place && <p>{organisation.unreadable.place([preview.data.place.table, preview.data.place.cell ?? (preview.data.place.row === undefined ? '' : organisation.unreadable.row(String(preview.data.place.row)))].filter((part) => part !== '').join(', '))}</p>}
        </Notice>
      )}
      {ready && (
        <div className={styles.parts}>
          <ImportOutcome ready={ready} isChanged={mapping !== ready.mapping} progress={importing.progress} isRunning={importing.isRunning} onImport={carryOut} />
        </div>
      )}
      {importing.error && <ProblemView error={importing.error} onRetry={carryOut} />}
    </Panel>
  )
}
