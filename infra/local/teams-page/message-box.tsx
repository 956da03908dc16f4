import { Button, makeStyles, MessageBar, MessageBarBody, Textarea, tokens } from '@fluentui/react-components'
import { SendRegular } from '@fluentui/react-icons'
import { useMutation } from '@tanstack/react-query'
import { useState, type KeyboardEvent } from 'react'
import { localeOf } from '../../../core/language/language'
import { teamsApi } from './teams-api'
import { useLanguage, useWords } from './words'

const useStyles = makeStyles({
  box: { padding: '8px 16px 16px', display: 'flex', flexDirection: 'column', gap: '8px', backgroundColor: tokens.colorNeutralBackground3 },
  line: { display: 'flex', gap: '8px', alignItems: 'flex-end' },
  text: { flexGrow: 1, minWidth: 0 },
})

export function MessageBox({ oid }: { oid: string }) {
  const styles = useStyles()
  const words = useWords()
  const language = useLanguage()
  const [text, setText] = useState('')
  const say = useMutation({ mutationFn: (said: string) => teamsApi.say(oid, said, localeOf(language)) })

  function send() {
    if (text.trim() === '') return
    say.mutate(text.trim())
    setText('')
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }

  const isLost = say.isError || (say.data !== undefined && say.data.outcome !== 'sent')
  return (
    <form
      className={styles.box}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {isLost && (
        <MessageBar intent="error" politeness="assertive">
          <MessageBarBody>{words.notDelivered}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.line}>
        <Textarea
          className={styles.text}
          textarea={{ 'aria-label': words.write, rows: 1 }}
          placeholder={words.write}
          value={text}
          resize="none"
          onChange={(_, { value }) => setText(value)}
          onKeyDown={onKeyDown}
        />
        <Button type="submit" appearance="primary" icon={<SendRegular />} aria-label={words.send} />
      </div>
    </form>
  )
}
