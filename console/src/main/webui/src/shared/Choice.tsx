import type { SelectHTMLAttributes } from 'react'

interface ChoiceProps extends SelectHTMLAttributes<HTMLSelectElement> {
  options: { value: string; label: string }[]
  /** What stands there while nothing is chosen. */
  none?: string
}

/** One of a few: the device's own picker, which every thumb, keyboard and screen reader knows. */
export function Choice({ options, none = '', className, ...select }: ChoiceProps) {
  return (
    <select {...select} value={select.value ?? ''} className={`choice ${className ?? ''}`}>
      {!(select.required && select.value) && <option value="">{none}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
