/** E-mail addresses. */
import { Breakable } from '../ui/Breakable';
import { pointPart } from './points';

export const email = pointPart({
  labels: ['work', 'home', 'other'],
  inputMode: 'email',
  shown: ({ value }) => (
    <a className="link-quiet" href={`mailto:${value}`} onClick={(event) => event.stopPropagation()}>
      <Breakable text={value} />
    </a>
  ),
});
