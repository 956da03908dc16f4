import {
  Avatar, Button, makeStyles, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, mergeClasses, Text, ToggleButton, tokens, type MenuProps,
} from '@fluentui/react-components'
import { ArrowLeftRegular, ColorRegular, LocalLanguageRegular, PhoneRegular, TableRegular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import { LANGUAGES } from '../../../core/language/language'
import { FaultsButton } from './faults/faults-button'
import { THEMES, type PageChanges, type PageState } from './page-state'
import type { PersonView, TeamsApp } from './teams-api'
import { LANGUAGE_NAMES, useWords } from './words'

type TopBarProps = { app: TeamsApp | undefined; person: PersonView | undefined; state: PageState; onChange: (changes: PageChanges) => void; onChoosePerson: () => void }

const NARROW = '@media (max-width: 700px)'
const UNSEEN = { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' } as const

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    minHeight: '48px',
    padding: '0 8px 0 16px',
    backgroundColor: tokens.colorNeutralBackground4,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  button: { minWidth: 0, maxWidth: '240px' },
  personName: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  spoken: UNSEEN,
  spokenWhenNarrow: { [NARROW]: UNSEEN },
  wide: { [NARROW]: { display: 'none' } },
})

export function TopBar({ app, person, state, onChange, onChoosePerson }: TopBarProps) {
  const styles = useStyles()
  const words = useWords()
  const isLists = state.view === 'lists'
  return (
    <header className={styles.bar}>
      <Text weight="semibold" className={styles.name}>
        Teams<span className={styles.wide}>{` · ${app?.tenantName ?? ''}`}</span>
      </Text>
      {person && (
        <Button
          appearance="subtle"
          className={styles.button}
          icon={<Avatar size={24} name={person.displayName} color="colorful" aria-hidden />}
          onClick={onChoosePerson}
        >
          <span className={mergeClasses(styles.personName, styles.spokenWhenNarrow)}>{person.displayName}</span>
          <span className={styles.spoken}>{`. ${words.changePerson}`}</span>
        </Button>
      )}
      <Button
        appearance="subtle"
        className={styles.button}
        icon={isLists ? <ArrowLeftRegular /> : <TableRegular />}
        aria-label={isLists ? words.backToTeams : words.lists}
        onClick={() => onChange({ view: isLists ? 'chat' : 'lists' })}
      >
        <span className={styles.wide}>{isLists ? words.backToTeams : words.lists}</span>
      </Button>
      <FaultsButton />
      <ToggleButton
        appearance="subtle"
        icon={<PhoneRegular />}
        aria-label={words.phone}
        title={words.phone}
        checked={state.device === 'phone'}
        onClick={() => onChange({ device: state.device === 'phone' ? 'desktop' : 'phone' })}
      />
      <Choice
        label={words.language}
        icon={<LocalLanguageRegular />}
        options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        chosen={state.lang}
        onChoose={(lang) => onChange({ lang })}
      />
      <Choice
        label={words.theme}
        icon={<ColorRegular />}
        options={THEMES.map((value) => ({ value, label: words.themes[value] }))}
        chosen={state.theme}
        onChoose={(theme) => onChange({ theme })}
      />
    </header>
  )
}

type ChoiceProps<Value extends string> = {
  label: string
  icon: ReactElement
  options: { value: Value; label: string }[]
  chosen: Value
  onChoose: (value: Value) => void
}

function Choice<Value extends string>({ label, icon, options, chosen, onChoose }: ChoiceProps<Value>) {
  const onCheckedValueChange: MenuProps['onCheckedValueChange'] = (_, { checkedItems: [value] }) => {
    const option = options.find((other) => other.value === value)
    if (option) onChoose(option.value)
  }
  return (
    <Menu checkedValues={{ chosen: [chosen] }} onCheckedValueChange={onCheckedValueChange}>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={icon} aria-label={label} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {options.map((option) => (
            <MenuItemRadio key={option.value} name="chosen" value={option.value}>
              {option.label}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
