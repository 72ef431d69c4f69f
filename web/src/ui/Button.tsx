/** Every button of the product: plain, primary, quiet or dangerous; with its key in tooltip and aria-keyshortcuts. */
import { Tooltip } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ComponentPropsWithRef } from 'react';
import { ariaKeys } from '../lib/keys';
import { Kbd } from './Kbd';

type Look = 'plain' | 'primary' | 'quiet' | 'danger' | 'dangerPrimary';

const LOOKS: Record<Look, string> = {
  plain: '',
  primary: ' pri',
  quiet: ' gh',
  danger: ' gh dng',
  dangerPrimary: ' dng pri',
};

export interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'title'> {
  look?: Look;
  small?: boolean;
  icon?: Icon;
  trailingIcon?: Icon;
  /** The key that does the same, e.g. "c" or "mod+k": shown and announced, bound elsewhere by useKeys. */
  keys?: string;
  /** While it works: pressing again does nothing, the focus stays. */
  busy?: boolean;
  /** Why it cannot be pressed now: said in the tooltip; the button stays reachable. */
  disabledReason?: string | undefined;
}

export function Button({
  look = 'plain',
  small,
  icon: IconOf,
  trailingIcon: Trailing,
  keys,
  busy,
  disabledReason,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const off = busy || Boolean(disabledReason);
  const button = (
    <button
      type="button"
      className={`btn${LOOKS[look]}${small ? ' sm' : ''}${className ? ` ${className}` : ''}`}
      aria-keyshortcuts={keys ? ariaKeys(keys) : undefined}
      aria-disabled={off || undefined}
      aria-busy={busy || undefined}
      {...rest}
      onClick={off ? (event) => event.preventDefault() : onClick}
    >
      {IconOf && <IconOf size={16} stroke={1.75} aria-hidden="true" />}
      {children}
      {Trailing && <Trailing size={14} stroke={1.75} aria-hidden="true" />}
    </button>
  );
  if (!disabledReason && !keys) return button;
  return <Tooltip label={disabledReason ?? (keys && <Kbd keys={keys} />)}>{button}</Tooltip>;
}

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon' | 'trailingIcon'> {
  icon: Icon;
  /** What it does: the accessible name and the tooltip. */
  label: string;
  size?: number;
}

export function IconButton({
  icon: IconOf,
  label,
  look = 'quiet',
  small,
  keys,
  size = 16,
  className,
  busy,
  disabledReason,
  ...rest
}: IconButtonProps) {
  const off = busy || Boolean(disabledReason);
  return (
    <Tooltip
      label={
        <span className="rowx">
          {disabledReason ?? label}
          {keys && <Kbd keys={keys} />}
        </span>
      }
    >
      <button
        type="button"
        className={`btn ico${LOOKS[look]}${small ? ' sm' : ''}${className ? ` ${className}` : ''}`}
        aria-label={label}
        aria-keyshortcuts={keys ? ariaKeys(keys) : undefined}
        aria-disabled={off || undefined}
        {...rest}
        {...(off ? { onClick: undefined } : {})}
      >
        <IconOf size={size} stroke={1.75} aria-hidden="true" />
      </button>
    </Tooltip>
  );
}
