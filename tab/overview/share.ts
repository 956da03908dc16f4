/** Figures of a unit. `overdue` is part of `outstanding`; who is excluded is in neither. */
export type Figures = { signed: number; outstanding: number; overdue: number; excluded: number }

/** How many of those who owe have signed, 0 to 1; undefined where nobody owes anything. */
export function shareSigned({ signed, outstanding }: Figures): number | undefined {
  const owing = signed + outstanding
  return owing === 0 ? undefined : signed / owing
}

/** In whole per cent, rounded down: 100 % is said only when everybody has signed. */
export function formatShare(share: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(Math.floor(share * 100 + 1e-9) / 100)
}
