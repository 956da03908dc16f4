/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { SampleCard } from '../../../tab/control/sample-card'
import { draw, pageText } from '../stage'
import { CHECK } from '../stand-in/control-samples'

const [shown, judged] = CHECK.samples

test('evidence is told with its files and who showed it', () => {
  if (shown) draw(<SampleCard checkId="autumn" sample={{ ...shown, mayJudge: false }} />)
  expect(screen.getByRole('link', { name: 'Fil 1 (pdf)' }).getAttribute('href')).toBe('https://fjordvik.sharepoint.test/1.pdf')
  expect(pageText()).toMatch(/Gjennomgå risiko, Solbakken barnehage.*Skal vurderes.*Kvittert av Kari Nordby.*Se protokollen.*Vist av Kari Nordby/)
})

test('a verdict is told with who gave it', () => {
  if (judged) draw(<SampleCard checkId="autumn" sample={{ ...judged, verdict: { holds: false, note: 'Ikke datert', byName: 'Per Revisor', recordedAt: '2025-11-20T08:00:00.000Z' } }} />)
  expect(pageText()).toMatch(/Dokumentasjonen holder ikke: Ikke datert.*Vurdert av Per Revisor/)
})
