import { makeStyles, tokens } from '@fluentui/react-components'
import { hrefOf } from '../frame/route'
import { useMe, type Me } from '../frame/me'
import { useSpeech } from '../frame/speech'
import { TextLink } from '../frame/text-link'
import type { WheelAnswer } from './filter-activities'

const useStyles = makeStyles({
  choice: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  path: {
    display: 'flex',
    flexWrap: 'wrap',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    '& li': { display: 'inline-flex', alignItems: 'center', minHeight: '28px' },
    '& li + li::before': { content: '"/"', padding: `0 ${tokens.spacingHorizontalS}`, color: tokens.colorNeutralForeground3 },
  },
  mine: { alignSelf: 'flex-start', minHeight: '28px' },
  own: { display: 'flex', flexWrap: 'wrap', margin: 0, padding: 0, listStyleType: 'none', columnGap: tokens.spacingHorizontalL, '& li': { display: 'inline-flex', alignItems: 'center', minHeight: '28px' } },
  below: { '& summary': { cursor: 'pointer', minHeight: '28px', width: 'fit-content', borderRadius: tokens.borderRadiusSmall, ':focus-visible': { outlineStyle: 'solid', outlineWidth: '2px', outlineOffset: '2px', outlineColor: tokens.colorStrokeFocus2 } } },
  units: { columnWidth: '220px', margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0, listStyleType: 'none', maxHeight: '240px', overflowY: 'auto', '& li': { minHeight: '28px', breakInside: 'avoid' } },
})

/** Whose wheel: one's own, a unit one leads, or from where one is up and down the tree. `query` keeps how one looks at it. */
export function UnitChoice({ answer, isMine, query }: { answer: WheelAnswer; isMine: boolean; query: string | undefined }) {
  const styles = useStyles()
  const { words, formatNumber } = useSpeech()
  const person = useMe()
  const link = (unitId: string) => hrefOf({ page: 'wheel', unitId, ...(query !== undefined && { query }) })
  if (isMine) {
    return person.ledUnits.length === 0 ? null : (
      <nav aria-label={words.wheel.whoseWheel} data-print="never">
        <ul role="list" className={styles.own}>
          <li aria-current="true">{words.wheel.toMine}</li>
          {person.ledUnits.map(({ unitId, name }) => (
            <li key={unitId}>
              <TextLink href={link(unitId)}>{name}</TextLink>
            </li>
          ))}
        </ul>
      </nav>
    )
  }
  const { above, below, unitId, unitName } = answer
  const reachable = firstReachable(person, [...above.map((unit) => unit.unitId), unitId])
  return (
    <div className={styles.choice} data-print="never">
      <TextLink className={styles.mine} href={hrefOf({ page: 'wheel', query: new URLSearchParams([...new URLSearchParams(query), ['whose', 'mine']]).toString() })}>
        {words.wheel.toMine}
      </TextLink>
      <nav aria-label={words.wheel.path}>
        <ol role="list" className={styles.path}>
          {above.map((unit, index) => (
            <li key={unit.unitId}>{index >= reachable ? <TextLink href={link(unit.unitId)}>{unit.name}</TextLink> : unit.name}</li>
          ))}
          <li>
            <span aria-current="location">{unitName}</span>
          </li>
        </ol>
      </nav>
      {below.length > 0 && (
        <details className={styles.below}>
          <summary>{words.wheel.below(formatNumber(below.length))}</summary>
          <ul role="list" className={styles.units}>
            {below.map((unit) => (
              <li key={unit.unitId}>
                <TextLink href={link(unit.unitId)}>{unit.name}</TextLink>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

/** From which unit of the path on the person may see the wheel: all of it for those who see all figures, else from the first they lead. */
function firstReachable({ roles, ledUnits }: Me, path: readonly string[]): number {
  if (roles.some((role) => role !== 'Administrator')) return 0
  const led = path.findIndex((unitId) => ledUnits.some((unit) => unit.unitId === unitId))
  return led === -1 ? path.length : led
}
