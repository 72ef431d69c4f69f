/** My profile: name, language, appearance. */
import { PersonalForm } from './PersonalForm';

export default function ProfilePage() {
  return <PersonalForm />;
}
