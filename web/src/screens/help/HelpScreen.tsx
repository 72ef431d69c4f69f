/** The manual inside the program: its pages at the left, one of them at the right, in the user's language. */
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useLanguage, useT } from '../../i18n';
import { HELP_PAGES } from '../../lib/helpPages';
import { PageHead, useDocumentTitle } from '../../ui/PageHead';
import { InlineError, SkeletonLines } from '../../ui/States';
import { useInSight } from '../../ui/useInSight';
import { ManualText } from './ManualText';
import { loadManual } from './manual';

/** The pages of the manual in the user's language. */
export function useManual() {
  const language = useLanguage();
  return useQuery({
    queryKey: ['manual', language],
    queryFn: () => loadManual(language),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function HelpScreen() {
  const t = useT();
  const { page } = useParams({ from: '/shell/help/$page' });
  const manual = useManual();
  const strip = useInSight(`/help/${page}`, manual.isSuccess);
  return (
    <>
      <PageHead title={t('nav.manual')} line />
      <div className="set">
        <nav aria-label={t('help.pages')} ref={strip}>
          {HELP_PAGES.map((one) => (
            <Link
              key={one}
              to="/help/$page"
              params={{ page: one }}
              className="ni"
              activeProps={{ 'aria-current': 'page' }}
            >
              <span className="t">{manual.data?.[one]?.title ?? ''}</span>
            </Link>
          ))}
        </nav>
        <div className="scroll">
          {manual.isError && <InlineError error={manual.error} onRetry={() => void manual.refetch()} />}
          {manual.isPending && <SkeletonLines />}
          {manual.data?.[page] && <Page key={page} {...manual.data[page]} />}
        </div>
      </div>
    </>
  );
}

function Page({ title, blocks }: Parameters<typeof ManualText>[0] & { title: string }) {
  useDocumentTitle(title);
  return (
    <article className="in">
      <h2>{title}</h2>
      <ManualText blocks={blocks} />
    </article>
  );
}
