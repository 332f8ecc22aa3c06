import { EditOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem, wordsOf } from './api/problem'

interface EditableProps {
  /** Which field of what, for those who hear it. */
  label: string
  value?: string
  maxLength: number
  long?: boolean
  save: (value: string | undefined) => Promise<unknown>
  /** Reads the record again after somebody else changed it: what stands there now. */
  again: () => Promise<string | undefined>
}

/** A field that is changed where it stands. What was typed is never lost: refused or overtaken, it stays in the field until it is saved or given up. */
export function Editable({ label, value, maxLength, long, save, again }: EditableProps) {
  const { t } = useTranslation('shared')
  const [typed, setTyped] = useState<string>()
  const [saving, setSaving] = useState(false)
  const [refused, setRefused] = useState<string>()
  const [theirs, setTheirs] = useState<{ value?: string }>()
  const leave = () => {
    setTyped(undefined)
    setRefused(undefined)
    setTheirs(undefined)
  }
  const send = async () => {
    const wanted = typed?.trim() || undefined
    if (wanted === value && !theirs) return leave()
    setSaving(true)
    setRefused(undefined)
    try {
      await save(wanted)
      leave()
    } catch (failure) {
      if (failure instanceof Problem && failure.stale) setTheirs({ value: await again().catch(() => value) })
      else setRefused(wordsOf(failure, t))
    } finally {
      setSaving(false)
    }
  }
  const listen = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      leave()
    } else if (event.key === 'Enter' && !long) void send()
  }
  if (typed === undefined)
    return (
      <button
        type="button"
        className="editable"
        aria-label={value && `${value} · ${t('edit.change', { field: label })}`}
        onClick={() => setTyped(value ?? '')}
      >
        {value ?? <span className="faint">{t('edit.add', { field: label })}</span>} <EditOutlined aria-hidden />
      </button>
    )
  const field = {
    autoFocus: true,
    value: typed,
    maxLength,
    'aria-label': label,
    'aria-invalid': refused !== undefined,
    disabled: saving,
    onKeyDown: listen,
  }
  return (
    <div className="editing">
      {long ? (
        <Input.TextArea {...field} autoSize={{ minRows: 2, maxRows: 6 }} onChange={({ target }) => setTyped(target.value)} />
      ) : (
        <Input {...field} onChange={({ target }) => setTyped(target.value)} />
      )}
      {refused && <p role="alert">{refused}</p>}
      {theirs && <p role="alert">{t('edit.overtaken', { value: theirs.value ?? '–' })}</p>}
      <div className="actions">
        <Button size="small" type="primary" loading={saving} onClick={() => void send()}>
          {t(theirs ? 'edit.mine' : 'save')}
        </Button>
        <Button size="small" onClick={leave}>
          {t(theirs ? 'edit.theirs' : 'cancel')}
        </Button>
      </div>
    </div>
  )
}
