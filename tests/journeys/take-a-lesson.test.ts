import type { Browser } from 'playwright-core'
import { WORDS as CHAT_WORDS } from '../../bot/words'
import { LESSON_LIBRARY } from '../../core/library/lesson-library'
import type { LessonHere } from '../../core/training/lesson'
import { listRightAnswers } from '../../core/training/take-lesson'
import { WORDS as TAB_WORDS } from '../../tab/words'
import { launchChromium } from '../browser/chromium'
import { findColleagues, type Colleague, type Colleagues } from './colleagues'
import { expectAccessible, expectNoSidewaysScroll } from './expect-accessible'
import { startJourneyTenant, type JourneyTenant } from './journey-tenant'
import { DESKTOP, openAs, PHONE, type Look, type Person } from './person'
import { CODE, readCode, waitForRows } from './rows'

jest.setTimeout(180_000)

const LOOKS: Look[] = [
  { size: PHONE, theme: 'light', language: 'nb' },
  { size: PHONE, theme: 'dark', language: 'nn' },
]

let tenant: JourneyTenant
let browser: Browser
let colleagues: Colleagues
/** Colleagues who have not been tried yet: some have taken the lessons already. */
let untried: Colleague[]
beforeAll(async () => {
  ;[tenant, browser] = await Promise.all([startJourneyTenant(), launchChromium()])
  colleagues = await findColleagues(tenant, LOOKS.length + 3)
  untried = [...colleagues.open]
})
afterAll(async () => {
  await browser?.close()
  await tenant?.stop()
})

describe.each(LOOKS.map((look) => ({ look })))('an employee on a phone, $look.theme, $look.language', ({ look }) => {
  const words = CHAT_WORDS[look.language].training
  let learner: Colleague
  let person: Person
  let lesson: LessonHere
  beforeAll(async () => {
    ;({ learner, person, lesson } = await installWithLesson(look))
  })
  afterAll(() => person?.close())

  const button = (name: string) => person.chat.getByRole('button', { name, exact: true })
  const press = (name: string) => button(name).last().click()

  it('is told of the lesson and opens it', async () => {
    await press(words.button.openOne(lesson.title[look.language]))
    await button(words.button.start).last().waitFor()
    await expectGood(person)
    await press(words.button.start)
    await person.chat.getByText(lesson.body[look.language].slice(0, 30)).waitFor()
    await expectGood(person)
  })

  it('answers the first question wrong, and is told what is right and why', async () => {
    await press(words.button.questions)
    await answer(person, look, lesson, 1, 'wrong')
    await person.chat.getByRole('heading', { name: words.feedback.wrong }).waitFor()
    await person.chat.getByText(lesson.questions[0]!.explanation[look.language].slice(0, 30)).waitFor()
    await expectGood(person)
    await press(words.button.next)
  })

  it('goes on where it stopped after a reload, to the receipt', async () => {
    await person.page.reload()
    await press(words.button.openOne(lesson.title[look.language]))
    await person.chat.getByText(words.lesson.progress(1, lesson.questions.length)).waitFor()
    await press(words.button.goOn)
    for (let number = 2; number <= lesson.questions.length; number++) {
      await answer(person, look, lesson, number, 'right')
      if (number === lesson.questions.length) break
      await person.chat.getByRole('heading', { name: words.feedback.right }).waitFor()
      await press(words.button.next)
    }
    await person.chat.getByRole('heading', { name: words.receipt.heading }).waitFor()
    const code = await readCode(person)
    await expectGood(person)
    const rows = await waitForRows(tenant, 'Completions', 1, (row) => row['PersonOid'] === learner.oid && row['LessonId'] === lesson.lessonId)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ CompletionKind: 'completion', Channel: 'msteams-bot', LessonVersion: '1.0' })
    // What somebody answered is nobody's to read.
    expect(JSON.stringify(rows[0])).not.toMatch(/chosen|attempt/)
    expect(code).toMatch(CODE)
  })

  it('stands by name as done with the own leader', async () => {
    const leader = await openAs(browser, tenant, colleagues.leader, look)
    await leader.show('tab', `unit/${colleagues.unit.unitId}`)
    await leader.tab.getByText(learner.name).first().waitFor()
    await expectGood(leader)
    expect(leader.faults).toEqual([])
    await leader.close()
  })

  it('has met no fault in the browser', () => expect(person.faults).toEqual([]))
})

