import { useState } from 'react'
import { makeStyles, tokens } from '@fluentui/react-components'
import { me } from '../../core/api/own-questions'
import { inspections } from '../../core/api/inspection-questions'
import { useAnswer } from '../api/use-question'
import { Loaded } from '../frame/loaded'
import { Page } from '../frame/page'
import { seesFindings } from '../frame/pages-of'
import { Panel } from '../frame/panel'
import { hrefOf } from '../frame/route'
import { useSpeech } from '../frame/speech'
import { TextLink } from '../frame/text-link'
import { ExportButtons } from './export-buttons'
import { FindingCounts } from './finding-counts'
import { InspectionFilters, type InspectionFilter } from './inspection-filters'
import { InspectionImport } from './inspection-import'
import { InspectionTable } from './inspection-table'
import { SpotChecksPanel } from './spot-checks-panel'

const useStyles = makeStyles({ enter: { alignSelf: 'flex-start', display: 'inline-flex', alignItems: 'center', minHeight: '32px', fontWeight: tokens.fontWeightSemibold } })

/** Supervision and audits: the register with its figures, and for those who examine the control also spot checks. */
export function InspectionsPage() {
  const styles = useStyles()
  const { words } = useSpeech()
  const [filter, setFilter] = useState<InspectionFilter>({})
  const whole = useAnswer(inspections, {})
  const shown = useAnswer(inspections, filter)
  const person = useAnswer(me, {})
  const texts = words.inspections
  return (
    <Page title={words.tabs.inspections} lead={texts.lead} wide>
      <Loaded answer={whole} lines={8}>
        {({ choices, mayWrite }) => (
          <>
            {mayWrite && (
              <TextLink className={styles.enter} href={hrefOf({ page: 'edit-inspection' })}>
                {texts.edit.enter}
              </TextLink>
            )}
            <InspectionFilters filter={filter} choices={choices} onChange={setFilter} />
            <Loaded answer={shown} lines={6}>
              {({ inspections: lines, figures }) => (
                <>
                  <Panel title={texts.figures.title}>
                    <FindingCounts figures={figures} />
                  </Panel>
                  <Panel title={texts.list.title}>
                    {lines.length === 0 ? <p>{texts.list.none}</p> : <InspectionTable inspections={lines} />}
                    <ExportButtons filter={filter} />
                  </Panel>
                </>
              )}
            </Loaded>
            {mayWrite && <InspectionImport />}
          </>
        )}
      </Loaded>
      {person.data && seesFindings(person.data) && <SpotChecksPanel />}
    </Page>
  )
}
