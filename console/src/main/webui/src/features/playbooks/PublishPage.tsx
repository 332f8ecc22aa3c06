import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem, wordsOf } from '@/shared/api/problem'
import { Choice } from '@/shared/Choice'
import { Drop } from '@/shared/Drop'
import { useDraft } from '@/shared/draft'
import { useMe } from '@/shared/me'
import { PageHead } from '@/shared/PageHead'
import { Skeletons } from '@/shared/Skeletons'
import { Mistakes } from './Mistakes'
import { fetchPreset, fetchText, PLAYBOOKS, publish, useRegionOf } from './playbooks'
import type { PublishSearch } from './search'
import './playbooks.css'

const route = getRouteApi('/playbooks/publish')

interface Written {
  yaml: string
  note?: string
}

/** A playbook from a file, a method or an earlier version becomes what the region works by. */
export default function PublishPage() {
  const { t } = useTranslation('playbooks')
  const search = route.useSearch()
  const beginning = useBeginning(search)
  return (
    <>
      <PageHead title={t('publish.title')} />
      {beginning.isLoading ? <Skeletons /> : <Write key={JSON.stringify(search)} search={search} begin={beginning.data} />}
    </>
  )
}

function useBeginning({ preset, name, version, region }: PublishSearch) {
  return useQuery({
    queryKey: [...PLAYBOOKS, 'beginning', region, preset, name, version],
    queryFn: () => (preset ? fetchPreset(preset) : fetchText(name!, version!, region)),
    enabled: Boolean(preset || (name && version)),
  })
}

function Write({ search, begin }: { search: PublishSearch; begin?: string }) {
  const { t } = useTranslation('playbooks')
  const me = useMe()
  const [form] = Form.useForm<Written>()
  const [region, setRegion] = useState(useRegionOf(search))
  const draft = useDraft<Written>(`playbook.${[search.preset, search.name, search.version].filter(Boolean).join('.')}`)
  const { send, sending, refused } = useSend(region, draft.done)
  const [reading, setReading] = useState(false)
  const take = async (file: File) => {
    setReading(true)
    form.setFieldsValue({ yaml: await file.text() })
    setReading(false)
    draft.keep(form.getFieldsValue())
  }
  return (
    <Form<Written>
      form={form}
      layout="vertical"
      requiredMark={false}
      className="write"
      initialValues={{ yaml: begin, ...draft.kept }}
      onValuesChange={(_, all) => draft.keep(all)}
      onFinish={(written) => void send(written)}
    >
      <Drop label={t('publish.file')} accept=".yaml,.yml,application/yaml,text/yaml" take={([file]) => file && void take(file)} />
      {refused && <Mistakes problem={refused} />}
      <Form.Item name="yaml" label={t('publish.text')} rules={[{ required: true, whitespace: true, message: t('publish.nothing') }]}>
        <Input.TextArea className="yaml" autoSize={{ minRows: 12, maxRows: 30 }} maxLength={200_000} spellCheck={false} wrap="off" />
      </Form.Item>
      <Form.Item name="note" label={t('publish.note')}>
        <Input maxLength={500} />
      </Form.Item>
      {me.regions.length > 1 && (
        <Form.Item label={t('region')} htmlFor="region">
          <Choice
            id="region"
            required
            value={region}
            onChange={({ target }) => setRegion(target.value)}
            options={me.regions.map((value) => ({ value, label: value }))}
          />
        </Form.Item>
      )}
      <p className="faint">{t('publish.atOnce', { region })}</p>
      <div className="sheet-actions">
        <Button type="primary" htmlType="submit" loading={sending} disabled={reading}>
          {t('publish.submit')}
        </Button>
      </div>
    </Form>
  )
}

function useSend(region: string | undefined, done: () => void) {
  const { t } = useTranslation('playbooks')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const navigate = route.useNavigate()
  const [sending, setSending] = useState(false)
  const [refused, setRefused] = useState<Problem>()
  const send = async (written: Written) => {
    setSending(true)
    setRefused(undefined)
    try {
      const { name, version } = await publish({ ...written, note: written.note || undefined, region }, crypto.randomUUID())
      done()
      void queries.invalidateQueries({ queryKey: PLAYBOOKS })
      void message.success(t('publish.done', { version, region }))
      await navigate({
        to: '/playbooks/$name/$version',
        params: { name: name!, version: String(version) },
        search: { region, against: version! > 1 ? version! - 1 : undefined },
      })
    } catch (failure) {
      if (failure instanceof Problem && failure.violations.length > 0) setRefused(failure)
      else void message.error(wordsOf(failure, t))
    } finally {
      setSending(false)
    }
  }
  return { send, sending, refused }
}
