/** What contract-service files with a contract; it looks into the content and has the last word. */
export const ENDINGS = ['pdf', 'png', 'jpg', 'jpeg', 'tif', 'tiff', 'docx', 'xlsx', 'pptx', 'ofd']
export const MOST_MEGABYTES = 20

const KILO = 1024
const MEGA = KILO * KILO

/** Why a file need not even be sent. */
export function refusal({ name, size }: { name: string; size: number }): 'type' | 'large' | 'empty' | undefined {
  if (!ENDINGS.includes(name.split('.').at(-1)?.toLowerCase() ?? '')) return 'type'
  if (size === 0) return 'empty'
  return size > MOST_MEGABYTES * MEGA ? 'large' : undefined
}

export const sizeOf = (bytes: number, number: (value: number) => string) =>
  bytes >= MEGA ? `${number(Math.round((bytes / MEGA) * 10) / 10)} MB` : `${number(Math.max(1, Math.round(bytes / KILO)))} KB`
