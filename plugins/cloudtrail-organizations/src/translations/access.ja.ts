import type { english } from 'backstage-plugin-cloudtrail-organizations-common';

type Key = Extract<keyof typeof english, `access.${string}`>;

/** What the portal needs of AWS. A key that is missing here does not compile. */
export const access: Record<Key, string> = {
  'access.accountTrail':
    'ポータルはこの設定を組織の証跡についてのみ読み取ります。',
  'access.notAnswered': 'AWS の応答に含まれていませんでした。',
  'access.bucketsNotKnown':
    '証跡を読み取れなかったため、配信先のバケットがわかりません。',
  'access.policyNotJudged':
    '組織の ID を読み取れなかったため、バケット {{bucket}} のポリシーは判定されていません。',
  'access.policyNotReadable':
    'バケット {{bucket}} のポリシーは、読み取れる JSON ではありません。',
  'access.bucketRefused':
    'Amazon S3 は、アカウント {{account}} によるバケット {{bucket}} への {{missingAction}} を拒否しました。そのアカウントのポータルのロールに権限がないか、バケットが別のアカウントのものです。別のアカウントのものであれば、そのアカウントを logArchive に設定してください。',
  'access.regionNotEnabled':
    'CloudTrail は、ほかのリージョンでは受け付ける認証情報をリージョン {{region}} では拒否しました ({{error}})。アカウントでこのリージョンが有効になっていない可能性があります。',
  'access.outOfSight':
    'アカウント {{account}} は委任された管理者として確認しています。{{action}} で見えるものは、管理アカウント {{managementAccount}} 自身だけが確認できます。',
  'access.delegateOfAnother':
    'アカウント {{account}} は {{configuredAccount}} の組織を確認するように設定されていますが、{{managementAccount}} が管理する組織 {{organizationId}} に属しています。',

  'access.for.callerIdentity': 'AWS から見たポータルの ID。',
  'access.for.organization': '組織、その機能セット、管理アカウント。',
  'access.for.trustedAccess':
    'CloudTrail の信頼されたアクセスが有効かどうか、いつからか。',
  'access.for.accounts': '組織のアカウントとその状態、所属。',
  'access.for.delegatedAdministrators': 'CloudTrail の委任された管理者。',
  'access.for.roots': '組織のルート。',
  'access.for.units': '組織単位 (OU)。',
  'access.for.resourcePolicy':
    '組織のリソースポリシーが CloudTrail を拒否していないか。',
  'access.for.trails': '証跡 (組織の証跡を含む)。',
  'access.for.trailStatus':
    '設定された各リージョンで証跡が記録中か、最後に配信したのはいつか。',
  'access.for.eventSelectors': '証跡が記録するイベント。',
  'access.for.insights': 'CloudTrail Insights が有効かどうか。',
  'access.for.tags': '証跡を作成し、管理しているもの。',
  'access.for.eventDataStores': 'CloudTrail Lake のイベントデータストア。',
  'access.for.eventDataStore': 'イベントデータストアが取り込むイベント。',
  'access.for.serviceLinkedRole':
    'サービスにリンクされたロールがあり、CloudTrail のみを信頼しているか。',
  'access.for.acl': 'バケットの ACL が公開になっていないか。',
  'access.for.logging': 'バケットへのアクセスが記録されているか。',
  'access.for.objectLock': 'オブジェクトロックがログの削除を防いでいるか。',
  'access.for.policy': 'バケットポリシーが証跡の書き込みを許可しているか。',
  'access.for.policyStatus': 'バケットポリシーが公開になっていないか。',
  'access.for.publicAccessBlock':
    'バケットのパブリックアクセスがブロックされているか。',
  'access.for.versioning': 'バケットのバージョニングが有効かどうか。',
  'access.for.encryption': 'バケットの暗号化の方法。',
  'access.for.lifecycle': 'ログが削除されるまでの期間。',
  'access.for.evidence':
    'ログの名前から、どのアカウントがいつ配信したか。ログの内容は読み取りません。',
  'access.for.role': 'アカウントに設定されたロールで読み取るため。',
  'access.notTried':
    '試行されていません。対象がないか、まだ確認されていません。',
};
