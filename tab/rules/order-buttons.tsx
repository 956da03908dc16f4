import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useAnnounce } from '../frame/announcer'
import { useSpeech } from '../frame/speech'

const useStyles = makeStyles({ buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS } })

export type OrderButtonsProps = { name: string; index: number; count: number; onMove: (to: number) => void; onRemove: () => void }

/** Puts one of several in another place, or takes it away. Buttons, so that a keyboard and a thumb do as well as a mouse. */
export function OrderButtons({ name, index, count, onMove, onRemove }: OrderButtonsProps) {
  const styles = useStyles()
  const { lesson } = useSpeech().words.rules
  const announce = useAnnounce()
  const move = (to: number) => {
    onMove(to)
    announce(lesson.moved(name, to + 1))
  }
  return (
    <div className={styles.buttons}>
      <Button size="small" aria-label={lesson.moveUp(name)} onClick={() => move(index - 1)} disabledFocusable={index === 0}>
        {lesson.up}
      </Button>
      <Button size="small" aria-label={lesson.moveDown(name)} onClick={() => move(index + 1)} disabledFocusable={index === count - 1}>
        {lesson.down}
      </Button>
      <Button size="small" appearance="subtle" aria-label={lesson.remove(name)} onClick={onRemove}>
        {lesson.takeAway}
      </Button>
    </div>
  )
}
