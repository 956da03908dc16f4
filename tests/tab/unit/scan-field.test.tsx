/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import { problemOfScan, ScanField } from '../../../tab/unit/scan-field'
import { WORDS } from '../../../tab/words'
import { draw } from '../stage'

const problems = WORDS.nb.unit.paper.scanProblems

test('a chosen sheet is read', async () => {
  const onChoose = jest.fn()
  const user = draw(<ScanField chosen={undefined} onChoose={onChoose} />)
  await user.upload(screen.getByLabelText(/Skannet ark/), new File(['%PDF-'], 'ark.pdf'))
  await waitFor(() => expect(onChoose).toHaveBeenLastCalledWith({ outcome: 'read', scan: { fileName: 'ark.pdf', contentBase64: 'JVBERi0=' } }))
})

test('what the service would refuse is said', () => {
  draw(<ScanField chosen={{ outcome: 'too-large' }} onChoose={() => undefined} />)
  expect(screen.getByText('Filen er større enn 3 MB.')).toBeTruthy()
  expect([problemOfScan(undefined, problems), problemOfScan({ outcome: 'wrong-kind' }, problems)]).toEqual([undefined, problems['wrong-kind']])
})
