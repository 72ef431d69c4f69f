/** The notices of the browser that this page has put on the screen. */
export interface Shown {
  /** The notification: two pages show one of the same id once. Null for an example. */
  id: number | null;
  title: string;
  body?: string;
  icon: string;
  lang: string;
  onClick?: () => void;
}

const open = new Map<number, Notification>();

/** Throws TypeError where the browser shows none for an open page. */
export function show({ id, title, body = '', icon, lang, onClick }: Shown): void {
  const notice = new Notification(title, { tag: `${id ?? 'example'}`, body, icon, lang });
  notice.onclick = () => {
    window.focus();
    notice.close();
    onClick?.();
  };
  if (id === null) return;
  open.set(id, notice);
  notice.onclose = () => {
    if (open.get(id) === notice) open.delete(id);
  };
}

/** Takes those off the screen whose notification waits no more. */
export function closeBut(waiting: ReadonlySet<number>): void {
  for (const [id, notice] of open) if (!waiting.has(id)) notice.close();
}
