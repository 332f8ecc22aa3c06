import { Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useDebounced } from './debounced'

interface SearchFieldProps {
  /** What stands in the URL. */
  value?: string
  label: string
  onChange: (value: string | undefined) => void
}

/** What a list is narrowed to while somebody types; the URL follows once the keys rest, and the field follows the URL. */
export function SearchField({ value = '', label, onChange }: SearchFieldProps) {
  const [typed, setTyped] = useState(value)
  const wanted = useDebounced(typed.trim())
  const told = useRef(value)
  useEffect(() => {
    if (value === told.current) return
    told.current = value
    setTyped(value)
  }, [value])
  useEffect(() => {
    if (wanted === told.current) return
    told.current = wanted
    onChange(wanted || undefined)
  }, [wanted])
  return <Input allowClear value={typed} placeholder={label} aria-label={label} onChange={(event) => setTyped(event.target.value)} />
}
