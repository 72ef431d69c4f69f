/** The rules for signing in: who needs a second factor, how long passwords and sessions are, whom one may invite. */
import { NativeSelect, NumberInput, TagsInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type SignInRules, useSaveSignInRules, useSignInRules } from '../../api/signInRules';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { fieldError } from '../../ui/errorText';
import { InlineError, SkeletonLines } from '../../ui/States';
import { showToast } from '../../ui/toast';

const NEEDS: readonly SignInRules['second_factor'][] = ['nobody', 'administrators', 'everybody'];

export default function SignInRulesPage() {
  const rules = useSignInRules();
  if (rules.isPending) return <SkeletonLines />;
  if (!rules.data) return <InlineError error={rules.error} onRetry={() => void rules.refetch()} />;
  return <RulesForm key={JSON.stringify(rules.data)} rules={rules.data} />;
}

function RulesForm({ rules }: { rules: SignInRules }) {
  const t = useT();
  const save = useSaveSignInRules();
  const [draft, setDraft] = useState(rules);
  const set = (change: Partial<SignInRules>) => setDraft({ ...draft, ...change });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutateAsync(draft).then(
      () => showToast(t('saved')),
      () => undefined, // the form shows what was refused
    );
  };
  const { error } = save;
  const below = { inputWrapperOrder: ['label', 'input', 'description', 'error'] as const };
  return (
    <form className="cardbox form pad" onSubmit={submit} noValidate>
      {error && <InlineError error={error} />}
      <div className="two">
        <NativeSelect
          label={t('rules.second_factor')}
          description={t('rules.second_factor_hint')}
          inputWrapperOrder={[...below.inputWrapperOrder]}
          value={draft.second_factor}
          onChange={(event) =>
            set({ second_factor: event.currentTarget.value as SignInRules['second_factor'] })
          }
          data={NEEDS.map((value) => ({ value, label: t(`rules.${value}`) }))}
          error={fieldError(error, 'second_factor')}
        />
        <NumberInput
          label={t('rules.password_least')}
          description={t('rules.password_least_hint')}
          inputWrapperOrder={[...below.inputWrapperOrder]}
          min={8}
          max={64}
          allowDecimal={false}
          value={draft.password_least}
          onChange={(value) => set({ password_least: Number(value) })}
          error={fieldError(error, 'password_least')}
        />
        <NumberInput
          label={t('rules.session_days')}
          description={t('rules.session_days_hint')}
          inputWrapperOrder={[...below.inputWrapperOrder]}
          min={1}
          max={90}
          allowDecimal={false}
          value={draft.session_days}
          onChange={(value) => set({ session_days: Number(value) })}
          error={fieldError(error, 'session_days')}
        />
        <TagsInput
          label={t('rules.email_domains')}
          description={t('rules.email_domains_hint')}
          inputWrapperOrder={[...below.inputWrapperOrder]}
          value={draft.email_domains}
          onChange={(email_domains) => set({ email_domains })}
          maxTags={50}
          error={fieldError(error, 'email_domains')}
        />
      </div>
      <div className="end">
        <Button type="submit" look="primary" busy={save.isPending}>
          {t('save_changes')}
        </Button>
      </div>
    </form>
  );
}
