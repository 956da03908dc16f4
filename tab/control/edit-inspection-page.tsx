import { useState } from 'react'
import { organisationParts } from '../../core/api/authoring-questions'
import { inspection } from '../../core/api/inspection-questions'
import type { AnswerOf } from '../../core/api/question'
import { useAnswer } from '../api/use-question'
import { Loaded } from '../frame/loaded'
import { Page } from '../frame/page'
import { useSpeech } from '../frame/speech'
import { InspectionForm } from './inspection-form'
import { newInspection, type EditedInspection } from './written-inspection'

const ID_LETTERS = 18

/** A controller enters an inspection, or revises one as a whole. */
export function EditInspectionPage({ inspectionId }: { inspectionId?: string }) {
  const { words } = useSpeech()
  const [newId] = useState(() => crypto.randomUUID().replaceAll('-', '').slice(0, ID_LETTERS))
  const units = useAnswer(organisationParts, {})
  const texts = words.inspections
  return inspectionId === undefined ? (
    <Page title={texts.edit.enter} lead={texts.edit.lead} back={{ to: { page: 'inspections' }, name: texts.one.back }}>
      <Loaded answer={units} lines={8}>
        {({ units: all }) => <InspectionForm begun={newInspection(newId)} revision={1} units={all} />}
      </Loaded>
    </Page>
  ) : (
    <Revising inspectionId={inspectionId} />
  )
}

function Revising({ inspectionId }: { inspectionId: string }) {
  const { words } = useSpeech()
  const units = useAnswer(organisationParts, {})
  const known = useAnswer(inspection, { inspectionId })
  const texts = words.inspections
  const title = known.data ? texts.edit.revise(known.data.inspection.title) : texts.one.edit
  return (
    <Page title={title} lead={texts.edit.lead} back={{ to: { page: 'inspections', inspectionId }, name: known.data?.inspection.title ?? texts.one.back }}>
      <Loaded answer={units} lines={8}>
        {({ units: all }) => (
          <Loaded answer={known} lines={8}>
            {(shown) => <InspectionForm key={shown.revision} begun={toEdited(shown)} revision={shown.revision + 1} units={withClosed(all, shown.units)} />}
          </Loaded>
        )}
      </Loaded>
    </Page>
  )
}

function toEdited({ inspection: told, findings }: AnswerOf<typeof inspection>): EditedInspection {
  const { reportUrl = '', closedOn = '', ...rest } = told
  return {
    ...rest,
    reportUrl,
    closedOn,
    findings: findings.map(({ findingId, findingClass, text, unitId, dueOn = '', closedOn: closed = '', isSignedOff }) => ({ key: findingId, findingId, findingClass, text, unitId, dueOn, closedOn: isSignedOff ? '' : closed, isSignedOff })),
  }
}

/** Units that are named already stay to be chosen, also when they are closed by now. */
function withClosed(all: readonly { unitId: string; name: string }[], named: readonly { unitId: string; name: string }[]): { unitId: string; name: string }[] {
  return [...all, ...named.filter(({ unitId }) => !all.some((unit) => unit.unitId === unitId))]
}
