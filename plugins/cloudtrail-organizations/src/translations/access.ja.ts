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
};
