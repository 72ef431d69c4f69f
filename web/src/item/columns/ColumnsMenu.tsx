/** Which columns a list shows, and in which order; every move has a button. */

import { Popover } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '../../i18n';
import { Button, IconButton } from '../../ui/Button';
import type { Columns } from './useColumns';

export function ColumnsMenu({ columns }: { columns: Columns }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const rest = columns.offered.filter((field) => !columns.shown.some((one) => one.field === field));
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      offset={4}
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <Button
          small
          look="quiet"
          icon={IconColumns3}
          aria-label={t('columns')}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <span className="wideonly">{t('columns')}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown className="pop colmenu" aria-label={t('columns')}>
        {columns.shown.map(({ field }, index) => (
          <span key={field.key} className="rowx mi">
            <label className="rowx grow">
              <input type="checkbox" className="cbx" checked onChange={() => columns.toggle(field.key)} />
              {field.label}
            </label>
            <IconButton
              small
              icon={IconArrowUp}
              label={t('columns.up', { field: field.label })}
              onClick={() => columns.move(field.key, -1)}
              disabledReason={index === 0 ? t('columns.first') : undefined}
            />
            <IconButton
              small
              icon={IconArrowDown}
              label={t('columns.down', { field: field.label })}
              onClick={() => columns.move(field.key, 1)}
              disabledReason={index === columns.shown.length - 1 ? t('columns.last') : undefined}
            />
          </span>
        ))}
        <hr className="md" />
        {rest.map((field) => (
          <label key={field.key} className="rowx mi">
            <input
              type="checkbox"
              className="cbx"
              checked={false}
              onChange={() => columns.toggle(field.key)}
            />
            {field.label}
          </label>
        ))}
        <Button small look="quiet" onClick={columns.reset}>
          {t('columns.reset')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
