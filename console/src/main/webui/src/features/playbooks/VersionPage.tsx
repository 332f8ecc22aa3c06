import { DownloadOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { App, Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '@/shared/api/problem'
import { Choice } from '@/shared/Choice'
import { Facts } from '@/shared/Facts'
import { useFormats } from '@/shared/formats'
import { useLoaded } from '@/shared/loaded'
import { has, useMe } from '@/shared/me'
import { PageHead } from '@/shared/PageHead'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { Differences } from './Differences'
import { activate, changesKey, fetchText, fetchVersions, PLAYBOOKS, type Playbook, useRegionOf, useTitle } from './playbooks'
import { PUBLISHERS } from './search'
import { Text } from './Text'
import './playbooks.css'

const route = getRouteApi('/playbooks/$name/$version')

/** One version: who wrote it and why, what is different in it, and all of it. */
export default function VersionPage() {
  const { name, version } = route.useParams()
  const region = useRegionOf(route.useSearch())
  const versions = useQuery({ queryKey: [...PLAYBOOKS, 'versions', region, name], queryFn: () => fetchVersions(name, region) })
  const known = versions.data?.items?.find((one) => one.version === Number(version))
  if (versions.isPending) return <Skeletons />
  if (versions.isError || !known) return <Refused failure={versions.error} again={() => void versions.refetch()} />
  return <Known playbook={known} versions={versions.data.items ?? []} />
}

function Known({ playbook, versions }: { playbook: Playbook; versions: Playbook[] }) {
  const { t } = useTranslation('playbooks')
  const titleOf = useTitle()
  const { name, version, region } = playbook
  const { against } = route.useSearch()
  const text = useQuery({
    queryKey: [...PLAYBOOKS, 'text', region, name, version],
    queryFn: () => fetchText(name!, version!, region),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const compared = useLoaded(...(against ? [changesKey(playbook, against)] : []))
  return (
    <>
      <PageHead title={t('version', { title: titleOf(playbook.title), version })}>
        <Actions playbook={playbook} text={text.data} />
      </PageHead>
      <About playbook={playbook} />
      <Compare playbook={playbook} versions={versions} />
      {against && <Differences of={playbook} against={against} />}
      {(text.isPending || !compared) && <Skeletons />}
      {text.isError && <Refused failure={text.error} again={() => void text.refetch()} />}
      {text.data && compared && <Text yaml={text.data} />}
    </>
  )
}

function About({ playbook }: { playbook: Playbook }) {
  const { t } = useTranslation('playbooks')
  const { moment } = useFormats()
  const { current, region, note, publishedBy, publishedByName, publishedAt, activatedAt, activatedByName } = playbook
  const facts = {
    status: t(current ? 'current' : 'former'),
    region,
    by: publishedBy === 'system' ? t('system') : publishedByName,
    at: moment(publishedAt!),
    activated: activatedAt && [moment(activatedAt), activatedByName].filter(Boolean).join(' · '),
    note,
  }
  return <Facts of={facts} label={(field) => t(`field.${field}`)} />
}

function Compare({ playbook, versions }: { playbook: Playbook; versions: Playbook[] }) {
  const { t } = useTranslation('playbooks')
  const { against } = route.useSearch()
  const navigate = route.useNavigate()
  const others = versions.filter((one) => one.version !== playbook.version)
  if (others.length === 0) return null
  return (
    <div className="compare">
      <Choice
        value={against ? String(against) : ''}
        none={t('compare.none')}
        aria-label={t('compare.title')}
        onChange={({ target }) =>
          void navigate({ search: (known) => ({ ...known, against: Number(target.value) || undefined }), replace: true })
        }
        options={others.map((one) => ({ value: String(one.version), label: t('compare.with', { version: one.version }) }))}
      />
    </div>
  )
}

function Actions({ playbook, text }: { playbook: Playbook; text?: string }) {
  const { t } = useTranslation('playbooks')
  const { message } = App.useApp()
  const me = useMe()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const { name, version, region } = playbook
  const goBack = async () => {
    setBusy(true)
    try {
      await activate(playbook)
      void message.success(t('activate.done', { version }))
    } catch (refused) {
      void message.error(wordsOf(refused, t))
    } finally {
      setBusy(false)
      void queries.invalidateQueries({ queryKey: PLAYBOOKS })
    }
  }
  return (
    <>
      <Button icon={<DownloadOutlined aria-hidden />} disabled={!text} onClick={() => text && keepAsFile(text, `${name}-${version}.yaml`)}>
        {t('download')}
      </Button>
      {has(me, ...PUBLISHERS) && (
        <>
          <Link to="/playbooks/publish" search={{ region, name, version }}>
            {t('change')}
          </Link>
          {!playbook.current && (
            <Popconfirm title={t('activate.sure', { region })} okText={t('activate.yes')} cancelText={t('cancel')} onConfirm={goBack}>
              <Button type="primary" loading={busy}>
                {t('activate.title')}
              </Button>
            </Popconfirm>
          )}
        </>
      )}
    </>
  )
}

function keepAsFile(text: string, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
