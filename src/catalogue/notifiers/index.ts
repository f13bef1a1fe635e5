import type { Notifier } from '../../model/notifier.ts'
import { dingtalk } from './dingtalk.ts'
import { feishu } from './feishu.ts'
import { slack } from './slack.ts'
import { webhook } from './webhook.ts'
import { wecom } from './wecom.ts'

/** Every service a message can go to. */
export const notifiers: readonly Notifier[] = [dingtalk, feishu, slack, webhook, wecom]
