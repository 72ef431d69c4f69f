/** The fields of each kind: made, configured, ordered, hidden, given another type, retired, brought back, deleted for good. */
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { filledQuery, retiredQuery, useFieldWrite } from '../../api/fields';
import type { FieldInfo } from '../../api/itemTypes';
import { hiddenOf, layoutQuery } from '../../api/layouts';
import { useMe } from '../../api/session';
import { useT } from '../../i18n';
import { FieldDialog } from '../../item/FieldDialog';
import { useFields } from '../../item/useFields';
import { useLayoutActs } from '../../item/useLayoutActs';
import { Button } from '../../ui/Button';
import { InlineError, SkeletonLines } from '../../ui/States';
import { Segments } from '../../ui/Tabs';
import { ConvertDialog } from './fields/ConvertDialog';
import { type FieldActs, FieldLine } from './fields/FieldLine';
import { PurgeDialog } from './fields/PurgeDialog';
import { RetireDialog } from './fields/RetireDialog';
import { RetiredFields } from './fields/RetiredFields';
import { useReport } from './useReport';

type What = 'create' | 'configure' | 'convert' | 'retire' | 'purge';

export default function FieldsPage() {
  const t = useT();
  const { kinds } = useMe();
  const [kind, setKind] = useState(kinds[0]?.key ?? 'person');
  return (
    <>
      <Segments
        label={t('fields.of')}
        options={kinds.map(({ key, plural }) => ({ key, label: plural }))}
        value={kind}
        onChange={setKind}
      />
      <KindFields key={kind} kind={kind} />
    </>
  );
}

function KindFields({ kind }: { kind: string }) {
  const t = useT();
  const { can } = useMe();
  const editable = can.manage_fields === true;
  const fields = useFields(kind);
  const filled = useQuery({ ...filledQuery(kind), enabled: editable });
  const retired = useQuery({ ...retiredQuery(kind), enabled: editable });
  const standard = useQuery(layoutQuery(kind, 'standard'));
  const write = useFieldWrite(kind);
  const layouts = useLayoutActs(kind);
  const report = useReport();
  const [open, setOpen] = useState<{ what: What; field?: FieldInfo } | null>(null);
  const fault = fields.error ?? standard.error;
  if (fault) return <InlineError error={fault} />;
  if (fields.isLoading || !standard.data) return <SkeletonLines />;
  const hidden = hiddenOf(standard.data);
  const own = fields.list.filter((field) => !field.is_system);
  const groups = [
    { label: t('fields.own'), list: own },
    { label: t('fields.system'), list: fields.list.filter((field) => field.is_system) },
  ];
  const move = (field: FieldInfo, by: number) => {
    const keys = own.map(({ key }) => key);
    const at = keys.indexOf(field.key);
    keys.splice(at, 1);
    keys.splice(at + by, 0, field.key);
    report(write.mutateAsync({ method: 'POST', at: '/order', body: { keys } }));
  };
  const actsOf = (field: FieldInfo, list: readonly FieldInfo[]): FieldActs | undefined => {
    if (!editable) return undefined;
    const at = list.indexOf(field);
    return {
      configure: () => setOpen({ what: 'configure', field }),
      ...(standard.data?.manages
        ? {
            toggle: () =>
              void layouts.hide(
                standard.data,
                'standard',
                hidden.includes(field.key)
                  ? hidden.filter((one) => one !== field.key)
                  : [...hidden, field.key],
              ),
          }
        : {}),
      ...(field.is_system
        ? {}
        : {
            up: at > 0 ? () => move(field, -1) : undefined,
            down: at < list.length - 1 ? () => move(field, 1) : undefined,
            convert: () => setOpen({ what: 'convert', field }),
            retire: () => setOpen({ what: 'retire', field }),
          }),
    };
  };
  const close = () => setOpen(null);
  return (
    <>
      {editable && (
        <Button look="primary" className="start" icon={IconPlus} onClick={() => setOpen({ what: 'create' })}>
          {t('fields.create')}
        </Button>
      )}
      {groups.map(({ label, list }) => (
        <section key={label} className="cardbox" aria-label={label}>
          <header>
            <h2>{label}</h2>
          </header>
          {list.length === 0 && <p className="line muted">{t('fields.none')}</p>}
          <ul>
            {list.map((field) => (
              <FieldLine
                key={field.key}
                field={field}
                hidden={hidden.includes(field.key)}
                share={filled.data && { of: filled.data.of, filled: filled.data.filled[field.key] ?? 0 }}
                acts={actsOf(field, list)}
              />
            ))}
          </ul>
        </section>
      ))}
      {(retired.data?.length ?? 0) > 0 && (
        <RetiredFields
          kind={kind}
          fields={retired.data ?? []}
          onPurge={(field) => setOpen({ what: 'purge', field })}
        />
      )}
      {(open?.what === 'create' || open?.what === 'configure') && (
        <FieldDialog kind={kind} field={open.field} onClose={close} />
      )}
      {open?.what === 'convert' && open.field && (
        <ConvertDialog kind={kind} field={open.field} onClose={close} />
      )}
      {open?.what === 'retire' && open.field && (
        <RetireDialog kind={kind} field={open.field} onClose={close} />
      )}
      {open?.what === 'purge' && open.field && <PurgeDialog kind={kind} field={open.field} onClose={close} />}
    </>
  );
}
