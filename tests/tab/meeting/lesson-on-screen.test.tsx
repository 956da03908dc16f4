/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { LessonOnScreen } from '../../../tab/meeting/lesson-on-screen'
import { sampleLesson } from '../../sample/sample-lesson'
import { draw, pageText } from '../stage'

const each = (text: string) => ({ nb: text, nn: text, en: text })

test('shows the text, the picture with what it shows in words, and the film', () => {
  const lesson = sampleLesson('phishing', { picture: { sha256: 'a'.repeat(64), mediaType: 'image/png', alternative: each('En falsk e-post') }, film: { url: 'https://film.test/1', title: each('Svindel på ett minutt') } })
  draw(<LessonOnScreen lesson={lesson} />, 'nn')
  expect(screen.getByRole('article', { name: 'Kjenn att svindel' }).lang).toBe('nn-NO')
  expect(screen.getByRole<HTMLImageElement>('img', { name: 'En falsk e-post' }).src).toContain(`/pictures/${'a'.repeat(64)}`)
  expect(screen.getByRole('link', { name: 'Sjå filmen: Svindel på ett minutt' }).getAttribute('href')).toBe('https://film.test/1')
  expect(pageText()).toContain('Se på avsenderen')
})

test('draws no HTML that somebody wrote, and follows no link but https', () => {
  draw(<LessonOnScreen lesson={sampleLesson('phishing', { body: each('<b>fet</b> [klikk](javascript:alert(1))') })} />)
  expect(document.querySelector('b')).toBeNull()
  expect(screen.queryByRole('link')).toBeNull()
})
