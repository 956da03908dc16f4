/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react'
import { openTab } from '../stage'
import { activityAnswers, activityOf, COLLEAGUES, dayFromToday, FORM, MAY_NOTHING, signOffView, SHORT_FORM, task, TODAY, type Activity } from '../stand-in/activity-samples'
import { LEADER } from '../stand-in/samples'
import { refusal, type Overrides } from '../stand-in/service'

const at = 'activity/corruption-risk/2026/unit%2Fu-kindergarten'
const open = async (changes: Partial<Activity> = {}, more: Overrides = {}) => {
  const tab = openTab({ at, answers: { me: () => LEADER, ...activityAnswers(activityOf(changes)), ...more } })
  await screen.findByRole('region', { name: 'Kvitter' })
  return { ...tab, sent: () => tab.standIn.asked.filter(({ name }) => name === 'signOff').map(({ input }) => input as Record<string, unknown>) }
}
const submit = () => screen.getByRole('button', { name: 'Kvitter' })
const notes = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Merknader' })
const talked = () => screen.getByRole<HTMLInputElement>('checkbox', { name: /Vi har snakket om det/ })
const fillIn = async ({ user }: Pick<Awaited<ReturnType<typeof open>>, 'user'>) => {
  await user.click(talked())
  await user.click(screen.getByRole('radio', { name: 'Lav' }))
  await user.type(notes(), 'Greit')
}

test('what is answered is sent, with the day, the step and the version that was on the screen', async () => {
  const tab = await open()
  await fillIn(tab)
  await tab.user.click(screen.getByRole('checkbox', { name: 'Eva Dahl' }))
  await tab.user.click(submit())
  expect(await screen.findByRole('region', { name: 'Kvittert' })).toBeTruthy()
  expect(tab.sent()).toEqual([
    {
      requirementId: 'corruption-risk', subject: 'unit/u-kindergarten', round: '2026', step: 0, requirementVersion: 1, outcome: 'done', reason: '', doneOn: TODAY,
      answers: [
        { kind: 'confirm', fieldId: 'talked', isConfirmed: true },
        { kind: 'choice', fieldId: 'risk', optionIds: ['low'] },
        { kind: 'text', fieldId: 'notes', text: 'Greit' },
        { kind: 'present', fieldId: 'there', personIds: ['p-eva'], others: 0 },
      ],
      files: [], measures: [],
    },
  ])
  expect(window.sessionStorage.length).toBe(0)
})

test('nothing is called wrong before somebody tries; then the keyboard is at the first that is', async () => {
  const { user, sent } = await open()
  expect(document.querySelector('[aria-invalid="true"]')).toBeNull()
  await user.click(submit())
  expect(document.activeElement).toBe(talked())
  expect(screen.getByText('2 felter må rettes.')).toBeTruthy()
  await user.click(talked())
  await user.click(submit())
  expect(document.activeElement).toBe(screen.getByRole('radiogroup', { name: /Hvor stor er risikoen/ }))
  expect(sent()).toEqual([])
})

test('a question that hangs on an answer comes and goes with it, and what was written there is not sent', async () => {
  const tab = await open()
  await fillIn(tab)
  const why = () => screen.queryByRole('textbox', { name: /Hva gjør den høy/ })
  expect(why()).toBeNull()
  await tab.user.click(screen.getByRole('radio', { name: 'Høy' }))
  await tab.user.type(why() as HTMLElement, 'Mange innkjøp')
  await tab.user.click(screen.getByRole('radio', { name: 'Lav' }))
  await tab.user.click(submit())
  await screen.findByRole('region', { name: 'Kvittert' })
  expect(JSON.stringify(tab.sent())).not.toContain('Mange innkjøp')
})

