import { Checkbox } from 'antd'
import { TYPES } from './types'

/** Which events it is told of; none chosen is all of them. The form hands over value and onChange. */
export function Types({ value = [], onChange }: { value?: string[]; onChange?: (types: string[]) => void }) {
  return <Checkbox.Group className="types" value={value} onChange={onChange} options={TYPES} />
}
