import { Field } from '@fluentui/react-components'
import { markWrong } from '../frame/modal-form'
import { useSpeech } from '../frame/speech'
import { readScan, type ReadScan } from './read-scan'

/** A scanned sheet, which may be left out. What the service would refuse is said here. */
export function ScanField({ chosen, onChoose }: { chosen: ReadScan | undefined; onChoose: (chosen: ReadScan | undefined) => void }) {
  const { paper } = useSpeech().words.unit
  return (
    <Field label={paper.scan} hint={paper.scanHint} {...markWrong(problemOfScan(chosen, paper.scanProblems))}>
      {(label) => (
        <input
          {...label}
          type="file"
          accept=".pdf,.png,.jpg,.jpeg"
          onChange={({ target }) => {
            const [file] = target.files ?? []
            onChoose(undefined)
            if (file) readScan(file).then(onChoose, () => onChoose({ outcome: 'wrong-kind' }))
          }}
        />
      )}
    </Field>
  )
}

export function problemOfScan(chosen: ReadScan | undefined, problems: Record<'too-large' | 'wrong-kind', string>): string | undefined {
  return chosen === undefined || chosen.outcome === 'read' ? undefined : problems[chosen.outcome]
}
