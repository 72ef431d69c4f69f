/** The input of one line that text, numbers, dates and the parts of bigger fields share. */
import type { HTMLInputTypeAttribute } from 'react';
import { useEffect, useRef } from 'react';

interface Props {
  id: string;
  value: string;
  onChange: (text: string) => void;
  onDone?: (() => void) | undefined;
  autoFocus?: boolean | undefined;
  error?: string | undefined;
  remark?: string | undefined;
  placeholder?: string | undefined;
  label?: string | undefined;
  type?: HTMLInputTypeAttribute;
  inputMode?: 'text' | 'decimal' | 'tel' | 'email' | 'url';
  autoComplete?: string;
}

/** The ids of what describes an input: what was refused of it, and what else is said of it. */
export const describing = (id: string, error: string | undefined, remark: string | undefined) =>
  [error && `${id}-error`, remark].filter(Boolean).join(' ') || undefined;

export function LineInput({
  id,
  value,
  onChange,
  onDone,
  autoFocus,
  error,
  remark,
  placeholder,
  label,
  type = 'text',
  inputMode,
  autoComplete = 'off',
}: Props) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (autoFocus) input.current?.select();
  }, [autoFocus]);
  return (
    <input
      ref={input}
      id={id}
      className="fin"
      type={type}
      inputMode={inputMode}
      autoComplete={autoComplete}
      value={value}
      placeholder={placeholder}
      aria-label={label}
      aria-invalid={error ? true : undefined}
      aria-describedby={describing(id, error, remark)}
      // biome-ignore lint/a11y/noAutofocus: the reader has just asked for this very input
      autoFocus={autoFocus ?? false}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && onDone && !event.nativeEvent.isComposing) {
          event.preventDefault();
          onDone();
        }
      }}
    />
  );
}
