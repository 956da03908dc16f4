import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { useWords } from './words'

/** Something could not be loaded, and may be asked for again. */
export function Problem({ onRetry }: { onRetry: () => void }) {
  const words = useWords()
  return (
    <MessageBar intent="error">
      <MessageBarBody>{words.failed}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onRetry}>
          {words.retry}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}
