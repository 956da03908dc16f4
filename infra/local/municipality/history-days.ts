/** How many days before the first start each version of the standard came into force. */
export const DAYS_BEFORE_FIRST_DAY = { '1.0': 730, '1.1': 400, '2.0': 21 } as const

/** The oldest observation of the organisation: the first import of the HR file. */
export const FIRST_IMPORT_DAYS_BEFORE = 760
/** Days from one import of the history to the next. */
export const IMPORT_INTERVAL_DAYS = 28

/** How many days before the first start the lessons and their programmes were published, and the first lesson of each went out. */
export const TRAINING_DAYS_BEFORE = { published: 30, 'ethics-lessons': 23, 'privacy-security': 16, 'leader-course': 10 } as const

/** How many days before the first start the wheel was published, and on which its leaders signed off. */
export const WHEEL_DAYS_BEFORE = { published: 62, signedOff: [48, 34, 20, 6] } as const

/** How many days before the first start the controller entered what supervision and audits had found. */
export const INSPECTIONS_DAYS_BEFORE = 5
