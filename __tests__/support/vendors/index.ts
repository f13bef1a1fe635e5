import { dingtalkVendor } from './dingtalk.ts'
import { feishuVendor } from './feishu.ts'
import { slackVendor } from './slack.ts'
import type { Vendor } from './vendor.ts'
import { webhookVendor } from './webhook.ts'
import { wecomVendor } from './wecom.ts'

/** Every vendor that is emulated. */
export const vendors: readonly Vendor[] = [
  dingtalkVendor,
  feishuVendor,
  slackVendor,
  webhookVendor,
  wecomVendor,
]

/** The emulator of a kind. */
export const vendorOf = (kind: string): Vendor => vendors.find((one) => one.kind === kind) as Vendor
