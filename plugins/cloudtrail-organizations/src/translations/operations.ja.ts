import type { english } from 'backstage-plugin-cloudtrail-organizations-common';

type Key = keyof typeof english;
type OperationKey = Extract<
  Key,
  | `denied.${string}`
  | `operation.${string}`
  | `plan.${string}`
  | `notification.${string}`
>;

/** What the backend says of observations that were denied: these stand with the observations. */
type ObservationKey =
  | 'denied.action'
  | 'denied.remedy'
  | 'denied.assumeRole'
  | 'denied.setSourceIdentity'
  | 'denied.tagSession';

/** What the backend says of operations. */
export const operations: Record<
  Exclude<OperationKey, ObservationKey>,
  string
> = {
  'denied.notReadable':
    'あなたが閲覧できる組織 {{organization}} はありません。',
  'denied.permission':
    '許可 {{permission}} が必要です。この許可は {{groups}} に与えられています。',
  'denied.permissionOfNobody':
    '許可 {{permission}} が必要です。設定ではこの許可が誰にも与えられていません。',
  'denied.notAUser':
    '組織を変更できるのはサインインしたユーザーだけで、サービスにはできません。',
  'denied.notManagementAccountAdmin':
    '{{organization}} を変更できるのは管理アカウントの管理者だけです: {{groups}}。',
  'denied.noManagementAccountAdmins':
    '{{organization}} の設定に managementAccountAdmins がないため、ここからは誰も変更できません。',
  'denied.readOnly':
    'cloudtrailOrganizations.readOnly が有効なため、ポータルは何も変更しません。',
  'denied.organizationReadOnly':
    '{{organization}} は、設定で readOnly が有効なため読み取り専用です。',
  'denied.noOperator':
    '{{organization}} は、設定に operator.roleArn がないため読み取り専用です。',

  'operation.notFound': '{{organization}} に操作 {{id}} はありません。',
  'operation.notObserved':
    '{{organization}} はまだ確認されていないため、計画を作成できません。先に更新してください。',
  'operation.confirmation':
    'confirmation は {{word}} という語と完全に一致しなければなりません。何も変更されていません。',
  'operation.reason':
    'reason には理由を 1 語以上で記入しなければなりません。何も変更されていません。',
  'operation.planHash':
    'planHash には、確認した計画のハッシュが必要です。何も変更されていません。',
  'operation.planHash.stale':
    '組織の状態が、確認した計画から変わっています。現在の組織の証跡は {{trails}} です。新しい計画を確認して、改めて判断してください。何も変更されていません。',
  'operation.planHash.stale.noTrails':
    '組織の状態が、確認した計画から変わっています。現在、組織の証跡はありません。新しい計画を確認して、改めて判断してください。何も変更されていません。',
  'operation.planHash.alreadyOn':
    '組織の状態が、確認した計画から変わっています。CloudTrail の信頼されたアクセスはすでに有効です。何も変更されていません。',
  'operation.planHash.alreadyOff':
    '確認した計画では有効だった CloudTrail の信頼されたアクセスは、すでに無効です。何も変更されていません。',
  'operation.running':
    '{{organization}} では別の操作 {{kind}} が実行中です。{{user}} が {{startedAt}} に開始しました。終わるまでお待ちください。',

  'plan.precondition.operator':
    'ポータルが書き込みに使うロールとして、{{role}} が設定されています。AWS がそれを許可するかどうかは、操作を実行するまで分かりません。',
  'plan.precondition.managementAccount':
    'ポータルは管理アカウント {{account}} で動作します。',
  'plan.precondition.managementAccount.caller':
    '設定の managementAccountId は {{configured}} ですが、ポータルはアカウント {{actual}} で動作しています。',
  'plan.precondition.managementAccount.other':
    '設定の managementAccountId は {{configured}} ですが、組織の管理アカウントは {{actual}} です。',
  'plan.precondition.featureSet': '組織ではすべての機能が有効です。',
  'plan.precondition.featureSet.missing':
    '組織の機能セットは {{featureSet}} です。信頼されたアクセスには ALL が必要です。',
  'plan.precondition.trustedAccess.on':
    'CloudTrail の信頼されたアクセスは現在有効です。',
  'plan.precondition.trustedAccess.off':
    'CloudTrail の信頼されたアクセスは現在無効です。',
  'plan.precondition.trails_one':
    '証跡は把握されています。組織の証跡は {{count}} 個です。',
  'plan.precondition.trails_other':
    '証跡は把握されています。組織の証跡は {{count}} 個です。',

  'plan.effect.trustedAccess.on':
    'CloudTrail の信頼されたアクセスが有効になります。',
  'plan.effect.trustedAccess.off':
    'CloudTrail の信頼されたアクセスが無効になります。',
  'plan.effect.trailAccountLevel':
    '組織の証跡 {{trail}} は、管理アカウントのアカウントレベルの証跡になります。',
  'plan.effect.copiesDeleted_one':
    '{{count}} 個のメンバーアカウントにある証跡 {{trail}} が削除されます ({{countedAt}} の数)。',
  'plan.effect.copiesDeleted_other':
    '{{count}} 個のメンバーアカウントにある証跡 {{trail}} が削除されます ({{countedAt}} の数)。',
  'plan.effect.copiesDeleted.unknown':
    'すべてのメンバーアカウントにある証跡 {{trail}} が削除されます。アカウントの数は不明です。',
  'plan.effect.noOrganizationTrails': '変更される組織の証跡はありません。',
  'plan.effect.roleKept':
    'サービスにリンクされたロール AWSServiceRoleForCloudTrail は残ります。',
  'plan.effect.roleNotCreated':
    'サービスにリンクされたロール AWSServiceRoleForCloudTrail がありません。信頼されたアクセスを有効にするだけでは作成されないことがあります。',
  'plan.effect.logFilesKept': '配信済みのログファイルは残ります。',
  'plan.effect.nothingRestored':
    '再び有効にしても、それだけでは何も復元されません。証跡ごとに、組織への適用をやり直す必要があります。',
  'plan.effect.olderDocs':
    '以前の AWS のドキュメントには、証跡は残り、再び有効にすると再開すると書かれていました。ここに示す影響は、現在の AWS のドキュメントによるものです。',
  'plan.effect.storeAccountLevel':
    '組織のイベントデータストア {{store}} は、管理アカウントのアカウントレベルになります。',
  'plan.effect.eventDataStores':
    '組織のイベントデータストアがある場合は、アカウントレベルになります。ポータルはこれを読み取れませんでした。',
  'plan.effect.otherRegions':
    '{{region}} 以外の単一リージョンの組織の証跡は、ポータルは読み取りませんが、同じように変更されます。',
  'plan.effect.cleanUp':
    'CloudTrail は、クリーンアップが終わるまでメンバーアカウントで動作し続けることがあります。',
  'plan.effect.delegatedAdministrators_one':
    '{{accounts}} は CloudTrail の委任管理者です。先に登録を解除してください。無効にした後は CloudTrail が解除を拒否します。',
  'plan.effect.delegatedAdministrators_other':
    '{{accounts}} は CloudTrail の委任管理者です。先に登録を解除してください。無効にした後は CloudTrail が解除を拒否します。',
  'plan.effect.noTrailCreated':
    '証跡は作成も復元もされません。メンバーアカウントは、証跡が組織に適用されてから記録されます。',
  'plan.effect.formerOrganizationTrail':
    '証跡 {{trail}} は、ここで信頼されたアクセスが無効にされる前は組織の証跡でした。復元されるまでアカウントレベルのままです。',
  'plan.effect.accountLevelTrail':
    '証跡 {{trail}} はアカウントレベルで、そのまま残ります。その後に組織に適用できます。',

  'operation.step.preconditions': '前提条件を AWS から再度読み取る',
  'operation.step.enable': 'CloudTrail の信頼されたアクセスを有効にする',
  'operation.step.disable': 'CloudTrail の信頼されたアクセスを無効にする',
  'operation.step.verify': 'AWS の現在の状態を読み戻す',
  'operation.step.effects': '予測された影響を確認する',
  'operation.step.notify': 'CloudTrail の管理者に知らせる',
  'operation.step.preconditions.hold': 'すべての前提条件を満たしています。',
  'operation.step.apply.done': 'AWS は呼び出しを受け付けました。',
  'operation.step.apply.already':
    'すでにその状態でした。何も変更されていません。',
  'operation.step.apply.shown':
    'AWS は変更したとは応答しませんでしたが、変更は反映されています。',
  'operation.step.verify.until':
    'AWS に変更が反映されるまで時間がかかることがあります。ポータルは {{untilAt}} まで繰り返し読み取ります。',
  'operation.step.verify.on':
    'AWS では CloudTrail の信頼されたアクセスは有効です。',
  'operation.step.verify.off':
    'AWS では CloudTrail の信頼されたアクセスは無効です。',
  'operation.step.verify.not':
    '{{seconds}} 秒経っても、AWS に変更が反映されていません。',
  'operation.step.verify.notNow': 'AWS に変更は反映されていません。',
  'operation.step.effects.all':
    'ポータルから見える影響は、すべて確認されました。',
  'operation.step.effects.some_one':
    '予測された影響のうち {{count}} 件が確認されませんでした。',
  'operation.step.effects.some_other':
    '予測された影響のうち {{count}} 件が確認されませんでした。',
  'operation.step.notify.sent':
    '{{recipients}} への通知を通知サービスに渡しました。',
  'operation.step.notify.nobody':
    '設定の cloudTrailAdmins が空のため、誰にも知らせていません。次の内容を自分で送ってください。',
  'operation.step.notify.failed':
    '通知サービスが {{recipients}} へのメッセージを受け付けませんでした: {{cause}}。次の内容を自分で送ってください。',

  'operation.step.unchanged':
    '何も変更されていないため、することはありません。',
  'operation.step.notTaken': '実行されませんでした。',
  'operation.step.unknown':
    'この手順の途中でポータルが停止したため、結果は不明です。',
  'operation.seen.trustedAccess.on': 'AWS では信頼されたアクセスは有効です。',
  'operation.seen.trustedAccess.off': 'AWS では信頼されたアクセスは無効です。',
  'operation.seen.role': 'AWSServiceRoleForCloudTrail があります。',
  'operation.seen.role.missing': 'AWSServiceRoleForCloudTrail はありません。',
  'operation.seen.trail.account': '証跡は現在アカウントレベルになっています。',
  'operation.seen.trail.organization':
    'AWS では、証跡はまだ組織の証跡になっています。',
  'operation.seen.trail.gone': '証跡はもうありません。',
  'operation.seen.store.account':
    'イベントデータストアは現在アカウントレベルになっています。',
  'operation.seen.store.organization':
    'AWS では、イベントデータストアはまだ組織のものになっています。',
  'operation.seen.store.gone': 'イベントデータストアはもうありません。',
  'operation.seen.copies.notRead':
    'ポータルからは見えません。ポータルは管理アカウントだけを読み取り、メンバーアカウントは読み取りません。',
  'operation.seen.logFiles.notRead':
    'ポータルからは見えません。ポータルはバケットを読み取りません。',
  'operation.seen.eventDataStores.notRead':
    'ポータルはイベントデータストアを読み取れませんでした。',

  'operation.enabled':
    'CloudTrail の信頼されたアクセスは有効にされ、AWS でも有効と表示されました。',
  'operation.enabled.already':
    'CloudTrail の信頼されたアクセスはすでに有効でした。何も変更されていません。',
  'operation.enabled.unconfirmed':
    'AWS では CloudTrail の信頼されたアクセスは有効と表示されましたが、AWS はこの操作の呼び出しを確認していません。別の誰かが有効にした可能性があります。',
  'operation.enabled.noOrganizationTrail':
    'CloudTrail の信頼されたアクセスは有効にされ、AWS でも有効と表示されました。組織の証跡は確認されませんでした。証跡が組織に適用されるまで、メンバーアカウントは記録されません。',
  'operation.disabled':
    'CloudTrail の信頼されたアクセスは無効にされ、AWS でも無効と表示されました。',
  'operation.disabled.already':
    'CloudTrail の信頼されたアクセスはすでに無効でした。何も変更されていません。',
  'operation.disabled.unconfirmed':
    'AWS では CloudTrail の信頼されたアクセスは無効と表示されましたが、AWS はこの操作の呼び出しを確認していません。別の誰かが無効にした可能性があります。',
  'operation.failed.refused':
    'AWS は {{call}} を拒否し、変更も反映されていません。理由は手順に示されています。',
  'operation.failed.denied':
    'オペレーターロール {{role}} には {{missingAction}} を呼び出す権限がありません。ロールのポリシーで許可してください。何も変更されていません。',
  'operation.failed.assumeRole':
    'ポータルは、あなたの名前でオペレーターロール {{role}} として動作できませんでした。AWS が {{missingAction}} を拒否しました。ロールの信頼ポリシーを修正し、ポータルに sts:AssumeRole、sts:SetSourceIdentity、sts:TagSession を許可してください。何も変更されていません。',
  'operation.failed.credentials':
    'ポータルはオペレーターロール {{role}} として動作できず、AWS に変更を求めませんでした。理由は手順に示されています。何も変更されていません。',
  'operation.failed.unconfirmed':
    'AWS は {{call}} を確認しておらず、現在の状態も読み取れませんでした。実行された可能性があります。繰り返す前に、AWS で信頼されたアクセスを確認してください。',
  'operation.failed.unanswered':
    'AWS は {{call}} に応答せず、変更も反映されていません。これから実行される可能性があります。繰り返す前に、AWS で信頼されたアクセスを確認してください。',
  'operation.failed.notVerified':
    'AWS は変更を受け付けましたが、{{seconds}} 秒経っても反映されていません。繰り返す前に、AWS で信頼されたアクセスを確認してください。',
  'operation.failed.notReadBack':
    'AWS は変更を受け付けましたが、その後の状態を読み戻せませんでした。繰り返す前に、AWS で信頼されたアクセスを確認してください。',
  'operation.interrupted.notStarted':
    'ポータルは AWS に変更を求める前に停止しました。AWS では変更は行われていません。まだ必要であれば、操作をもう一度開始してください。',
  'operation.interrupted.notShown':
    'ポータルは AWS に変更を求めた可能性がある時点より後に停止しました。AWS には変更が反映されていません。まだ必要であれば、操作をもう一度開始してください。',
  'operation.interrupted.unreadable':
    'ポータルはこの操作の途中で停止し、その結果を知るために {{minutes}} 分間 AWS を読み取ろうとしましたが、できませんでした。AWS で信頼されたアクセスを確認してください。',
  'operation.cause': '{{cause}}',
  'operation.interrupted.unconfigured':
    'ポータルはこの操作の途中で停止し、{{organization}} はもう設定にありません。AWS で信頼されたアクセスを確認してください。',

  'operation.comeBack.enable':
    '信頼されたアクセスを再び有効にします: {{command}}',
  'operation.comeBack.restore':
    '信頼されたアクセスが有効になったら、組織の証跡 {{trail}} を復元します: {{command}}',
  'operation.comeBack.couldRestore':
    'アカウントレベルの証跡 {{trail}} で組織全体を記録したい場合は、組織に適用します: {{command}}',
  'operation.comeBack.cloudTrailAdministrator':
    'CloudTrail の管理者は、CloudTrail 側で無効化や整理を行えるようになりました。対象は、管理アカウントに残るアカウントレベルの証跡、そのバケット、組織のイベントデータストアです。',

  'notification.disabled.title':
    '{{organization}} で CloudTrail の信頼されたアクセスが無効にされました',
  'notification.disabled.who': '実行者: {{user}}、理由: 「{{reason}}」',
  'notification.disabled.account': '管理アカウントは {{account}} です。',
  'notification.disabled.open':
    '手順と、元に戻すためのコマンドは、操作のページで確認してください。',
  'notification.maybeDisabled.title':
    '{{organization}} で CloudTrail の信頼されたアクセスが無効になっている可能性があります',
  'notification.maybeDisabled.who':
    '{{user}} が AWS に無効化を求めましたが、無効になったかどうかは AWS でまだ確認できていません。確認してください。示された理由: 「{{reason}}」',
  'notification.disabled.unconfirmed':
    'AWS では無効になっていますが、AWS は {{user}} が求めた呼び出しを確認していません。別の誰かが無効にした可能性があります。示された理由: {{reason}}',
  'notification.disabled.whoOnBehalf':
    '実行者: {{user}} ({{actor}} 経由)、理由: {{reason}}',
};
