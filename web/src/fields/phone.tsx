/** Phones: kept as typed, shown in the reader's form, dialled by a tap. */
import { dialAddress, usePhoneFormat } from './dialling';
import { pointPart } from './points';

function Dial({ value }: { value: string }) {
  const shown = usePhoneFormat();
  return (
    <a className="tn" href={dialAddress(value)} onClick={(event) => event.stopPropagation()}>
      {shown(value)}
    </a>
  );
}

export const phone = pointPart({
  labels: ['work', 'mobile', 'home', 'fax', 'direct', 'other'],
  inputMode: 'tel',
  shown: (point) => <Dial value={point.value} />,
});
