/** The head of a screen: its one h1, what stands beside it, its actions; it also names the browser's tab. */
import { type ReactNode, useEffect } from 'react';
import { HelpLink } from './HelpLink';

interface Props {
  title: string;
  /** Beside the title: a segmented control, a count. */
  beside?: ReactNode;
  /** At the right end. */
  actions?: ReactNode;
  line?: boolean;
}

export function PageHead({ title, beside, actions, line }: Props) {
  useDocumentTitle(title);
  return (
    <header className={`mh${line ? ' line' : ''}`}>
      <h1>{title}</h1>
      {beside}
      <span className="grow" />
      {actions}
      <HelpLink />
    </header>
  );
}

export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – Kartoteka`;
  }, [title]);
}
