/** The left of a card: its sections, each collapsible, empty fields behind one line. */
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { FieldInfo, Item } from '../api/itemTypes';
import type { Layout } from '../api/layouts';
import { isEmpty } from '../fields';
import { useT } from '../i18n';
import { recall, remember } from '../lib/storage';
import { FieldRow } from './FieldRow';
import { FieldTools } from './FieldTools';
import { PhotoRow } from './PhotoRow';
import type { Saving } from './saving';
import { useFields, useLayout } from './useFields';

type Section = Layout['sections'][number];

interface Props {
  item: Item;
  saving: Saving;
}

export function Sections({ item, saving }: Props) {
  const layout = useLayout(item.kind);
  const fields = useFields(item.kind);
  return (
    <>
      {layout.map((section) => (
        <SectionBox
          key={section.key}
          section={section}
          fields={present(section, fields.byKey)}
          item={item}
          saving={saving}
        />
      ))}
      <FieldTools kind={item.kind} />
    </>
  );
}

/** A field that the reader may not see is absent from the fields, and so from the section. */
const present = (section: Section, byKey: ReadonlyMap<string, FieldInfo>) =>
  section.fields.flatMap((key) => byKey.get(key) ?? []);

/** Headings, the photo, what must be filled, and whom one may open it to: sharing is not to be searched for. */
const standsEmpty = (field: FieldInfo, item: Item) =>
  field.type === 'heading' ||
  field.settings.image ||
  field.required ||
  (field.type === 'shares' && item.can?.edit === true);

function SectionBox({ section, fields, item, saving }: Props & { section: Section; fields: FieldInfo[] }) {
  const t = useT();
  const name = `section.${item.kind}.${section.key}`;
  const [closed, setClosed] = useState(() => recall(name) === 'closed');
  const [all, setAll] = useState(false);
  if (!fields.length) return null;
  const filled = fields.filter((field) => standsEmpty(field, item) || !isEmpty(item.values[field.key]));
  const shown = all || !filled.length ? fields : filled;
  const hidden = fields.length - shown.length;
  const Sign = closed ? IconChevronRight : IconChevronDown;
  const toggle = () => {
    remember(name, closed ? null : 'closed');
    setClosed(!closed);
  };
  return (
    <section className="sec" aria-label={section.label}>
      <header>
        <button type="button" className="sech" aria-expanded={!closed} onClick={toggle}>
          <Sign size={15} stroke={1.75} aria-hidden="true" />
          <h2>{section.label}</h2>
        </button>
      </header>
      {!closed && (
        <>
          <dl>
            {shown.map((field) =>
              field.settings.image ? (
                <PhotoRow key={field.key} field={field} item={item} saving={saving} />
              ) : (
                <FieldRow
                  key={field.key}
                  field={field}
                  item={item}
                  saving={saving}
                  mayEdit={item.can?.edit ?? false}
                />
              ),
            )}
          </dl>
          {hidden > 0 && (
            <button type="button" className="showmore" onClick={() => setAll(true)}>
              {t('section.show_empty', { count: hidden })}
            </button>
          )}
        </>
      )}
    </section>
  );
}
