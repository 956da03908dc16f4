/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { findHeading, openTab, testAccess } from '../stage'
import { HASH_OF, key, STATEMENTS } from '../stand-in/samples'

const AT = `sign/${key('0')}`

test('shows the whole text above the exact sentence, and nothing to sign with before that', async () => {
  openTab({ at: AT })
  await findHeading('Etisk standard')
  const sentence = await screen.findByRole('checkbox', { name: STATEMENTS.nb })
  const text = screen.getByRole('article', { name: 'Etisk standard' })
  expect(text.textContent).toContain('Når noe går galt')
  expect(text.compareDocumentPosition(sentence) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
})

test('signs what was shown, in the language it was read in, and gives the receipt at once', async () => {
  const { user, standIn } = openTab({ at: AT })
  await user.click(await screen.findByRole('radio', { name: 'Nynorsk' }))
  await user.click(await screen.findByRole('checkbox', { name: STATEMENTS.nn }))
  await user.click(screen.getByRole('button', { name: 'Signer' }))
  const done = await screen.findByRole('heading', { name: 'Takk, du har signert' })
  expect(document.activeElement).toBe(done)
  expect(standIn.asked.find(({ name }) => name === 'sign')?.input).toEqual({ obligationKey: key('0'), step: 0, textSha256: HASH_OF.nn, language: 'nn' })
  expect(screen.getByRole('link', { name: 'Se signeringsbeviset' }).getAttribute('href')).toBe(`#/receipt/${key('a')}`)
})

test('says of an obligation that is no more that there is nothing to sign', async () => {
  openTab({ at: `sign/${key('f')}` })
  expect(await screen.findByText('Dette trenger du ikke lenger å signere her')).toBeTruthy()
  expect(screen.queryByRole('checkbox')).toBeNull()
})

testAccess({ at: AT }, () => screen.findByRole('checkbox'))
