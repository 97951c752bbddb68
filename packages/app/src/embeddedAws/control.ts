import {
  discoveryApiRef,
  fetchApiRef,
  useApi,
} from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import { useMemo } from 'react';

/** What goes wrong with AWS's answers, as the embedded AWS's control API has it. */
export interface Fault {
  match: {
    service?: string;
    action?: string;
    account?: string;
    /** `false`: only calls that change something. */
    readOnly?: boolean;
  };
  kind: string;
  /** Milliseconds, for `latency`. */
  ms?: number;
}

/** What of the embedded AWS's state the page reads. */
interface State {
  organizations: Record<string, { managementAccountId: string }>;
  accounts: Record<string, { name: string }>;
  trails: Record<string, { accountId: string; bucket: string }>;
}

/** An account whose AWS can be made to fail, with the buckets of its trails. */
export interface ManagementAccount {
  id: string;
  name: string;
  buckets: string[];
}

/** The embedded AWS's control API, behind the portal's proxy: it answers no web page itself. */
export function useControl() {
  const discovery = useApi(discoveryApiRef);
  const { fetch } = useApi(fetchApiRef);

  return useMemo(() => {
    const call = async (method: string, path: string, body?: unknown) => {
      const base = await discovery.getBaseUrl('proxy');
      const response = await fetch(`${base}/embedded-aws${path}`, {
        method,
        ...(body !== undefined && {
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      });
      if (!response.ok) throw await ResponseError.fromResponse(response);
      return response.json();
    };
    return {
      async faults(): Promise<Fault[]> {
        return (await call('GET', '/faults')).faults;
      },
      async managementAccounts(): Promise<ManagementAccount[]> {
        return managementAccountsOf(await call('GET', '/state'));
      },
      add: (fault: Fault) => call('POST', '/faults', fault),
      clear: () => call('DELETE', '/faults'),
      /** Takes away what lets CloudTrail write into buckets, as somebody with the S3 console might. */
      removeBucketPolicies: (buckets: string[]) =>
        call('PATCH', '/state', {
          buckets: Object.fromEntries(
            buckets.map(name => [name, { policy: null }]),
          ),
        }),
      reset: () => call('POST', '/reset'),
    };
  }, [discovery, fetch]);
}

function managementAccountsOf({
  organizations,
  accounts,
  trails,
}: State): ManagementAccount[] {
  return Object.values(organizations).map(({ managementAccountId: id }) => ({
    id,
    name: accounts[id].name,
    buckets: [
      ...new Set(
        Object.values(trails)
          .filter(({ accountId }) => accountId === id)
          .map(({ bucket }) => bucket),
      ),
    ],
  }));
}
