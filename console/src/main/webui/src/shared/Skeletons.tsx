import { useTranslation } from 'react-i18next'

/** As high as what comes, so that nothing jumps. */
export function Skeletons({ rows = 6 }: { rows?: number }) {
  const { t } = useTranslation('shared')
  return (
    <div className="skeletons" role="status">
      <span className="hidden">{t('loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="skeleton" aria-hidden />
      ))}
    </div>
  )
}
