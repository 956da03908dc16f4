import fc from 'fast-check'
import { sha256 } from '../../../bot/hashing'
import { Fact, type SignatureRecord } from '../../../core/facts/fact'
import { factKey } from '../../../core/facts/fact-key'
import { obligationKey } from '../../../core/facts/keys'
import { applyFact, type LogState } from '../../../core/facts/log-state'
import { LANGUAGES } from '../../../core/language/language'
import { listStandings } from '../../../core/obligations/standing'
import { applyOrganisationChange, type Person } from '../../../core/organisation/organisation'
import { decideSignature, type SignatureChannel, type SignatureClick } from '../../../core/signing/decide-signature'
import { SIGNATURE_STATEMENT } from '../../../core/signing/statement'
import { NOW, numbered, oidOf, PEOPLE, publication, sampleState, TENANT_ID, TEXTS, TODAY, type SamplePerson } from '../../sample/sample-log'
import { paperSignatureOf, signatureBy, voidingOf } from '../../sample/sample-records'

function keyFor(person: SamplePerson, majorVersion = 1, round = `${PEOPLE[person]}-1`): string {
  return obligationKey(sha256, { requirementId: 'ethics-standard', round, subject: PEOPLE[person], majorVersion })
}

/** The click on the card that the person was sent. */
function clickOf(person: SamplePerson, changes: Partial<SignatureClick> = {}): SignatureClick {
  return { obligationKey: keyFor(person), step: 0, textSha256: publication().texts.nb.sha256, language: 'nb', ...changes }
}

function from(person: SamplePerson | 'guest', changes: Partial<SignatureChannel> = {}): SignatureChannel {
  return {
    oid: oidOf(person),
    tenantId: TENANT_ID,
    channel: 'msteams-bot',
    activityId: 'activity-7',
    conversationIdSha256: 'b'.repeat(64),
    presentationSha256: 'a'.repeat(64),
    appVersion: '0.1.0',
    ...changes,
  }
}

const decide = (state: LogState, click: SignatureClick, channel: SignatureChannel, now = NOW) => decideSignature(state, sha256, click, channel, now)

describe('a click on one’s own current card', () => {
  const decision = decide(sampleState(), clickOf('employee'), from('employee'))
  const record = (decision as { record: SignatureRecord }).record

  test('signs, with everything the record must hold and nothing more', () =>
    expect(decision).toEqual({
      outcome: 'sign',
      record: {
        kind: 'signature',
        v: 1,
        tenantId: TENANT_ID,
        recordedAt: '2026-11-21T09:00:00.000Z',
        appVersion: '0.1.0',
        subject: PEOPLE.employee,
        subjectOid: oidOf('employee'),
        actor: PEOPLE.employee,
        actorOid: oidOf('employee'),
        requirementId: 'ethics-standard',
        round: 'p-employee-1',
        majorVersion: 1,
        step: 0,
        documentId: 'ethics-standard',
        documentVersion: '1.0',
        textSha256: publication().texts.nb.sha256,
        textPublishedAt: publication().recordedAt,
        language: 'nb',
        presentationSha256: 'a'.repeat(64),
        statementId: SIGNATURE_STATEMENT.statementId,
        statement: SIGNATURE_STATEMENT.sentence.nb,
        channel: 'msteams-bot',
        activityId: 'activity-7',
        conversationIdSha256: 'b'.repeat(64),
      },
    }))

  test('gives a fact that the log accepts, and that fulfils the obligation', () => {
    expect(Fact.parse(record)).toEqual(record)
    const state = sampleState(record)
    expect(listStandings(state, state.organisation.people.get(PEOPLE.employee) as Person, TODAY)[0]?.state).toBe('fulfilled')
  })

  test.each(LANGUAGES)('signs the sentence and the text of the language shown: %s', (language) => {
    const click = clickOf('employee', { language, textSha256: publication().texts[language].sha256 })
    expect(decide(sampleState(), click, from('employee'))).toMatchObject({
      outcome: 'sign',
      record: { language, statement: SIGNATURE_STATEMENT.sentence[language], textSha256: publication().texts[language].sha256 },
    })
  })

  test('signs from the tab too, without an activity', () =>
    expect(decide(sampleState(), clickOf('employee'), from('employee', { channel: 'tab', activityId: '', conversationIdSha256: '' }))).toMatchObject({
      outcome: 'sign',
      record: { channel: 'tab', activityId: '' },
    }))

  test('signs for somebody on leave who wants to, and for somebody who is overdue', () => {
    expect(decide(sampleState(), clickOf('onLeave'), from('onLeave')).outcome).toBe('sign')
    expect(decide(sampleState(), clickOf('employee'), from('employee'), new Date('2027-02-01T09:00:00Z')).outcome).toBe('sign')
  })
})

