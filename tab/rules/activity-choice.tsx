import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { organisationParts } from '../../core/api/authoring-questions'
import { importActivities, type LibraryView } from '../../core/api/library-questions'
import type { AnswerOf } from '../../core/api/question'
import type { SectorUnits as Placed } from '../../core/library/activity-of-library'
import { SECTORS } from '../../core/library/library-activity'
import { THEMES } from '../../core/obligations/activity'
import { useSend } from '../api/use-question'
import { Panel } from '../frame/panel'
import { ProblemView } from '../frame/problem-view'
import { useSpeech } from '../frame/speech'
import { LibraryActivityRow } from './library-activity-row'
import { SectorUnits } from './sector-units'

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL, alignItems: 'flex-end', '& > div': { flex: '1 1 200px', maxWidth: '320px' } },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  theme: { margin: `${tokens.spacingVerticalM} 0 0`, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  take: { alignSelf: 'flex-start', minHeight: '44px' },
  nothing: { margin: 0, color: tokens.colorNeutralForeground2 },
})

const EVERY = ''
type Units = AnswerOf<typeof organisationParts>['units']
export type ActivityChoiceProps = { activities: readonly LibraryView[]; units: Units; onDone: (told: string) => void }

/** All activities by theme, to be chosen and taken in as drafts. */
export function ActivityChoice({ activities, units, onDone }: ActivityChoiceProps) {
  const styles = useStyles()
  const { words } = useSpeech()
  const { choose, themes, sectors, units: placing, take } = words.activityLibrary
  const [theme, setTheme] = useState(EVERY)
  const [sector, setSector] = useState(EVERY)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [placed, setPlaced] = useState<Placed>({})
  const taking = useSend(importActivities)
  const shown = activities.filter((activity) => (theme === EVERY || activity.theme === theme) && isOfSector(activity, sector))
  const left = shown.filter(({ here }) => here === undefined)
  const taken = activities.filter(({ activityId, here }) => here === undefined && chosen.has(activityId))
  const asked = SECTORS.filter((each) => taken.some((activity) => activity.sectors.includes(each)))
  const send = () =>
    taking.mutate(
      { activityIds: taken.map(({ activityId }) => activityId), sectorUnits: Object.fromEntries(Object.entries(placed).map(([each, unitIds]) => [each, [...unitIds]])) },
      {
        onSuccess: (answer) => {
          setChosen(new Set())
          onDone(tellOutcome(answer, take))
        },
      },
    )
  const toggle = (activityId: string, isChosen: boolean) => setChosen(isChosen ? new Set([...chosen, activityId]) : new Set([...chosen].filter((other) => other !== activityId)))
  return (
    <>
      <Panel title={choose.title} raised>
        <div className={styles.filters}>
          <Field label={choose.theme}>
            <Select value={theme} onChange={(_, { value }) => setTheme(value)}>
              <option value={EVERY}>{choose.allThemes}</option>
              {THEMES.filter((each) => activities.some((activity) => activity.theme === each)).map((each) => (
                <option key={each} value={each}>
                  {themes[each]}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={choose.sector}>
            <Select value={sector} onChange={(_, { value }) => setSector(value)}>
              <option value={EVERY}>{choose.allSectors}</option>
              {SECTORS.map((each) => (
                <option key={each} value={each}>
                  {sectors[each]}
                </option>
              ))}
            </Select>
          </Field>
        </div>
        <div className={styles.buttons}>
          {left.length > 0 && <Button onClick={() => setChosen(new Set([...chosen, ...left.map(({ activityId }) => activityId)]))}>{choose.all(left.length)}</Button>}
          {chosen.size > 0 && <Button onClick={() => setChosen(new Set())}>{choose.none}</Button>}
        </div>
        {shown.length === 0 && <p className={styles.nothing}>{choose.nothing}</p>}
        {[...THEMES, undefined].map((each) => {
          const ofTheme = shown.filter((activity) => activity.theme === each)
          if (ofTheme.length === 0) return null
          return (
            <section key={each ?? EVERY}>
              <h3 className={styles.theme}>{each ? themes[each] : words.activityLibrary.noTheme}</h3>
              <ul className={styles.list}>
                {ofTheme.map((activity) => (
                  <LibraryActivityRow key={activity.here?.requirementId ?? activity.activityId} activity={activity} isChosen={chosen.has(activity.activityId)} onChoose={(isChosen) => toggle(activity.activityId, isChosen)} />
                ))}
              </ul>
            </section>
          )
        })}
      </Panel>
      {taken.length > 0 && (
        <Panel title={asked.length > 0 ? placing.title : take.title} raised>
          {asked.length > 0 && (
            <>
              <p>{placing.text}</p>
              <SectorUnits sectors={asked} units={units} chosen={placed} onChange={setPlaced} />
            </>
          )}
          {taking.error && <ProblemView error={taking.error} onRetry={send} />}
          <Button appearance="primary" size="large" className={styles.take} onClick={send} disabledFocusable={taking.isPending}>
            {taking.isPending ? words.frame.sending : take.button(taken.length)}
          </Button>
        </Panel>
      )}
    </>
  )
}

/** Those for all sectors are for each of them too. */
function isOfSector({ sectors }: LibraryView, sector: string): boolean {
  return sector === EVERY || sectors.length === 0 || sectors.some((each) => each === sector)
}

type TakeWords = ReturnType<typeof useSpeech>['words']['activityLibrary']['take']

function tellOutcome({ imported, left }: AnswerOf<typeof importActivities>, words: TakeWords): string {
  const count = (because: (typeof left)[number]['because']) => left.filter((each) => each.because === because).length
  const [withoutUnits, known] = [count('no-units'), count('is-here')]
  return [words.done(imported.length), ...(withoutUnits > 0 ? [words.noUnits(withoutUnits)] : []), ...(known > 0 ? [words.wasHere(known)] : [])].join(' ')
}
