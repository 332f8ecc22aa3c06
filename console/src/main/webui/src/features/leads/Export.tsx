import { DownloadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { App, Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '@/shared/api/problem'
import { exportLeads } from './leads'

const FORMATS = ['CSV', 'XLSX'] as const

/** The list as it is narrowed now, as a file. */
export function Export({ asked }: { asked: Parameters<typeof exportLeads>[0] }) {
  const { t } = useTranslation('leads')
  const { message } = App.useApp()
  const load = useMutation({
    mutationFn: (format: (typeof FORMATS)[number]) => exportLeads(asked, format),
    onSuccess: (file, format) => keep(file, `${t('title')}-${new Date().toISOString().slice(0, 10)}.${format.toLowerCase()}`),
    onError: (failure) => void message.error(wordsOf(failure, t)),
  })
  return (
    <Dropdown
      autoFocus
      trigger={['click']}
      getPopupContainer={(button) => button.parentElement!}
      menu={{
        items: FORMATS.map((format) => ({ key: format, label: t(`export.${format}`) })),
        onClick: ({ key }) => load.mutate(key as (typeof FORMATS)[number]),
      }}
    >
      <Button icon={<DownloadOutlined aria-hidden />} loading={load.isPending} aria-haspopup="menu">
        {t('export.title')}
      </Button>
    </Dropdown>
  )
}

function keep(file: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 0)
}
