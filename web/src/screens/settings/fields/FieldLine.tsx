/** One field in the settings: its name, what it is, where it is used, how full it is, and what can be done with it. */
import {
  IconArchive,
  IconArrowDown,
  IconArrowUp,
  IconDotsVertical,
  IconEye,
  IconEyeOff,
  IconLock,
  IconReplace,
  IconSettings,
} from '@tabler/icons-react';
import type { FieldInfo } from '../../../api/itemTypes';
import type { FieldTypeKey } from '../../../fields';
import { useFormats, useT } from '../../../i18n';
import { OFFERED } from '../../../item/fieldDraft';
import { Menu, MenuItem } from '../../../ui/Menu';

export interface FieldActs {
  configure: () => void;
  /** Hides it in the standard layout, or shows it again. */
  toggle?: () => void;
  up?: (() => void) | undefined;
  down?: (() => void) | undefined;
  convert?: () => void;
  retire?: () => void;
}

interface Props {
  field: FieldInfo;
  hidden: boolean;
  /** How many of the latest items have a value. */
  share: { of: number; filled: number } | undefined;
  acts: FieldActs | undefined;
}

export function FieldLine({ field, hidden, share, acts }: Props) {
  const t = useT();
  const { number } = useFormats();
  const type = OFFERED[field.type as FieldTypeKey];
  const secret = Object.values(field.visible_to).some((ids) => ids.length > 0);
  const percent = share && share.of > 0 ? share.filled / share.of : null;
  return (
    <li className="line fieldline" data-field={field.key}>
      <span className="grow">
        <b className="hyph">{field.label}</b>
        {field.required && (
          <span className="bad" aria-hidden="true">
            {' '}
            *
          </span>
        )}
        <span className="muted small block">
          {[type ? t(type) : t('type.built_in'), field.key].join(' · ')}
        </span>
      </span>
      <span className="rowx wrap">
        {field.required && <span className="chip h-grey">{t('fields.is_required')}</span>}
        {hidden && (
          <span className="chip h-grey">
            <IconEyeOff size={12} stroke={1.75} aria-hidden="true" /> {t('fields.is_hidden')}
          </span>
        )}
        {secret && (
          <span className="chip h-amber">
            <IconLock size={12} stroke={1.75} aria-hidden="true" /> {t('fields.restricted')}
          </span>
        )}
      </span>
      <span className="fieldshare muted small">
        {percent !== null &&
          t('fields.filled', { share: number(percent, { style: 'percent', maximumFractionDigits: 0 }) })}
      </span>
      {acts && <FieldMenu field={field} hidden={hidden} acts={acts} />}
    </li>
  );
}

function FieldMenu({ field, hidden, acts }: { field: FieldInfo; hidden: boolean; acts: FieldActs }) {
  const t = useT();
  return (
    <Menu
      position="bottom-end"
      width={270}
      target={
        <button type="button" className="btn gh sm ico" aria-label={t('list.actions', { name: field.label })}>
          <IconDotsVertical size={16} stroke={1.75} aria-hidden="true" />
        </button>
      }
    >
      <MenuItem icon={IconSettings} onClick={acts.configure}>
        {t('fields.configure')}
      </MenuItem>
      {acts.toggle && (
        <MenuItem icon={hidden ? IconEye : IconEyeOff} onClick={acts.toggle}>
          {t(hidden ? 'layout.show_standard' : 'layout.hide_standard')}
        </MenuItem>
      )}
      {!field.is_system && (
        <>
          <MenuItem icon={IconArrowUp} disabled={!acts.up} onClick={() => acts.up?.()}>
            {t('list.move_up')}
          </MenuItem>
          <MenuItem icon={IconArrowDown} disabled={!acts.down} onClick={() => acts.down?.()}>
            {t('list.move_down')}
          </MenuItem>
        </>
      )}
      {acts.convert && (
        <MenuItem icon={IconReplace} onClick={acts.convert}>
          {t('fields.convert')}
        </MenuItem>
      )}
      {acts.retire && (
        <MenuItem icon={IconArchive} danger onClick={acts.retire}>
          {t('fields.retire')}
        </MenuItem>
      )}
    </Menu>
  );
}
