const DAY = 86_400_000
const WEEK = 7 * DAY

/** The ISO week of a calendar day (yyyy-MM-dd), such as 2026-W47: that of its Thursday. */
export function weekOf(day: string) {
  const at = new Date(`${day}T00:00:00Z`)
  const thursday = new Date(at.getTime() + (3 - ((at.getUTCDay() + 6) % 7)) * DAY)
  const begins = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  const number = 1 + Math.floor((thursday.getTime() - begins) / WEEK)
  return `${thursday.getUTCFullYear()}-W${String(number).padStart(2, '0')}`
}

/** The week that many weeks after the one that begins on this Monday. */
export const weekAfter = (monday: string, weeks: number) =>
  weekOf(new Date(Date.parse(`${monday}T00:00:00Z`) + weeks * WEEK).toISOString().slice(0, 10))
