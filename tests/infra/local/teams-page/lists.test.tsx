/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { Lists } from '../../../../infra/local/teams-page/lists'
import { createWire, prepareBrowser, show } from './stage'

const page = (first: number, count: number) => ({
  name: 'Signatures',
  columns: [{ name: 'Title', displayName: 'Tittel' }],
  rows: Array.from({ length: count }, (_, index) => ({ id: String(first - index), createdAt: '2026-11-21T09:00:00Z', values: { Title: `Rad ${first - index}` } })),
  total: 60,
  skip: 60 - first,
  take: 50,
})
const answers = {
  lists: { lists: [{ name: 'Signatures', site: '/sites/kvitter', total: 60 }, { name: 'Findings', site: '/sites/kvitter', total: 0 }] },
  'lists/Signatures?skip=0': page(60, 50),
  'lists/Signatures?skip=50': page(10, 10),
  'lists/Findings?skip=0': { name: 'Findings', columns: [], rows: [], total: 0, skip: 0, take: 50 },
}
beforeEach(() => prepareBrowser())

describe('the lists of the tenant', () => {
  it('are plain tables, fifty rows at a time, the newest first', async () => {
    createWire(answers)
    const { user } = show(<Lists name={undefined} onChoose={() => undefined} />)
    expect(await screen.findByRole('table', { name: 'Signatures' })).toBeTruthy()
    expect(screen.getByRole('columnheader', { name: 'Tittel' })).toBeTruthy()
    expect(screen.getByText('1–50 av 60')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Eldre' }))
    expect(await screen.findByText('51–60 av 60')).toBeTruthy()
    expect(screen.getByRole('cell', { name: 'Rad 1' })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Eldre' }).getAttribute('aria-disabled')).toBe('true')
  })

  it('are chosen by name, and say when they are empty', async () => {
    createWire(answers)
    const chosen: string[] = []
    const { user } = show(<Lists name="Findings" onChoose={(name) => chosen.push(name)} />)
    expect(await screen.findByText('Listen er tom.')).toBeTruthy()
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Velg liste' }), 'Signatures')
    expect(chosen).toEqual(['Signatures'])
  })
})
