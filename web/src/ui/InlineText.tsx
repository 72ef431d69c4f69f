/** Text that is edited where it stands: Enter or leaving saves, Escape restores. */
import { type KeyboardEvent, useEffect, useState } from 'react';

interface Props {
  value: string;
  onSave: (value: string) => void;
  label: string;
  disabled?: boolean;
  /** May be emptied; else an emptied one is as it was. */
  optional?: boolean;
  placeholder?: string;
  className?: string;
  inputMode?: 'text' | 'decimal';
}

export function InlineText({
  value,
  onSave,
  label,
  disabled,
  optional,
  placeholder,
  className = '',
  inputMode = 'text',
}: Props) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  if (disabled) return <span className={`t grow ${className}`}>{value || placeholder}</span>;
  const save = () => {
    const next = typed.trim();
    if (next === value || (!next && !optional)) setTyped(value);
    else onSave(next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') event.currentTarget.blur();
    if (event.key === 'Escape') {
      event.stopPropagation();
      setTyped(value);
    }
  };
  return (
    <input
      className={`inl ${className}`}
      aria-label={label}
      inputMode={inputMode}
      placeholder={placeholder}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={onKeyDown}
    />
  );
}
