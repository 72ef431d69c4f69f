/** The last line of a list: a name, Enter, and it is added. */
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { InlineError } from '../../ui/States';

interface Props {
  label: string;
  onAdd: (name: string) => Promise<unknown>;
}

export function AddLine({ label, onAdd }: Props) {
  const t = useT();
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wanted = name.trim();
    if (!wanted) return;
    setBusy(true);
    setError(null);
    // emptied at once, so that whoever types on loses nothing
    setName('');
    try {
      await onAdd(wanted);
    } catch (cause) {
      setName((typed) => typed || wanted);
      setError(cause);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {error !== null && <InlineError error={error} />}
      <form className="line" onSubmit={(event) => void submit(event)}>
        <IconPlus size={16} stroke={1.75} aria-hidden="true" />
        <input
          className="inl"
          aria-label={label}
          placeholder={label}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {name.trim() && (
          <Button small type="submit" look="primary" busy={busy}>
            {t('add')}
          </Button>
        )}
      </form>
    </>
  );
}
