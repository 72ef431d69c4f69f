/** Several values with a label each and one primary: what e-mail, phone and website share. */
import { IconPlus, IconStar, IconStarFilled, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { PointValue } from '../api/itemTypes';
import { type MessageId, useT } from '../i18n';
import { Button, IconButton } from '../ui/Button';
import { textFilter } from './filters/typed';
import { pastePoint } from './pasting';
import { LineInput } from './plain';
import type { EditProps, FieldPart, ShowProps } from './types';

export interface PointForm {
  labels: readonly string[];
  inputMode: 'tel' | 'email' | 'url' | 'text';
  /** The value as a reader sees it: a link, or the bare text where it is none. */
  shown: (point: PointValue) => ReactNode;
  /** Social profiles name their network instead of a label. */
  networks?: Readonly<Record<string, string>> | undefined;
}

export const labelId = (label: string): MessageId => `label.${label}` as MessageId;

function usePointLabel() {
  const t = useT();
  return (label: string | undefined, known: readonly string[]) =>
    label ? (known.includes(label) ? t(labelId(label)) : label) : '';
}

/** The part for one form of points. */
export function pointPart(form: PointForm): FieldPart<PointValue[]> {
  function Show({ value }: ShowProps<PointValue[]>) {
    const say = usePointLabel();
    return (
      <span className="stack tight">
        {value.map((point) => (
          <span key={point.value} className="hyph">
            {form.shown(point)}{' '}
            <span className="muted">
              {point.network
                ? (form.networks?.[point.network] ?? point.network)
                : say(point.label, form.labels)}
            </span>
          </span>
        ))}
      </span>
    );
  }
  function Cell({ value }: ShowProps<PointValue[]>) {
    const primary = value.find((point) => point.primary) ?? value[0];
    if (!primary) return null;
    return (
      <span className="rowx">
        <span className="t lk">{form.shown(primary)}</span>
        {value.length > 1 && <span className="more">+{value.length - 1}</span>}
      </span>
    );
  }
  const Edit = (props: EditProps<PointValue[]>) => <PointsEdit form={form} {...props} />;
  return {
    Show,
    Cell,
    Edit,
    send: (value) => sent(value),
    paste: pastePoint,
    filter: textFilter,
    tall: true,
  };
}

function sent(points: PointValue[] | undefined): PointValue[] {
  return (points ?? [])
    .filter((point) => point.value.trim() !== '')
    .map((point) => ({ ...point, value: point.value.trim() }));
}

function PointsEdit({
  form,
  value,
  field,
  id,
  onChange,
  onDone,
  autoFocus,
  error,
  remark,
}: EditProps<PointValue[]> & { form: PointForm }) {
  const t = useT();
  const points: PointValue[] = value?.length ? value : [blank(form)];
  const put = (at: number, change: Partial<PointValue>) =>
    onChange(points.map((point, index) => (index === at ? { ...point, ...change } : point)));
  const lead = (at: number) => onChange(points.map((point, index) => ({ ...point, primary: index === at })));
  return (
    <span className="stack tight" role="group" aria-label={field.label}>
      {points.map((point, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place while it is being typed
        <span key={index} className="rowx point">
          <LineInput
            id={index === 0 ? id : `${id}-${index}`}
            label={index === 0 ? undefined : field.label}
            value={point.value}
            inputMode={form.inputMode}
            onChange={(text) => put(index, { value: text })}
            onDone={onDone}
            autoFocus={autoFocus && index === 0}
            error={error}
            remark={remark}
          />
          <LabelSelect form={form} point={point} onChange={(change) => put(index, change)} />
          {points.length > 1 && (
            <IconButton
              small
              icon={point.primary ? IconStarFilled : IconStar}
              label={t('field.primary')}
              aria-pressed={point.primary ?? false}
              onClick={() => lead(index)}
            />
          )}
          {points.length > 1 && (
            <IconButton
              small
              icon={IconX}
              label={t('field.remove')}
              onClick={() => onChange(points.filter((_, other) => other !== index))}
            />
          )}
        </span>
      ))}
      {points.some((point) => point.value !== '') && (
        <Button
          small
          look="quiet"
          icon={IconPlus}
          className="start"
          onClick={() => onChange([...points, blank(form)])}
        >
          {t('field.add_another')}
        </Button>
      )}
    </span>
  );
}

function LabelSelect({
  form,
  point,
  onChange,
}: {
  form: PointForm;
  point: PointValue;
  onChange: (change: Partial<PointValue>) => void;
}) {
  const t = useT();
  const say = usePointLabel();
  const known = form.networks ? Object.keys(form.networks) : form.labels;
  const chosen = (form.networks ? point.network : point.label) ?? '';
  const options = [...new Set([...known, chosen])].filter(Boolean);
  return (
    <select
      className="fin short"
      aria-label={t(form.networks ? 'field.network' : 'field.label')}
      value={chosen}
      onChange={(event) =>
        onChange(
          form.networks ? { network: event.currentTarget.value } : { label: event.currentTarget.value },
        )
      }
    >
      <option value="">–</option>
      {options.map((one) => (
        <option key={one} value={one}>
          {form.networks ? (form.networks[one] ?? one) : say(one, form.labels)}
        </option>
      ))}
    </select>
  );
}

const blank = (form: PointForm): PointValue =>
  form.networks ? { value: '' } : { value: '', label: form.labels[0] ?? '' };
