import { LessonHere } from '../training/lesson'
import breaches from './lessons/breaches.json'
import bullyingAndHarassment from './lessons/bullying-and-harassment.json'
import confidentiality from './lessons/confidentiality.json'
import corruption from './lessons/corruption.json'
import corruptionRisk from './lessons/corruption-risk.json'
import employersProperty from './lessons/employers-property.json'
import ethicalLeadership from './lessons/ethical-leadership.json'
import freedomOfExpression from './lessons/freedom-of-expression.json'
import gifts from './lessons/gifts.json'
import impartiality from './lessons/impartiality.json'
import leadersDilemma from './lessons/leaders-dilemma.json'
import leadersDuties from './lessons/leaders-duties.json'
import leadersImpartiality from './lessons/leaders-impartiality.json'
import needToKnow from './lessons/need-to-know.json'
import outsideTheOffice from './lessons/outside-the-office.json'
import passwords from './lessons/passwords.json'
import personalData from './lessons/personal-data.json'
import phishing from './lessons/phishing.json'
import powerAndRespect from './lessons/power-and-respect.json'
import privateInterests from './lessons/private-interests.json'
import procurement from './lessons/procurement.json'
import residentsRights from './lessons/residents-rights.json'
import sharingAndEMail from './lessons/sharing-and-e-mail.json'
import sideJobs from './lessons/side-jobs.json'
import socialMedia from './lessons/social-media.json'
import whistleblowing from './lessons/whistleblowing.json'

/** The lessons a municipality begins with, as they were written for it; it edits all of them. In the order of the starter programmes. */
export const LESSON_LIBRARY: readonly LessonHere[] = [
  // Privacy and information security.
  personalData,
  needToKnow,
  phishing,
  passwords,
  sharingAndEMail,
  breaches,
  outsideTheOffice,
  residentsRights,
  // Ethics.
  impartiality,
  gifts,
  sideJobs,
  freedomOfExpression,
  whistleblowing,
  confidentiality,
  procurement,
  corruption,
  powerAndRespect,
  employersProperty,
  socialMedia,
  bullyingAndHarassment,
  privateInterests,
  ethicalLeadership,
  // Leaders.
  leadersDuties,
  leadersDilemma,
  leadersImpartiality,
  corruptionRisk,
].map((written) => LessonHere.parse(written))
