import { CloseOutlined, FilterOutlined } from '@ant-design/icons'
import { Button, Checkbox, Drawer, Input } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Choice } from './Choice'
import { usePhone } from './phone'
import { SearchField } from './SearchField'

/** One way to narrow a list. */
export interface Filter<Search> {
  field: keyof Search & string
  label: string
  /** Words, one of a few, yes or nothing, a day; or something that led here and can only be taken away. */
  as: 'text' | 'one' | 'yes' | 'day' | 'passing'
  options?: { value: string; label: string }[]
  /** Behind "More filters", where those stand that are needed now and then. */
  rare?: boolean
}

interface FiltersProps<Search> {
  search: Search
  change: (part: Partial<Search>) => void
  filters: Filter<Search>[]
  /** Beside the filters: order, files. */
  children?: ReactNode
}

/** The filters of a list. They live in the URL; what narrows the list out of sight stands below as something to take away. */
export function Filters<Search extends object>({ search, change, filters, children }: FiltersProps<Search>) {
  const { t } = useTranslation('shared')
  const phone = usePhone()
  const [open, setOpen] = useState(false)
  const shown = filters.filter((filter) => filter.as !== 'passing' && (phone ? filter.as === 'text' : !filter.rare))
  const more = filters.filter((filter) => filter.as !== 'passing' && !shown.includes(filter))
  const narrowing = filters.filter((filter) => !shown.includes(filter) && search[filter.field] !== undefined)
  const one = (filter: Filter<Search>) => <One key={filter.field} filter={filter} search={search} change={change} />
  return (
    <>
      <search className="filters">
        {shown.map(one)}
        {more.length > 0 && (
          <Button icon={<FilterOutlined aria-hidden />} aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('filters.more')}
            {narrowing.length > 0 && <span className="count">{narrowing.length}</span>}
          </Button>
        )}
        {children}
      </search>
      {open && !phone && <div className="panel filters-more">{more.map(one)}</div>}
      {open && phone && (
        <Drawer open placement="bottom" size="80%" title={t('filters.more')} onClose={() => setOpen(false)}>
          <div className="filters-more">{more.map(one)}</div>
          <div className="sheet-actions">
            <Button type="primary" onClick={() => setOpen(false)}>
              {t('filters.show')}
            </Button>
          </div>
        </Drawer>
      )}
      {narrowing.length > 0 && !open && (
        <ul className="narrowing" aria-label={t('filters.active')}>
          {narrowing.map((filter) => (
            <li key={filter.field}>
              <Button
                size="small"
                aria-label={`${said(filter, search)} · ${t('filters.remove')}`}
                onClick={() => change({ [filter.field]: undefined } as Partial<Search>)}
              >
                {said(filter, search)} <CloseOutlined aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** A filter that narrows, in words. */
export function said<Search extends object>({ as, field, label, options }: Filter<Search>, search: Search) {
  if (as === 'yes') return label
  const value = String(search[field])
  return `${label}: ${options?.find((option) => option.value === value)?.label ?? value}`
}

interface OneProps<Search> {
  filter: Filter<Search>
  search: Search
  change: (part: Partial<Search>) => void
}

function One<Search extends object>({ filter, search, change }: OneProps<Search>) {
  const { as, field, label, options = [] } = filter
  const value = search[field] as string | undefined
  const set = (chosen: string | undefined) => change({ [field]: chosen || undefined } as Partial<Search>)
  if (as === 'text') return <SearchField label={label} value={value} onChange={set} />
  if (as === 'yes')
    return (
      <Checkbox checked={value === 'yes'} onChange={({ target }) => set(target.checked ? 'yes' : undefined)}>
        {label}
      </Checkbox>
    )
  if (as === 'day') return <Day label={label} value={value} set={set} />
  return <Choice value={value} none={label} aria-label={label} options={options} onChange={({ target }) => set(target.value)} />
}

function Day({ label, value, set }: { label: string; value?: string; set: (day: string) => void }) {
  const id = useId()
  return (
    <div className="day">
      <label htmlFor={id}>{label}</label>
      <Input id={id} type="date" value={value?.slice(0, 10) ?? ''} onChange={({ target }) => set(target.value)} />
    </div>
  )
}