test('not relevant asks for a reason, and sends nothing else', async () => {
  const tab = await open()
  await fillIn(tab)
  await tab.user.click(screen.getByRole('radio', { name: 'Ikke relevant, fordi …' }))
  await tab.user.click(submit())
  const reason = screen.getByRole('textbox', { name: /Hvorfor er det ikke relevant/ })
  expect(document.activeElement).toBe(reason)
  await tab.user.type(reason, 'Vi kjøper ikke inn noe')
  await tab.user.click(submit())
  await screen.findByRole('region', { name: 'Kvittert' })
  expect(tab.sent()[0]).toMatchObject({ outcome: 'not-relevant', reason: 'Vi kjøper ikke inn noe', answers: [] })
})

test('the day lies within what the service takes', async () => {
  const tab = await open({ form: SHORT_FORM })
  await tab.user.click(screen.getByRole('checkbox', { name: /Det er gjennomgått/ }))
  const day = screen.getByLabelText<HTMLInputElement>(/Dagen det ble gjort/)
  expect([day.value, day.max, day.min]).toEqual([TODAY, TODAY, dayFromToday(-80)])
  await tab.user.clear(day)
  await tab.user.type(day, dayFromToday(1))
  await tab.user.click(submit())
  expect(document.activeElement).toBe(day)
  expect(tab.sent()).toEqual([])
})

test('files go along', async () => {
  const tab = await open()
  await fillIn(tab)
  await tab.user.upload(screen.getByLabelText('Referat: Velg filer'), new File(['%PDF-'], 'Møte med Kari.pdf'))
  await screen.findByText(/Møte med Kari\.pdf/)
  await tab.user.click(submit())
  await screen.findByRole('region', { name: 'Kvittert' })
  expect(tab.sent()[0]).toMatchObject({ files: [{ fieldId: 'minutes', fileName: 'Møte med Kari.pdf', contentBase64: 'JVBERi0=' }] })
})

test('a review sends the measures it decides', async () => {
  const tab = await open({ form: { ...SHORT_FORM, isReview: true } })
  await tab.user.click(screen.getByRole('checkbox', { name: /Det er gjennomgått/ }))
  await tab.user.click(screen.getByRole('button', { name: 'Legg til tiltak' }))
  await tab.user.click(submit())
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /Hva skal gjøres/ }))
  await tab.user.type(screen.getByRole('textbox', { name: /Hva skal gjøres/ }), 'Kurs')
  await tab.user.type(screen.getByLabelText(/^Frist/), dayFromToday(30))
  await tab.user.click(submit())
  await screen.findByRole('region', { name: 'Kvittert' })
  expect(tab.sent()[0]).toMatchObject({ measures: [{ title: 'Kurs', dueOn: dayFromToday(30) }] })
})

