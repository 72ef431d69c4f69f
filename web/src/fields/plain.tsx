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
  placeholder?: string | undefined;
  label?: string | undefined;
  type?: HTMLInputTypeAttribute;
  inputMode?: 'text' | 'decimal' | 'tel' | 'email' | 'url';
  autoComplete?: string;
}

export function LineInput({
  id,
  value,
  onChange,
  onDone,
  autoFocus,
  error,
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
      aria-describedby={error ? `${id}-error` : undefined}
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
