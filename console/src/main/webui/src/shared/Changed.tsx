interface PieceOfText {
  change?: string
  text?: string
}

interface Line {
  change?: string
  pieces?: PieceOfText[]
}

/** A field of a document before and after. */
export interface Changed {
  name: string
  lines: Line[]
}

/** Of a contract: only what differs is told. */
export const fieldsOf = (changes: { field?: string; label?: string; lines?: Line[] }[] = []): Changed[] =>
  changes.map(({ field, label, lines = [] }) => ({ name: label ?? field!, lines }))

/** Of a proposal: what stayed as it was is told as well. */
export const partsOf = (parts: { name?: string; change?: string; lines?: Line[] }[] = []): Changed[] =>
  parts.filter(differs).map(({ name, lines = [] }) => ({ name: name!, lines: lines.filter(differs) }))

const differs = ({ change }: { change?: string }) => change !== 'SAME'

/** What changed, field by field and word by word. */
export const ChangedFields = ({ of }: { of: Changed[] }) =>
  of.map(({ name, lines }) => (
    <div key={name} className="changed">
      <b>{name}</b>
      {lines.map((line, at) => (
        <p key={at}>
          <Pieces of={line.pieces} />
        </p>
      ))}
    </div>
  ))

/** A line as it changed, word by word: what came is underlined, what went is struck out. */
function Pieces({ of }: { of?: PieceOfText[] }) {
  return of?.map((piece, place) => <Piece key={`${piece.text}${place}`} {...piece} />)
}

function Piece({ change, text }: PieceOfText) {
  if (change === 'ADDED') return <ins>{text}</ins>
  if (change === 'REMOVED') return <del>{text}</del>
  return text
}
