/** Where the program begins: styles, keys, the root of the tree. */
import './ui/styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { paintRemembered } from './app/look';
import { warmUp } from './app/warmUp';
import { listenToKeys } from './lib/keys';
import { listenToCutTexts } from './ui/cutTitles';

paintRemembered();
warmUp(window.location.pathname, document.cookie);
listenToKeys();
listenToCutTexts();
reloadWhenOutdated();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

/** After an update of the server the parts this page would still load are gone: the page itself is read anew, once. */
function reloadWhenOutdated(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem('kartoteka.reloaded') ?? 0);
    if (Date.now() - last < 60_000) return;
    event.preventDefault();
    sessionStorage.setItem('kartoteka.reloaded', String(Date.now()));
    window.location.reload();
  });
}
