import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Problem } from './api/problem'
import { useFormats } from './formats'
import { forget, type Upload, uploadAgain } from './uploads'

/** How far a file is, until it has arrived. */
export function OnItsWay({ upload }: { upload: Upload }) {
  const { t } = useTranslation('shared')
  const { number } = useFormats()
  const { file, sent } = upload
  const size = Math.max(file.size, 1)
  const words = t('upload.sending', { name: file.name })
  return (
    <div className="on-its-way">
      <div className="line">
        <b>{words}</b>
        <span className="num faint">{number(Math.round((100 * sent) / size))} %</span>
      </div>
      <div className="line">
        <progress aria-label={words} max={size} value={sent} />
        <Button aria-label={t('upload.stop', { name: file.name })} onClick={() => forget(upload)}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  )
}

/** What was not taken, and why, until it is read; what may yet succeed is sent again. */
export function NotTaken({ upload, why }: { upload: Upload; why: string }) {
  const { t } = useTranslation('shared')
  const { file, refused } = upload
  return (
    <div className="line not-taken" role="alert">
      <span>
        <b>{file.name}</b> {why}
      </span>
      <div className="actions">
        {refused instanceof Problem && refused.passing && (
          <Button aria-label={t('upload.againOf', { name: file.name })} onClick={() => uploadAgain(upload)}>
            {t('again')}
          </Button>
        )}
        <Button aria-label={t('upload.readOf', { name: file.name })} onClick={() => forget(upload)}>
          {t('upload.read')}
        </Button>
      </div>
    </div>
  )
}
