import ConvertForm from './ConvertForm'
import { AskForPause, Disqualify, GiveBack, Requalify } from './EndForms'
import GradeForm from './GradeForm'
import type { Lead } from './leads'
import { useGrade, useScore } from './Rating'
import ScoreForm from './ScoreForm'
import type { Doing } from './search'

/** The form for what is to be done; those that judge begin with what was judged before. */
export default function LeadForms({ lead, doing, close }: { lead: Lead; doing: Doing; close: () => void }) {
  switch (doing) {
    case 'score':
      return <Scored lead={lead} close={close} />
    case 'grade':
      return <Graded lead={lead} close={close} />
    case 'convert':
      return <ConvertForm lead={lead} close={close} />
    case 'disqualify':
      return <Disqualify lead={lead} close={close} />
    case 'requalify':
      return <Requalify lead={lead} close={close} />
    case 'return':
      return <GiveBack lead={lead} close={close} />
    case 'pause':
      return <AskForPause lead={lead} close={close} />
    default:
      return null
  }
}

interface Form {
  lead: Lead
  close: () => void
}

function Scored({ lead, close }: Form) {
  const { data, isPending } = useScore(lead.id!)
  return isPending ? null : <ScoreForm lead={lead} known={data} close={close} />
}

function Graded({ lead, close }: Form) {
  const { data, isPending } = useGrade(lead.id!)
  return isPending ? null : <GradeForm lead={lead} known={data} close={close} />
}
