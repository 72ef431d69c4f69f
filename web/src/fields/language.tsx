/** The language in which one writes to a contact. */
import { useFormats } from '../i18n';
import { choice } from './choice';
import { setFilter } from './filters/set';
import type { EditProps, FieldPart, ShowProps } from './types';

/** The languages of the markets first served, then the rest of Europe and the great ones beyond. */
const CODES =
  'en it de fr ru es pt nl pl cs sk sl hr sr bs hu ro bg el tr uk be kk et lv lt fi sv nb da is ga ca sq mk ar he fa hi zh ja ko vi th id'.split(
    ' ',
  );

function Show({ value }: ShowProps<string>) {
  return <span>{useFormats().language(value)}</span>;
}

function Edit(props: EditProps<string>) {
  const { language } = useFormats();
  const codes = [...new Set([...CODES, ...(props.value ? [props.value] : [])])];
  return (
    <choice.Edit
      {...props}
      field={{ ...props.field, choices: codes.map((key) => ({ key, label: language(key) })) }}
    />
  );
}

export const language: FieldPart<string> = {
  Show,
  Cell: Show,
  Edit,
  send: choice.send,
  filter: setFilter(() => {
    const { language: name } = useFormats();
    return CODES.map((code) => ({ value: code, label: name(code) }));
  }),
};
