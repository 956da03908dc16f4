import { sha256 } from '../../../bot/hashing'
import { sha256OfText } from '../../../core/facts/hashing'
import type { CompletionRecord } from '../../../core/facts/training-facts'
import { oidOf, PEOPLE } from '../../sample/sample-log'
import { completionBy } from '../../sample/sample-records'
import { sampleLesson } from '../../sample/sample-rules'
import { conversationOf, NAMES, textOf, verbsOf } from './play-chat'
import { answerAll, playTraining, press, question, RIGHT } from './play-training'

describe('a lesson in chat', () => {
  it('is taken card by card from the list to the receipt, each in the answer to the click', async () => {
    const chat = await playTraining()
    const list = (await chat.say('employee', 'leksjon')).messages[0]?.card
    expect(textOf(list)).toContain('2 ting venter på deg:')
    const begin = await press(chat, list, 'show-lesson')
    expect(textOf(begin)).toMatch(/Kjenn igjen svindel[\s\S]*Leksjon 1 av 2[\s\S]*omtrent 4 minutter/)
    const text = await press(chat, begin, 'read-lesson')
    expect(textOf(text)).toContain('Se på avsenderen før du svarer.')
    const first = await press(chat, text, 'next-question')
    expect(textOf(first)).toContain('Spørsmål 1 av 3')
    const shown = await answerAll(chat, first)
    expect(shown.map((card) => textOf(card).split('\n')[0])).toEqual(['Det er riktig', 'Det er riktig', 'Kursbevis'])
    const receipt = textOf(shown.at(-1))
    expect(receipt).toMatch(/Ja, også når du har klikket[\s\S]*Leksjonen er fullført[\s\S]*Kari Nordmann[\s\S]*Du svarte selv på spørsmålene[\s\S]*Hva gjør du når noen ber om penger\?[\s\S]*Neste leksjon/)
    expect(chat.saves).toEqual(['completion'])
    const [numbered] = chat.numbered.values()
    expect(numbered?.fact).toMatchObject({ subject: PEOPLE.employee, actorOid: oidOf('employee'), lessonId: 'phishing', hasRepeats: false, language: 'nb', channel: 'msteams-bot', conversationIdSha256: sha256OfText(sha256, conversationOf('employee').conversationId) })
  })

  it('asks what was wrong again, says so, and shows what is right and why', async () => {
    const chat = await playTraining()
    const shown = await answerAll(chat, await question(chat), { signs: ['greeting', 'haste', 'haste,link'] })
    const [, wrong, , again, right] = shown.map(textOf)
    expect(shown).toHaveLength(5)
    expect(wrong).toMatch(/Det er ikke riktig[\s\S]*En hilsen[\s\S]*Riktig svar[\s\S]*Det haster · En lenke[\s\S]*Hastverk og lenker går igjen[\s\S]*Spørsmålet kommer igjen, fordi minst 80 prosent/)
    expect(again).toContain('Det er ikke riktig')
    expect(right).toContain('Kursbevis')
    expect((chat.numbered.values().next().value?.fact as CompletionRecord).hasRepeats).toBe(true)
  })

  it('never has the right answers on a question', async () => {
    const chat = await playTraining()
    expect(JSON.stringify(await question(chat))).not.toMatch(/isRight|explanation|avslører/)
  })

  it('goes on where it was left, in another conversation, and says how far one has come', async () => {
    const chat = await playTraining()
    await press(chat, await question(chat), 'answer-lesson', { chosen: RIGHT['sender'] })
    const other = { conversation: { ...conversationOf('employee'), conversationId: 'a:telephone' } }
    const card = (await chat.click('employee', 'show-lesson', chat.lessonOf(), other)).click?.card
    expect(textOf(card)).toMatch(/Du har svart på 1 av 3 spørsmål[\s\S]*Fortsett/)
    const shown = await answerAll(chat, await press(chat, card, 'next-question', {}, other), {}, other)
    expect(shown).toHaveLength(2)
    expect(chat.saves).toEqual(['completion'])
  })

  it('may be answered in one language and finished in another: the record has that of the last card', async () => {
    const chat = await playTraining()
    const first = await press(chat, await question(chat), 'answer-lesson', { chosen: RIGHT['sender'] })
    await chat.say('employee', 'nynorsk')
    const next = await press(chat, first, 'next-question')
    expect(textOf(next)).toContain('Vel eitt eller fleire svar.')
    await answerAll(chat, next)
    expect((chat.numbered.values().next().value?.fact as CompletionRecord).language).toBe('nn')
  })

  it('leads to the next one, and is alone on its card when it is the last', async () => {
    const chat = await playTraining({ facts: [completionBy('employee', 'passwords')] })
    const begin = (await chat.say('employee', 'neste leksjon')).messages[0]
    expect(verbsOf(begin?.card)).toContain('read-lesson')
    expect(begin?.asks).toEqual({ personId: PEOPLE.employee, obligationKeys: [chat.lessonOf().obligationKey] })
    expect(verbsOf((await answerAll(chat, await question(chat))).at(-1))).not.toContain('show-lesson')
    expect(textOf((await chat.say('employee', 'leksjon')).messages[0]?.card)).toContain('Det er ingenting som venter på deg nå.')
  })

  it('shows who somebody is as plain text, whatever the name is made of', async () => {
    const chat = await playTraining()
    chat.parts.people.nameOfPerson = () => '**[Kari](https://evil.example)** \u202Egnp.exe'
    const receipt = (await answerAll(chat, await question(chat))).at(-1)
    const json = JSON.stringify(receipt)
    expect(json).not.toContain('\u202E')
    for (const { type, text } of (receipt as { body: { type: string; text?: string }[] }).body) if (type === 'TextBlock') expect(text).not.toContain('evil')
    expect(NAMES.employee).toBe('Kari Nordmann')
  })
})

