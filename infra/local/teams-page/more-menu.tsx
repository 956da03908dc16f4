import { Button, Menu, MenuDivider, MenuGroup, MenuGroupHeader, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { MoreHorizontalRegular } from '@fluentui/react-icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { localeOf } from '../../../core/language/language'
import { teamsApi, type Chat } from './teams-api'
import { useLanguage, useWords } from './words'

/** What the person can do with the app, and what an administrator can do to it for everybody. */
export function MoreMenu({ oid, chat: { isInstalled, isBlocked, isDisabled } }: { oid: string; chat: Chat }) {
  const words = useWords()
  const locale = localeOf(useLanguage())
  const client = useQueryClient()
  const deed = useMutation({ mutationFn: (name: 'upgrade' | 'block' | 'unblock' | 'uninstall') => teamsApi[name](oid, locale) })
  const setDisabled = useMutation({
    mutationFn: (isBotDisabled: boolean) => teamsApi.changeSettings({ isBotDisabled }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['chat'] }),
  })
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={words.more} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {isInstalled && <MenuItem onClick={() => deed.mutate('upgrade')}>{words.upgrade}</MenuItem>}
          {isInstalled && <MenuItem onClick={() => deed.mutate(isBlocked ? 'unblock' : 'block')}>{isBlocked ? words.unblock : words.block}</MenuItem>}
          {isInstalled && <MenuItem onClick={() => deed.mutate('uninstall')}>{words.uninstall}</MenuItem>}
          {isInstalled && <MenuDivider />}
          <MenuGroup>
            <MenuGroupHeader>{words.asAdministrator}</MenuGroupHeader>
            <MenuItem onClick={() => setDisabled.mutate(!isDisabled)}>{isDisabled ? words.enableForAll : words.disableForAll}</MenuItem>
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
