import { useNavigate } from '@tanstack/react-router'
import { Input, Modal } from 'antd'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Found } from '@/shared/feature'
import { type Person, useMe } from '@/shared/me'
import { usePhone } from '@/shared/phone'
import { commandsFor, placesFor } from './places'
import { opened, recent } from './recent'
import { useFound } from './useFound'

interface Group {
  title: string
  rows: Found[]
  /** Whether these are records, which are remembered, and no places. */
  records?: boolean
}

/** Everything one can do, everywhere one can go and every record one may see, by typing a part of its name or its initials. */
export default function Palette({ close }: { close: () => void }) {
  const { t } = useTranslation('app')
  const me = useMe()
  const phone = usePhone()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [composing, setComposing] = useState(false)
  const [at, setAt] = useState(0)
  const { kinds, pending, failed } = useFound(composing ? '' : typed)
  const groups: Group[] = [
    ...(typed ? [] : [{ title: 'palette.recent', rows: recent(me.id), records: true }]),
    ...matching(usePlaces(me), typed),
    ...kinds.map(({ title, found }) => ({ title, rows: found, records: true })),
  ].filter(({ rows }) => rows.length > 0)
  const rows = groups.flatMap((group) => group.rows.map((row) => ({ row, records: group.records })))
  const go = (chosen: (typeof rows)[number] | undefined) => {
    if (!chosen) return
    if (chosen.records) opened(me.id, chosen.row)
    close()
    void navigate({ to: chosen.row.to, params: chosen.row.params as never, search: chosen.row.search as never })
  }
  const move = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      setAt((at + step + rows.length) % Math.max(rows.length, 1))
    }
    if (event.key !== 'Enter') return
    // The key is done with: what gets the focus back does not hear of it.
    event.preventDefault()
    go(rows[at])
  }
  useEffect(() => void document.getElementById(`palette-${at}`)?.scrollIntoView({ block: 'nearest' }), [at])
  return (
    <Modal
      open
      onCancel={close}
      footer={null}
      closable={phone}
      width={phone ? '100%' : 600}
      className={phone ? 'palette-page' : undefined}
      style={phone ? undefined : { top: 96 }}
      title={<span className={phone ? undefined : 'hidden'}>{t('palette.title')}</span>}
    >
      <Input
        autoFocus
        variant={phone ? undefined : 'borderless'}
        size="large"
        placeholder={t('palette.open')}
        aria-label={t('palette.open')}
        role="combobox"
        aria-expanded
        aria-controls="palette"
        aria-activedescendant={rows[at] && `palette-${at}`}
        value={typed}
        onKeyDown={move}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
      />
      {/* The keys are the field's: the rows are only pointed at. */}
      <div id="palette" role="listbox" aria-label={t('palette.results')} aria-busy={pending} className="palette">
        {groups.map(({ title, rows: own }, group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options is no set of fields
          <div key={title} role="group" aria-label={t(title)}>
            <div className="kind" aria-hidden>
              {t(title)}
            </div>
            {own.map((row, place) => {
              const index = groups.slice(0, group).reduce((sum, { rows: before }) => sum + before.length, place)
              return (
                <Row key={row.id} row={row} index={index} chosen={index === at} point={() => setAt(index)} go={() => go(rows[index])} />
              )
            })}
          </div>
        ))}
      </div>
      <p role="status" className="faint palette-said">
        {said(typed.trim() !== '', pending, failed, rows.length)}
      </p>
    </Modal>
  )

  function said(asked: boolean, waiting: boolean, partly: boolean, found: number) {
    if (waiting) return t('palette.looking')
    if (partly) return t('palette.partly')
    return asked ? t('palette.found', { count: found }) : ''
  }
}

interface RowProps {
  row: Found
  index: number
  chosen: boolean
  point: () => void
  go: () => void
}

function Row({ row, index, chosen, point, go }: RowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the keys
    <div id={`palette-${index}`} role="option" tabIndex={-1} aria-selected={chosen} onMouseMove={point} onClick={go}>
      <span>{row.label}</span>
      {row.hint && (row.params ? <small className="faint">{row.hint}</small> : <kbd>{row.hint}</kbd>)}
    </div>
  )
}

/** What can be done and where one can go, as rows like the records. */
function usePlaces(me: Person): Group[] {
  const { t } = useTranslation('app')
  const commands = commandsFor(me).map(({ title, key, to, search }) => ({ id: title, label: t(title), hint: key, to, search }))
  const places = placesFor(me).map(({ title, key, to }) => ({ id: to, label: t(title), hint: key && `g ${key}`, to }))
  return [
    { title: 'palette.commands', rows: commands },
    { title: 'palette.places', rows: places },
  ]
}

const matching = (groups: Group[], typed: string) =>
  groups.map((group) => ({ ...group, rows: group.rows.filter(({ label }) => label.toLowerCase().includes(typed.trim().toLowerCase())) }))