describe('a click that comes again', () => {
  test('is told of the first signature, whatever id it comes with, from whatever device', () => {
    const state = sampleState(signatureBy('employee'))
    for (const again of [from('employee'), from('employee', { activityId: 'other' }), from('employee', { channel: 'tab', activityId: '' })])
      expect(decide(state, clickOf('employee'), again)).toMatchObject({ outcome: 'already-signed', by: { number: 4, record: { kind: 'signature' } } })
  })

  test('delivered before the first one is known makes a record under the same key', () => {
    const keys = ['a', 'b'].map((activityId, minutes) => {
      const decision = decide(sampleState(), clickOf('employee'), from('employee', { activityId }), new Date(NOW.getTime() + minutes * 60_000))
      return decision.outcome === 'sign' && factKey(sha256, decision.record)
    })
    expect(keys[0]).toMatch(/^[0-9a-f]{64}$/)
    expect(keys[1]).toBe(keys[0])
  })

  test('after the leader registered paper is told of that', () => {
    const state = sampleState(paperSignatureOf('disabled'))
    applyOrganisationChange(state.organisation, { change: 'account', personId: PEOPLE.disabled, oid: oidOf('disabled'), enabled: true, effectiveOn: TODAY })
    expect(decide(state, clickOf('disabled'), from('disabled'))).toMatchObject({ outcome: 'already-signed', by: { record: { kind: 'paper-signature' } } })
  })
})

describe('somebody else’s card', () => {
  test('signs nothing, neither for its owner nor for the one who clicked', () => {
    expect(decide(sampleState(), clickOf('employee'), from('colleague'))).toEqual({ outcome: 'not-yours' })
    expect(decide(sampleState(), clickOf('employee'), from('leader'))).toEqual({ outcome: 'not-yours' })
  })

  test('stays somebody else’s when its owner has signed', () =>
    expect(decide(sampleState(signatureBy('employee')), clickOf('employee'), from('colleague'))).toEqual({ outcome: 'not-yours' }))

  test('an invented key belongs to nobody', () =>
    expect(decide(sampleState(), clickOf('employee', { obligationKey: 'f'.repeat(64) }), from('employee'))).toEqual({ outcome: 'not-yours' }))
})

