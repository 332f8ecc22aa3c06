/** The cells of a text in CSV (RFC 4180), row by row; what its end cut off in the middle is left out. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; at++) {
    const letter = text[at]!
    if (quoted) {
      if (letter !== '"') cell += letter
      else if (text[at + 1] === '"') cell += text[at++]
      else quoted = false
    } else if (letter === '"') quoted = true
    else if (letter === ',') {
      row.push(cell)
      cell = ''
    } else if (letter === '\n') {
      rows.push([...row, cell])
      row = []
      cell = ''
    } else if (letter !== '\r') cell += letter
  }
  return rows
}

const ENOUGH = 1 << 16

/** The beginning of a stream of text; the rest is not asked for. */
export async function beginningOf(stream: ReadableStream<Uint8Array>, enough = ENOUGH) {
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += decoder.decode(part.value, { stream: true })
    if (text.length >= enough) {
      await reader.cancel()
      break
    }
  }
  return text
}

export interface BadRow {
  row: string
  cells: string[]
  reason: string
}

/** Rows of a file that were refused: its own cells, then the reason, then the number of the row. */
export const badRows = (text: string): BadRow[] =>
  parseCsv(text)
    .slice(1)
    .map((cells) => ({ cells: cells.slice(0, -2), reason: cells.at(-2) ?? '', row: cells.at(-1) ?? '' }))
