/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { findHeading, openTab, pageText, testAccess } from '../stage'
import { LIBRARY } from '../stand-in/activity-library-samples'
import { CONTROLLER } from '../stand-in/samples'
import type { Overrides } from '../stand-in/service'

const open = (answers: Overrides = {}) => openTab({ at: 'activity-library', answers: { me: () => CONTROLLER, ...answers } })

test('what changed comes first, then what can be published, then what may be taken in', async () => {
  open()
  await findHeading('Startårshjulet')
  const titles = (await screen.findAllByRole('heading', { level: 2 })).map(({ textContent }) => textContent)
  expect(titles).toEqual(['Endret i biblioteket', 'Publiser det som er hentet inn', 'Velg aktiviteter'])
  expect(pageText()).toContain('Utgave 2, 1. november 2025.')
})

test('where nothing was taken in there is nothing to publish and nothing has changed', async () => {
  open({ previewActivityLibrary: () => ({ edition: 1, madeOn: '2025-11-01', activities: LIBRARY.slice(0, 3), logNumber: 1 }) })
  await findHeading('Startårshjulet')
  expect((await screen.findAllByRole('heading', { level: 2 })).map(({ textContent }) => textContent)).toEqual(['Velg aktiviteter'])
})

test('it is asked for in the language of the reader, and found from the content page', async () => {
  const tab = openTab({ at: 'rules', answers: { me: () => CONTROLLER } })
  await tab.user.click(await screen.findByRole('link', { name: 'Åpne startårshjulet' }))
  await findHeading('Startårshjulet')
  await screen.findByRole('heading', { name: 'Velg aktiviteter' })
  expect(tab.standIn.asked.filter(({ name }) => name === 'previewActivityLibrary').map(({ input }) => input)).toEqual([{ language: 'nb' }])
})

testAccess({ at: 'activity-library', person: CONTROLLER }, (words) => screen.findByRole('heading', { name: words.activityLibrary.choose.title }))
