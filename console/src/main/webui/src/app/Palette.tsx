import { useNavigate } from '@tanstack/react-router'
import { Input, Modal } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/shared/me'
import { commandsFor, placesFor } from './places'

/** Everything one can do and everywhere one can go, by typing a part of its name. */
export default function Palette({ close }: { close: () => void }) {
  const { t } = useTranslation('app')
  const me = useMe()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const rows = [
    ...commandsFor(me).map((command) => ({
      id: command.title,
      label: t(command.title),
      hint: command.key,
      to: command.to,
      search: command.search,
    })),
    ...placesFor(me).map((place) => ({
      id: place.to,
      label: t(place.title),
      hint: place.key && `g ${place.key}`,
      to: place.to,
      search: undefined,
    })),
  ].filter((row) => row.label.toLowerCase().includes(typed.trim().toLowerCase()))
  const go = (row: (typeof rows)[number] | undefined) => {
    if (!row) return
    close()
    void navigate({ to: row.to, search: row.search as never })
  }
  const move = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      setAt((at + step + rows.length) % Math.max(rows.length, 1))
    }
    if (event.key === 'Enter') go(rows[at])
  }
  return (
    <Modal
      open
      onCancel={close}
      footer={null}
      closable={false}
      width={560}
      style={{ top: 96 }}
      title={<span className="hidden">{t('palette.open')}</span>}
    >
      <Input
        autoFocus
        variant="borderless"
        size="large"
        placeholder={t('palette.open')}
        aria-label={t('palette.open')}
        role="combobox"
        aria-expanded
        aria-controls="palette"
        aria-activedescendant={rows[at] && `palette-${at}`}
        value={typed}
        onKeyDown={move}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
      />
      {/* The keys are the field's: the rows are only pointed at. */}
      <div id="palette" role="listbox" aria-label={t('palette.open')} className="palette">
        {rows.map((row, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above has the keys
          <div
            key={row.id}
            id={`palette-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onMouseEnter={() => setAt(index)}
            onClick={() => go(row)}
          >
            <span>{row.label}</span>
            {row.hint && <kbd>{row.hint}</kbd>}
          </div>
        ))}
      </div>
    </Modal>
  )
}
