import { Button, Input, makeStyles, tokens } from '@fluentui/react-components'
import { Filter20Regular } from '@fluentui/react-icons/svg/filter'
import { Search20Regular } from '@fluentui/react-icons/svg/search'
import { useId, useState, type ReactNode } from 'react'
import { useSpeech } from '../frame/speech'
import type { ChoiceCounts } from './filter-activities'
import { FilterChips } from './filter-chips'
import { FilterPanel } from './filter-panel'
import { countChosen, type WheelFilter } from './wheel-options'

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'flex-end' },
  search: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, flex: '1 1 200px', maxWidth: '360px', minWidth: 0 },
  end: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL, alignItems: 'center', justifyContent: 'space-between', marginLeft: 'auto', minHeight: '32px' },
  all: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
})

type FilterBarProps = { filter: WheelFilter; counts: ChoiceCounts; onChange: (filter: WheelFilter) => void; /** While somebody writes; `onChange` follows when they are done. */ onType: (typed: string) => void; /** At the end of the bar. */ children?: ReactNode }

/** Search, and what to leave out. */
export function FilterBar({ filter, counts, onChange, onType, children }: FilterBarProps) {
  const styles = useStyles()
  const { words, formatNumber } = useSpeech()
  const [isOpen, setIsOpen] = useState(false)
  const id = useId()
  const chosen = countChosen(filter)
  return (
    <div className={styles.all} data-print="never">
      <div className={styles.bar}>
        <label className={styles.search}>
          {words.wheel.search}
          <Input type="search" maxLength={60} contentBefore={<Search20Regular aria-hidden />} value={filter.typed} onChange={(_, { value }) => onType(value)} onBlur={() => onChange(filter)} />
        </label>
        <Button icon={<Filter20Regular />} aria-expanded={isOpen} {...(isOpen && { 'aria-controls': id })} onClick={() => setIsOpen(!isOpen)}>
          {chosen === 0 ? words.wheel.filter : words.wheel.filterChosen(formatNumber(chosen))}
        </Button>
        <div className={styles.end}>{children}</div>
      </div>
      {isOpen && <FilterPanel id={id} filter={filter} counts={counts} onChange={onChange} />}
      <FilterChips filter={filter} counts={counts} onChange={onChange} />
    </div>
  )
}
