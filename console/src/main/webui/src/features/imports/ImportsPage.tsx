import { Link } from '@tanstack/react-router'
import type { TableColumnsType } from 'antd'
import { useTranslation } from 'react-i18next'
import { Empty } from '@/shared/Empty'
import { useFormats } from '@/shared/formats'
import { ListPage } from '@/shared/ListPage'
import { PageHead } from '@/shared/PageHead'
import { Dropzone } from './Dropzone'
import { fetchImports, IMPORTS, type LeadImport } from './imports'
import './imports.css'

/** Files of leads: a new one, and what became of the others. */
export default function ImportsPage() {
  const { t } = useTranslation('imports')
  return (
    <>
      <PageHead title={t('title')} />
      <Dropzone />
      <section className="section" aria-labelledby="past">
        <h2 id="past">{t('past')}</h2>
        <ListPage<LeadImport>
          label={t('past')}
          queryKey={[...IMPORTS, 'list']}
          fetchPage={fetchImports}
          rowKey={(file) => file.id!}
          columns={useColumns()}
          card={(file) => <Card file={file} />}
          width={760}
          empty={<Empty title={t('empty.title')}>{t('empty.text')}</Empty>}
        />
      </section>
    </>
  )
}

function useColumns(): TableColumnsType<LeadImport> {
  const { t } = useTranslation('imports')
  const { moment, number } = useFormats()
  const count = (value?: number) => <span className="num">{number(value ?? 0)}</span>
  return [
    { title: t('column.file'), key: 'file', render: (_, file) => <Name file={file} /> },
    { title: t('column.state'), key: 'state', width: 150, render: (_, file) => <State file={file} /> },
    { title: t('column.total'), key: 'total', width: 100, align: 'right', render: (_, file) => count(file.total) },
    { title: t('column.registered'), key: 'registered', width: 110, align: 'right', render: (_, file) => count(file.registered) },
    { title: t('column.bad'), key: 'bad', width: 110, align: 'right', render: (_, file) => count(file.bad) },
    { title: t('column.at'), key: 'at', width: 160, render: (_, file) => moment(file.requestedAt!) },
  ]
}

const Name = ({ file }: { file: LeadImport }) => (
  <Link to="/leads/imports/$id" params={{ id: file.id! }} className="name">
    {file.fileName}
  </Link>
)

function State({ file }: { file: LeadImport }) {
  const { t } = useTranslation('imports')
  return <span className={file.state === 'CHECKED' ? 'sla soon' : 'sla'}>{t(`state.${file.state}`)}</span>
}

function Card({ file }: { file: LeadImport }) {
  const { t } = useTranslation('imports')
  const { moment, number } = useFormats()
  return (
    <>
      <div className="line">
        <Name file={file} />
        <State file={file} />
      </div>
      <p className="faint num">
        {moment(file.requestedAt!)} · {t('rows', { count: file.total, shown: number(file.total ?? 0) })}
      </p>
    </>
  )
}
