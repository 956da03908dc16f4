import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { memo } from 'react'
import { pointAt, ringPath, sectorPath, textArc, TURN } from '../../core/wheel/wheel-circle'
import { MONTHS_INNER, WHEEL_RADIUS, type WheelLayout } from '../../core/wheel/wheel-geometry'
import { useSpeech } from '../frame/speech'
import { monthName } from './describe-round'

const useStyles = makeStyles({
  month: { fill: tokens.colorNeutralBackground3, stroke: tokens.colorNeutralBackground1, strokeWidth: '2px', '@media print': { fill: '#eee', stroke: '#fff' } },
  current: { fill: tokens.colorBrandBackground2, '@media print': { fill: '#ddd' } },
  monthName: { fontSize: '21px', fill: tokens.colorNeutralForeground2, textAnchor: 'middle', fontFamily: tokens.fontFamilyBase, '@media print': { fill: '#000' } },
  currentName: { fill: tokens.colorBrandForeground2, fontWeight: tokens.fontWeightSemibold, '@media print': { fill: '#000' } },
  ring: { fill: tokens.colorNeutralBackground2, stroke: tokens.colorNeutralStroke2, strokeWidth: '1px', '@media print': { fill: '#fff', stroke: '#bbb' } },
  ringName: { fontSize: '17px', fill: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold, fontFamily: tokens.fontFamilyBase, '@media print': { fill: '#000' } },
  ringNumber: { textAnchor: 'middle' },
  spoke: { stroke: tokens.colorNeutralStroke2, strokeWidth: '1px', '@media print': { stroke: '#ccc' } },
  hand: { stroke: tokens.colorBrandStroke1, strokeWidth: '3px', strokeLinecap: 'round', '@media print': { stroke: '#000' } },
  handHead: { fill: tokens.colorBrandStroke1, '@media print': { fill: '#000' } },
  middle: { textAnchor: 'middle', fontFamily: tokens.fontFamilyBase, fill: tokens.colorNeutralForeground1, fontSize: '54px', fontWeight: tokens.fontWeightSemibold, '@media print': { fill: '#000' } },
  under: { fontSize: '21px', fontWeight: tokens.fontWeightRegular, fill: tokens.colorNeutralForeground2, '@media print': { fill: '#000' } },
})

const MONTH_MIDDLE = (MONTHS_INNER + WHEEL_RADIUS) / 2
/** From the line that text stands on to its middle. */
const HALF_LETTER = 7

/** What lies under the marks: months, rings with their names, today's hand, the year in the middle. Not for screen readers: the marks say their days and rings. */
export const WheelGround = memo(function WheelGround({ layout, ringNames, year, month, under, id }: { layout: WheelLayout; ringNames: readonly string[]; year: number; /** The one it is, 1 to 12, in the year that is shown. */ month: number | undefined; under: string; id: string }) {
  const styles = useStyles()
  const { language } = useSpeech()
  const { months, rings, hole, todayAngle } = layout
  return (
    <g aria-hidden>
      {months.map(({ month: each, from, to }) => {
        const isBelow = (from + to) / 2 > TURN / 4 && (from + to) / 2 < (TURN * 3) / 4
        return (
          <g key={each}>
            <path className={mergeClasses(styles.month, each === month && styles.current)} d={sectorPath(MONTHS_INNER, WHEEL_RADIUS, from, to)} />
            <path id={`${id}-month-${each}`} d={textArc(MONTH_MIDDLE + (isBelow ? HALF_LETTER : -HALF_LETTER), from, to)} fill="none" />
            <text className={mergeClasses(styles.monthName, each === month && styles.currentName)}>
              <textPath href={`#${id}-month-${each}`} startOffset="50%">
                {monthName(each, language)}
              </textPath>
            </text>
          </g>
        )
      })}
      {rings.map(({ key, inner, outer }) => (
        <path key={key} className={styles.ring} d={ringPath(inner, outer)} />
      ))}
      {rings.length > 0 && months.map(({ month: each, from }) => <Spoke key={each} className={styles.spoke} from={hole} to={rings[0]?.outer ?? hole} angle={from} />)}
      {rings.map(({ key, number, nameRadius, outer, inner }, index) =>
        nameRadius === undefined ? (
          <text key={key} className={mergeClasses(styles.ringName, styles.ringNumber)} y={-(outer + inner) / 2 + 5}>
            {number}
          </text>
        ) : (
          <g key={key}>
            <path id={`${id}-ring-${number}`} d={textArc(nameRadius, 0, TURN / 4 - 0.01)} fill="none" />
            <text className={styles.ringName}>
              <textPath href={`#${id}-ring-${number}`} startOffset={8}>
                {ringNames[index]}
              </textPath>
            </text>
          </g>
        ),
      )}
      {todayAngle !== undefined && (
        <>
          <Spoke className={styles.hand} from={hole} to={MONTHS_INNER} angle={todayAngle} />
          <circle className={styles.handHead} r={7} cx={pointAt(hole, todayAngle).x} cy={pointAt(hole, todayAngle).y} />
        </>
      )}
      <text className={styles.middle} y={12}>
        {year}
      </text>
      <text className={mergeClasses(styles.middle, styles.under)} y={44}>
        {under}
      </text>
    </g>
  )
})

function Spoke({ className, from, to, angle }: { className: string; from: number; to: number; angle: number }) {
  const [start, end] = [pointAt(from, angle), pointAt(to, angle)]
  return <line className={className} x1={start.x} y1={start.y} x2={end.x} y2={end.y} />
}
