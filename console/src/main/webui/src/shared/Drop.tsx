import { InboxOutlined } from '@ant-design/icons'
import { type DragEvent, type ReactNode, useState } from 'react'

interface DropProps {
  label: string
  /** As an input of files takes it. */
  accept: string
  many?: boolean
  take: (files: File[]) => void
  children?: ReactNode
}

/** Where files are chosen, or let fall. */
export function Drop({ label, accept, many, take, children }: DropProps) {
  const [over, setOver] = useState(false)
  const given = (files: FileList | null) => {
    const taken = [...(files ?? [])].slice(0, many ? undefined : 1)
    if (taken.length > 0) take(taken)
  }
  const hover = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    given(event.dataTransfer.files)
  }
  return (
    <label className={over ? 'drop over' : 'drop'} onDragOver={hover} onDragLeave={() => setOver(false)} onDrop={drop}>
      <InboxOutlined aria-hidden />
      {children ?? <span>{label}</span>}
      <input
        type="file"
        className="hidden"
        aria-label={label}
        accept={accept}
        multiple={many}
        onChange={({ target }) => {
          given(target.files)
          target.value = ''
        }}
      />
    </label>
  )
}