test('somebody begins in the chat and ends at a desk in the tab, with the same answers', async () => {
  const look: Look = { size: DESKTOP, theme: 'contrast', language: 'en' }
  const chat = CHAT_WORDS.en.training
  const { questions, page, goOn } = TAB_WORDS.en.learning
  const { learner, person, lesson } = await installWithLesson(look)
  await person.chat.getByRole('button', { name: chat.button.openOne(lesson.title.en), exact: true }).last().click()
  await person.chat.getByRole('button', { name: chat.button.start, exact: true }).last().click()
  await person.chat.getByRole('button', { name: chat.button.questions, exact: true }).last().click()
  await answer(person, look, lesson, 1, 'right')
  await person.chat.getByRole('heading', { name: chat.feedback.right }).waitFor()

  await person.show('tab', 'mine')
  await person.tab.getByRole('link', { name: new RegExp(`^${goOn}`) }).click()
  await person.tab.getByText(page.begun).waitFor()
  await expectGood(person)
  await person.tab.getByRole('button', { name: page.toQuestions }).click()
  for (const question of lesson.questions.slice(1)) {
    await person.tab.getByText(question.question.en).first().waitFor()
    for (const label of labelsOf(question, 'en', questions)) await person.tab.getByLabel(label, { exact: true }).check()
    await person.tab.getByRole('button', { name: questions.answer, exact: true }).click()
    const next = person.tab.getByRole('button', { name: questions.next, exact: true })
    await next.or(person.tab.getByText(page.completed)).first().waitFor()
    if ((await next.count()) > 0) await next.click()
  }
  await person.tab.getByText(page.completed).first().waitFor()
  await expectGood(person)
  const rows = await waitForRows(tenant, 'Completions', 1, (row) => row['PersonOid'] === learner.oid && row['LessonId'] === lesson.lessonId)
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ Channel: 'tab' })
  expect(person.faults).toEqual([])
  await person.close()
})

/** Somebody who installs the app and is offered a lesson, and which. */
async function installWithLesson(look: Look): Promise<{ learner: Colleague; person: Person; lesson: LessonHere }> {
  for (let learner = untried.shift(); learner; learner = untried.shift()) {
    const person = await openAs(browser, tenant, learner, look)
    await person.install()
    await person.chat.locator('[data-message]').first().waitFor()
    const { openOne } = CHAT_WORDS[look.language].training.button
    for (const lesson of LESSON_LIBRARY)
      if ((await person.chat.getByRole('button', { name: openOne(lesson.title[look.language]), exact: true }).count()) > 0) return { learner, person, lesson }
    await person.close()
  }
  throw new Error('Nobody among the colleagues is offered a lesson')
}

/** Answers the question of that number on the newest card, by what it says. */
async function answer({ chat }: Person, { language }: Look, lesson: LessonHere, number: number, how: 'right' | 'wrong'): Promise<void> {
  const question = lesson.questions[number - 1] as LessonHere['questions'][number]
  const words = CHAT_WORDS[language].training
  await chat.getByRole('heading', { name: words.question.heading(number, lesson.questions.length) }).last().waitFor()
  const right = new Set(listRightAnswers(question))
  const options = question.kind === 'true-false' ? ['true', 'false'] : question.options.map(({ optionId }) => optionId)
  const chosen = how === 'right' ? [...right] : options.filter((id) => !right.has(id)).slice(0, 1)
  for (const id of chosen) {
    const label = question.kind === 'true-false' ? (id === 'true' ? words.question.isTrue : words.question.isFalse) : question.options.find(({ optionId }) => optionId === id)?.text[language]
    await chat.getByLabel(label ?? id, { exact: true }).last().check()
  }
  await chat.getByRole('button', { name: words.button.answer, exact: true }).last().click()
}

function labelsOf(question: LessonHere['questions'][number], language: Look['language'], words: { true: string; false: string }): string[] {
  const right = new Set(listRightAnswers(question))
  if (question.kind === 'true-false') return [question.isTrue ? words.true : words.false]
  return question.options.filter(({ optionId }) => right.has(optionId)).map(({ text }) => text[language])
}

async function expectGood({ page }: Person): Promise<void> {
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}
