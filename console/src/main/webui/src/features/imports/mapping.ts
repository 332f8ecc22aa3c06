import type { LeadImport, Plan } from './imports'

/** What a row of a file may say of a lead, in the order people think of it; the first is needed. */
export const FIELDS = [
  'companyName',
  'source',
  'campaign',
  'contactName',
  'contactTitle',
  'phone',
  'email',
  'industry',
  'notes',
  'externalId',
  'collectedAt',
  'owner',
] as const

export type Field = (typeof FIELDS)[number]

type Columns = NonNullable<Plan['columns']>

/** What the column with this heading says of a lead. */
export const fieldOf = (columns: Columns, heading: string) => FIELDS.find((field) => columns[field] === heading)

/** The column says this from now on, and no other does; without a field it says nothing. */
export function assigned(columns: Columns, heading: string, field: Field | undefined): Columns {
  const others = Object.fromEntries(Object.entries(columns).filter(([taken, by]) => by !== heading && taken !== field))
  return field ? { ...others, [field]: heading } : others
}

/** Every column once, with the first things it says. */
export function columnsOf({ header = [], sample = [] }: LeadImport) {
  return [...new Set(header)].map((heading) => {
    const at = header.indexOf(heading)
    const examples = sample.map((row) => row[at]).filter((cell): cell is string => !!cell?.trim())
    return { heading, examples: [...new Set(examples)].slice(0, 2) }
  })
}

const said = (plan: Plan) => [
  ...FIELDS.map((field) => plan.columns?.[field]),
  plan.source || undefined,
  plan.campaign || undefined,
  plan.knownCompanies ?? 'skip',
]

/** Whether both read a file in the same way. */
export const samePlan = (one: Plan, other: Plan) => JSON.stringify(said(one)) === JSON.stringify(said(other))

/** What has to be said before any row can be read: which company, and where the lead comes from. */
export const lacking = ({ columns, source }: Plan) =>
  !columns?.companyName ? 'nameless' : !columns.source && !source ? 'sourceless' : undefined

/** What would happen to the rows of a checked file. */
export function outlook({ total = 0, bad = 0, duplicates = 0, repeated = 0, plan }: LeadImport) {
  const fresh = Math.max(0, total - bad - duplicates - repeated)
  return { fresh, comes: plan?.knownCompanies === 'contest' ? fresh + duplicates : fresh }
}

/** `GB18030 ,` → its encoding and what stands between its values; a workbook has neither. */
export function formatOf(format = '') {
  const [name, separator] = [format.slice(0, format.indexOf(' ')), format.slice(format.indexOf(' ') + 1)]
  const between = { ',': 'comma', ';': 'semicolon', '|': 'bar', tab: 'tab' }[separator]
  return name && between ? { encoding: name, between } : { workbook: format }
}
