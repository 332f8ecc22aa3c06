import { createRoot } from 'react-dom/client'
import { Root } from './app/Root'
import './app/app.css'
import './app/focus.css'
import './app/phone.css'
import './app/print.css'

createRoot(document.getElementById('root')!).render(<Root />)
