/** What can go wrong between browser and server, as types; the words for it are in ui/errorText. */

export interface FieldConflict {
  base?: unknown;
  mine?: unknown;
  theirs?: unknown;
  by?: { id: number; name: string } | null;
  at?: string;
}

export interface ErrorBody {
  code: string;
  message: string;
  fields?: Record<string, string[]>;
  data?: Record<string, unknown>;
  request_id?: string;
}

/** The server answered, and the answer is no. */
export class ApiError extends Error {
  readonly code: string;
  readonly fields: Record<string, string[]>;
  readonly data: Record<string, unknown>;
  readonly requestId: string | undefined;

  constructor(
    readonly status: number,
    body: ErrorBody,
    readonly retryAfter: number | null = null,
  ) {
    super(body.message);
    this.name = 'ApiError';
    this.code = body.code;
    this.fields = body.fields ?? {};
    this.data = body.data ?? {};
    this.requestId = body.request_id;
  }
}

/** 409 `version_conflict`: someone changed the same fields since. */
export class ConflictError extends ApiError {
  get version(): number {
    return Number(this.data.version);
  }

  get conflicts(): Record<string, FieldConflict> {
    return (this.data.conflicts ?? {}) as Record<string, FieldConflict>;
  }
}

/** No answer came: the network, or the server, is away. */
export class OfflineError extends Error {
  constructor() {
    super('offline');
    this.name = 'OfflineError';
  }
}

/** The server, or what it needs, is away for now: the same act with the same key may be tried again. */
export const isAbsence = (error: unknown): boolean =>
  error instanceof OfflineError || (error instanceof ApiError && [502, 503, 504].includes(error.status));

export function errorOf(status: number, body: unknown, retryAfter: number | null): ApiError {
  const known = isErrorBody(body) ? body : { code: `http_${status}`, message: '' };
  return known.code === 'version_conflict'
    ? new ConflictError(status, known, retryAfter)
    : new ApiError(status, known, retryAfter);
}

function isErrorBody(body: unknown): body is ErrorBody {
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string';
}
