/** A name in five languages; an empty one falls back to the portal's. */
import type { Labels } from '../../api/types';
import { LANGUAGES, type Language } from '../../i18n';
import { InlineText } from '../../ui/InlineText';

export function LabelsEditor({ labels, onSave }: { labels: Labels; onSave: (labels: Labels) => void }) {
  const save = (language: Language, text: string) => {
    const { [language]: _old, ...rest } = labels;
    onSave(text ? { ...rest, [language]: text } : rest);
  };
  return (
    <div className="labels">
      {(Object.keys(LANGUAGES) as Language[]).map((language) => (
        <div key={language} className="rowx">
          <span className="muted small" style={{ width: 72 }} lang={language}>
            {LANGUAGES[language]}
          </span>
          <InlineText
            optional
            value={labels[language] ?? ''}
            label={LANGUAGES[language]}
            placeholder="—"
            onSave={(text) => save(language, text)}
          />
        </div>
      ))}
    </div>
  );
}
