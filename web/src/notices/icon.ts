/** The portal's own sign beside a notice of the browser; without a logo, the program's. */
import type { PortalLook } from '../api/portal';

export const iconOf = (look: PortalLook | undefined): string =>
  look?.logo ?? `${import.meta.env.BASE_URL}icon.svg`;
