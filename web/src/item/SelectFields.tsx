/** "Select field": every field of a kind with a box to tick, in the sections of the card (S54, S57). */
import { TextInput } from '@mantine/core';
import { IconLock, IconSearch, IconSettings } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FieldInfo } from '../api/itemTypes';
import { hiddenOf, type Layout, type LayoutScope, layoutQuery } from '../api/layouts';
import { useMe } from '../api/session';
import { useT } from '../i18n';
import { Button, IconButton } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { InlineError, SkeletonLines } from '../ui/States';
import { Segments } from '../ui/Tabs';
import { useFields } from './useFields';
import { useLayoutActs } from './useLayoutActs';

interface Props {
  kind: string;
  onClose: () => void;
  /** For whoever manages fields: change this one, make a new one. */
  onConfigure: (field: FieldInfo) => void;
  onCreate: () => void;
}

export function SelectFields(props: Props) {
  const t = useT();
  const used = useQuery(layoutQuery(props.kind));
  const [chosen, setChosen] = useState<LayoutScope>();
  // whoever may, changes the standard, unless he has a layout of his own before him
  const scope = chosen ?? (used.data?.manages && used.data.scope !== 'personal' ? 'standard' : 'personal');
  const shown = useQuery({
    ...layoutQuery(props.kind, scope),
    enabled: used.isSuccess,
    placeholderData: undefined, // what the other layout hides is not to be saved into this one
  });
  return (
    <Dialog opened onClose={props.onClose} title={t('layout.select')} size={520} tall>
      {used.data?.manages && (
        <Segments
          label={t('layout.which')}
          options={[
            { key: 'standard' as const, label: t('layout.standard') },
            { key: 'personal' as const, label: t('layout.mine') },
          ]}
          value={scope}
          onChange={setChosen}
        />
      )}
      {shown.data ? (
        <Choice key={`${scope} ${shown.data.versions[scope]}`} {...props} layout={shown.data} scope={scope} />
      ) : shown.error ? (
        <InlineError error={shown.error} onRetry={() => void shown.refetch()} />
      ) : (
        <SkeletonLines />
      )}
    </Dialog>
  );
}

function Choice({
  kind,
  layout,
  scope,
  onClose,
  onConfigure,
  onCreate,
}: Props & { layout: Layout; scope: LayoutScope }) {
  const t = useT();
  const { can } = useMe();
  const acts = useLayoutActs(kind);
  const { byKey } = useFields(kind);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(() => new Set(hiddenOf(layout)));
  const [find, setFind] = useState('');
  const [busy, setBusy] = useState(false);
  const toggle = (key: string) => {
    const next = new Set(hidden);
    if (!next.delete(key)) next.add(key);
    setHidden(next);
  };
  const done = async (act: Promise<boolean>) => {
    setBusy(true);
    if (await act) onClose();
    setBusy(false);
  };
  const wanted = (field: FieldInfo) => field.label.toLowerCase().includes(find.trim().toLowerCase());
  return (
    <form
      className="form selfields"
      onKeyDown={(event) => event.key === 'Enter' && event.stopPropagation()}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation(); // it may stand over the form of an item
        void done(acts.hide(layout, scope, [...hidden]));
      }}
    >
      <TextInput
        type="search"
        leftSection={<IconSearch size={15} stroke={1.75} aria-hidden="true" />}
        aria-label={t('layout.find')}
        placeholder={t('layout.find')}
        value={find}
        onChange={(event) => setFind(event.currentTarget.value)}
      />
      {layout.sections.map((section) => {
        const fields = section.order.flatMap((key) => byKey.get(key) ?? []).filter(wanted);
        return fields.length === 0 ? null : (
          <fieldset key={section.key} className="plain">
            <legend className="muted small">{section.label}</legend>
            {fields.map((field) => (
              <FieldLine
                key={field.key}
                field={field}
                shown={!hidden.has(field.key)}
                onToggle={() => toggle(field.key)}
                onConfigure={can.manage_fields ? () => onConfigure(field) : undefined}
              />
            ))}
          </fieldset>
        );
      })}
      <p className="muted small">{t('layout.no_secret')}</p>
      <div className="dlgf sticky">
        {can.manage_fields && (
          <Button look="quiet" className="start" onClick={onCreate}>
            {t('fields.create')}
          </Button>
        )}
        {layout.scope === scope && (
          <Button look="quiet" onClick={() => void done(acts.reset(scope))}>
            {t(scope === 'standard' ? 'layout.reset_standard' : 'layout.reset_mine')}
          </Button>
        )}
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button type="submit" look="primary" busy={busy}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}

interface LineProps {
  field: FieldInfo;
  shown: boolean;
  onToggle: () => void;
  onConfigure: (() => void) | undefined;
}

function FieldLine({ field, shown, onToggle, onConfigure }: LineProps) {
  const t = useT();
  const secret = Object.values(field.visible_to).some((ids) => ids.length > 0);
  return (
    <div className="rowx selfield">
      <label className="rowx grow">
        <input type="checkbox" className="cbx" checked={shown} onChange={onToggle} />
        <span className="hyph">{field.label}</span>
        {secret && <IconLock size={13} stroke={1.75} role="img" aria-label={t('fields.restricted')} />}
        {!field.is_system && <span className="chip h-grey">{t('fields.custom')}</span>}
      </label>
      {onConfigure && (
        <IconButton
          small
          icon={IconSettings}
          label={t('fields.configure_one', { field: field.label })}
          onClick={onConfigure}
        />
      )}
    </div>
  );
}
