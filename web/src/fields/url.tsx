/** Websites: a link only where it is a web address, plain text otherwise. */
import { pointPart } from './points';
import { WebLink } from './WebLink';

export const url = pointPart({
  labels: ['work', 'home', 'other'],
  inputMode: 'url',
  shown: (point) => <WebLink value={point.value} />,
});