describe('a card that is out of date', () => {
  const outOfDate = { outcome: 'out-of-date', standing: { state: 'due-soon' } }

  test('by a minor version is answered with what is current', () => {
    const texts = { ...TEXTS, nb: { title: 'Etisk standard', markdown: 'Rettet tekst' } }
    const state = sampleState(publication(1, 1, '2026-11-20', texts))
    expect(decide(state, clickOf('employee'), from('employee'))).toMatchObject(outOfDate)
    const fresh = clickOf('employee', { textSha256: publication(1, 1, '2026-11-20', texts).texts.nb.sha256 })
    expect(decide(state, fresh, from('employee'))).toMatchObject({ outcome: 'sign', record: { documentVersion: '1.1', majorVersion: 1 } })
  })

  test('by a major version too, though its key is another', () =>
    expect(decide(sampleState(publication(2, 0, '2026-11-20')), clickOf('employee'), from('employee'))).toMatchObject({
      outcome: 'out-of-date',
      standing: { obligation: { majorVersion: 2 } },
    }))

  test('only from the day the new version is in force', () =>
    expect(decide(sampleState(publication(2, 0, '2026-12-01')), clickOf('employee'), from('employee')).outcome).toBe('sign'))

  test('of a version to come does not sign it early', () =>
    expect(decide(sampleState(publication(2, 0, '2026-12-01')), clickOf('employee', { obligationKey: keyFor('employee', 2) }), from('employee'))).toMatchObject({
      outcome: 'out-of-date',
    }))

  test('by a voiding names the wrong step', () => {
    const paper = paperSignatureOf('employee')
    const state = sampleState(paper, voidingOf(paper))
    expect(decide(state, clickOf('employee'), from('employee'))).toMatchObject({ ...outOfDate, standing: { step: 1 } })
    expect(decide(state, clickOf('employee', { step: 1 }), from('employee'))).toMatchObject({ outcome: 'sign', record: { step: 1 } })
  })

  test.each<[string, Partial<SignatureClick>]>([
    ['another text', { textSha256: 'c'.repeat(64) }],
    ['the text of another language', { language: 'nn' }],
    ['a step ahead', { step: 1 }],
  ])('with %s signs nothing', (_, changes) => expect(decide(sampleState(), clickOf('employee', changes), from('employee'))).toMatchObject(outOfDate))

  test('by being hired again is the person’s own still', () => {
    const state = sampleState()
    const ended = { change: 'spell' as const, personId: PEOPLE.employee, employmentClass: 'permanent' as const }
    applyOrganisationChange(state.organisation, { ...ended, spellId: 'p-employee-1', startsOn: '2021-08-01', endsOn: '2026-11-14' })
    applyOrganisationChange(state.organisation, { ...ended, spellId: 'p-employee-2', startsOn: '2026-11-18' })
    expect(decide(state, clickOf('employee'), from('employee'))).toMatchObject({ outcome: 'out-of-date', standing: { obligation: { round: 'p-employee-2' } } })
  })
})

test.each([
  ['guest', 'unknown'],
  ['disabled', 'disabled'],
  ['leaver', 'left'],
] as const)('a %s is refused before anything else is looked at', (person, problem) =>
  expect(decide(sampleState(), clickOf('employee'), from(person))).toEqual({ outcome: 'refused', problem }),
)

test('whatever a client sends, only the caller’s own current obligation is ever signed', () => {
  const people = Object.keys(PEOPLE) as SamplePerson[]
  const anyClick = fc.record({
    obligationKey: fc.constantFrom('own', 'own', 'own', ...people.map((person) => keyFor(person)), '', 'f'.repeat(64)),
    step: fc.constantFrom(0, 0, 0, -1, 1, Number.NaN),
    textSha256: fc.constantFrom('', publication().texts.nb.sha256, publication().texts.nb.sha256, publication().texts.nn.sha256),
    language: fc.constantFrom('nb', 'nb', 'nn', 'en', 'toString') as fc.Arbitrary<'nb'>,
  })
  const state = sampleState()
  let signed = 0
  fc.assert(
    fc.property(anyClick, fc.constantFrom(...people), (drawn, person) => {
      const click = { ...drawn, obligationKey: drawn.obligationKey === 'own' ? keyFor(person) : drawn.obligationKey }
      const decision = decide(state, click, from(person))
      if (decision.outcome !== 'sign') return
      signed++
      expect(decision.record).toMatchObject({ subject: PEOPLE[person], actor: PEOPLE[person], subjectOid: oidOf(person), step: 0 })
      expect(click).toEqual(clickOf(person, { language: click.language, textSha256: publication().texts[click.language].sha256 }))
      const next = sampleState()
      for (const fact of numbered([decision.record], 4)) applyFact(next, fact)
      expect(decide(next, click, from(person)).outcome).toBe('already-signed')
    }),
    { numRuns: 4000 },
  )
  // About 90 of 4,000: enough that the property says something.
  expect(signed).toBeGreaterThan(20)
})
