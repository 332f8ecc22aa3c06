import { Button } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { usePhone } from './phone'
import { isWriting } from './shortcuts'
import { undo, useUndoable } from './undo'

/** What just happened, and the way back, wherever the reader goes meanwhile. */
export function UndoBar() {
  const { t } = useTranslation('shared')
  const phone = usePhone()
  const offered = useUndoable()
  useUndoKey()
  return (
    <div className="undo-place" role="status">
      {offered && (
        <fieldset className="undo" onMouseEnter={undo.hold} onMouseLeave={undo.resume} onFocus={undo.hold} onBlur={undo.resume}>
          <span>{offered.words}</span>
          <Button onClick={() => undo.undo()}>
            {t('undo')} {!phone && <kbd aria-hidden>Ctrl Z</kbd>}
          </Button>
        </fieldset>
      )}
    </div>
  )
}

/** The way back is short for those who would have to walk over the whole page to its button; in a field the keys are the field's. */
function useUndoKey() {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || isWriting(event)) return
      if (!undo.current()) return
      event.preventDefault()
      undo.undo()
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}
