/** One of the eight hues, by name and sample; never a free colour, so that contrast stays safe. */
import { useT } from '../../i18n';
import { HUES, type Hue, hueNamed } from '../../lib/theme';
import { Menu, MenuItem } from '../../ui/Menu';

interface Props {
  value: string | null | undefined;
  onChange: (hue: Hue) => void;
  /** What it colours, for those who do not see it. */
  of: string;
  disabled?: boolean;
}

export function HuePicker({ value, onChange, of, disabled }: Props) {
  const t = useT();
  const hue = hueNamed(value);
  const label = t('hue.of', { name: of, hue: t(`hue.${hue}`) });
  if (disabled) return <span className={`swatch h-${hue}`} role="img" aria-label={label} />;
  return (
    <Menu
      width={190}
      target={
        <button type="button" className="btn gh sm ico" aria-label={label} title={t(`hue.${hue}`)}>
          <span className={`swatch h-${hue}`} />
        </button>
      }
    >
      {HUES.map((one) => (
        <MenuItem key={one} checked={one === hue} onClick={() => onChange(one)}>
          <span className="rowx">
            <span className={`swatch h-${one}`} />
            {t(`hue.${one}`)}
          </span>
        </MenuItem>
      ))}
    </Menu>
  );
}
