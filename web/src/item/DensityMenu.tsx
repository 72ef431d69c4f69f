/** How high the rows of a list are: in this view, or, without one, in every list. */
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useT } from '../i18n';
import { DENSITIES, type Density } from '../lib/theme';
import { Menu, MenuItem, MenuLabel } from '../ui/Menu';

export function DensityMenu({
  density,
  onChoose,
}: {
  density: Density;
  onChoose: (density: Density) => void;
}) {
  const t = useT();
  return (
    <Menu
      position="bottom-end"
      width={200}
      target={
        <button type="button" className="btn gh sm ico" aria-label={t('list.rows')} title={t('list.rows')}>
          <IconAdjustmentsHorizontal size={16} stroke={1.75} aria-hidden="true" />
        </button>
      }
    >
      <MenuLabel>{t('list.rows')}</MenuLabel>
      {DENSITIES.map((one) => (
        <MenuItem key={one} checked={one === density} onClick={() => onChoose(one)}>
          {t(`density.${one}`)}
        </MenuItem>
      ))}
    </Menu>
  );
}