describe('nothing that is typed is lost', () => {
  test('when the network is away', async () => {
    const tab = await open()
    await fillIn(tab)
    tab.wire.isDown = true
    await tab.user.click(submit())
    await screen.findByText('Vi får ikke kontakt')
    expect([notes().value, talked().checked]).toEqual(['Greit', true])
    tab.wire.isDown = false
    await tab.user.click(submit())
    await screen.findByRole('region', { name: 'Kvittert' })
  })

  test('when somebody goes to another page and comes back', async () => {
    const tab = await open()
    await fillIn(tab)
    await tab.user.upload(screen.getByLabelText('Referat: Velg filer'), new File(['x'], 'ark.pdf'))
    await screen.findByText(/ark\.pdf/)
    await tab.user.click(screen.getByRole('link', { name: 'Til oppgavene' }))
    await screen.findByRole('heading', { level: 1, name: 'Oppgaver i årshjulet' })
    window.location.hash = `#/${at}`
    await screen.findByText('Her er det du skrev sist')
    expect([notes().value, talked().checked, screen.getByText(/ark\.pdf/).textContent]).toEqual(['Greit', true, 'ark.pdf (1 kB)'])
    await tab.user.click(screen.getByRole('button', { name: 'Begynn på nytt' }))
    expect([notes().value, window.sessionStorage.length, screen.queryByText(/ark\.pdf/)]).toEqual(['', 0, null])
  })

  test('when the activity was changed meanwhile: what still fits stays, what is missing is marked', async () => {
    const tab = await open()
    await fillIn(tab)
    const [talkedAbout, risk, , written] = FORM.fields
    if (!talkedAbout || !risk || !written) throw new Error('the sample lost its fields')
    const label = { nb: 'Hvem eier risikoen?', nn: 'Kven eig risikoen?', en: 'Who owns the risk?' }
    const changed = activityOf({ task: task({ requirementVersion: 2 }), form: { ...FORM, fields: [talkedAbout, written, { kind: 'text', fieldId: 'owner', label, isRequired: true }] }, logNumber: 101 })
    tab.standIn.change({ ...activityAnswers(changed), signOff: () => refusal('not-ready', [{ path: 'answers.owner', problem: 'missing' }]) })
    await tab.user.click(submit())
    await screen.findByText('Aktiviteten ble endret mens du holdt på')
    const owner = screen.getByRole<HTMLInputElement>('textbox', { name: /Hvem eier risikoen/ })
    expect([notes().value, talked().checked, owner.getAttribute('aria-invalid')]).toEqual(['Greit', true, 'true'])
    tab.standIn.change(activityAnswers(changed))
    await tab.user.type(owner, 'Rektor')
    await tab.user.click(submit())
    await screen.findByRole('region', { name: 'Kvittert' })
    expect(tab.sent().at(-1)).toMatchObject({ requirementVersion: 2, answers: [{ fieldId: 'talked' }, { fieldId: 'notes', text: 'Greit' }, { fieldId: 'owner', text: 'Rektor' }] })
  })

  test('when it was sent back meanwhile: it is signed off under the new step', async () => {
    const tab = await open()
    await fillIn(tab)
    tab.standIn.change({ ...activityAnswers(activityOf({ task: task({ step: 1 }), logNumber: 101 })), signOff: () => refusal('out-of-date') })
    await tab.user.click(submit())
    await screen.findByText('Det er kommet noe nytt i mellomtiden')
    await waitFor(() => expect(tab.standIn.asked.filter(({ name }) => name === 'activity').length).toBeGreaterThan(1))
    tab.standIn.change(activityAnswers(activityOf({ task: task({ step: 1 }), logNumber: 101 })))
    expect(notes().value).toBe('Greit')
    await tab.user.click(submit())
    await screen.findByRole('region', { name: 'Kvittert' })
    expect(tab.sent().map(({ step }) => step)).toEqual([0, 1])
  })

  test('when somebody else was first: it is their record that is shown, and what I wrote can still be read', async () => {
    const theirs = signOffView({ byName: 'Amina Hassan' })
    const tab = await open({}, { signOff: () => ({ outcome: 'already', signOff: theirs, logNumber: 101 }) })
    await fillIn(tab)
    tab.standIn.change({ activity: () => activityOf({ signOff: theirs, may: MAY_NOTHING, logNumber: 101 }) })
    await tab.user.click(submit())
    const told = await screen.findByRole('region', { name: 'Det er allerede kvittert' })
    expect(told.textContent).toContain('Amina Hassan kvitterte før deg')
    expect(within(told).getByText('Greit')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Kvitter' })).toBeNull()
  })
})

test('what the service finds wrong stands at its field', async () => {
  const tab = await open({}, { signOff: () => refusal('not-ready', [{ path: 'answers.there', problem: 'unknown-person' }]) })
  await fillIn(tab)
  await tab.user.click(screen.getByRole('checkbox', { name: COLLEAGUES[0]?.name ?? '' }))
  await tab.user.click(submit())
  expect((await screen.findByText('Noen av dem arbeider ikke i enheten lenger. Velg på nytt.')).closest('fieldset')?.textContent).toContain('Hvem var der?')
})
