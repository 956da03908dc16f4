import { Button, Checkbox, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { THEMES, type Theme } from '../../core/obligations/activity'
import { Panel } from '../frame/panel'
import { hrefOf } from '../frame/route'
import { useSpeech } from '../frame/speech'
import { TextLink } from '../frame/text-link'
import { NewContent } from '../rules/new-content'
import { RequirementRows, type ListedRequirement } from '../rules/requirement-rows'

const useStyles = makeStyles({
  search: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))', gap: tokens.spacingHorizontalL, alignItems: 'end' },
  select: { gridTemplateColumns: 'minmax(0, 1fr)', '& select': { width: '100%', minWidth: 0 } },
  theme: { margin: `${tokens.spacingVerticalM} 0 0`, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  small: { margin: 0, color: tokens.colorNeutralForeground2 },
  more: { alignSelf: 'flex-start' },
})
/** What a page can show before it is slow to draw, and to read. */
const SHOWN_FIRST = 50

/** Activities by theme, found by a few letters: a municipality may have four hundred. */
export function ActivityList({ requirements }: { requirements: readonly ListedRequirement[] }) {
  const styles = useStyles()
  const { words, language, formatNumber } = useSpeech()
  const text = words.activityEditor.list
  const [sought, setSought] = useState('')
  const [theme, setTheme] = useState<Theme | ''>('')
  const [onlyDrafts, setOnlyDrafts] = useState(false)
  const [most, setMost] = useState(SHOWN_FIRST)
  const all = requirements.filter(({ activity }) => activity !== undefined)
  const needle = sought.trim().toLocaleLowerCase('nb')
  const found = all
    .filter(({ title, requirementId }) => needle === '' || `${title[language]} ${requirementId}`.toLocaleLowerCase('nb').includes(needle))
    .filter(({ activity }) => theme === '' || activity?.theme === theme)
    .filter(({ draft }) => !onlyDrafts || draft !== undefined)
  const byTheme = [...THEMES, undefined].map((each) => ({ theme: each, rows: found.filter(({ activity }) => activity?.theme === each).sort((one, other) => one.title[language].localeCompare(other.title[language], 'nb')) }))
  const shown = takeFirst(byTheme, most)
  return (
    <Panel title={text.title} raised>
      {all.length > 0 && (
        <div className={styles.search} role="search">
          <Field label={text.search}>
            <Input type="search" value={sought} onChange={(_, { value }) => setSought(value)} />
          </Field>
          <Field label={text.showTheme} className={styles.select}>
            <Select value={theme} onChange={(_, { value }) => setTheme(THEMES.find((each) => each === value) ?? '')}>
              <option value="">{text.allThemes}</option>
              {THEMES.map((each) => (
                <option key={each} value={each}>
                  {words.activityEditor.themes[each]}
                </option>
              ))}
            </Select>
          </Field>
          <Checkbox label={text.drafts} checked={onlyDrafts} onChange={(_, { checked }) => setOnlyDrafts(checked === true)} />
        </div>
      )}
      <p role="status" className={styles.small}>
        {all.length === 0 ? words.rules.list.none : found.length === 0 ? text.nothingFound : text.shown(formatNumber(Math.min(most, found.length)), formatNumber(all.length))}
      </p>
      {shown.map(({ theme: each, rows }) => (
        <div key={each ?? ''}>
          <h3 className={styles.theme}>{each ? words.activityEditor.themes[each] : text.noTheme}</h3>
          <RequirementRows requirements={rows} routeOf={({ requirementId }) => ({ page: 'edit-requirement', requirementId })} />
        </div>
      ))}
      {found.length > most && (
        <Button className={styles.more} onClick={() => setMost(found.length)}>
          {text.more}
        </Button>
      )}
      <NewContent of="activity" taken={requirements.map(({ requirementId }) => requirementId)} />
      <TextLink href={hrefOf({ page: 'import-wheel' })}>{words.activityEditor.import.title}</TextLink>
    </Panel>
  )
}

type OfTheme = { theme: Theme | undefined; rows: ListedRequirement[] }

function takeFirst(themes: readonly OfTheme[], most: number): OfTheme[] {
  let left = most
  return themes.flatMap(({ theme, rows }) => {
    const taken = rows.slice(0, left)
    left -= taken.length
    return taken.length === 0 ? [] : [{ theme, rows: taken }]
  })
}
