import { DownloadOutlined } from '@ant-design/icons'
import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '@/shared/api/problem'
import { useLanguage } from '@/shared/language'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { badRows, beginningOf } from './csv'
import { Dropzone } from './Dropzone'
import { fetchBadRows, importKey, type LeadImport } from './imports'

const SHOWN = 20

/** The rows that cannot be imported and why; all of them come as a file, which is put right and uploaded again. */
export function BadRows({ file, corrected }: { file: LeadImport; corrected?: boolean }) {
  const { t } = useTranslation('imports')
  const { language } = useLanguage()
  const many = (file.bad ?? 0) > 0
  const rows = useQuery({
    queryKey: [...importKey(file.id!), 'bad', file.version, language],
    queryFn: async () => badRows(await beginningOf(await fetchBadRows(file.id!))).slice(0, SHOWN),
    enabled: many,
  })
  if (!many) return null
  return (
    <section className="section" aria-labelledby="bad">
      <div className="line">
        <h2 id="bad">
          {t('bad.title')}
          <span className="count">{file.bad}</span>
        </h2>
        <Download file={file} />
      </div>
      {rows.isPending && <Skeletons rows={2} />}
      {rows.isError && <Refused failure={rows.error} again={() => void rows.refetch()} />}
      <ol className="cards">
        {rows.data?.map(({ row, cells, reason }) => (
          <li key={row}>
            <div className="line">
              <span>{cells.filter(Boolean).join(' · ') || t('nothing')}</span>
              <span className="sla">{t('bad.row', { row })}</span>
            </div>
            <p className="wrong">{reason}</p>
          </li>
        ))}
      </ol>
      <p className="faint section">{t(rows.data && (file.bad ?? 0) > rows.data.length ? 'bad.more' : 'bad.how')}</p>
      {corrected && <Dropzone />}
    </section>
  )
}

function Download({ file }: { file: LeadImport }) {
  const { t } = useTranslation('imports')
  const { message } = App.useApp()
  const download = useMutation({
    mutationFn: async () => keep(await new Response(await fetchBadRows(file.id!)).blob(), `bad-rows-${file.fileName}.csv`),
    onError: (failure) => void message.error(wordsOf(failure, t)),
  })
  return (
    <Button icon={<DownloadOutlined aria-hidden />} loading={download.isPending} onClick={() => download.mutate()}>
      {t('bad.download')}
    </Button>
  )
}

function keep(blob: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