describe('a lesson in another system', () => {
  const { lessonId, title, minutes, reflection, conversationGuide, body } = sampleLesson()
  const elsewhere = { where: 'elsewhere' as const, lessonId, title, minutes, reflection, conversationGuide, body, system: 'KS Læring', url: 'https://kurs.example.no/x' }

  it('opens there, and says how its completion gets here', async () => {
    const chat = await playTraining({ lessons: [elsewhere, sampleLesson('passwords')] })
    const card = (await chat.click('employee', 'show-lesson', chat.lessonOf())).click?.card
    expect(textOf(card)).toContain('Åpne kurset')
    const opened = await press(chat, card, 'read-lesson')
    expect(textOf(opened)).toMatch(/Du tar kurset i KS Læring[\s\S]*Gå til KS Læring/)
    expect(JSON.stringify(opened)).toContain('https://kurs.example.no/x')
    expect(textOf(await press(chat, opened, 'show-lesson'))).toContain('Åpne kurset')
  })
})

describe('the messages of a lesson', () => {
  it('become the receipt with the last answer on every device, and are known to show it', async () => {
    const chat = await playTraining()
    const from = { replyToId: 'message-7' }
    await chat.click('employee', 'show-lesson', chat.lessonOf(), from)
    expect(await chat.cards.list(PEOPLE.employee, chat.lessonOf().obligationKey)).toMatchObject([{ activityId: 'message-7' }])
    await answerAll(chat, await question(chat), {}, from)
    const [factKey] = chat.numbered.keys()
    expect(await chat.cards.list(PEOPLE.employee, chat.lessonOf().obligationKey)).toMatchObject([{ activityId: 'message-7', showsFactKey: factKey }])
    expect(chat.sent.filter(({ isUpdate }) => isUpdate).map(({ activityId, message }) => [activityId, textOf(message.card).includes('Adressen') || textOf(message.card).includes('Forklaring')])).toEqual([['message-7', true]])
  })

  it('that come into view by themselves ask no storage for what somebody answered', async () => {
    const chat = await playTraining()
    for (const away of ['progress', 'journal', 'conversations', 'choices']) chat.down.add(away)
    const { click } = await chat.click('employee', 'refresh-lesson', chat.lessonOf(), { isAutomatic: true })
    expect(textOf(click?.card)).toContain('Leksjon 1 av 2')
    chat.lines.length = 0
  })
})
