interface PieceOfText {
  change?: string
  text?: string
}

/** A line as it changed, word by word: what came is underlined, what went is struck out. */
export function Pieces({ of }: { of?: PieceOfText[] }) {
  return of?.map((piece, place) => <Piece key={`${piece.text}${place}`} {...piece} />)
}

function Piece({ change, text }: PieceOfText) {
  if (change === 'ADDED') return <ins>{text}</ins>
  if (change === 'REMOVED') return <del>{text}</del>
  return text
}
