/** A web address as a link that opens elsewhere; what is none stays text. */
import { Breakable } from '../ui/Breakable';

/** The address to open, or null: `javascript:` and its kin are never links. */
export function webAddress(value: string): string | null {
  const candidate = /^[a-z][a-z0-9+.-]*:/i.test(value) ? value : `https://${value}`;
  try {
    const address = new URL(candidate);
    return /^https?:$/.test(address.protocol) && address.hostname.includes('.') ? address.href : null;
  } catch {
    return null;
  }
}

export function WebLink({ value }: { value: string }) {
  const address = webAddress(value);
  if (!address) return <Breakable text={value} />;
  return (
    <a
      className="link-quiet"
      href={address}
      target="_blank"
      rel="noopener noreferrer nofollow"
      onClick={(event) => event.stopPropagation()}
    >
      <Breakable text={value.replace(/^https?:\/\//i, '').replace(/\/$/, '')} />
    </a>
  );
}
