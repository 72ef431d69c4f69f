/** Files, and the photo: uploaded first, then named by the item. */
import { IconFile, IconUpload, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { fileUrl, uploadFile } from '../api/items';
import type { FileValue } from '../api/itemTypes';
import { useFormats, useT } from '../i18n';
import { IconButton } from '../ui/Button';
import { useErrorText } from '../ui/errorText';
import { presenceFilter } from './filters/typed';
import { PhotoArea, Picture } from './PhotoArea';
import type { EditProps, FieldPart, ShowProps } from './types';
import { useUploads } from './uploads';

type Files = FileValue | FileValue[];

const listOf = (value: Files | undefined): FileValue[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

function Show({ value, field }: ShowProps<Files>) {
  const { bytes } = useFormats();
  if (field.settings.image)
    return listOf(value).map((file) => <Picture key={file.id} file={file} name={file.name} />);
  return (
    <span className="stack tight">
      {listOf(value).map((file) => (
        <a
          key={file.id}
          className="rowx link-quiet"
          href={fileUrl(file.id)}
          download
          onClick={(event) => event.stopPropagation()}
        >
          <IconFile size={15} stroke={1.75} aria-hidden="true" />
          <span className="hyph">{file.name}</span>
          {file.size !== undefined && <span className="muted small">{bytes(file.size)}</span>}
        </a>
      ))}
    </span>
  );
}

function Cell({ value }: ShowProps<Files>) {
  return (
    <span className="t">
      {listOf(value)
        .map((file) => file.name)
        .join(', ')}
    </span>
  );
}

function Edit(props: EditProps<Files>) {
  const { value, field, id, onChange } = props;
  if (!field.settings.image) return <Attachments {...props} />;
  return <PhotoArea id={id} value={listOf(value)[0]} onChange={onChange} />;
}

function Attachments({ value, field, id, onChange, onDone, autoFocus }: EditProps<Files>) {
  const t = useT();
  const say = useErrorText();
  const [state, setState] = useState<{ busy: boolean; error?: string }>({ busy: false });
  const uploads = useUploads();
  const files = listOf(value);
  // what came or went while others were on their way
  const latest = useRef(files);
  latest.current = files;
  const take = async (chosen: readonly File[]): Promise<boolean> => {
    const { wanted } = uploads;
    setState({ busy: true });
    try {
      const added: FileValue[] = [];
      for (const file of chosen) {
        const { id: fileId } = await uploadFile(file, wanted);
        wanted.throwIfAborted();
        added.push({ id: fileId, name: file.name, size: file.size });
      }
      const [last] = added.slice(-1);
      if (last) onChange(field.multiple ? [...latest.current, ...added] : last);
      setState({ busy: false });
      if (last) onDone?.();
      return true;
    } catch (error) {
      setState(wanted.aborted ? { busy: false } : { busy: false, error: say(error) });
      return false;
    }
  };
  return (
    <span className="stack tight" data-busy={state.busy || undefined}>
      {files.map((file) => (
        <span key={file.id} className="rowx">
          <span className="grow hyph">{file.name}</span>
          <IconButton
            small
            icon={IconX}
            label={t('field.remove')}
            onClick={() => onChange(field.multiple ? files.filter((one) => one !== file) : undefined)}
          />
        </span>
      ))}
      <label className="btn sm start">
        <IconUpload size={15} stroke={1.75} aria-hidden="true" />
        {t(state.busy ? 'field.uploading' : 'field.choose_file')}
        <input
          id={id}
          type="file"
          className="sr"
          multiple={field.multiple}
          // biome-ignore lint/a11y/noAutofocus: the reader has just asked for this very input
          autoFocus={autoFocus ?? false}
          aria-disabled={state.busy || undefined}
          onClick={(event) => state.busy && event.preventDefault()}
          onChange={({ currentTarget }) => {
            const chosen = Array.from(currentTarget.files ?? []);
            currentTarget.value = ''; // the same file can be chosen again after a failure
            uploads.follow(take(chosen));
          }}
        />
      </label>
      {state.error && (
        <span className="bad small" role="alert">
          {state.error}
        </span>
      )}
    </span>
  );
}

export const file: FieldPart<Files> = {
  Show,
  Cell,
  Edit,
  send: (value) => (Array.isArray(value) ? value.map((one) => one.id) : (value?.id ?? null)),
  filter: presenceFilter,
  unlistable: true,
  tall: true,
};
