/** My profile: who I am, my password, where I am signed in, my programs' tokens. */

import { LettersSwitch } from '../../ui/LettersSwitch';
import { FactorsCard } from '../factors/FactorsCard';
import { NotificationsCard } from './NotificationsCard';
import { PasswordForm } from './PasswordForm';
import { PersonalForm } from './PersonalForm';
import { SessionsCard } from './SessionsCard';
import { TokensCard } from './TokensCard';

export default function ProfilePage() {
  return (
    <>
      <PersonalForm />
      <div className="cardbox pad">
        <LettersSwitch />
      </div>
      <NotificationsCard />
      <PasswordForm />
      <FactorsCard />
      <SessionsCard />
      <TokensCard />
    </>
  );
}
