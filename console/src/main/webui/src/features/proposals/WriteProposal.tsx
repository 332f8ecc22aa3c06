import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App, Button, Form, Input } from 'antd'
import { type ComponentProps, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Choice } from '@/shared/Choice'
import { plain } from '@/shared/decimals'
import { useDraft } from '@/shared/draft'
import { Entries } from '@/shared/Entries'
import { PageHead } from '@/shared/PageHead'
import { SaveFailed } from '@/shared/SaveFailed'
import {
  draft,
  fetchProposal,
  NEEDS,
  type Offer,
  PRIORITIES,
  PROPOSALS,
  type Proposal,
  proposalKey,
  revise,
  TOPICS,
  type Version,
} from './proposals'
import './proposals.css'

interface WriteProps {
  deal: { id: string; name: string; currency: string }
  proposal?: Proposal
  /** What it says so far. */
  said?: Version
}

type Written = Omit<Offer, 'total'> & { total?: string }

/** A proposal being written for this customer: their industry, size and needs, proof, and the objections one expects; what is typed outlives the page. */
export function WriteProposal({ deal, proposal, said }: WriteProps) {
  const { t } = useTranslation('proposals')
  const { message } = App.useApp()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [form] = Form.useForm<Written>()
  const [key] = useState(() => crypto.randomUUID())
  const kept = useDraft<Written>(`proposal.${proposal?.id ?? deal.id}`)
  const known: Partial<Written> = {
    title: said?.title,
    total: said?.total && String(said.total.amount),
    tailoring: said?.tailoring,
    sections: said?.sections ?? [{ heading: '', body: '' }],
    objections: said?.objections,
  }
  const save = useMutation({
    mutationFn: (version: number | undefined) => {
      const { total, ...written } = form.getFieldsValue(true)
      const offer = { ...written, total: { amount: plain(total) as never, currency: deal.currency } }
      return proposal ? revise(proposal.id!, version!, offer) : draft({ ...offer, dealId: deal.id }, key)
    },
    onSuccess: (saved) => {
      kept.done()
      queries.setQueryData(proposalKey(saved.id!), saved)
      void queries.invalidateQueries({ queryKey: PROPOSALS })
      void message.success(t('saved'))
      void navigate({ to: '/proposals/$id', params: { id: saved.id! } })
    },
  })
  const overwrite = async () => save.mutate((await fetchProposal(proposal!.id!)).version)
  const takeTheirs = () => {
    kept.done()
    void queries.invalidateQueries({ queryKey: proposalKey(proposal!.id!) })
    void navigate({ to: '/proposals/$id', params: { id: proposal!.id! } })
  }
  const required = (field: string) => [{ required: true, whitespace: true, message: t('required', { field }) }]
  return (
    <>
      <PageHead title={proposal ? t('editOf', { title: proposal.title }) : t('newFor', { deal: deal.name })} />
      <Form<Written>
        form={form}
        className="proposal"
        layout="vertical"
        requiredMark={false}
        initialValues={{ ...known, ...kept.kept }}
        onValuesChange={() => kept.keep(form.getFieldsValue(true))}
        onFinish={() => save.mutate(proposal?.version)}
        scrollToFirstError
      >
        <section className="panel">
          <Form.Item name="title" label={t('field.title')} rules={required(t('field.title'))}>
            <Input maxLength={200} />
          </Form.Item>
          <div className="pair">
            <Form.Item name="total" label={`${t('field.total')} (${deal.currency})`} rules={required(t('field.total'))}>
              <Input inputMode="decimal" autoComplete="off" />
            </Form.Item>
            <Form.Item name={['tailoring', 'industry']} label={t('field.industry')}>
              <Input maxLength={120} />
            </Form.Item>
            <Form.Item name={['tailoring', 'companySize']} label={t('field.companySize')}>
              <Input maxLength={120} />
            </Form.Item>
          </div>
        </section>
        <Part name="sections" title={t('sections')} add={t('add.section')} fresh={{ heading: '', body: '' }}>
          {(at) => (
            <div>
              <Field list="sections" at={at} name="heading" rules={required(t('entry.heading'))} />
              <Field list="sections" at={at} name="body" long />
            </div>
          )}
        </Part>
        <Part name={['tailoring', 'needs']} title={t('needs')} add={t('add.need')} fresh={{ kind: 'rigid', priority: 'high' }}>
          {(at) => (
            <div>
              <Field list="needs" at={at} name="need" rules={required(t('entry.need'))} />
              <div className="pair">
                <Pick at={at} name="kind" options={NEEDS.map((value) => ({ value, label: t(`need.${value}`) }))} />
                <Pick at={at} name="priority" options={PRIORITIES.map((value) => ({ value, label: t(`priority.${value}`) }))} />
              </div>
              <Field list="needs" at={at} name="answer" long />
            </div>
          )}
        </Part>
        <Part name={['tailoring', 'proofs']} title={t('proofs')} add={t('add.proof')} fresh={{}}>
          {(at) => (
            <div className="pair">
              <Field list="proofs" at={at} name="title" rules={required(t('entry.title'))} />
              <Field list="proofs" at={at} name="link" />
            </div>
          )}
        </Part>
        <Part name="objections" title={t('objections')} add={t('add.objection')} fresh={{ topic: 'price' }}>
          {(at) => (
            <div>
              <Pick at={at} name="topic" options={TOPICS.map((value) => ({ value, label: t(`topic.${value}`) }))} />
              <Field list="objections" at={at} name="objection" rules={required(t('entry.objection'))} />
              <Field list="objections" at={at} name="answer" long />
              <Field list="objections" at={at} name="evidence" />
            </div>
          )}
        </Part>
        <SaveFailed failure={save.error} keepMine={overwrite} takeTheirs={takeTheirs} />
        <div className="sheet-actions">
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t('saveProposal')}
          </Button>
        </div>
      </Form>
    </>
  )
}

/** A part of the proposal with as many entries as there are. */
function Part({ title, ...entries }: { title: string } & Omit<ComponentProps<typeof Entries>, 'remove'>) {
  const { t } = useTranslation('proposals')
  return (
    <section className="panel">
      <h2>{title}</h2>
      <Entries {...entries} remove={(at) => t('removeFrom', { title, at })} />
    </section>
  )
}

interface FieldProps {
  list: string
  at: number
  name: string
  long?: boolean
  rules?: object[]
}

function Field({ list, at, name, long, rules }: FieldProps) {
  const { t } = useTranslation('proposals')
  const label = t(`entry.${name}`)
  const called = t('numbered', { field: label, at: at + 1 })
  const id = `${list}-${at}-${name}`
  return (
    <Form.Item name={[at, name]} label={label} htmlFor={id} rules={rules}>
      {long ? (
        <Input.TextArea id={id} maxLength={20_000} autoSize={{ minRows: 2, maxRows: 14 }} aria-label={called} />
      ) : (
        <Input id={id} maxLength={500} aria-label={called} />
      )}
    </Form.Item>
  )
}

function Pick({ at, name, options }: { at: number; name: string; options: { value: string; label: string }[] }) {
  const { t } = useTranslation('proposals')
  return (
    <Form.Item name={[at, name]} label={t(`entry.${name}`)}>
      <Choice aria-label={t('numbered', { field: t(`entry.${name}`), at: at + 1 })} options={options} />
    </Form.Item>
  )
}
