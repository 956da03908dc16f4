/** @jest-environment jsdom */
import { PreviewView } from '../../../tab/campaigns/preview-view'
import { draw, pageText } from '../stage'
import { PREVIEW } from '../stand-in/campaign-samples'

test('who gets it, who does not and why, what the cards say and how long it takes', () => {
  draw(<PreviewView title="Hele målgruppen" preview={PREVIEW} />)
  for (const said of [
    '212 personer er i målgruppen',
    '154 får en påminnelse',
    '40 har gjort det allerede',
    '6 har fått så mange påminnelser de kan få før siste dag',
    '12 når Teams ikke',
    'De første sendes tidligst 1. desember 2025.',
    'Selve sendingen tar under ett minutt',
    '101 personer: Etisk standard, Personvern og informasjonssikkerhet',
  ])
    expect(pageText()).toContain(said)
})

test('that there is no day to send on is a warning; without an audience there are no tables', () => {
  const { firstOn: _, ...preview } = PREVIEW
  draw(<PreviewView title="Prøven" preview={{ ...preview, people: 0, prompts: 0, byUnit: [], cards: [], unreachable: { total: 0, byReason: [], people: [] } }} />)
  expect(pageText()).toContain('Det er ingen dag å sende på i denne perioden.')
  expect(document.querySelector('table')).toBeNull()
})
