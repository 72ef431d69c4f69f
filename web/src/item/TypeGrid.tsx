/** The types of fields to choose from, as a grid of radio buttons. */
import {
  type Icon,
  IconAlignLeft,
  IconAt,
  IconCalendar,
  IconCalendarClock,
  IconCash,
  IconCheckbox,
  IconCircleDot,
  IconFile,
  IconHash,
  IconHeading,
  IconLink,
  IconListCheck,
  IconMapPin,
  IconPhone,
  IconTypography,
  IconUser,
  IconWorld,
} from '@tabler/icons-react';
import { useId } from 'react';
import type { FieldTypeKey } from '../fields';
import { type MessageId, useT } from '../i18n';
import { OFFERED } from './fieldDraft';

const ICONS: Partial<Record<FieldTypeKey, Icon>> = {
  text: IconTypography,
  long_text: IconAlignLeft,
  number: IconHash,
  money: IconCash,
  date: IconCalendar,
  datetime: IconCalendarClock,
  boolean: IconCheckbox,
  choice: IconCircleDot,
  choices: IconListCheck,
  user: IconUser,
  link: IconLink,
  file: IconFile,
  phone: IconPhone,
  email: IconAt,
  url: IconWorld,
  address: IconMapPin,
  heading: IconHeading,
};

interface Props {
  value: FieldTypeKey;
  onChange: (type: FieldTypeKey) => void;
  /** Only these. */
  among?: readonly FieldTypeKey[];
}

export function TypeGrid({ value, onChange, among }: Props) {
  const t = useT();
  const name = useId();
  const offered = (Object.entries(OFFERED) as [FieldTypeKey, MessageId][]).filter(
    ([type]) => !among || among.includes(type),
  );
  return (
    <fieldset className="plain">
      <legend className="mantine-InputWrapper-label">{t('fields.type')}</legend>
      <div className="typegrid">
        {offered.map(([type, label]) => {
          const IconOf = ICONS[type] ?? IconTypography;
          return (
            <label key={type} className="typebox">
              <input
                type="radio"
                className="sr"
                name={name}
                value={type}
                checked={value === type}
                onChange={() => onChange(type)}
              />
              <IconOf size={16} stroke={1.75} aria-hidden="true" />
              <span className="hyph">{t(label)}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
