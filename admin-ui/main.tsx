/**
 * The screens of the one window: choose an item, read its guide, receive a case, find it again.
 * They show what the server decides and never decide anything themselves; no sentence is written here (see messages/),
 * and only forms/ knows rjsf. Start reading at app/router.tsx, then features/receive/ReceivePage.tsx.
 */
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import './app/base.css';
import './app/print.css';

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
