import type { WheelActivity } from '../../../core/api/wheel-views'
import type { WheelPaper } from '../../../bot/pdf/wheel-paper'

export function paperOf(activities: WheelActivity[], changes: Partial<WheelPaper['answer']> = {}, more: Partial<WheelPaper> = {}): WheelPaper {
  return {
    answer: {
      year: 2026,
      today: '2026-11-21',
      unitId: 'u-kindergarten',
      unitName: 'Solbakken barnehage',
      above: [{ unitId: 'u-top', name: 'Fjordvik kommune', level: 'municipality' }, { unitId: 'u-education', name: 'Oppvekst', level: 'directorate' }],
      below: [],
      bases: [],
      activities,
      mayAdd: false,
      logNumber: 3,
      ...changes,
    },
    language: 'nb',
    isMine: false,
    municipalityName: 'Fjordvik kommune',
    takenByName: 'Kari Ås',
    takenOn: '2026-11-21',
    ...more,
  }
}
