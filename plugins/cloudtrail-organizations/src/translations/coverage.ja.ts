import type { english } from 'backstage-plugin-cloudtrail-organizations-common';

type Key = Extract<
  keyof typeof english,
  `coverage.${string}` | `inventory.${string}` | `unit.${string}`
>;

/** Accounts, organizational units and their coverage. A key that is missing here does not compile. */
export const coverage: Record<Key, string> = {
  'coverage.delivering.digest':
    '配信されています。最新のダイジェストは {{region}} の {{newestAt}} のものです。',
  'coverage.delivering.digestNotFrom':
    '配信されています。最新のダイジェストは {{region}} の {{newestAt}} のものです。{{regions}} からは、同じくらい新しいものが見つかりませんでした。',
  'coverage.delivering.log':
    '配信されています。最新のログは {{region}} の {{newestAt}} のものです。',
  'coverage.silent.since':
    '配信が途絶えています。最後に配信されたものは {{newestAt}} のものです。',
  'coverage.silent.never':
    '配信がありません。{{beganAt}} から配信されるはずですが、何も見つかりませんでした。',
  'coverage.uncovered.trustedAccess':
    'どの組織の証跡にも記録されていません。CloudTrail の信頼されたアクセスが無効です。',
  'coverage.uncovered.noTrail':
    'どの組織の証跡にも記録されていません。組織の証跡がありません。',
  'coverage.uncovered.notLogging':
    'どの組織の証跡にも記録されていません。証跡のログ記録が停止しています。',
  'coverage.uncovered.incomplete':
    'すべての管理イベントを記録する組織の証跡がありません。ログ記録が有効な証跡のうち、すべての管理イベントを記録するマルチリージョンの証跡はありません。',
  'coverage.unverified.notDue':
    '{{beganAt}} から正しく設定されていますが、配信されたものはまだ見つかっていません。{{dueAt}} までは異常とはいえません。',
  'coverage.unverified.notRead':
    '正しく設定されていますが、配信されているかどうかをポータルが読み取れませんでした。',
  'coverage.unverified.owner':
    '所有者を確認できないバケットの中は、ポータルは参照しません。',
  'coverage.suspended':
    'アカウントは有効ではありません。AWS での状態は {{state}} です。',
  'coverage.unknown.notYet':
    '配信されているかどうかは、まだ調べられていません。',
  'coverage.unknown.stale':
    '配信されているかどうかを最後に調べたのは {{checkedAt}} で、時間が経ちすぎています。',
  'coverage.unknown.trustedAccess':
    'CloudTrail の信頼されたアクセスが有効かどうかは不明です。',
  'coverage.unknown.trails':
    '組織の証跡に記録されているかどうかは不明です。',
  'coverage.unknown.since':
    '組織の証跡がいつから記録しているかが不明なため、そのログから何がいえるかも不明です。',
  'inventory.interrupted': '中断されました。次回は続きから再開します。',
  'inventory.someNotRead_one':
    '1 個のアカウントのログを読み取れませんでした: {{cause}}',
  'inventory.someNotRead_other':
    '{{count}} 個のアカウントのログを読み取れませんでした: {{cause}}',
  'unit.notYet': '組織単位 (OU) はまだ一覧表示されていません。',
};
