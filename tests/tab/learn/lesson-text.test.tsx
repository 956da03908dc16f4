/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { LessonText } from '../../../tab/learn/lesson-text'
import { draw } from '../stage'
import { PHISHING, shownLesson } from '../stand-in/learning-samples'

test('is read out in its own language, with its picture in words, and its film beside Teams', () => {
  const picture = { path: '/pictures/abc', alternative: 'En e-post med falsk avsender' }
  draw(<LessonText lesson={{ ...shownLesson(PHISHING, 'nn'), picture, film: { url: 'https://film.test/1', title: 'Slik ser det ut' } }} language="nn" />)
  expect(screen.getByRole('article', { name: 'Kjenn att svindel' }).getAttribute('lang')).toBe('nn-NO')
  expect(screen.getByRole('img', { name: 'En e-post med falsk avsender' }).getAttribute('src')).toBe('/pictures/abc')
  const film = screen.getByRole('link', { name: 'Se filmen: Slik ser det ut' })
  expect([film.getAttribute('href'), film.getAttribute('target')]).toEqual(['https://film.test/1', '_blank'])
})

test('has its headings, and no HTML of whoever wrote it', () => {
  draw(<LessonText lesson={{ ...shownLesson(), body: '## Gjør dette\n\n<img src=x onerror=alert(1)> Ring.' }} language="nb" />)
  expect(screen.getByRole('heading', { level: 2, name: 'Gjør dette' })).toBeTruthy()
  expect(screen.queryByRole('img')).toBeNull()
})
