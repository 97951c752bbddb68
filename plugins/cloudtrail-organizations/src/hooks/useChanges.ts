import { useApi } from '@backstage/core-plugin-api';
import type {
  Change,
  ChangesPage,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { useEffect, useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { cloudTrailOrganizationsApiRef } from '../api';

const PAGE_SIZE = 20;
/** Since when asks for all that is remembered, and not for the last days only. */
const BEGINNING = '1970-01-01T00:00:00.000Z';

/** What a fact was, the newest first, page after page. */
export interface Changes {
  items?: Change[];
  /** Whether the last of the items is the first that the portal knows of. */
  isFirst: boolean;
  loading: boolean;
  error?: Error;
  retry(): void;
  /** Loads what was before; absent where there is nothing, and while it loads. */
  more?(): void;
}

export function useChanges(organization: string, subject: string): Changes {
  const api = useApi(cloudTrailOrganizationsApiRef);
  const [pages, setPages] = useState<ChangesPage[]>([]);
  const [{ loading, error }, load] = useAsyncFn(
    async (cursor?: string) => {
      const page = await api.listChanges(organization, {
        subject,
        from: BEGINNING,
        limit: PAGE_SIZE,
        cursor,
      });
      setPages(before => (cursor === undefined ? [page] : [...before, page]));
    },
    [api, organization, subject],
    { loading: true },
  );
  useEffect(() => {
    load();
  }, [load]);

  const cursor = pages[pages.length - 1]?.nextCursor;
  const isComplete = pages.length > 0 && cursor === undefined;
  return {
    items: pages.length > 0 ? pages.flatMap(({ items }) => items) : undefined,
    isFirst: isComplete,
    loading,
    error,
    retry: () => load(cursor),
    more: cursor && !loading && !error ? () => load(cursor) : undefined,
  };
}
