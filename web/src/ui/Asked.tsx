/** The dialog of the question that stands open, whoever asked it. */
import { useQuestion } from './ask';
import { Confirm } from './Dialog';

export function Asked() {
  const question = useQuestion();
  if (!question) return null;
  return (
    <Confirm
      opened
      title={question.title}
      text={question.text}
      action={question.action}
      danger={question.danger ?? false}
      onClose={() => question.answer(false)}
      onConfirm={() => question.answer(true)}
    />
  );
}
