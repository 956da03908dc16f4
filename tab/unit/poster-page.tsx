import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Print20Regular } from '@fluentui/react-icons/svg/print'
import { unreachedOfUnit } from '../../core/api/campaign-questions'
import { useAnswer } from '../api/use-question'
import { Loaded } from '../frame/loaded'
import { Page } from '../frame/page'
import { Sheet } from '../frame/sheet'
import { useSpeech } from '../frame/speech'
import { QrCode } from './qr-code'

const useStyles = makeStyles({
  print: { alignSelf: 'flex-start', minHeight: '44px' },
  sheet: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL, '& p, & ol': { margin: 0 }, '@media print': { breakInside: 'avoid' } },
  heading: { margin: 0, fontSize: '32px', lineHeight: 1.2, fontWeight: tokens.fontWeightSemibold, '@media print': { fontSize: '30pt' } },
  text: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, '@media print': { fontSize: '16pt', lineHeight: 1.4 } },
  both: { display: 'grid', alignItems: 'center', gap: tokens.spacingHorizontalXL, gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))' },
  address: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, overflowWrap: 'anywhere', '& strong': { fontWeight: tokens.fontWeightSemibold } },
  code: { maxWidth: '340px', width: '100%', '@media print': { maxWidth: '90mm' } },
})

/** One sheet of paper for the wall: where Kvitter is, as a code and as an address. It names nobody and no municipality. */
export function PosterPage({ unitId }: { unitId: string }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const answer = useAnswer(unreachedOfUnit, { unitId })
  const texts = words.reaching.poster
  return (
    <>
      <div data-print="never">
        <Page title={texts.title} lead={texts.lead} back={{ to: { page: 'unit', unitId }, name: texts.back }}>
          <Button className={styles.print} appearance="primary" icon={<Print20Regular />} onClick={() => window.print()}>
            {words.frame.print}
          </Button>
        </Page>
      </div>
      <Loaded answer={answer} lines={8}>
        {({ tabUrl }) => (
          <Sheet className={styles.sheet} aria-label={texts.title}>
            <h2 className={styles.heading}>{texts.heading}</h2>
            <p className={styles.text}>{texts.text}</p>
            <div className={styles.both}>
              <div className={styles.code}>
                <QrCode address={tabUrl} name={texts.code} />
              </div>
              <p className={styles.address}>
                {texts.address}{' '}
                <strong>
                  <Breakable address={tabUrl} />
                </strong>
              </p>
            </div>
            <ol className={styles.text}>
              {texts.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            <p className={styles.text}>{texts.noAccount}</p>
          </Sheet>
        )}
      </Loaded>
    </>
  )
}

/** An address that is written off by hand is broken after a slash, not in the middle of a word. */
function Breakable({ address }: { address: string }) {
  return address.split(/(?<=[^/]\/)/).map((part) => [part, <wbr key={part} />])
}
