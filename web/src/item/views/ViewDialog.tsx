/** The name of a view and with whom it is shared: for a new one and for one that is there. */
import { MultiSelect } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import { useDepartments, useUsers } from '../../api/lists';
import { useMe } from '../../api/session';
import { isPrivate, PRIVATE, type SharedWith, type View, type ViewSettings } from '../../api/views';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { fieldError, useErrorText } from '../../ui/errorText';
import type { ListControl } from './useListControl';
import { useViewActs } from './useViewActs';

interface Props {
  control: ListControl;
  /** The one to change; none: a new one with these settings. */
  view?: View;
  settings?: ViewSettings;
  opened: boolean;
  onClose: () => void;
  onDone: (view: View) => void;
}

export function ViewDialog(props: Props) {
  const t = useT();
  return (
    <Dialog
      opened={props.opened}
      onClose={props.onClose}
      title={props.view ? t('views.change_title', { name: props.view.name }) : t('views.create')}
      size={440}
      unkept
    >
      <ViewForm {...props} />
    </Dialog>
  );
}

type Audience = 'me' | 'some' | 'all';

const audienceOf = (view: View | undefined): Audience =>
  !view || isPrivate(view) ? 'me' : view.shared_with.everybody ? 'all' : 'some';

function ViewForm({ control, view, settings, onClose, onDone }: Props) {
  const t = useT();
  const id = useId();
  const say = useErrorText();
  const acts = useViewActs(control.kinds);
  const [name, setName] = useState(view?.name ?? '');
  const [audience, setAudience] = useState(audienceOf(view));
  const [some, setSome] = useState<SharedWith>({ ...(view?.shared_with ?? PRIVATE), everybody: false });
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const shared_with = audience === 'some' ? some : { ...PRIVATE, everybody: audience === 'all' };
    setState({ busy: true });
    try {
      const made = view
        ? await acts.change(view, { name, shared_with })
        : await acts.create({ kinds: control.kinds, name, settings: settings ?? {}, shared_with });
      onDone(made);
    } catch (error) {
      setState({ busy: false, error });
    }
  };
  const wrong = fieldError(state.error, 'name');
  return (
    <form className="stack" onSubmit={submit}>
      <label className="stack tight" htmlFor={`${id}-name`}>
        {t('views.name')}
        <input
          id={`${id}-name`}
          className="fin"
          value={name}
          maxLength={80}
          data-autofocus
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </label>
      {wrong && (
        <span id={`${id}-wrong`} className="bad small" role="alert">
          {wrong}
        </span>
      )}
      <fieldset className="stack tight plainset">
        <legend>{t('views.who_sees')}</legend>
        {(['me', 'some', 'all'] as const).map((one) => (
          <label key={one} className="rowx">
            <input
              type="radio"
              name={`${id}-audience`}
              checked={audience === one}
              onChange={() => setAudience(one)}
            />
            {t(`views.for_${one}`)}
          </label>
        ))}
      </fieldset>
      {audience === 'some' && <Chosen value={some} onChange={setSome} />}
      {state.error !== undefined && !wrong && (
        <p className="bad small" role="alert">
          {say(state.error)}
        </p>
      )}
      <div className="dlgf">
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button
          look="primary"
          type="submit"
          busy={state.busy}
          disabledReason={name.trim() ? undefined : t('views.name_needed')}
        >
          {t(view ? 'save' : 'views.save')}
        </Button>
      </div>
    </form>
  );
}

/** The users and departments that see it beside its owner. */
function Chosen({ value, onChange }: { value: SharedWith; onChange: (value: SharedWith) => void }) {
  const t = useT();
  const me = useMe();
  const users = useUsers().filter((user) => user.id !== me.id);
  const departments = useDepartments();
  const options = (list: readonly { id: number; name: string }[]) =>
    list.map((one) => ({ value: String(one.id), label: one.name }));
  return (
    <>
      <MultiSelect
        aria-label={t('users')}
        placeholder={value.users.length ? '' : t('users')}
        data={options(users)}
        value={value.users.map(String)}
        onChange={(keys) => onChange({ ...value, users: keys.map(Number) })}
        searchable
        nothingFoundMessage={t('nothing_found')}
      />
      <MultiSelect
        aria-label={t('departments')}
        placeholder={value.departments.length ? '' : t('departments')}
        data={options(departments)}
        value={value.departments.map(String)}
        onChange={(keys) => onChange({ ...value, departments: keys.map(Number) })}
        searchable
        nothingFoundMessage={t('nothing_found')}
      />
    </>
  );
}
