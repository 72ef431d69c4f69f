/** The menus of the product, in the look of the mock-ups, with Mantine's keyboard behaviour. */
import { Menu as MantineMenu } from '@mantine/core';
import { type Icon, IconCheck } from '@tabler/icons-react';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import { pressEntry } from '../lib/keys';
import { Kbd } from './Kbd';

interface MenuProps {
  /** The button that opens it. */
  target: ReactNode;
  children: ReactNode;
  width?: number;
  position?: 'bottom-start' | 'bottom-end' | 'top-start' | 'right-end';
  /** Where something else than its button opens or closes it too. */
  opened?: boolean;
  onChange?: (opened: boolean) => void;
}

export function Menu({ target, children, width = 240, position = 'bottom-start', ...state }: MenuProps) {
  return (
    <MantineMenu
      {...state}
      width={width}
      position={position}
      offset={4}
      withInitialFocusPlaceholder={false}
      transitionProps={{ duration: 100 }}
      classNames={{ dropdown: 'pop' }}
    >
      <MantineMenu.Target>{target}</MantineMenu.Target>
      <MantineMenu.Dropdown onKeyDown={(event) => pressEntry(event.nativeEvent, event.currentTarget)}>
        {children}
      </MantineMenu.Dropdown>
    </MantineMenu>
  );
}

interface ItemProps {
  icon?: Icon;
  keys?: string;
  checked?: boolean;
  danger?: boolean;
  disabled?: boolean;
  hint?: string;
  onClick: () => void;
  children: ReactNode;
  keepOpen?: boolean;
}

export function MenuItem({
  icon: IconOf,
  keys,
  checked,
  danger,
  disabled,
  hint,
  onClick,
  children,
  keepOpen,
}: ItemProps) {
  return (
    <MantineMenu.Item
      component={(checked === undefined ? 'button' : RadioButton) as 'button'}
      className={`mi${danger ? ' dng' : ''}`}
      onClick={onClick}
      disabled={disabled ?? false}
      closeMenuOnClick={!keepOpen}
      aria-checked={checked}
      data-keys={keys}
    >
      <span className="rowx" style={{ width: '100%' }}>
        {IconOf && <IconOf size={16} stroke={1.75} aria-hidden="true" />}
        <span className="grow">{children}</span>
        {hint && <span className="muted small">{hint}</span>}
        {checked && <IconCheck size={15} stroke={2} aria-hidden="true" />}
        {keys && <Kbd keys={keys} />}
      </span>
    </MantineMenu.Item>
  );
}

/** One of several: Mantine's item would call itself a plain menuitem, which cannot be checked. */
function RadioButton(props: ComponentPropsWithRef<'button'>) {
  return (
    <button type="button" {...props} role="menuitemradio" aria-checked={props['aria-checked'] ?? false} />
  );
}

export const MenuLabel = ({ children }: { children: ReactNode }) => <div className="ph2">{children}</div>;
export const MenuLine = () => <MantineMenu.Divider className="md" />;
