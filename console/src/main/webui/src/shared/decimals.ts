/** Digits as a Chinese keyboard may type them, and without what people put between thousands. */
export const plain = (typed: string | undefined) => (typed ?? '').normalize('NFKC').replace(/[,\s]/g, '')

/** Without the zeros that say nothing. */
export const trimmed = (decimal: string) => (decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal)
