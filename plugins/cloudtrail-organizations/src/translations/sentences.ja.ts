import type { english } from 'backstage-plugin-cloudtrail-organizations-common';
import { access } from './access.ja';
import { controls } from './controls.ja';
import { coverage } from './coverage.ja';
import { history } from './history.ja';
import { operations } from './operations.ja';

/** Every sentence of the backend, in AWS's own Japanese terms. A key that is missing here does not compile. */
const sentences: Record<keyof typeof english, string> = {
  ...access,
  ...controls,
  ...coverage,
  ...history,
  ...operations,

  'denied.action':
    'ポータルのロールには {{missingAction}} を呼び出す権限がありません。',
  'denied.assumeRole':
    'AWS は sts:AssumeRole を拒否しました。ロールが存在しないか、信頼ポリシーがポータルを指定していないか、外部 ID が異なるか、ポータルに sts:AssumeRole を呼び出す権限がありません。',
  'denied.setSourceIdentity':
    'AWS は sts:SetSourceIdentity を拒否しました。ポータルのどのユーザーが操作したかを CloudTrail が記録できるように、オペレーターロールの信頼ポリシーで許可する必要があります。',
  'denied.tagSession':
    'AWS は sts:TagSession を拒否しました。ポータルのどのユーザーが操作したかを CloudTrail が記録できるように、オペレーターロールの信頼ポリシーで許可する必要があります。',
  'denied.remedy':
    'ポータルのロールのポリシーで {{missingAction}} を許可してから、再確認してください。',
  'observation.throttled':
    '{{action}} は AWS によってスロットリングされました。再試行しても同じでした。呼び出しレートはアカウント内のほかのツールと共有されています。ポータルは次の確認で再試行します。続く場合は、頻繁に呼び出しているツールを調べるか、rateBudget を下げてください。',
  'observation.unreachable':
    '{{action}} のために AWS に接続できませんでした: {{cause}}。ポータルから AWS までの経路 (ネットワーク、プロキシ、DNS、証明書) を確認してください。',
  'observation.serverError':
    'AWS は {{action}} に対して {{error}} (HTTP {{status}}) を返しました。再試行しても同じでした。AWS 側の問題です。数分後に更新してください。続く場合は、AWS Health Dashboard を確認してください。',
  'observation.noAnswer':
    'AWS は {{action}} に {{seconds}} 秒以内に応答しませんでした。数分後に更新してください。続く場合は、ポータルから AWS までの経路を確認してください。',
  'observation.credentials.noAnswer':
    'ポータルは {{action}} のための AWS 認証情報を {{seconds}} 秒以内に取得できませんでした。',
  'observation.credentials.refused':
    'AWS は {{action}} に対してポータルの認証情報を拒否しました: {{error}}。',
  'observation.credentials.missing':
    'ポータルには {{action}} のための AWS 認証情報がありません: {{cause}}',
  'observation.notInOrganization':
    '{{action}} によると、このアカウントは組織に属していません。',
  'observation.failed':
    'AWS は {{action}} に対して {{error}} を返しました: {{cause}}',
  'observation.wrongAccount':
    'ポータルの認証情報は、設定された管理アカウント {{managementAccount}} ではなく、アカウント {{account}} のものです。',
  'observation.wrongObserver':
    'ポータルの認証情報は、設定された確認用アカウント {{observingAccount}} ではなく、アカウント {{account}} のものです。',
  'observation.wrongManagementAccount':
    'アカウント {{account}} が管理アカウントとして設定されていますが、所属する組織の管理アカウントは {{managementAccount}} です。',
  'observation.accountsOfAnother':
    'AWS が返したアカウントは、設定された管理アカウント {{account}} ではなく、{{managementAccount}} の組織のものです。',
  'observation.accountsNotYet': 'アカウントの一覧はまだ取得されていません。',

  'state.active':
    '信頼されたアクセスは有効で、サービスにリンクされたロールがあり、組織の証跡 {{trail}} がすべての管理イベントを記録するように設定されています。最新の配信は {{deliveredAt}} です。',
  'state.disabled': 'CloudTrail の信頼されたアクセスは無効です。',
  'state.disabled.enable':
    'CloudTrail の信頼されたアクセスを有効にしてください。組織の証跡とあわせて行うことをお勧めします。',
  'state.disabled.consolidatedBilling':
    'この組織は一括請求のみです。信頼されたアクセスにはすべての機能が必要です。',
  'state.disabled.enableAllFeatures':
    'AWS Organizations で組織のすべての機能を有効にしてから、CloudTrail の信頼されたアクセスを有効にしてください。',
  'state.failing.several':
    '{{region}} から確認できた {{count}} 個の組織の証跡のいずれも配信していません: {{trails}}。',
  'state.unknown.notYet': 'この組織はまだ確認されていません。',
  'state.unknown.wait': '最初の確認を待つか、更新してください。',
  'state.unknown.stale':
    '最新の確認は {{observedAt}} のもので、古いため現在の状態とは言えません。',
  'state.unknown.undecided':
    '確認された内容からは、CloudTrail がこの組織を記録しているとは言えません。',
  'state.unknown.refresh': '更新して、組織の現在の状態を確認してください。',
  'state.unknown.refreshLater':
    '数分後に更新してください。続く場合は、ポータルから AWS への経路を確認してください。',
  'state.unknown.correctCause': '原因を取り除いてから、更新してください。',
  'state.unknown.correctAccount':
    'ポータルの設定の managementAccountId または AWS 認証情報を修正してください。',
  'state.brief.active':
    'CloudTrail は組織の証跡 {{trail}} によってこの組織を記録しています。',
  'state.brief.incomplete':
    'この組織では CloudTrail の設定が完了していません。',
  'state.brief.failing':
    '{{region}} から確認できた組織の証跡は、いずれもログを配信していません。',
  'state.brief.disabled': 'CloudTrail の信頼されたアクセスは無効です。',
  'state.brief.unknown':
    'CloudTrail がこの組織を記録しているかどうかを確認できませんでした。',

  'account.notFound':
    'アカウント {{accountId}} は、あなたが表示できる組織に含まれていません。',

  'checklist.featureSet.all':
    '組織 {{organizationId}} ではすべての機能が有効です。',
  'checklist.portalAccess.ok': 'ポータルは {{arn}} として読み取っています。',
  'checklist.portalAccess.denied':
    'ポータルは {{arn}} として読み取っていますが、{{actions}} を呼び出す権限がありません。',
  'checklist.portalAccess.allow':
    'ポータルのロールのポリシーにこのステートメントを追加してから、再確認してください。',
  'checklist.portalAccess.root':
    'ポータルはルートユーザー {{arn}} として読み取っています。AWS はこれを推奨していません。',
  'checklist.portalAccess.useRole':
    'ポータルに読み取り専用ポリシーを持つロールを与え、ルートユーザーのアクセスキーを削除してください。',
  'checklist.trustedAccess.onSince':
    'CloudTrail の信頼されたアクセスは {{sinceAt}} から有効です。',
  'checklist.trustedAccess.on': 'CloudTrail の信頼されたアクセスは有効です。',
  'checklist.serviceLinkedRole.notYet':
    '管理アカウント {{account}} に、サービスにリンクされたロール AWSServiceRoleForCloudTrail がありません。信頼されたアクセスが有効になると必要です。',
  'checklist.serviceLinkedRole.ok':
    'AWSServiceRoleForCloudTrail があり、{{principal}} だけを信頼しています。',
  'checklist.organizationTrail.ok':
    '組織の証跡 {{trail}} は、有効なすべてのリージョンのすべての管理イベントを記録するように設定されています。',
  'checklist.organizationTrail.notYet':
    '{{region}} からは組織の証跡が確認できませんでした。証跡を組織に適用できるのは、信頼されたアクセスが有効になってからです。',
  'checklist.needsOrganizationTrail':
    '確認していません: {{region}} からは組織の証跡が確認できませんでした。',
  'checklist.logging.ok': '組織の証跡 {{trail}} のログ記録は有効です。',
  'checklist.delivery.ok':
    '組織の証跡 {{trail}} は {{deliveredAt}} に配信しました。',
  'checklist.accounts_one':
    '{{count}} 個のアカウント、うち {{active}} 個がアクティブです。',
  'checklist.accounts_other':
    '{{count}} 個のアカウント、うち {{active}} 個がアクティブです。',
  'checklist.accounts.earlier':
    '把握しているアカウントは、{{listedAt}} に取得した一覧のものです。',
  'checklist.delegatedAdministrators.none':
    'CloudTrail の委任管理者はいません。',
  'checklist.delegatedAdministrators_one':
    'CloudTrail の委任管理者は 1 つです: {{accounts}}。',
  'checklist.delegatedAdministrators_other':
    'CloudTrail の委任管理者は {{count}} つです: {{accounts}}。',

  'trail.deliveryFailsSince':
    '組織の証跡 {{trail}} は、バケット {{bucket}} に配信できません。最新の配信は {{sinceAt}} で、その後 AWS は {{error}} を報告しています。',
  'trail.deliveryFailsSinceStart':
    '組織の証跡 {{trail}} は、バケット {{bucket}} に配信できません。ログ記録は {{sinceAt}} から有効ですが、まだ配信がなく、AWS は {{error}} を報告しています。',
  'trail.deliveryFails':
    '組織の証跡 {{trail}} は、バケット {{bucket}} に配信できません。AWS は {{error}} を報告しています。',
  'trail.fixBucketBy':
    'バケット {{bucket}} のポリシーと、KMS キーがある場合はそのポリシーを確認してください。CloudTrail は 30 日間再試行します。修正しないと、最初のイベントが {{fixByAt}} に失われます。',
  'trail.fixBucket':
    'バケット {{bucket}} のポリシーと、KMS キーがある場合はそのポリシーを確認してください。CloudTrail は 30 日間再試行し、その後イベントは失われます。',
  'trail.stopped':
    '組織の証跡 {{trail}} のログ記録は {{sinceAt}} から停止しています。',
  'trail.neverStarted': '組織の証跡 {{trail}} のログ記録は停止しています。',
  'trail.start': '証跡 {{trail}} のログ記録を開始してください: {{command}}',
  'trail.noRecentDelivery':
    '組織の証跡 {{trail}} のログ記録は有効ですが、{{sinceAt}} から配信がありません。',
  'trail.neverDeliveredSince':
    '組織の証跡 {{trail}} のログ記録は {{sinceAt}} から有効ですが、まだ配信がありません。',
  'trail.neverDelivered':
    '組織の証跡 {{trail}} のログ記録は有効ですが、まだ配信がありません。',
  'trail.firstDeliveryDue':
    '証跡 {{trail}} は {{sinceAt}} から組織を記録しています。それ以降の配信はまだ確認されていません。',
  'trail.awaitDelivery':
    'CloudTrail は数分以内に配信します。数分後に更新してください。',
  'trail.beginningNotKnown':
    '証跡 {{trail}} がいつから組織を記録しているかがわからないため、最新の配信からは何も言えません。',
  'trail.checkDelivery':
    'CloudTrail は数分以内に配信します。更新してから、バケット {{bucket}} とそのポリシー、および {{region}} の証跡 {{trail}} の状態を確認してください。',
  'trail.singleRegion':
    '組織の証跡 {{trail}} はリージョン {{region}} だけを記録しています。',
  'trail.makeMultiRegion':
    'すべてのリージョンを記録するようにしてください: {{command}}',
  'trail.excludesSources':
    '組織の証跡 {{trail}} は {{sources}} の管理イベントを除外しています。',
  'trail.notAllManagementEvents':
    '組織の証跡 {{trail}} は、読み取りと書き込みのすべての管理イベントを記録しているわけではありません。',
  'trail.logAllManagementEvents':
    '証跡 {{trail}} のイベントセレクタを変更し、読み取りと書き込みのすべての管理イベントを、除外なしで記録するようにしてください。',
  'trail.none': '{{region}} からは組織の証跡が確認できませんでした。',
  'trail.create':
    '管理アカウントで組織の証跡を作成してください。CloudTrail 自身のコンソールで行うことをお勧めします。',
  'trail.onlyAccountLevel':
    '{{region}} からは組織の証跡が確認できませんでした。証跡 {{trail}} はアカウントレベルです。',
  'trail.restore':
    '証跡 {{trail}} を組織の証跡として復元してください: {{command}}',
  'controlTower.owns':
    '証跡 {{trail}} は AWS Control Tower が所有しています。AWS はそのリソースを変更しないように求めており、Control Tower は CloudTrail のドリフトを検出しません。',
  'controlTower.mayOwn':
    'この組織では AWS Control Tower が有効で、証跡 {{trail}} を所有している可能性があります。AWS はそのリソースを変更しないように求めており、Control Tower は CloudTrail のドリフトを検出しません。',
  'role.missing':
    '管理アカウント {{account}} に、サービスにリンクされたロール AWSServiceRoleForCloudTrail がありません。',
  'role.ofAnotherAccount':
    '読み取ったサービスにリンクされたロールは、管理アカウント {{account}} のものではありません。',
  'role.create': 'サービスにリンクされたロールを作成してください: {{command}}',
  'role.otherPrincipals':
    'サービスにリンクされたロール AWSServiceRoleForCloudTrail が cloudtrail.amazonaws.com だけを信頼していません。',
  'role.recreate':
    '誰がロールを変更したかを調べてください。ロールの削除と再作成は、信頼されたアクセスが無効の間だけ可能です。',
};

export default sentences;
