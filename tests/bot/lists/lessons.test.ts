import { lessons } from '../../../bot/lists/lessons'
import { toRow } from '../../../bot/lists/list'
import { Lesson } from '../../../core/training/lesson'
import { sampleLesson } from '../../sample/sample-rules'
import { LIST_SAMPLES } from './list-samples'

const [sample] = LIST_SAMPLES.lessons
if (!sample) throw new Error('there is a sample')

test('each version of a lesson has a row of its own', () => {
  expect(lessons.key({ ...sample, version: { major: 1, minor: 1 } })).not.toBe(lessons.key(sample))
  expect(lessons.key({ ...sample, effectiveOn: '2030-01-01' })).toBe(lessons.key(sample))
})

test('a row holds all the lesson consists of, enough to publish it again', () => {
  const { fields } = toRow(lessons, sample)
  expect(fields).toMatchObject({ Title: 'Kjenn igjen svindel', LessonId: 'phishing', LessonVersion: '1.0', VersionLevel: 'major' })
  expect(Lesson.parse(JSON.parse(String(fields['Content'])))).toEqual(sampleLesson())
})
