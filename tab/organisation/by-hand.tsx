import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { organisationUnit } from '../../core/api/organisation-questions'
import type { AnswerOf } from '../../core/api/question'
import { formatDay } from '../../core/language/language'
import { useAnswer } from '../api/use-question'
import { useAnnounce } from '../frame/announcer'
import { Loaded } from '../frame/loaded'
import { Outcome } from '../frame/outcome'
import { Panel } from '../frame/panel'
import { useSpeech } from '../frame/speech'
import type { TabWords } from '../words'
import { DeedDialog, type DeedKind } from './deed-dialog'
import { EndDialog, type Ending } from './end-dialog'

type Unit = NonNullable<AnswerOf<typeof organisationUnit>['unit']>
type Holding = Ending & { key: string; detail: string; endsOn?: string | undefined }

const useStyles = makeStyles({
  holdings: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
  holding: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'center', gap: tokens.spacingHorizontalM },
  what: { minWidth: 0, overflowWrap: 'anywhere' },
  small: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
})

/** What HR's file does not tell is told by hand, unit by unit. */
export function ByHand() {
  const { words } = useSpeech()
  const [unitId, setUnitId] = useState<string>()
  const all = useAnswer(organisationUnit, {})
  const texts = words.organisation.byHand
  return (
    <Panel title={texts.title} raised>
      <p>{texts.text}</p>
      <Loaded answer={all} lines={3}>
        {({ units }) => (
          <Field label={texts.unit}>
            <Select value={unitId ?? ''} onChange={(_, { value }) => setUnitId(value === '' ? undefined : value)}>
              <option value="">{texts.chooseUnit}</option>
              {units.map((unit) => (
                <option key={unit.unitId} value={unit.unitId}>
                  {unit.name}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </Loaded>
      {unitId !== undefined && <Chosen key={unitId} unitId={unitId} />}
    </Panel>
  )
}

function Chosen({ unitId }: { unitId: string }) {
  const answer = useAnswer(organisationUnit, { unitId })
  return (
    <Loaded answer={answer} lines={3}>
      {({ unit }) => unit && <UnitByHand unit={unit} />}
    </Loaded>
  )
}

function UnitByHand({ unit }: { unit: Unit }) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const announce = useAnnounce()
  const answers = useQueryClient()
  const [adding, setAdding] = useState<DeedKind>()
  const [ending, setEnding] = useState<Ending>()
  const [done, setDone] = useState<string>()
  const texts = words.organisation.byHand
  const holdings = listHoldings(unit, words)
  const close = () => {
    setAdding(undefined)
    setEnding(undefined)
  }
  const finish = (told: string) => {
    close()
    setDone(told)
    announce(told)
    void answers.invalidateQueries()
  }
  return (
    <>
      {done !== undefined && <Outcome told={done} />}
      {holdings.length === 0 ? (
        <p>{texts.nothing}</p>
      ) : (
        <ul className={styles.holdings}>
          {holdings.map((holding) => (
            <li key={holding.key} className={styles.holding}>
              <span className={styles.what}>
                {holding.name} <span className={styles.small}>{[holding.detail, texts.since(formatDay(holding.startsOn, language)), holding.endsOn === undefined ? '' : texts.until(formatDay(holding.endsOn, language))].filter((part) => part !== '').join(', ')}</span>
              </span>
              <Button size="small" onClick={() => setEnding(holding)} aria-label={texts.endTitle(holding.name)}>
                {texts.end}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        {(['leader', 'role', 'object'] as const).map((kind) => (
          <Button key={kind} onClick={() => setAdding(kind)}>
            {texts.add[kind]}
          </Button>
        ))}
      </div>
      {adding && <DeedDialog kind={adding} unit={unit} onDone={finish} onCancel={close} />}
      {ending && <EndDialog ending={ending} unitName={unit.name} onDone={finish} onCancel={close} />}
    </>
  )
}

function listHoldings({ unitId, leaders, roles, objects }: Unit, words: TabWords): Holding[] {
  const texts = words.organisation.byHand
  const nameOfRole = (role: string) => (role === 'ethics-guide' || role === 'safety-representative' ? texts.roles[role] : role)
  return [
    ...leaders.map(({ personId, acting, ...each }): Holding => ({
      ...each,
      key: `leader ${personId} ${each.startsOn}`,
      detail: acting ? texts.acting : texts.leader,
      deedOn: (endsOn) => ({ deed: 'end-leader', unitId, personId, endsOn }),
    })),
    ...roles.map(({ personId, role, ...each }): Holding => ({
      ...each,
      key: `role ${role} ${personId} ${each.startsOn}`,
      detail: nameOfRole(role),
      deedOn: (endsOn) => ({ deed: 'end-role', unitId, role, personId, endsOn }),
    })),
    ...objects.map(({ objectId, objectKind, title, effectiveOn, ...each }): Holding => ({
      ...each,
      key: `object ${objectId}`,
      name: title,
      startsOn: effectiveOn,
      detail: texts.objectKinds[objectKind],
      deedOn: (endsOn) => ({ deed: 'end-object', objectId, endsOn }),
    })),
  ]
}
