/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { FilesField, type FilesFieldProps } from '../../../tab/activity/files-field'
import { MOST_BYTES, type ChosenFile } from '../../../tab/activity/read-file'
import { FORM } from '../stand-in/activity-samples'
import { draw } from '../stage'

const FIELD = FORM.fields.find(({ kind }) => kind === 'files') as FilesFieldProps['field']
function Filled({ begin = [], problem }: { begin?: readonly ChosenFile[]; problem?: string }) {
  const [files, setFiles] = useState(begin)
  return (
    <>
      <FilesField field={FIELD} files={files} problem={problem} onChange={setFiles} />
      <output aria-label="sendt">{files.map(({ fileName }) => fileName).join()}</output>
    </>
  )
}
// The chooser of a browser lets anything through that somebody insists on.
const user = () => userEvent.setup({ applyAccept: false })
const chooser = () => screen.getByLabelText<HTMLInputElement>('Referat: Velg filer')
const sent = async () => (await screen.findByLabelText('sendt')).textContent

test('files are added one after the other, and can be taken away', async () => {
  draw(<Filled />)
  await user().upload(chooser(), [new File(['x'], 'ark.pdf'), new File(['y'], 'bilde.png')])
  await screen.findByText('bilde.png (1 kB)')
  await user().click(screen.getByRole('button', { name: 'Fjern ark.pdf' }))
  await user().upload(chooser(), new File(['z'], 'tabell.xlsx'))
  await screen.findByText('tabell.xlsx (1 kB)')
  expect(await sent()).toBe('bilde.png,tabell.xlsx')
})

test('what cannot be sent is said by name, and the others stay', async () => {
  draw(<Filled />)
  const large = Object.defineProperty(new File(['x'], 'stor.pdf'), 'size', { value: MOST_BYTES + 1 })
  await user().upload(chooser(), [new File(['x'], 'ark.pdf'), large, new File(['x'], 'virus.exe'), new File([], 'tom.pdf')])
  const told = (await screen.findAllByRole('alert')).map(({ textContent }) => textContent)
  expect(told.map((line) => line.slice(0, 25))).toEqual(['«stor.pdf» er større enn ', '«virus.exe» kan ikke legg', '«tom.pdf» er tom.'])
  expect(await sent()).toBe('ark.pdf')
})

test('there is room for three', async () => {
  draw(<Filled />)
  await user().upload(chooser(), ['1', '2', '3', '4'].map((name) => new File(['x'], `${name}.pdf`)))
  expect((await screen.findByRole('alert')).textContent).toBe('«4.pdf» ble ikke lagt ved: det er plass til 3 filer.')
  expect(await sent()).toBe('1.pdf,2.pdf,3.pdf')
})

test('a phone offers its camera, and the chooser what the service takes', () => {
  draw(<Filled problem="Dette må fylles ut." />)
  const camera = screen.getByLabelText<HTMLInputElement>('Referat: Ta bilde')
  expect([camera.getAttribute('capture'), camera.accept, chooser().accept.includes('.docx'), chooser().multiple]).toEqual(['environment', 'image/jpeg,image/png', true, true])
  expect(screen.getByRole('button', { name: 'Velg filer' }).getAttribute('aria-invalid')).toBe('true')
})
