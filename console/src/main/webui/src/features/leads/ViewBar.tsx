import { EditOutlined, SaveOutlined, TeamOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { App, Button, Checkbox, Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '@/shared/api/problem'
import { has, useMe, useRegion } from '@/shared/me'
import { Sheet, Words } from '@/shared/Sheet'
import { undo } from '@/shared/undo'
import { useZone } from '@/shared/zone'
import { changeView, deleteView, saveView, useViews } from './saved'
import { isNarrowed, type LeadsSearch } from './search'
import { canBeKept, keptOf, type SavedView, searchOf } from './views'

const route = getRouteApi('/leads')

/** Ways to look at the list that one comes back to: everybody's, one's own, and what the team shares. */
export function ViewBar({ search }: { search: LeadsSearch }) {
  const { t } = useTranslation('leads')
  const me = useMe()
  const { views, open, changed } = useViews(search)
  const [form, setForm] = useState<'new' | 'edit'>()
  const own = open?.ownerId === me.id
  const plain: [string, LeadsSearch][] = [
    [t('view.all'), {}],
    ...(has(me, 'sales', 'manager') ? ([[t('filter.mine'), { mine: 'yes' }]] as [string, LeadsSearch][]) : []),
    [t('filter.overdue'), { overdue: 'yes' }],
  ]
  const keep = canBeKept(search) && (open ? changed : isNarrowed(search) || search.sort !== undefined)
  return (
    <div className="views">
      {/* A browser leaves what is half in sight where it is; the keys want to see it whole. */}
      <nav aria-label={t('view.title')} onFocus={({ target }) => target.scrollIntoView({ block: 'nearest', inline: 'nearest' })}>
        {plain.map(([title, to]) => (
          <Link key={title} to="/leads" search={to} aria-current={!open && isSame(search, to) ? 'page' : undefined}>
            {title}
          </Link>
        ))}
        {views.map((view) => (
          <Link key={view.id} to="/leads" search={searchOf(view, me.id)} aria-current={view === open ? 'page' : undefined}>
            {view.shared && <TeamOutlined role="img" aria-label={t('view.shared')} />}
            {view.name}
            {view === open && changed && <span className="faint">{t('view.changed')}</span>}
          </Link>
        ))}
      </nav>
      <div className="actions">
        {open && own && changed && canBeKept(search) && <SaveChanges view={open} search={search} />}
        {keep && (
          <Button size="small" icon={<SaveOutlined aria-hidden />} onClick={() => setForm('new')}>
            {t('view.save')}
          </Button>
        )}
        {open && own && (
          <Button size="small" icon={<EditOutlined aria-hidden />} onClick={() => setForm('edit')}>
            {t('view.edit')}
          </Button>
        )}
      </div>
      {form && <ViewForm view={form === 'edit' ? open : undefined} search={search} close={() => setForm(undefined)} />}
    </div>
  )
}

const told = ({ view: _view, new: _new, ...search }: LeadsSearch) =>
  JSON.stringify(Object.entries(search).filter(([, value]) => value !== undefined))

const isSame = (one: LeadsSearch, other: LeadsSearch) => told(one) === told(other)

function SaveChanges({ view, search }: { view: SavedView; search: LeadsSearch }) {
  const { t } = useTranslation('leads')
  const { message } = App.useApp()
  const me = useMe()
  const zone = useZone()
  const queries = useQueryClient()
  const { key } = useViews(search)
  const save = useMutation({
    mutationFn: () => changeView(view, { name: view.name!, shared: view.shared, ...keptOf(search, me.id, zone) }),
    onError: (failure) => void message.error(wordsOf(failure, t)),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
  return (
    <Button size="small" type="primary" loading={save.isPending} onClick={() => save.mutate()}>
      {t('view.saveChanges')}
    </Button>
  )
}

interface Named {
  name: string
  shared?: boolean
}

function ViewForm({ view, search, close }: { view?: SavedView; search: LeadsSearch; close: () => void }) {
  const { t } = useTranslation('leads')
  const me = useMe()
  const zone = useZone()
  const region = useRegion()
  const queries = useQueryClient()
  const navigate = route.useNavigate()
  const { key } = useViews(search)
  const put = (change: (views: SavedView[]) => SavedView[]) => queries.setQueryData<SavedView[]>(key, (views) => change(views ?? []))
  const saved = (kept: SavedView) => {
    put((views) => [...views.filter(({ id }) => id !== kept.id), kept].sort((one, other) => one.name!.localeCompare(other.name!)))
    if (!view) void navigate({ search: searchOf(kept, me.id), replace: true })
  }
  const remove = (gone: SavedView) => {
    put((views) => views.filter(({ id }) => id !== gone.id))
    close()
    void navigate({ search: (known) => ({ ...known, view: undefined }), replace: true })
    const again = () => queries.invalidateQueries({ queryKey: key })
    undo.offer({ words: t('view.deleted', { name: gone.name }), undo: again, send: () => deleteView(gone).finally(again) })
  }
  return (
    <Sheet<Named, SavedView>
      title={t(view ? 'view.edit' : 'view.save')}
      submit={t('save')}
      size={420}
      initial={{ name: view?.name, shared: view?.shared ?? false }}
      send={(named, attempt) =>
        view
          ? changeView(view, { filter: view.filter!, sort: view.sort, ...named })
          : saveView({ ...keptOf(search, me.id, zone), ...named, region }, attempt)
      }
      onDone={saved}
      close={close}
      actions={
        view && (
          <Button danger onClick={() => remove(view)}>
            {t('view.delete')}
          </Button>
        )
      }
    >
      <Words name="name" label={t('view.name')} focus short most={80} />
      <Form.Item name="shared" valuePropName="checked">
        <Checkbox>{t('view.share')}</Checkbox>
      </Form.Item>
    </Sheet>
  )
}
