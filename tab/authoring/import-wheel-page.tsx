import { Button, Field, makeStyles } from '@fluentui/react-components'
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { importWheel, previewWheelImport } from '../../core/api/wheel-import-questions'
import { makeWheelTemplate, type WheelMapping } from '../../core/publishing/wheel-columns'
import { useSend } from '../api/use-question'
import { useAnnounce } from '../frame/announcer'
import { markWrong } from '../frame/modal-form'
import { Notice } from '../frame/notice'
import { Outcome } from '../frame/outcome'
import { Page } from '../frame/page'
import { Panel } from '../frame/panel'
import { ProblemView } from '../frame/problem-view'
import { useSpeech } from '../frame/speech'
import { readWheelFile, type ReadWheelFile } from './read-wheel-file'
import { WheelMappingFields } from './wheel-mapping-fields'
import { WheelRows } from './wheel-rows'

const useStyles = makeStyles({ look: { alignSelf: 'flex-start' }, text: { margin: 0 } })

/** A wheel from a sheet: what its columns are, what each row becomes, and then drafts of the rows that are right. */
export function ImportWheelPage() {
  const styles = useStyles()
  const { words, language, formatNumber } = useSpeech()
  const text = words.activityEditor.import
  const announce = useAnnounce()
  const answers = useQueryClient()
  const preview = useSend(previewWheelImport)
  const importing = useSend(importWheel)
  const [chosen, setChosen] = useState<ReadWheelFile>()
  const [mapping, setMapping] = useState<WheelMapping>()
  const [done, setDone] = useState<string>()
  const file = chosen?.outcome === 'read' ? chosen.file : undefined
  const ready = preview.data?.outcome === 'ready' ? preview.data : undefined
  const fileProblem = chosen?.outcome === 'too-large' ? text.tooLarge : chosen?.outcome === 'wrong-kind' ? text.wrongKind : undefined
  const choose = (list: FileList | null) => {
    setMapping(undefined)
    setDone(undefined)
    setChosen(undefined)
    preview.reset()
    importing.reset()
    const [first] = list ?? []
    if (first) readWheelFile(first).then(setChosen, () => setChosen({ outcome: 'wrong-kind' }))
  }
  const lookOver = () => {
    if (file) preview.mutate({ file, ...(mapping && { mapping }) }, { onSuccess: (answer) => setMapping(answer.outcome === 'ready' ? answer.mapping : undefined) })
  }
  const carryOut = () => {
    if (!file || !ready) return
    importing.mutate(
      { file, mapping: ready.mapping, importKey: ready.importKey },
      {
        onSuccess: ({ saved, known }) => {
          const told = [text.done(formatNumber(saved)), ...(known > 0 ? [text.already(formatNumber(known))] : [])].join(' ')
          setDone(told)
          announce(told)
          preview.reset()
          void answers.invalidateQueries()
        },
      },
    )
  }
  return (
    <Page title={text.title} lead={text.text} back={{ to: { page: 'rules' }, name: words.rules.back }} wide>
      {done !== undefined && <Outcome told={done} />}
      <Panel title={text.choose} raised>
        <Button className={styles.look} size="small" icon={<ArrowDownload20Regular />} onClick={() => download(makeWheelTemplate(language))}>
          {text.template}
        </Button>
        <Field label={text.file} hint={text.fileHint} {...markWrong(fileProblem)}>
          {(label) => <input {...label} type="file" accept=".xlsx,.csv,.txt" onChange={({ target }) => choose(target.files)} />}
        </Field>
        {ready && mapping && <WheelMappingFields tables={ready.tables} mapping={mapping} onChange={setMapping} />}
        <Button className={styles.look} appearance={ready ? 'secondary' : 'primary'} disabledFocusable={!file || preview.isPending} onClick={lookOver}>
          {preview.isPending ? text.reading : ready ? text.lookOverAgain : text.lookOver}
        </Button>
        {preview.error && <ProblemView error={preview.error} onRetry={lookOver} />}
        {preview.data?.outcome === 'unreadable' && <Unreadable {...preview.data} />}
      </Panel>
      {ready && (mapping === ready.mapping ? <WheelRows ready={ready} isPending={importing.isPending} onImport={carryOut} /> : <p className={styles.text}>{text.changed}</p>)}
      {importing.error && <ProblemView error={importing.error} onRetry={carryOut} />}
    </Page>
  )
}

function download(content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = 'arshjul.csv'
  link.click()
  URL.revokeObjectURL(address)
}

function Unreadable({ problem, place }: { problem: keyof ReturnType<typeof useSpeech>['words']['organisation']['unreadable']['problems']; place?: { table: string; row?: number | undefined; cell?: string | undefined } | undefined }) {
  const { words } = useSpeech()
  const { unreadable } = words.organisation
  return (
    <Notice tone="wrong" title={words.activityEditor.import.unreadable} urgent>
      <p>{unreadable.problems[problem]}</p>
      {place && <p>{unreadable.place([place.table, place.cell ?? (place.row === undefined ? '' : unreadable.row(String(place.row)))].filter((part) => part !== '').join(', '))}</p>}
    </Notice>
  )
}
