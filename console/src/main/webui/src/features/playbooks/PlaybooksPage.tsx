import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, type TableColumnsType } from 'antd'
import { useTranslation } from 'react-i18next'
import { Choice } from '@/shared/Choice'
import { Empty } from '@/shared/Empty'
import { useFormats } from '@/shared/formats'
import { ListPage } from '@/shared/ListPage'
import { useLoaded } from '@/shared/loaded'
import { has, useMe } from '@/shared/me'
import { PageHead } from '@/shared/PageHead'
import { fetchPresets, fetchPublished, PLAYBOOKS, type Playbook, useRegionOf, useTitle } from './playbooks'
import { PUBLISHERS } from './search'
import './playbooks.css'

const route = getRouteApi('/playbooks')

/** What a region works by, what it worked by before, and the methods to begin with. */
export default function PlaybooksPage() {
  const { t } = useTranslation('playbooks')
  const me = useMe()
  const navigate = route.useNavigate()
  const region = useRegionOf(route.useSearch())
  const list = [...PLAYBOOKS, 'list', region]
  const listed = useLoaded(list)
  return (
    <>
      <PageHead title={t('title')}>
        {me.regions.length > 1 && (
          <Choice
            required
            value={region}
            aria-label={t('region')}
            onChange={({ target }) => void navigate({ search: { region: target.value }, replace: true })}
            options={me.regions.map((value) => ({ value, label: value }))}
          />
        )}
        {has(me, ...PUBLISHERS) && (
          <Button type="primary" onClick={() => void navigate({ to: '/playbooks/publish', search: { region } })}>
            {t('publish.title')}
          </Button>
        )}
      </PageHead>
      <ListPage<Playbook>
        label={t('versions')}
        queryKey={list}
        fetchPage={fetchPublished(region)}
        rowKey={({ name, version }) => `${name} ${version}`}
        columns={useColumns()}
        card={(playbook) => <Card playbook={playbook} />}
        width={860}
        empty={<Empty title={t('empty.title')}>{t('empty.text')}</Empty>}
      />
      {listed && <Presets region={region} />}
    </>
  )
}

function useColumns(): TableColumnsType<Playbook> {
  const { t } = useTranslation('playbooks')
  const { moment } = useFormats()
  return [
    { title: t('field.playbook'), key: 'name', render: (_, playbook) => <Name playbook={playbook} /> },
    { title: t('field.status'), key: 'status', width: 130, render: (_, playbook) => <Current playbook={playbook} /> },
    { title: t('field.note'), key: 'note', render: (_, { note }) => note },
    { title: t('field.by'), key: 'by', width: 180, render: (_, playbook) => <By playbook={playbook} /> },
    { title: t('field.at'), key: 'at', width: 150, render: (_, { publishedAt }) => moment(publishedAt!) },
  ]
}

function Name({ playbook: { name, version, region, title } }: { playbook: Playbook }) {
  const { t } = useTranslation('playbooks')
  const titleOf = useTitle()
  return (
    <div className="text">
      <Link to="/playbooks/$name/$version" params={{ name: name!, version: String(version) }} search={{ region }} className="name">
        {t('version', { title: titleOf(title), version })}
      </Link>
      <div className="faint">{name}</div>
    </div>
  )
}

function Current({ playbook }: { playbook: Playbook }) {
  const { t } = useTranslation('playbooks')
  return <span className={playbook.current ? 'sla inForce' : 'sla'}>{t(playbook.current ? 'current' : 'former')}</span>
}

function By({ playbook: { publishedBy, publishedByName } }: { playbook: Playbook }) {
  const { t } = useTranslation('playbooks')
  return <>{publishedBy === 'system' ? t('system') : publishedByName}</>
}

function Card({ playbook }: { playbook: Playbook }) {
  const { moment } = useFormats()
  return (
    <>
      <div className="line">
        <Name playbook={playbook} />
        <Current playbook={playbook} />
      </div>
      {playbook.note && <p>{playbook.note}</p>}
      <span className="faint">
        <By playbook={playbook} /> · {moment(playbook.publishedAt!)}
      </span>
    </>
  )
}

function Presets({ region }: { region?: string }) {
  const { t } = useTranslation('playbooks')
  const me = useMe()
  const titleOf = useTitle()
  const presets = useQuery({ queryKey: [...PLAYBOOKS, 'presets'], queryFn: fetchPresets })
  return (
    <section className="section" aria-labelledby="presets">
      <h2 id="presets">{t('presets')}</h2>
      <ul className="cards presets">
        {presets.data?.map((preset) => (
          <li key={preset.name}>
            <Link to="/playbooks/presets/$name" params={{ name: preset.name! }} className="name">
              {titleOf(preset.title)}
            </Link>
            <p className="faint">{titleOf(preset.description)}</p>
            {has(me, ...PUBLISHERS) && (
              <Link to="/playbooks/publish" search={{ region, preset: preset.name }}>
                {t('begin')}
                <span className="hidden"> {titleOf(preset.title)}</span>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
