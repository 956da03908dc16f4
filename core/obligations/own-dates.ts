import type { ActRequirement } from './requirement'

/** What makes measures decided in reviews owed. Comes with the first of them; a controller may publish a version of their own. */
export const MEASURES: ActRequirement = {
  kind: 'act',
  requirementId: 'measures',
  title: { nb: 'Gjennomfør tiltaket', nn: 'Gjennomfør tiltaket', en: 'Carry out the measure' },
  reason: { nb: 'Tiltaket ble vedtatt i en gjennomgang og har en frist.', nn: 'Tiltaket vart vedteke i ein gjennomgang og har ein frist.', en: 'The measure was decided in a review and has a deadline.' },
  audience: { of: 'objects', objectKinds: ['measure'] },
  schedule: { kind: 'own-date', leadDays: 365 },
  evidence: 'sign-off',
  dueInDays: 30,
  minutes: 30,
  theme: 'management',
  form: {
    fields: [
      {
        kind: 'text',
        fieldId: 'result',
        label: { nb: 'Hva ble gjort, og hva ble resultatet?', nn: 'Kva vart gjort, og kva vart resultatet?', en: 'What was done, and what came of it?' },
        isRequired: true,
      },
    ],
    mayBeNotRelevant: true,
    followUps: [],
    isReview: false,
  },
}

/** What makes orders and other findings with a date owed by their unit. Comes with the first of them. */
export const ORDERS: ActRequirement = {
  kind: 'act',
  requirementId: 'orders',
  title: { nb: 'Følg opp pålegg og avvik etter tilsyn', nn: 'Følg opp pålegg og avvik etter tilsyn', en: 'Follow up orders and deviations after supervision' },
  reason: {
    nb: 'Et tilsyn eller en revisjon har satt en frist for å rette opp.',
    nn: 'Eit tilsyn eller ein revisjon har sett ein frist for å rette opp.',
    en: 'Supervision or an audit has set a date by which it must be put right.',
  },
  audience: { of: 'objects', objectKinds: ['order'] },
  schedule: { kind: 'own-date', leadDays: 365 },
  evidence: 'sign-off',
  dueInDays: 30,
  minutes: 60,
  theme: 'quality',
  form: {
    fields: [
      {
        kind: 'text',
        fieldId: 'result',
        label: { nb: 'Hvordan er det rettet opp?', nn: 'Korleis er det retta opp?', en: 'How has it been put right?' },
        isRequired: true,
      },
      {
        kind: 'files',
        fieldId: 'evidence',
        label: { nb: 'Dokumentasjon', nn: 'Dokumentasjon', en: 'Evidence' },
        isRequired: false,
      },
    ],
    mayBeNotRelevant: false,
    followUps: [],
    isReview: false,
  },
}
