/** What the manual says about signing in, for whoever cannot. */
import { Link } from '@tanstack/react-router';
import { useT } from '../../i18n';
import { InlineError, SkeletonLines } from '../../ui/States';
import { useManual } from '../help/HelpScreen';
import { ManualText } from '../help/ManualText';
import { GateFrame } from './GateFrame';

export function GateHelp() {
  const t = useT();
  const manual = useManual();
  const page = manual.data?.account;
  return (
    <GateFrame title={page?.title ?? t('nav.manual')} wide>
      <div className="panel form">
        {manual.isError && <InlineError error={manual.error} onRetry={() => void manual.refetch()} />}
        {manual.isPending && <SkeletonLines />}
        {page && <ManualText headings="h2" blocks={page.blocks} />}
        <Link to="/sign-in" search={{}} className="btn">
          {t('forgot.back')}
        </Link>
      </div>
    </GateFrame>
  );
}
