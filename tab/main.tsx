// First of all: decides how the schemas below are made.
import './api/without-eval'
import { createRoot } from 'react-dom/client'
import { KvitterTab } from './frame/kvitter-tab'
import { teams } from './teams'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(<KvitterTab host={teams} fetch={window.fetch.bind(window)} />)
