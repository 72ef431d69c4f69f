/** Phones: kept as typed, shown in the reader's form, dialled by a tap. */
import { useFormats } from '../i18n';
import { pointPart } from './points';

function Dial({ value }: { value: string }) {
  return (
    <a
      className="tn"
      href={`tel:${value.replace(/[^\d+]/g, '')}`}
      onClick={(event) => event.stopPropagation()}
    >
      {useFormats().phone(value)}
    </a>
  );
}

export const phone = pointPart({
  labels: ['work', 'mobile', 'home', 'fax', 'direct', 'other'],
  inputMode: 'tel',
  shown: (point) => <Dial value={point.value} />,
});
