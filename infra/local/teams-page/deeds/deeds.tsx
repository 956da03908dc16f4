import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, Text, tokens } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { DEED_NAMES, deedsApi, type Deed, type DeedName } from './deeds-api'
import { useDeedWords } from './words'

const HOUR_SECONDS = 3_600
const MOST_SEEDS = 1_000_000
const CLOCK = ['clock']

const useStyles = makeStyles({
  deeds: { display: 'flex', flexDirection: 'column', gap: '12px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  button: { minHeight: '40px' },
})

/** What a person does to lists and clock behind the app's back; each is asked about first, as most cannot be undone. */
export function Deeds({ drawSeed = () => Math.floor(Math.random() * MOST_SEEDS) }: { drawSeed?: () => number }) {
  const styles = useStyles()
  const words = useDeedWords()
  const client = useQueryClient()
  const [asked, setAsked] = useState<DeedName>()
  const asking = useRef<HTMLButtonElement>(null)
  const clock = useQuery({ queryKey: CLOCK, queryFn: deedsApi.readClockAheadSeconds })
  const deed = useMutation({ mutationFn: (chosen: Deed) => deedsApi.act(chosen), onSettled: () => client.invalidateQueries({ queryKey: CLOCK }) })
  const aheadSeconds = clock.data ?? 0
  const close = () => {
    setAsked(undefined)
    asking.current?.focus()
  }
  const carryOut = (name: DeedName) => {
    close()
    deed.mutate(name === 'clock-jump' ? { deed: name, seconds: HOUR_SECONDS } : { deed: name, seed: drawSeed() })
  }
  return (
    <section className={styles.deeds} aria-label={words.title}>
      <h2 className={styles.title}>{words.title}</h2>
      <Text>{words.why}</Text>
      <div role="status">
        {!asked && deed.isSuccess && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{words.done(deed.data)}</MessageBarBody>
          </MessageBar>
        )}
        {!asked && deed.isError && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{words.failed}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {asked && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.deeds[asked].question}</MessageBarTitle>
            {words.deeds[asked].explains}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" appearance="primary" onClick={() => carryOut(asked)}>
              {words.deeds[asked].carryOut}
            </Button>
            <Button ref={focus} size="small" onClick={close}>
              {words.cancel}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <div className={styles.buttons}>
        {DEED_NAMES.map((name) => (
          <Button
            key={name}
            className={styles.button}
            onClick={({ currentTarget }) => {
              asking.current = currentTarget
              setAsked(name)
            }}
          >
            {words.deeds[name].name}
          </Button>
        ))}
        {aheadSeconds !== 0 && (
          <Button className={styles.button} onClick={() => deed.mutate({ deed: 'clock-jump', seconds: -aheadSeconds })}>
            {words.setClockRight}
          </Button>
        )}
      </div>
    </section>
  )
}

/** Who asks by keyboard goes on where the answer is expected, and by the choice that does nothing. */
function focus(button: HTMLButtonElement | null): void {
  button?.focus()
}
