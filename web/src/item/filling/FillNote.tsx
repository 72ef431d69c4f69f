/** Over a form that was filled from a pasted text: how many fields, the way back, and the company that is not there yet. */
import { IconBuildingPlus, IconClipboardText } from '@tabler/icons-react';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import type { Filling } from './useFilling';

interface Props {
  filling: Filling;
  busy: boolean;
}

export function FillNote({ filling, busy }: Props) {
  const t = useT();
  if (!filling.said) return null;
  const { from, cards, offering } = filling;
  const count = Object.keys(filling.put).length;
  return (
    <div className="note fillnote">
      <IconClipboardText size={15} stroke={1.75} aria-hidden="true" />
      <div className="grow stack tight">
        <div className="rowx wrap">
          <span role="status">
            {count ? t('fill.done', { count, from }) : t('fill.nothing_new', { from })}
            {cards > 1 && ` ${t('fill.cards', { count: cards })}`}
          </span>
          {count > 0 && (
            <Button look="quiet" small busy={busy} onClick={filling.takeBack}>
              {t('undo')}
            </Button>
          )}
        </div>
        {offering.offer && <CompanyLine filling={filling} busy={busy} />}
      </div>
    </div>
  );
}

function CompanyLine({ filling: { offering, linkCompany, makeCompany }, busy }: Props) {
  const t = useT();
  const { offer, mayCreate } = offering;
  const held = busy || offering.busy;
  if (!offer) return null;
  return (
    <div className="rowx wrap" role="group" aria-label={t('fill.company', { name: offer.name })}>
      <span role="status">{t('fill.company', { name: offer.name })}</span>
      {offer.like.map((one) => (
        <Button key={one.id} small busy={held} onClick={() => linkCompany(one)}>
          {t('fill.company_use', { title: one.title })}
        </Button>
      ))}
      {mayCreate && (
        <Button small icon={IconBuildingPlus} busy={held} onClick={makeCompany}>
          {t('create.company')}
        </Button>
      )}
    </div>
  );
}
