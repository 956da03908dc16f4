import { Audience } from '../../../core/obligations/audience'
import { audienceOfDraft, draftOfAudience, emptyAudienceDraft } from '../../../core/publishing/audience-draft'

test.each<Audience>([
  { of: 'objects', objectKinds: ['contract'], risks: ['high', 'medium'], within: ['u-1'] },
  { of: 'units', levels: ['area'] },
  { of: 'roles', roles: ['safety-representative'], within: ['u-1'] },
  { employmentClasses: ['permanent'], leaders: 'only', levels: ['workplace'] },
])('%j comes back as it was', (audience) => expect(Audience.parse(audienceOfDraft(draftOfAudience(audience)))).toEqual(audience))

it('says nothing of a risk where none was chosen', () => expect(audienceOfDraft({ ...emptyAudienceDraft('people'), of: 'objects', objectKinds: ['contract'] })).toEqual({ of: 'objects', objectKinds: ['contract'] }))
