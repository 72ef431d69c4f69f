/** The question before an entry goes: how many contacts have it, and what they get in its place. */
import { Select } from '@mantine/core';
import { useState } from 'react';
import { useUseCount } from '../../api/settings';
import { useFormats, useT } from '../../i18n';
import { Confirm } from '../../ui/Dialog';
import { InlineError } from '../../ui/States';

interface Option {
  value: string;
  label: string;
}

interface Props {
  name: string;
  /** How its contacts are found. */
  uses: { kinds: string; filter: readonly unknown[] } | null;
  others: Option[];
  onClose: () => void;
  onDelete: (replacement: string | undefined) => Promise<unknown>;
  /** What happens to contacts when nothing replaces it. */
  keepText: string;
}

export function ReplaceDialog({ name, uses, others, onClose, onDelete, keepText }: Props) {
  const t = useT();
  const formats = useFormats();
  const count = useUseCount(uses?.kinds ?? '', uses?.filter ?? [], uses !== null);
  const [replacement, setReplacement] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const confirm = async () => {
    setBusy(true);
    try {
      await onDelete(replacement ?? undefined);
      onClose();
    } catch (cause) {
      setError(cause);
      setBusy(false);
    }
  };
  const many = count.data?.count ?? 0;
  const text = count.data
    ? t('replace.count', { count: many, shown: formats.number(many) + (count.data.capped ? '+' : '') })
    : t('replace.question', { name });
  return (
    <Confirm
      opened
      onClose={onClose}
      title={t('replace.title', { name })}
      text={text}
      action={t('delete')}
      danger
      busy={busy}
      onConfirm={() => void confirm()}
    >
      <div className="form" style={{ marginTop: 12 }}>
        <Select
          label={t('replace.with')}
          description={replacement ? undefined : keepText}
          placeholder={t('replace.nothing')}
          data={others}
          value={replacement}
          onChange={setReplacement}
          clearable
          searchable
          comboboxProps={{ withinPortal: true }}
        />
        {error !== null && <InlineError error={error} />}
      </div>
    </Confirm>
  );
}
