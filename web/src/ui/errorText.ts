/** Says in the user's language what happened, what is safe and what to do. */
import { ApiError, OfflineError } from '../api/errors';
import { type MessageId, type Translate, useT } from '../i18n';

const BY_CODE: Record<string, MessageId> = {
  not_found: 'error.not_found',
  forbidden: 'error.forbidden',
  check_fields: 'error.check_fields',
  wrong_credentials: 'signin.wrong',
  incorrect_code: 'factor.wrong_code',
  confirm_again: 'factor.confirm_again',
  enter_current_password: 'password.wrong',
  incorrect_password: 'password.wrong',
  too_many_attempts: 'signin.too_many',
  unreadable_answer: 'error.no_answer',
};

const BY_STATUS: Record<number, MessageId> = {
  401: 'error.signed_out',
  403: 'error.forbidden',
  404: 'error.not_found',
  409: 'error.conflict',
  413: 'error.too_large',
  429: 'error.too_many',
  502: 'error.no_answer',
  503: 'error.busy',
  504: 'error.no_answer',
  507: 'error.disk_full',
};

/** The server's own words where it has some (they are in the caller's language), else ours. */
export function errorText(error: unknown, t: Translate): string {
  if (error instanceof OfflineError) return t('error.offline');
  if (!(error instanceof ApiError)) return t('error.unknown');
  if (error.code === 'too_many_attempts' && error.retryAfter)
    return t('signin.wait', { minutes: Math.ceil(error.retryAfter / 60) });
  const known = BY_CODE[error.code];
  if (known) return t(known);
  if (error.message) return error.message;
  return t(BY_STATUS[error.status] ?? 'error.unknown');
}

export function useErrorText(): (error: unknown) => string {
  const t = useT();
  return (error) => errorText(error, t);
}

/** The first message the server has for a form's field. */
export function fieldError(error: unknown, field: string): string | undefined {
  return error instanceof ApiError ? error.fields[field]?.[0] : undefined;
}
