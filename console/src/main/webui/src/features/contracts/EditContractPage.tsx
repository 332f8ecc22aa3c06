import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { App, Button, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { useDraft } from '@/shared/draft'
import { useFormats } from '@/shared/formats'
import { useLanguage } from '@/shared/language'
import { PageHead } from '@/shared/PageHead'
import { Refused } from '@/shared/Refused'
import { SaveFailed } from '@/shared/SaveFailed'
import { Skeletons } from '@/shared/Skeletons'
import { Clauses } from './Clauses'
import { CONTRACTS, type Contract, contractKey, fetchContract, fetchTemplates, revise } from './contracts'
import { Deliveries, Goods, Parties, Payments, Penalties, Scope, TermOf } from './Parts'
import { documentOf, totalOf, type Written, writtenFrom } from './writing'
import './contracts.css'

const route = getRouteApi('/contracts/$id/edit')

/** The document of a contract, part by part; what is typed outlives the page. */
export default function EditContractPage() {
  const { id } = route.useParams()
  const contract = useQuery({ queryKey: contractKey(id), queryFn: () => fetchContract(id) })
  if (contract.isPending) return <Skeletons />
  if (contract.isError) return <Refused failure={contract.error} again={() => void contract.refetch()} />
  return <Write key={id} contract={contract.data} />
}

function Write({ contract }: { contract: Contract }) {
  const { t } = useTranslation('contracts')
  const { message } = App.useApp()
  const { language } = useLanguage()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [form] = Form.useForm<Written>()
  const kept = useDraft<Written>(`contract.${contract.id}`)
  const known = writtenFrom(contract)
  const templates = useQuery({
    queryKey: [...CONTRACTS, 'templates', contract.region, language],
    queryFn: () => fetchTemplates(contract.region!),
  })
  const back = () => void navigate({ to: '/contracts/$id', params: { id: contract.id! } })
  const save = useMutation({
    mutationFn: ({ written, version }: { written: Written; version: number }) =>
      revise(contract.id!, version, documentOf({ ...known, ...written }, contract.content)),
    onSuccess: (saved) => {
      kept.done()
      queries.setQueryData(contractKey(saved.id!), saved)
      void queries.invalidateQueries({ queryKey: CONTRACTS })
      void message.success(t('saved'))
      back()
    },
  })
  const overwrite = async () => {
    const { version } = await fetchContract(contract.id!)
    save.mutate({ written: form.getFieldsValue(true), version: version! })
  }
  const takeTheirs = () => {
    kept.done()
    void queries.invalidateQueries({ queryKey: contractKey(contract.id!) })
    back()
  }
  const template = templates.data?.find((one) => one.kind === contract.content?.kind)
  return (
    <>
      <PageHead title={t('editOf', { number: contract.number })} />
      <Form<Written>
        form={form}
        className="document"
        layout="vertical"
        requiredMark={false}
        initialValues={{ ...known, ...kept.kept }}
        onValuesChange={() => kept.keep(form.getFieldsValue(true))}
        onFinish={() => save.mutate({ written: form.getFieldsValue(true), version: contract.version! })}
        scrollToFirstError
      >
        <Goods currency={known.currency} />
        <Payments currency={known.currency} />
        <TermOf />
        <Parties />
        <Clauses template={template} />
        <Deliveries />
        <Scope />
        <Penalties />
        <SaveFailed failure={save.error} keepMine={overwrite} takeTheirs={takeTheirs} />
        <div className="save-bar">
          <Total currency={known.currency} />
          <span className="actions">
            <Button onClick={back}>{t('cancel')}</Button>
            <Button type="primary" htmlType="submit" loading={save.isPending}>
              {t('saveContract')}
            </Button>
          </span>
        </div>
      </Form>
    </>
  )
}

function Total({ currency }: { currency: string }) {
  const { t } = useTranslation('contracts')
  const { exact } = useFormats()
  const lines = Form.useWatch('lines', { form: Form.useFormInstance(), preserve: true }) as Written['lines'] | undefined
  const typed = Form.useWatch('total') as string | undefined
  const amount = totalOf(lines ?? []) ?? typed
  return (
    <span>
      {t('field.total')} <b className="num">{amount ? exact({ amount, currency }) : '–'}</b>
    </span>
  )
}
