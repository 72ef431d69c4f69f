/** The currency used in what is made for this contact. */
import { useCurrencies } from '../api/lists';
import { useFormats } from '../i18n';
import { choice } from './choice';
import { setFilter } from './filters/set';
import type { EditProps, FieldPart, ShowProps } from './types';

function Show({ value }: ShowProps<string>) {
  const { currency } = useFormats();
  return (
    <span title={currency(value)}>
      {value} <span className="muted">{currency(value)}</span>
    </span>
  );
}

function Edit(props: EditProps<string>) {
  const { currency } = useFormats();
  const codes = [...new Set([...useCurrencies(), ...(props.value ? [props.value] : [])])];
  const choices = codes.map((code) => ({ key: code, label: `${code} – ${currency(code)}` }));
  return <choice.Edit {...props} field={{ ...props.field, choices }} />;
}

export const currency: FieldPart<string> = {
  Show,
  Cell: ({ value }) => <span>{value}</span>,
  Edit,
  send: choice.send,
  filter: setFilter(() => {
    const { currency: name } = useFormats();
    return useCurrencies().map((code) => ({ value: code, label: `${code} – ${name(code)}` }));
  }),
};
