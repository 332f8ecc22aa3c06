import type { QueryKey } from '@tanstack/react-query'
import { Button, Checkbox, Table, type TableColumnsType } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { More, type Page, usePages } from './pages'
import { usePhone } from './phone'
import { Refused } from './Refused'
import { Skeletons } from './Skeletons'

interface ListPageProps<Item> {
  /** What the list is called, for those who hear it. */
  label: string
  queryKey: QueryKey
  fetchPage: (after: string | undefined) => Promise<Page<Item>>
  rowKey: (item: Item) => string
  columns: TableColumnsType<Item>
  /** The same item on a phone. */
  card: (item: Item) => ReactNode
  /** What stands there when there is nothing, and teaches what to do. */
  empty: ReactNode
  /** Above the rows: bulk actions of what is selected. */
  selected?: { keys: string[]; onChange: (keys: string[], items: Item[]) => void; label: (item: Item) => string; actions: ReactNode }
  width?: number
}

/** A list that grows at its end: a table on the desk, cards on the phone. Its filters live in the URL and are the caller's, as part of `queryKey`. */
export function ListPage<Item extends object>(props: ListPageProps<Item>) {
  const { t } = useTranslation('shared')
  const phone = usePhone()
  const [selecting, setSelecting] = useState(false)
  const query = usePages({ queryKey: props.queryKey, fetchPage: props.fetchPage, keep: true })
  if (query.isPending) return <Skeletons rows={8} />
  if (query.isError) return <Refused failure={query.error} again={() => void query.refetch()} />
  const items: Item[] = query.items
  if (items.length === 0) return props.empty
  const { selected, rowKey } = props
  const pick = (item: Item, chosen: boolean) => {
    const picked = items.filter((one) => (one === item ? chosen : selected?.keys.includes(rowKey(one))))
    selected?.onChange(picked.map(rowKey), picked)
  }
  const select = () => {
    if (selecting) selected?.onChange([], [])
    setSelecting(!selecting)
  }
  const bulk = selected && selected.keys.length > 0 && (
    <div className="bulk" role="status">
      <b>{t('selected', { count: selected.keys.length })}</b>
      {selected.actions}
    </div>
  )
  return (
    <>
      {phone ? (
        <>
          {selected && (
            <div className="selecting">
              <Button size="small" type="text" aria-pressed={selecting} onClick={select}>
                {t(selecting ? 'selecting.done' : 'selecting.begin')}
              </Button>
            </div>
          )}
          <ul className={selecting ? 'cards selectable' : 'cards'} aria-label={props.label}>
            {items.map((item) => (
              <li key={props.rowKey(item)}>
                {selecting && selected && (
                  <Checkbox
                    aria-label={selected.label(item)}
                    checked={selected.keys.includes(props.rowKey(item))}
                    onChange={({ target }) => pick(item, target.checked)}
                  />
                )}
                {props.card(item)}
              </li>
            ))}
          </ul>
          {selecting && bulk}
        </>
      ) : (
        <div className="panel wide">
          {bulk}
          <Table<Item>
            aria-label={props.label}
            rowKey={props.rowKey}
            size="middle"
            columns={props.columns}
            dataSource={items}
            pagination={false}
            tableLayout="fixed"
            style={{ minWidth: props.width }}
            rowSelection={
              selected && {
                selectedRowKeys: selected.keys,
                columnWidth: 44,
                onChange: (keys, chosen) => selected.onChange(keys.map(String), chosen),
                getCheckboxProps: (item) => ({ 'aria-label': selected.label(item) }) as object,
              }
            }
          />
        </div>
      )}
      <More of={query} />
    </>
  )
}
