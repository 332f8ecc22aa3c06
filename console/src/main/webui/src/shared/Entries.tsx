import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form } from 'antd'
import type { ReactNode } from 'react'

interface EntriesProps {
  name: string | string[]
  /** What a new one begins with. */
  fresh: object
  add: string
  /** What the button is called that takes the one with this number away. */
  remove: (number: number) => string
  children: (at: number) => ReactNode
}

/** As many of a kind as there are, each in its own row, within a form. */
export function Entries({ name, fresh, add, remove, children }: EntriesProps) {
  return (
    <Form.List name={name}>
      {(fields, change) => (
        <>
          <ol className="entries">
            {fields.map((field) => (
              <li key={field.key}>
                {children(field.name)}
                <Button
                  type="text"
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={remove(field.name + 1)}
                  onClick={() => change.remove(field.name)}
                />
              </li>
            ))}
          </ol>
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => change.add(fresh)}>
            {add}
          </Button>
        </>
      )}
    </Form.List>
  )
}
