import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { has, useMe } from '@/shared/me'
import { PageHead } from '@/shared/PageHead'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { fetchPreset, fetchPresets, PLAYBOOKS, useTitle } from './playbooks'
import { PUBLISHERS } from './search'
import { Text } from './Text'
import './playbooks.css'

const route = getRouteApi('/playbooks/presets/$name')

/** A method as it comes with the product, remarks included. */
export default function PresetPage() {
  const { t } = useTranslation('playbooks')
  const { name } = route.useParams()
  const me = useMe()
  const titleOf = useTitle()
  const presets = useQuery({ queryKey: [...PLAYBOOKS, 'presets'], queryFn: fetchPresets })
  const text = useQuery({ queryKey: [...PLAYBOOKS, 'presets', name], queryFn: () => fetchPreset(name) })
  return (
    <>
      <PageHead title={titleOf(presets.data?.find((preset) => preset.name === name)?.title) || name}>
        {has(me, ...PUBLISHERS) && (
          <Link to="/playbooks/publish" search={{ preset: name }}>
            {t('begin')}
          </Link>
        )}
      </PageHead>
      {text.isPending && <Skeletons />}
      {text.isError && <Refused failure={text.error} again={() => void text.refetch()} />}
      {text.data && <Text yaml={text.data} />}
    </>
  )
}
