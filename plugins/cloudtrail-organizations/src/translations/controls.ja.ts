import type { english } from 'backstage-plugin-cloudtrail-organizations-common';

type Key = Extract<
  keyof typeof english,
  | `control.${string}`
  | `waiver.${string}`
  | `owner.${string}`
  | `former.${string}`
>;

/** Controls, findings and waivers. A key that is missing here does not compile. */
export const controls: Record<Key, string> = {
  'control.nothingToJudge': 'このコントロールの評価対象がありません。',
  'control.threw': 'コントロール {{control}} は評価できませんでした: {{cause}}',
  'control.threw.remedy':
    'コントロール {{control}} の作成者に連絡してください。',
  'control.noOrganizationTrail':
    '{{region}} からは組織の証跡が確認できませんでした。',
  'control.notManagementAccount':
    'ポータルは管理アカウントとして読み取っていないため、ここで確認できないものが存在する可能性があります。',
  'control.trustedAccess': 'CloudTrail の信頼されたアクセスが有効である',
  'control.featureSet': '組織のすべての機能が有効である',
  'control.serviceLinkedRole':
    'CloudTrail のサービスにリンクされたロールがあり、CloudTrail だけを信頼している',
  'control.organizationTrail': 'いずれかの組織の証跡が完全で、配信している',
  'control.organizationTrail.pass':
    '組織の証跡 {{trail}} はすべてのリージョンのすべての管理イベントを記録しています。最新の配信は {{deliveredAt}} です。',
  'control.eachOrganizationTrail': 'すべての組織の証跡が完全で、配信している',
  'control.deliveryInEveryRegion':
    'すべての組織の証跡が、設定されたすべてのリージョンで配信している',
  'control.deliveryInEveryRegion.pass':
    '組織の証跡 {{trail}} は {{regions}} で配信していることが確認されました。',
  'control.deliveryInEveryRegion.fail':
    '組織の証跡 {{trail}} は {{regions}} で配信していません。',
  'control.deliveryInEveryRegion.unproven':
    '組織の証跡 {{trail}} が {{regions}} で配信していることはまだ確認できません。最近の配信もエラーも確認されていません。',
  'control.deliveryInEveryRegion.remedy':
    'これらのリージョンでの証跡 {{trail}} の状態と、バケット {{bucket}} のポリシー、KMS キーがある場合はそのポリシーを確認してください。',
  'control.coverage': 'すべてのアクティブなアカウントの配信が確認されている',
  'control.coverage.pass_one':
    'アクティブなアカウントは {{count}} 個で、そのログが確認されました。',
  'control.coverage.pass_other':
    'アクティブなアカウントは {{count}} 個で、すべてのログが確認されました。',
  'control.coverage.fail':
    'アクティブなアカウント {{active}} 個のうち、{{silent}} 個は何も配信しておらず、{{uncovered}} 個はどの組織の証跡にも記録されていません。',
  'control.coverage.remedy':
    'アカウントの一覧をカバレッジで絞り込んで確認してください。配信のないアカウントでは、証跡のホームリージョンが有効かどうかを確認してください。',
  'control.coverage.open':
    'アクティブなアカウント {{active}} 個のうち {{delivering}} 個のログが確認されました。{{unverified}} 個は証拠を読み取れず、{{unknown}} 個は不明です。',
  'control.delegatedAdministrators':
    'CloudTrail の委任管理者が想定どおりである',
  'control.delegatedAdministrators.pass':
    'アカウント {{account}} は CloudTrail の想定された委任管理者です。',
  'control.delegatedAdministrators.fail':
    'アカウント {{account}} は CloudTrail の委任管理者ですが、想定されていません。組織の証跡を停止または削除できます。',
  'control.delegatedAdministrators.remedy':
    'アカウント {{account}} の登録を解除するか、設定の expectedDelegatedAdministrators に追加してください。',
  'control.delegatedAdministrators.noList':
    'CloudTrail の委任管理者になれるアカウントが設定されていません。expectedDelegatedAdministrators を設定すると、{{accounts}} を評価できます。',
  'control.bucketOwner': 'バケットが組織のアカウントに属している',
  'control.bucketOwner.pass':
    'バケット {{bucket}} は組織のアカウント {{account}} に属しています。',
  'control.bucketOwner.fail':
    'バケット {{bucket}} は、組織に含まれていないアカウント {{account}} に属しています。',
  'control.bucketOwner.remedy':
    'アカウント {{account}} が誰のものかを調べてください。第三者のものであれば、直ちに自社のバケットに配信するよう証跡を変更してください。',
  'control.bucketOwner.unknown':
    'バケット {{bucket}} はアカウント {{account}} に属しています。組織に含まれるかどうかは、アカウントの一覧を取得するまでわかりません。',
  'control.bucketPolicy': 'バケットポリシーが証跡の書き込みを許可している',
  'control.bucketPolicy.pass':
    'バケット {{bucket}} のポリシーは、管理アカウントと組織のログを許可しています。',
  'control.bucketPolicy.fail':
    'バケット {{bucket}} のポリシーは、証跡 {{trail}} に必要なものを許可していません: {{missing}}。',
  'control.bucketPolicy.none': 'バケット {{bucket}} にはポリシーがありません。',
  'control.bucketPolicy.remedy':
    'cloudtrail.amazonaws.com に、バケット {{bucket}} の s3:GetBucketAcl と、AWSLogs/ の管理アカウント ID の下および AWSLogs/ の組織 ID の下への s3:PutObject を許可してください。',
  'control.bucketSourceArn':
    'バケットポリシーが aws:SourceArn で証跡に限定されている',
  'control.bucketSourceArn.pass':
    'バケット {{bucket}} のポリシーの CloudTrail 向けステートメントは、すべて aws:SourceArn で証跡に限定されています。',
  'control.bucketSourceArn.fail':
    'バケット {{bucket}} のポリシーに、aws:SourceArn で限定されていない CloudTrail 向けステートメントがあります。第三者の証跡が書き込める可能性があります。',
  'control.bucketSourceArn.none':
    'バケット {{bucket}} のポリシーに、証跡を許可する CloudTrail 向けステートメントはありません。',
  'control.bucketSourceArn.remedy':
    'バケット {{bucket}} のポリシーの CloudTrail 向けの各ステートメントに、証跡の ARN を値とする aws:SourceArn 条件を追加してください。',
  'control.resourcePolicy':
    'Organizations のリソースポリシーが CloudTrail を拒否していない',
  'control.resourcePolicy.none': '組織にリソースポリシーはありません。',
  'control.resourcePolicy.pass':
    '組織のリソースポリシーに、CloudTrail のサービスにリンクされたロールに該当する Deny はありません。',
  'control.resourcePolicy.fail':
    '組織のリソースポリシーは、CloudTrail のサービスにリンクされたロールに {{actions}} を拒否しており、カバレッジが失われます。',
  'control.resourcePolicy.remedy':
    'Deny から AWSServiceRoleForCloudTrail ロールを除外してください。',
  'control.formerTrails':
    '管理アカウントに、以前は組織の証跡だったと思われる証跡がない',
  'control.formerTrails.pass':
    '以前は組織の証跡だったと思われるアカウントレベルの証跡は確認されませんでした。',
  'control.paidCopies': '管理イベントの有料のコピーが 1 つ以下である',
  'control.paidCopies.none': '管理イベントの有料のコピーはありません。',
  'control.paidCopies.one':
    '無料のコピーのほかに、管理イベントの有料のコピーが 1 つあります: {{copies}}。',
  'control.paidCopies.fail':
    '管理イベントの有料のコピーが {{paid}} つあり、すべてのアカウントで課金されます: {{copies}}。',
  'control.paidCopies.remedy':
    '管理イベントの組織の証跡を 1 つだけ残し、ほかからは除外してください。',
  'control.callerIsNotRoot': 'ポータルがルートユーザーとして読み取っていない',
  'control.multiRegionTrail':
    'マルチリージョンの組織の証跡が、読み取りと書き込みのすべての管理イベントを記録している',
  'control.multiRegionTrail.pass':
    '組織の証跡 {{trail}} のログ記録は有効で、すべてのリージョンのすべての管理イベントを記録するように設定されています。',
  'control.encryption': 'ログファイルが SSE-KMS で暗号化されている',
  'control.encryption.pass':
    '組織の証跡 {{trail}} は {{key}} で暗号化しています。',
  'control.encryption.fail': '組織の証跡 {{trail}} に KMS キーがありません。',
  'control.encryption.remedy':
    'CloudTrail による暗号化をポリシーで許可した KMS キーを、証跡 {{trail}} に設定してください。',
  'control.someTrailIsLogging': 'いずれかの組織の証跡のログ記録が有効である',
  'control.logFileValidation': 'ログファイルの検証が有効である',
  'control.logFileValidation.pass':
    '組織の証跡 {{trail}} のログファイルの検証は有効です。',
  'control.logFileValidation.fail':
    '組織の証跡 {{trail}} のログファイルの検証は無効です。変更されていないことを証明できません。',
  'control.logFileValidation.remedy':
    'ログファイルの検証を有効にしてください: {{command}}',
  'control.cloudWatchLogs': '証跡が CloudWatch Logs に配信している',
  'control.cloudWatchLogs.pass':
    '組織の証跡 {{trail}} は {{deliveredAt}} に CloudWatch Logs に配信しました。',
  'control.cloudWatchLogs.none':
    '組織の証跡 {{trail}} にロググループがありません。',
  'control.cloudWatchLogs.error':
    '組織の証跡 {{trail}} はロググループ {{group}} に配信できません。AWS は {{error}} を報告しています。',
  'control.cloudWatchLogs.silent':
    '組織の証跡 {{trail}} からロググループ {{group}} への配信は、1 日以内に確認されていません。',
  'control.cloudWatchLogs.remedy':
    '証跡 {{trail}} に、ロググループと、そこに書き込めるロールを設定してください。',
  'control.bucketNotPublic': 'バケットが公開されていない',
  'control.bucketNotPublic.pass':
    'バケット {{bucket}} は公開されておらず、パブリックアクセスブロックにより保護されています。',
  'control.bucketNotPublic.passUnblocked':
    'バケット {{bucket}} は公開されていません。4 つの設定がすべて有効なパブリックアクセスブロックは確認されませんでした。',
  'control.bucketNotPublic.policy':
    'バケット {{bucket}} はポリシーにより公開されています。',
  'control.bucketNotPublic.acl':
    'バケット {{bucket}} の ACL は、すべての人に {{grants}} を許可しています。',
  'control.bucketNotPublic.remedy':
    'バケット {{bucket}} へのすべてのパブリックアクセスをブロックしてください。',
  'control.bucketAccessLogging': 'バケットへのアクセスが記録されている',
  'control.bucketAccessLogging.pass':
    'バケット {{bucket}} へのアクセスは {{target}} に記録されています。',
  'control.bucketAccessLogging.fail':
    'バケット {{bucket}} へのアクセスは記録されていません。',
  'control.bucketAccessLogging.remedy':
    'バケット {{bucket}} のサーバーアクセスログ記録を有効にしてください。',
  'control.bucketVersioning': 'バケットのバージョニングが有効である',
  'control.bucketVersioning.pass':
    'バケット {{bucket}} のバージョニングは有効です。',
  'control.bucketVersioning.fail':
    'バケット {{bucket}} のバージョニングは無効です。上書きまたは削除されたログは失われます。',
  'control.bucketVersioning.remedy':
    'バケット {{bucket}} のバージョニングを有効にしてください。',
  'control.bucketObjectLock': 'バケットのオブジェクトロックが有効である',
  'control.bucketObjectLock.pass':
    'バケット {{bucket}} のオブジェクトロックは有効ですが、デフォルトの保持期間はありません。',
  'control.bucketObjectLock.passFor':
    'バケット {{bucket}} のログは、オブジェクトロックにより {{days}} 日間保持されます ({{mode}})。',
  'control.bucketObjectLock.fail':
    'バケット {{bucket}} のオブジェクトロックは無効です。削除の権限があれば、ログを削除できます。',
  'control.bucketObjectLock.remedy':
    'バケット {{bucket}} のオブジェクトロックを、デフォルトの保持期間とともに有効にしてください。',
  'control.bucketRetention': 'バケットがログを 1 年以上保持している',
  'control.bucketRetention.forever':
    'バケット {{bucket}} にログを削除するライフサイクルルールはありません。',
  'control.bucketRetention.pass':
    'バケット {{bucket}} はログを {{days}} 日間保持します。',
  'control.bucketRetention.fail':
    'バケット {{bucket}} のライフサイクルルールは、ログを {{days}} 日後に削除します。',
  'control.bucketRetention.remedy':
    'バケット {{bucket}} のライフサイクルルールで、ログを 365 日以上保持してください。',
  'control.s3ObjectEvents.write':
    'すべての S3 バケットのオブジェクトレベルの書き込みイベントが記録されている',
  'control.s3ObjectEvents.read':
    'すべての S3 バケットのオブジェクトレベルの読み取りイベントが記録されている',
  'control.s3ObjectEvents.write.pass':
    '組織の証跡 {{trail}} が記録しています。',
  'control.s3ObjectEvents.read.pass': '組織の証跡 {{trail}} が記録しています。',
  'control.s3ObjectEvents.write.fail':
    'ログ記録が有効なマルチリージョンの組織の証跡のいずれも、すべての S3 バケットのオブジェクトの書き込みと削除を記録していません。',
  'control.s3ObjectEvents.read.fail':
    'ログ記録が有効なマルチリージョンの組織の証跡のいずれも、すべての S3 バケットのオブジェクトの読み取りを記録していません。',
  'control.s3ObjectEvents.remedy':
    '証跡 {{trail}} に、すべてのバケットの AWS::S3::Object のデータイベントを追加してください。料金が発生します。',
  'control.insights': 'CloudTrail Insights が有効である',
  'control.insights.pass':
    '組織の証跡 {{trail}} は異常を検出しています: {{types}}。',
  'control.insights.fail': '異常を検出している組織の証跡はありません。',
  'control.insights.remedy':
    '証跡 {{trail}} の Insights を有効にしてください。料金が発生します。',
  'owner.landingZoneAccelerator':
    '証跡 {{trail}} は Landing Zone Accelerator が管理しています。その設定で変更してください。そうしないと、次回のパイプラインの実行で元に戻ります。',
  'owner.cloudFormation':
    '証跡 {{trail}} は CloudFormation のスタック {{stack}} が管理しています。そこで変更してください。そうしないと、スタックにドリフトが生じます。',
  'owner.terraform':
    'タグ {{key}}={{value}} によると、証跡 {{trail}} は Terraform が管理しています。そこで変更してください。そうしないと、次回の適用で元に戻ります。',
  'former.seen':
    '証跡 {{trail}} は {{untilAt}} まで組織の証跡として確認されていましたが、現在はアカウントレベルです。',
  'former.owned':
    '証跡 {{trail}} は、名前からするとランディングゾーンの証跡ですが、アカウントレベルです。',
  'former.prefix':
    '証跡 {{trail}} は、キープレフィックスが組織の ID {{prefix}} ですが、アカウントレベルです。',
  'former.name':
    '証跡 {{trail}} は、名前からすると組織を記録するものですが、アカウントレベルです。',
  'former.multiRegion':
    '証跡 {{trail}} はすべてのリージョンを記録していますがアカウントレベルで、組織の証跡がありません。信頼されたアクセスが無効になると、組織の証跡はこのようになります。',
  'waiver.notFound': '{{organization}} に免除 {{id}} はありません。',
  'waiver.noFinding':
    '{{organization}} に、免除できる検出結果 {{finding}} はありません。',
  'waiver.notFailing':
    '検出結果 {{finding}} は現在失敗ではないため、免除するものがありません。',
  'waiver.inForce':
    '検出結果 {{finding}} は {{expiresAt}} まで免除されています。先にその免除を取り消してください。',
  'waiver.ended': 'この免除はすでに終了しています。',
  'waiver.reasonMissing': '検出結果を免除する理由を入力してください。',
  'waiver.expiry':
    '免除の期限は、将来の日時で 1 年以内でなければなりません。最も遅い日時は {{latestAt}} です。',
};
