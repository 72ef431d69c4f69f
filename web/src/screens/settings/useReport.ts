/** What every inline change of the settings says: nothing when it worked, the fault when it did not. */
import { useErrorText } from '../../ui/errorText';
import { showToast } from '../../ui/toast';

export function useReport(): (act: Promise<unknown>) => void {
  const say = useErrorText();
  return (act) => {
    act.catch((error) => showToast(say(error), { tone: 'fault' }));
  };
}
