import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { undo, useUndoable } from './undo'

/** What just happened, and the way back, wherever the reader goes meanwhile. */
export function UndoBar() {
  const { t } = useTranslation('shared')
  const offered = useUndoable()
  return (
    <div className="undo-place" role="status">
      {offered && (
        <fieldset className="undo" onMouseEnter={undo.hold} onMouseLeave={undo.resume} onFocus={undo.hold} onBlur={undo.resume}>
          <span>{offered.words}</span>
          <Button onClick={() => undo.undo()}>{t('undo')}</Button>
        </fieldset>
      )}
    </div>
  )
}
