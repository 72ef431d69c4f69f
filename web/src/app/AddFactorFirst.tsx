/** What whoever must add a second factor sees instead of the program, until he has one. */
import { useMe } from '../api/session';
import { useT } from '../i18n';
import { FactorsCard } from '../screens/factors/FactorsCard';
import { GateFrame } from '../screens/gate/GateFrame';
import { Button } from '../ui/Button';
import { SignOutConfirm, useSignOut } from './signOut';

export function AddFactorFirst() {
  const t = useT();
  const { portal } = useMe();
  const out = useSignOut();
  return (
    <GateFrame title={t('factor.needed')} text={t('factor.needed_text', { portal: portal.name })} wide>
      <FactorsCard />
      <div>
        <Button look="quiet" onClick={out.begin}>
          {t('user.sign_out')}
        </Button>
      </div>
      <SignOutConfirm {...out} />
    </GateFrame>
  );
}
