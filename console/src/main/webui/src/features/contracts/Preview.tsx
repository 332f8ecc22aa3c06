import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { type Contract, contractKey, fetchPaper } from './contracts'

/** The paper as it would be printed, beside the work on it. */
export default function Preview({ contract }: { contract: Contract }) {
  const { t } = useTranslation('contracts')
  const paper = useQuery({
    queryKey: [...contractKey(contract.id!), 'paper', contract.version],
    queryFn: () => fetchPaper(contract.id!),
    gcTime: 0,
  })
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (!paper.data) return
    const made = URL.createObjectURL(paper.data)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [paper.data])
  if (paper.isError) return <Refused failure={paper.error} again={() => void paper.refetch()} />
  if (!url) return <Skeletons rows={4} />
  return <iframe className="paper" src={url} title={t('paperOf', { number: contract.number })} />
}
