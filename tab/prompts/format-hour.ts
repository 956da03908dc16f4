/** An hour as a clock shows it: `08:00`, `24:00`. */
export function formatHour(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`
}
