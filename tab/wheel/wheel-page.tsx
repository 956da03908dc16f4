import { makeStyles, tokens } from '@fluentui/react-components'
import { useMemo } from 'react'
import { wheel } from '../../core/api/wheel-questions'
import { dayOf } from '../../core/days/day'
import { TasksPanel } from '../activity/tasks-panel'
import { useAnswer } from '../api/use-question'
import { EvidenceRequestsPanel } from '../control/evidence-requests-panel'
import { Loaded } from '../frame/loaded'
import { useMe } from '../frame/me'
import { Page } from '../frame/page'
import { hrefOf, type Route } from '../frame/route'
import { useSpeech } from '../frame/speech'
import { TextLink } from '../frame/text-link'
import { replaceRoute } from '../frame/use-route'
import { CalendarPanel } from './calendar-panel'
import { OptionLinks } from './option-links'
import { PdfButton } from './pdf-button'
import { UnitChoice } from './unit-choice'
import { useNarrow } from './use-narrow'
import { readOptions, WHEEL_VIEWS, writeOptions, type WheelOptions } from './wheel-options'
import { YearOfWheel } from './year-of-wheel'

const useStyles = makeStyles({ tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center', justifyContent: 'space-between' } })

/** The annual wheel: one's own, or a unit's. */
export function WheelPage({ unitId, query }: { unitId: string | undefined; query: string | undefined }) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const person = useMe()
  const isNarrow = useNarrow()
  const options = useMemo(() => readOptions(query), [query])
  const isMine = unitId === undefined && (options.isMine || person.hasTasks || person.ledUnits.length > 0)
  const thisYear = Number(dayOf(new Date()).slice(0, 4))
  const year = options.year ?? thisYear
  const shown = { year, language, ...(unitId !== undefined && { unitId }), ...(isMine && { mine: 'yes' as const }) }
  const answer = useAnswer(wheel, shown)
  const routeOf = (changed: WheelOptions): Route => {
    const written = writeOptions(changed)
    return { page: 'wheel', ...(unitId !== undefined && { unitId }), ...(written !== undefined && { query: written }) }
  }
  const linkTo = (changed: WheelOptions) => hrefOf(routeOf(changed))
  const name = isMine ? words.wheel.mineTitle : (answer.data?.unitName ?? words.tabs.wheel)
  return (
    <Page title={name} lead={isMine ? words.wheel.lead.mine : words.wheel.lead.unit} wide>
      {isMine && (
        <div data-print="never">
          <EvidenceRequestsPanel />
          <TasksPanel />
        </div>
      )}
      <div className={styles.tools} data-print="never">
        <OptionLinks
          name={words.wheel.view}
          options={WHEEL_VIEWS.filter((view) => !isNarrow || view !== 'wheel').map((view) => ({ key: view, name: words.wheel.views[view], href: linkTo({ ...options, view }), isChosen: view === (isNarrow && options.view === 'wheel' ? 'list' : options.view) }))}
        />
        <OptionLinks name={words.wheel.year} options={[year - 1, year, year + 1].map((each) => ({ key: String(each), name: String(each), href: linkTo({ ...options, year: each }), isChosen: each === year }))} />
      </div>
      <Loaded answer={answer} lines={12}>
        {(loaded) => (
          <>
            <UnitChoice answer={loaded} isMine={isMine} query={writeOptions({ ...options, isMine: false })} />
            <YearOfWheel answer={loaded} options={options} isNarrow={isNarrow} name={name} hrefOf={linkTo} onFilter={(filter) => replaceRoute(routeOf({ ...options, filter }))}>
              <PdfButton shown={shown} />
              {loaded.mayAdd && person.ledUnits.length > 0 && <TextLink href={hrefOf({ page: 'own-wheel' })}>{words.wheel.addOwn}</TextLink>}
            </YearOfWheel>
          </>
        )}
      </Loaded>
      {isMine && (
        <div data-print="never">
          <CalendarPanel />
        </div>
      )}
    </Page>
  )
}
