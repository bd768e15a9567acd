/* Made by `npm run generate` from schemas/*.json. Do not edit. */

/**
 * 公历日期,写作 年-月-日。
 */
export type CivilDate = string
/**
 * 英文字母开头,可含字母、数字、点、短横线和下划线。
 */
export type Name = string
/**
 * 受理之后发生的事,按发生先后排列。时间戳是 ISO 8601,不带时区的按本地时区理解。
 */
export type Event = ({
/**
 * 听证、检验、专家评审等特殊程序的起止日,首尾均含;没有止日即尚未结束。
 */
type: "special-procedure"
/**
 * 程序名称。
 */
name: string
from: CivilDate
to?: CivilDate
} | {
/**
 * 部门向窗口转交《补正通知书》。
 */
type: "correction-notice"
on: CivilDate
/**
 * 需要补正的材料或字段。
 * 
 * @maxItems 200
 * 
 * Items: 材料编号或说明。
 */
requires?: string[]
} | {
/**
 * 申请人补正齐全。
 */
type: "corrected"
/**
 * ISO 8601 时间或日期。
 */
at: string
} | {
/**
 * 容缺材料补齐。
 */
type: "deferral-supplied"
/**
 * ISO 8601 时间或日期。
 */
at: string
} | {
/**
 * 部门办结本阶段。
 */
type: "stage-completed"
department: Name
on: CivilDate
} | {
/**
 * 依法批准延长法定时限。
 */
type: "extension-approved"
} | {
/**
 * 起算事件成就,例如缴税完成。
 */
type: "condition-met"
/**
 * 与时限规则的起算事件一致。
 */
name: string
/**
 * ISO 8601 时间或日期。
 */
at: string
})
/**
 * 九种结论之一,先后见口径 CV9。
 */
export type Outcome = ("accepted" | "immediate" | "accepted_deferred" | "one_time_notice" | "refused" | "refused_with_notice" | "not_required" | "not_in_jurisdiction" | "special_channel")
/**
 * 词汇表里的扁平点分名称,例如 form.area、materials.M4.validUntil、receivedOn、parameters.district、derived.age、列表列 form.shareholders[].kind、恒真 always。
 */
export type FactName = string
/**
 * met 成立、unmet 不成立、undetermined 无法判定、skipped 未评。
 */
export type Verdict = ("met" | "unmet" | "undetermined" | "skipped")
/**
 * 一天中的时刻,24 小时制。
 */
export type TimeOfDay = string
/**
 * 至少一条;没有依据的要求不能发布(细则四(二),R109)。
 * 
 * @minItems 1
 * @maxItems 20
 */
export type Citations = Citation[]
/**
 * 当场、工作日、自然日、月、工作小时。
 */
export type Unit = ("on-the-spot" | "working-day" | "natural-day" | "month" | "working-hour")
/**
 * 规则的根:同时满足、满足其一、不满足或命名条件,恰好一种。
 */
export type RootCondition = (All | Any | Not | NamedCondition)
/**
 * 比较、命名条件,或用 同时满足 / 满足其一 / 不满足 组合的条件。
 */
export type Condition = (All | Any | Not | NamedCondition | Comparison)
/**
 * 单个值、值的清单,或另一个事实。
 */
export type ConditionValue = (Scalar | Scalar[] | FactReference)
/**
 * 文字、数字或是否。
 */
export type Scalar = (string | number | boolean)

export interface AllSchemas {
Application?: Application
Calendar?: Calendar
Case?: Case
Decision?: Decision
Directory?: Directory
Event?: Event
Parameters?: Parameters
Problem?: Problem
Procedure?: Procedure
ServiceItem?: ServiceItem
}
/**
 * 一次试算或收件的申请。
 */
export interface Application {
/**
 * 办理情形;没有情形的事项为空。
 */
variant?: (string | null)
/**
 * window 窗口、online 网上、mail 邮寄、department-desk 部门专窗、secret-desk 涉密专窗。
 */
channel: ("window" | "online" | "mail" | "department-desk" | "secret-desk")
/**
 * ISO 8601 时间。
 */
submittedAt: string
acceptedOn?: CivilDate
/**
 * 事项自己的申请表,字段以事项为准。
 */
form: {
[k: string]: unknown
}
/**
 * 材料编号到提交情况。属性由事项的材料清单规定。
 */
materials?: {
/**
 * 一份材料的提交情况和核对到的属性。
 */
[k: string]: {
/**
 * 是否交来。
 */
submitted: boolean
/**
 * 交来几份,缺省 1。
 */
copies?: number
/**
 * 材料载明的有效期;没有载明为空。
 */
validUntil?: (CivilDate | null)
/**
 * 材料载明的签发日期;没有载明为空。
 */
issuedOn?: (CivilDate | null)
/**
 * 事项规定的其他属性。
 */
[k: string]: string | number | boolean | null | undefined
}
}
/**
 * 由电子证照库提供的材料编号。
 * 
 * @maxItems 500
 */
licences?: Name[]
/**
 * 申请人书面申请容缺受理。
 */
deferralRequested?: boolean
/**
 * 有未修复的失信记录。
 */
creditBad?: boolean
/**
 * 受理之后发生的事。
 * 
 * @maxItems 1000
 */
events?: Event[]
/**
 * 指定规则版本(审计或编辑权限)。
 */
version?: number
}
/**
 * 按年列出的法定放假日和调休上班日。没有列出的年份,平台不推算。
 */
export interface Calendar {
/**
 * 固定为 calendar。
 */
kind: "calendar"
code: Name
/**
 * 日历的名称。
 */
name: string
/**
 * 每年一项,按年排列。
 * 
 * @minItems 1
 * 
 * Items: 一年的放假安排。
 */
years: {
/**
 * 公历年。
 */
year: number
/**
 * 通知文号或日期。
 */
source: string
/**
 * 法定放假和调休放假的日子。
 * 
 * Items: 一天。
 */
holidays: {
date: CivilDate
/**
 * 节日名称。
 */
name: string
}[]
/**
 * 周六周日上班的日子。
 * 
 * Items: 一天。
 */
makeupWorkdays: {
date: CivilDate
/**
 * 因哪个节日调休。
 */
name: string
}[]
}[]
}
/**
 * 一个申请和它应得的结论,只比较写出的部分。
 */
export interface Case {
id: Name
/**
 * 这个案例说明什么。
 */
title: string
application: Application
/**
 * 写出的部分都要一致;refusal、warnings、review 写规则名。
 */
expect: {
outcome: Outcome
/**
 * 应得的办件类型。
 */
handling?: ("immediate" | "committed" | "escalated" | "joint")
/**
 * 转换后的情形。
 */
variant?: (string | null)
refusal?: Name
/**
 * 全部问题,依次。
 * 
 * Items: 一个问题。
 */
problems?: {
/**
 * 字段或材料。
 */
kind: ("field" | "material")
/**
 * 字段或材料编号。
 */
id: string
/**
 * 问题代码。
 */
code: string
}[]
/**
 * 提示规则名。
 */
warnings?: Name[]
/**
 * 审查规则名。
 */
review?: Name[]
/**
 * 分派的部门。
 * 
 * Items: 一个部门。
 */
routing?: {
department: Name
/**
 * 角色。
 */
role: string
/**
 * 阶段。
 */
stage: number
}[]
/**
 * 容缺材料和补齐日。
 * 
 * Items: 一份。
 */
deferred?: {
id: Name
dueOn: CivilDate
/**
 * in-time 按期、late 逾期。
 */
result?: (string | null)
}[]
/**
 * 可后补的材料。
 */
submitLater?: Name[]
/**
 * 承诺和法定时限。
 */
limits?: {
[k: string]: unknown
}
/**
 * 各时钟的日期。
 */
timing?: {
[k: string]: unknown
}
/**
 * 人民币元。
 */
fee?: number
/**
 * 是否需要现场核查。
 */
inspectionRequired?: boolean
/**
 * 应出具的文书代码。
 * 
 * Items: 代码。
 */
documents?: string[]
/**
 * 每份材料的状态。
 * 
 * Items: 一份材料的状态。
 */
materials?: {
id: Name
/**
 * 判定给出的状态。
 */
status: string
}[]
/**
 * 知会的单位。
 * 
 * Items: 一个单位。
 */
notify?: {
department: Name
/**
 * 何时知会。
 */
after: string
/**
 * 知会什么。
 */
task?: string
}[]
}
}
/**
 * 对一次申请的完整答复。
 */
export interface Decision {
outcome: Outcome
/**
 * 规则说完之后的办件类型。
 */
handling?: ("immediate" | "committed" | "escalated" | "joint")
/**
 * 转换之后的情形。
 */
variant?: (string | null)
/**
 * 发生情形转换时的原情形。
 */
convertedFrom?: string
conversion?: Conversion
versions: Versions
refusal?: Refusal
/**
 * 全部问题,一次告知。
 */
problems?: DecisionProblem[]
/**
 * 不影响受理的提示。
 */
warnings?: Warning[]
/**
 * 因缺少事实而无法判定的规则。
 */
undetermined?: UndeterminedRule[]
/**
 * 每份材料是否需要、为什么、状态如何。
 */
materials?: MaterialStatus[]
/**
 * 容缺的材料、补齐日和结果。
 */
deferred?: DeferredMaterial[]
/**
 * 可以后补的材料。
 */
submitLater?: Name[]
/**
 * 承办的部门。
 */
routing?: Assignment[]
/**
 * 需要知会的单位。
 */
notify?: Notification[]
limits?: Limits
timing: Timing
/**
 * 是否需要现场核查;事项没有规定为空。
 */
inspectionRequired?: (boolean | null)
/**
 * 应收金额;没有收费规则为空,金额无法判定时金额为空。
 */
fee?: ({
/**
 * 人民币元,到分。
 */
amount: (number | null)
/**
 * 人民币。
 */
currency: "CNY"
} | null)
/**
 * 部门审查会发现的实体问题,窗口不得据此拒收。
 */
review?: ReviewFinding[]
/**
 * 应当出具的文书代码。
 * 
 * Items: 代码。
 */
documents: string[]
/**
 * 最少的改动,每条一句话。
 * 
 * Items: 一句话。
 */
fixes?: string[]
/**
 * 本判定引用而原文尚未核实的依据,界面必须标明。
 * 
 * Items: 引用文字。
 */
unconfirmedBasis?: string[]
/**
 * 每条规则的判断过程(trace=full)。
 */
trace?: TraceRule[]
}
/**
 * 转换的规则和理由。
 */
export interface Conversion {
rule: Name
/**
 * 给人看的话。
 */
reason: string
/**
 * 引用文字。
 * 
 * Items: 一条引用。
 */
basis: string[]
}
/**
 * 判定所用的五份文件。
 */
export interface Versions {
item: VersionReference
procedure: VersionReference
calendar: VersionReference
parameters: VersionReference
directory: VersionReference
}
/**
 * 一份规则文件的版本。
 */
export interface VersionReference {
code: Name
/**
 * 从 1 起。
 */
version: number
/**
 * 规范化 JSON 的 SHA-256。
 */
hash: string
}
/**
 * 作出结论的规则。
 */
export interface Refusal {
rule: Name
/**
 * 给人看的话。
 */
reason: string
/**
 * 应向哪里办理。
 */
redirect?: string
/**
 * 引用文字。
 * 
 * Items: 一条引用。
 */
basis: string[]
}
/**
 * 一个字段或材料问题。
 */
export interface DecisionProblem {
/**
 * 字段或材料。
 */
kind: ("field" | "material")
/**
 * 字段标识或材料编号。
 */
id: string
/**
 * 问题代码或规则名。
 */
code: string
/**
 * 字段或材料的名称。
 */
name: string
/**
 * 给人看的话。
 */
message: string
/**
 * 引用文字。
 * 
 * Items: 一条引用。
 */
basis: string[]
}
/**
 * 一条提示。
 */
export interface Warning {
rule: Name
/**
 * 给人看的话。
 */
message: string
/**
 * 引用文字。
 * 
 * Items: 一条引用。
 */
basis: string[]
}
/**
 * 一条规则和缺少的事实。
 */
export interface UndeterminedRule {
/**
 * 规则名。
 */
rule: string
/**
 * 事实名。
 */
missing: FactName[]
}
/**
 * 一份材料。
 */
export interface MaterialStatus {
id: Name
/**
 * 材料名称。
 */
name: string
/**
 * 本次申请是否需要;无法判定为空。
 */
required: (boolean | null)
/**
 * 为什么需要或不需要。
 */
because: string
/**
 * satisfied 已齐、missing 缺、faulty 有问题、deferred 容缺、supplied 证照库提供、later 可后补、not-required 不需要、undetermined 无法判定。
 */
status: ("satisfied" | "missing" | "faulty" | "deferred" | "supplied" | "later" | "not-required" | "undetermined")
}
/**
 * 一份。
 */
export interface DeferredMaterial {
id: Name
/**
 * 最迟哪一天。
 */
dueOn: (string | null)
/**
 * in-time 按期补齐、late 逾期;尚未补齐为空。
 */
result: ("in-time" | "late" | null)
}
/**
 * 一个部门。
 */
export interface Assignment {
department: Name
/**
 * 角色。
 */
role: string
/**
 * 阶段。
 */
stage: number
}
/**
 * 一个单位。
 */
export interface Notification {
department: Name
/**
 * 何时知会。
 */
after: string
/**
 * 事由。
 */
task?: string
}
/**
 * 成立的时限;不是受理类结论时为空对象。
 */
export interface Limits {
/**
 * 数量和单位;由阶段合成时单位为 stage。
 */
committed?: ({
/**
 * 数量。
 */
n: number
/**
 * 单位。
 */
unit: ("on-the-spot" | "working-day" | "natural-day" | "month" | "working-hour" | "stage")
} | null)
/**
 * 数量和单位;由阶段合成时单位为 stage。
 */
statutory?: ({
/**
 * 数量。
 */
n: number
/**
 * 单位。
 */
unit: ("on-the-spot" | "working-day" | "natural-day" | "month" | "working-hour" | "stage")
} | null)
/**
 * 数量和单位;由阶段合成时单位为 stage。
 */
postCheck?: ({
/**
 * 数量。
 */
n: number
/**
 * 单位。
 */
unit: ("on-the-spot" | "working-day" | "natural-day" | "month" | "working-hour" | "stage")
} | null)
/**
 * 数量和单位;由阶段合成时单位为 stage。
 */
issue?: ({
/**
 * 数量。
 */
n: number
/**
 * 单位。
 */
unit: ("on-the-spot" | "working-day" | "natural-day" | "month" | "working-hour" | "stage")
} | null)
}
/**
 * 各时钟;不是受理类结论时只有收件时间。
 */
export interface Timing {
/**
 * 落在办公时间内的收件时刻。
 */
receivedAt: (string | null)
/**
 * 受理之日。
 */
acceptedOn?: (string | null)
/**
 * 向部门交接的最迟时刻。
 */
handoverBy?: (string | null)
/**
 * by-half-day 半日交接、realtime 电子实时、secret 涉密专人。
 */
handover?: ("by-half-day" | "realtime" | "secret")
/**
 * 部门转交《补正通知书》的最迟日。
 */
correctionNoticeBy?: (string | null)
/**
 * 网上申请的答复日。
 */
onlineReplyBy?: (string | null)
/**
 * 许可后核查的最迟日。
 */
postCheckBy?: (string | null)
/**
 * 承诺时限自何日起算。
 */
commitmentFrom?: (string | null)
/**
 * 承诺时限届满日。
 */
commitmentDue?: (string | null)
/**
 * 法定时限届满日。
 */
statutoryDue?: (string | null)
/**
 * 由阶段合成承诺时限时,各部门的起止。
 * 
 * Items: 一个部门的阶段。
 */
stages?: {
department: Name
/**
 * 自何日起算。
 */
from: (string | null)
/**
 * 届满日。
 */
due: (string | null)
}[]
/**
 * 因放假安排未公布而不能确定的日期,附估计,绝不静默推算。
 * 
 * Items: 一个时钟。
 */
unknown?: {
/**
 * 哪个日期。
 */
clock: string
/**
 * 缺哪一年的安排。
 */
year: number
/**
 * 只按周末推算的估计。
 */
estimate: string
}[]
}
/**
 * 一条。
 */
export interface ReviewFinding {
rule: Name
/**
 * refuse 不予许可。
 */
result: "refuse"
/**
 * 给人看的话。
 */
reason: string
/**
 * 由哪个部门。
 */
department?: string
/**
 * 引用文字。
 * 
 * Items: 一条引用。
 */
basis: string[]
}
/**
 * 一条规则的判断。
 */
export interface TraceRule {
/**
 * 规则所在部分。
 */
section: ("acceptance" | "form" | "materials" | "routing" | "limits" | "fees" | "review" | "inspection")
/**
 * 规则名,或 M4.required 之类。
 */
rule: string
verdict: Verdict
conditions: TraceNode
}
/**
 * 条件树的一个节点。
 */
export interface TraceNode {
verdict: Verdict
/**
 * 各子条件。
 */
all?: TraceNode[]
/**
 * 各子条件。
 */
any?: TraceNode[]
not?: TraceNode
/**
 * 名称。
 */
condition?: string
when?: TraceNode
fact?: FactName
/**
 * 运算符。
 */
operator?: string
/**
 * 比较值。
 */
expected?: (string | number | boolean | unknown[] | null)
/**
 * 事实的值;缺少为空。
 */
actual?: (string | number | boolean | unknown[] | null)
}
/**
 * 部门、大厅、窗口和主题。
 */
export interface Directory {
/**
 * 固定为 directory。
 */
kind: "directory"
code: Name
/**
 * 目录的名称。
 */
name: string
/**
 * 本区名称。
 */
district: string
/**
 * 承担审批、审查或被知会的单位。
 * 
 * @minItems 1
 * 
 * Items: 一个部门。
 */
departments: {
id: Name
/**
 * 全称。
 */
name: string
/**
 * 是否常驻大厅;非常驻的每半日分拣入库(R74、R75)。
 */
resident: boolean
/**
 * 街道、区、市,或专家等其他。
 */
level: ("street" | "district" | "city" | "other")
/**
 * 咨询电话。
 */
phone?: string
}[]
/**
 * 受理大厅和分中心。
 * 
 * @minItems 1
 * 
 * Items: 一个大厅。
 */
halls: {
id: Name
/**
 * 全称。
 */
name: string
/**
 * 在哪里。
 */
address: string
/**
 * 总服务台。
 */
phone: string
/**
 * 窗口及其主题。
 * 
 * Items: 一个窗口。
 */
windows: {
id: Name
/**
 * 名称。
 */
name: string
/**
 * 四类主题综合窗口之一(细则一(三)4,R25)。
 */
theme: ("注册登记类" | "经营管理类" | "社会民生类" | "投资建设类")
}[]
}[]
}
/**
 * 由本区确定的数值,规则里写作 parameters.名称。
 */
export interface Parameters {
/**
 * 固定为 parameters。
 */
kind: "parameters"
code: Name
/**
 * 参数集的名称。
 */
name: string
/**
 * 名称到参数。
 */
parameters: {
/**
 * 一个地方参数。
 */
[k: string]: {
/**
 * 参数的意思。
 */
title: string
/**
 * 文字、数字、是否或日期。
 */
type: ("string" | "number" | "boolean" | "date")
/**
 * 参数的值。
 */
value: (string | number | boolean)
/**
 * 数值的单位。
 */
unit?: string
/**
 * 是否已由主管部门确认。
 */
confirmed: boolean
/**
 * 出处或口径。
 */
note?: string
}
}
}
/**
 * RFC 9457 的 application/problem+json。
 */
export interface Problem {
/**
 * 错误类型的地址。
 */
type: string
/**
 * 一句话。
 */
title: string
/**
 * HTTP 状态码。
 */
status: number
/**
 * 错在哪里、怎么办。
 */
detail?: string
/**
 * 请求的路径。
 */
instance?: string
/**
 * 闭合的错误代码表之一。
 */
code: string
/**
 * 与日志对应。
 */
traceId: string
/**
 * 过期的写入:现在存着的草稿;已经没有时为空。
 */
current?: ({
/**
 * 现在是第几次修订。
 */
revision: number
/**
 * 现在存着的全文,可能尚未写完。
 */
document: {
[k: string]: unknown
}
/**
 * 谁保存的。
 */
updatedBy: string
/**
 * 何时保存的。
 */
updatedAt: string
} | null)
/**
 * 过期的写入:这次送来的全文,未保存。
 */
yours?: {
[k: string]: unknown
}
/**
 * 全部错误,每处一条。
 * 
 * Items: 一处。
 */
errors?: {
/**
 * JSON 指针。
 */
pointer: string
/**
 * 错在哪里、怎么改。
 */
message: string
}[]
}
/**
 * 实施细则自身的步骤、时限和设定。细则未写明的每一点都是这里的一个设定,缺省值取口径 CV1–CV13。
 */
export interface Procedure {
/**
 * 固定为 procedure。
 */
kind: "procedure"
code: Name
/**
 * 程序的名称。
 */
name: string
/**
 * 窗口收件的时间,首尾均含,午间不停(口径 CV4)。
 */
officeHours: {
opensAt: TimeOfDay
closesAt: TimeOfDay
}
/**
 * 窗口向部门交接纸质材料(R69、R70、R74)。细则未写明上午下午的分界(空白 1)和第二个工作日怎样数(空白 2)。
 */
handover: {
morningEndsAt: TimeOfDay
morningBy: TimeOfDay
afternoonBy: TimeOfDay
/**
 * 收件日之后第几个工作日。
 */
afternoonWorkingDays: number
basis: Citations
}
/**
 * 起日是否计入(空白 3)、末日遇休息日是否顺延(口径 CV2、CV3)。
 */
counting: {
/**
 * 为否时次日为第 1 日。
 */
startDayCounted: boolean
/**
 * 末日遇休息日顺延到其后首个工作日的单位。
 */
rollUnits: Unit[]
basis: Citations
}
/**
 * 《补正通知书》的期限和后果(R61、R62;空白 4、5、6、7、10)。
 */
correction: {
/**
 * 自受理承诺单之日起几个工作日内转交。
 */
noticeWorkingDays: number
/**
 * 承诺时限更短时以承诺时限为限。
 */
withinCommitment: boolean
/**
 * 补正齐全之日为新的受理日(空白 4,口径 CV6)。
 */
restartsClock: boolean
/**
 * 逾期未转交:deemed-accepted 自受理承诺单之日起视为受理(R62)。
 */
lateNotice: "deemed-accepted"
/**
 * 细则未规定(空白 5);为空即不限。
 */
applicantWorkingDays: (number | null)
basis: Citations
}
/**
 * 全程网办受理结果的答复期限(R45)。
 */
onlineReply: {
/**
 * 自收件之日起。
 */
workingDays: number
basis: Citations
}
/**
 * 网上预审的答复期限(R42)。
 */
preReview: {
/**
 * 自收到材料之日起。
 */
workingDays: number
basis: Citations
}
/**
 * 容缺的前提和上限(口径 CV10)。
 */
deferral: {
/**
 * 补齐期限不长于承诺时限。
 */
withinCommitment: boolean
/**
 * 有未修复失信记录的不予容缺。
 */
refusedForBadCredit: boolean
basis: Citations
}
/**
 * 结果有误退回后重新提交(R87,空白 12)和送达后归档(R95)的期限。
 */
resultHandover: {
/**
 * 一般为 1。
 */
redoWorkingDays: number
/**
 * 送达成功之日起。
 */
archiveWorkingDays: number
basis: Citations
}
/**
 * 新进驻事项由部门派人指导的月数(R104)。
 */
transition: {
/**
 * 过渡期的月数。
 */
months: number
basis: Citations
}
/**
 * 进驻的最低频次(R6)。
 */
nonResident: {
/**
 * 至少几次。
 */
timesPerWeek: number
basis: Citations
}
/**
 * 细则没有写明或有两种读法的地方、本区的选择和理由(requirements 的 15 处空白)。
 * 
 * Items: 一处空白和本区的选择。
 */
choices: {
/**
 * 空白的序号。
 */
point: number
/**
 * 细则没有写明什么。
 */
question: string
/**
 * 本区怎样做。
 */
choice: string
/**
 * 由哪个设定实现(JSON 指针);纯属组织安排的为空。
 */
setting: (string | null)
/**
 * 对应的口径编号。
 */
convention: (string | null)
}[]
/**
 * 细则和上位法。
 * 
 * @minItems 1
 */
basis: Law[]
}
/**
 * 一条要求所依据的条款。未核实的条款必须标明,界面绝不显示为已核实。
 */
export interface Citation {
/**
 * 照此显示和打印,例如 食品安全法33(1)3。
 */
text: string
law: Name
/**
 * 条款原文是否已经核实。凭既有知识(K)或地方参数(P)写入的为否。
 */
confirmed: boolean
}
/**
 * 一部法规和相关条款。
 */
export interface Law {
id: Name
/**
 * 全称和文号。
 */
law: string
/**
 * 相关条款。
 */
article: string
/**
 * 条款规定了什么(转述)。
 */
point: string
/**
 * L 查到公开文本、K 既有知识未见原文、P 本地参数待确认。
 */
source: ("L" | "K" | "P")
/**
 * 原文是否已核实;K、P 为否。
 */
confirmed: boolean
validFrom?: CivilDate
validTo?: CivilDate
}
/**
 * 一个政务服务事项的全部规则:受理标准、材料、路由、时限、收费、审查、指南和典型案例。
 */
export interface ServiceItem {
/**
 * 固定为 service-item。
 */
kind: "service-item"
code: Name
/**
 * 国家基本目录编码;未核实为空。
 */
officialCode: (string | null)
/**
 * 公开名称。
 */
name: string
/**
 * 办事人常用的说法。
 * 
 * @maxItems 30
 * 
 * Items: 一个说法。
 */
keywords: string[]
/**
 * 四类主题综合窗口之一(细则一(三)4,R25)。
 */
theme: ("注册登记类" | "经营管理类" | "社会民生类" | "投资建设类")
/**
 * 行政许可、行政确认、公共服务等。
 */
category: string
/**
 * immediate 即办件、committed 承诺件、escalated 上报件、joint 联办件。
 */
handling: ("immediate" | "committed" | "escalated" | "joint")
/**
 * person 自然人、organisation 法人和其他组织。
 * 
 * @minItems 1
 * 
 * Items: 服务对象。
 */
subjects: ("person" | "organisation")[]
owner: Name
/**
 * 办理情形;没有则为空。
 * 
 * @maxItems 20
 * 
 * Items: 一个情形。
 */
variants: string[]
/**
 * 是否开通网上申请。
 */
online: boolean
/**
 * 涉密事项走专门通道,不登记申请内容,不适用半日交接。
 */
secret: boolean
effectiveFrom: CivilDate
/**
 * 有它的版本终止事项:自该版本的生效日起,事项没有生效的版本(R21)。
 */
retirement?: {
/**
 * 取消、下放或者调整。
 */
kind: ("取消" | "下放" | "调整")
/**
 * 为什么终止,写给申请人看。
 */
reason: string
basis: Citations
/**
 * 今后到哪里办理;取消的事项没有。
 */
handedTo?: string
}
/**
 * 材料不齐时法定的处理方式。
 */
correction: {
/**
 * standard 一次性告知、on-the-spot 当场更正、refuse-with-notice 当场书面不予受理并一次性告知。
 */
mode: ("standard" | "on-the-spot" | "refuse-with-notice")
basis: Citations
}
inspection?: RootCondition
/**
 * 结果文书或证照。
 */
result: {
/**
 * 发给申请人的证照或文书。
 */
document: string
/**
 * 结果的有效期。
 */
validity: string
/**
 * 可选的送达方式。
 * 
 * @minItems 1
 * 
 * Items: 一种方式。
 */
delivery: string[]
}
/**
 * 本事项的法律依据,各条要求引用它们。
 * 
 * @minItems 1
 */
basis: Law[]
form: Form
/**
 * 名称到计算方法。
 */
derived: {
[k: string]: DerivedValue
}
/**
 * 名称到条件,供各处引用。
 */
conditions: {
/**
 * 一个有名字的条件。
 */
[k: string]: {
/**
 * 给人看的名称。
 */
title: string
when: RootCondition
}
}
/**
 * 受理标准:不予受理、不属职权、不需许可、特殊通道、情形转换、更正和提示。
 * 
 * @maxItems 20000
 */
acceptance: AcceptanceRule[]
/**
 * 按公开清单的顺序。
 * 
 * @maxItems 500
 */
materials: Material[]
/**
 * 本事项不得要求申请人提交的材料及理由。
 * 
 * Items: 清单外不得索要。
 */
notDemanded: {
/**
 * 不得索要的材料。
 */
name: string
/**
 * 为什么不得索要。
 */
reason: string
basis: Citations
}[]
/**
 * 成立的规则各分派一个部门。
 * 
 * @maxItems 20000
 */
routing: RoutingRule[]
/**
 * 承诺、法定等时限和扣除。
 * 
 * @maxItems 20000
 */
limits: LimitRule[]
/**
 * 没有收费规则的事项不收费。
 * 
 * @maxItems 20000
 */
fees: FeeRule[]
/**
 * 实体条件,受理后由部门审查。
 * 
 * @maxItems 20000
 */
review: ReviewRule[]
/**
 * 由规则之外的文字补足的办事指南。
 */
guide: {
/**
 * 这件事是什么、谁要办。
 */
summary: string
/**
 * 依次的步骤。
 * 
 * @minItems 1
 * 
 * Items: 一步。
 */
steps: string[]
/**
 * 现场核查、专家评审、公示等,是否计入时限。
 * 
 * Items: 一个环节。
 */
procedures: {
/**
 * 名称。
 */
name: string
/**
 * 是否计入办理时限。
 */
counted: boolean
/**
 * 时长和安排。
 */
note?: string
}[]
/**
 * 办事人应当知道的事。
 * 
 * Items: 一条。
 */
notes: string[]
}
/**
 * 常见问题(细则一(二)5,R15)。
 * 
 * Items: 一问一答。
 */
knowledge: {
/**
 * 办事人怎么问。
 */
question: string
/**
 * 窗口怎么答。
 */
answer: string
}[]
/**
 * 随版本一起走的案例,发布前两个引擎都要通过。
 */
cases: Case[]
}
/**
 * 下列条件全部成立。
 */
export interface All {
/**
 * 至少一个条件。
 * 
 * @minItems 1
 */
all: Condition[]
}
/**
 * 下列条件至少一个成立。
 */
export interface Any {
/**
 * 至少一个条件。
 * 
 * @minItems 1
 */
any: Condition[]
}
/**
 * 下列条件不成立。
 */
export interface Not {
not: Condition
}
/**
 * 使用本文件 conditions 里命名的条件。
 */
export interface NamedCondition {
condition: Name
}
/**
 * 一个事实、一个运算符、一个比较值。
 */
export interface Comparison {
fact: FactName
/**
 * json-rules-engine 的运算符及其修饰符,或本平台的运算符。
 */
operator: string
value: ConditionValue
}
/**
 * 以另一个事实的值作比较值或参数。
 */
export interface FactReference {
fact: FactName
}
/**
 * 申请表的字段、界面和何时必填。
 */
export interface Form {
/**
 * JSON Schema 的受限子集。
 */
schema: {
/**
 * 申请表是对象。
 */
type: "object"
/**
 * 字段标识到字段定义,顺序即显示和告知的顺序。
 */
properties: {
[k: string]: Field
}
/**
 * 任何情形都要填的字段。
 */
required: string[]
/**
 * 不接受清单外的字段。
 */
additionalProperties: false
}
/**
 * rjsf 的 uiSchema:分组顺序、控件、帮助。
 */
uiSchema: {
[k: string]: unknown
}
/**
 * 字段到条件,条件成立时必填。
 */
requiredWhen: {
[k: string]: RootCondition
}
}
/**
 * 申请表的一个字段(JSON Schema 的受限子集)。
 */
export interface Field {
/**
 * 申请人看到的名称。
 */
title: string
/**
 * 字段的说明。
 */
description?: string
/**
 * JSON 类型。
 */
type: ("string" | "number" | "boolean" | "array")
/**
 * 可选的值。
 * 
 * @minItems 1
 */
enum?: string[]
/**
 * 证件号码、手机号、日期等格式。
 */
format?: ("idcard" | "uscc" | "mobile" | "date" | "local-date-time")
/**
 * 线性时间的正则表达式(RE2 语法)。
 */
pattern?: string
/**
 * 不符合式样时告诉申请人的话。
 */
patternText?: string
/**
 * 未填时采用的值。
 */
default?: (string | number | boolean)
/**
 * 含本数。
 */
minimum?: number
/**
 * 含本数。
 */
maximum?: number
/**
 * 不含本数。
 */
exclusiveMinimum?: number
/**
 * 不含本数。
 */
exclusiveMaximum?: number
/**
 * 必须是它的整数倍;整数写 1。
 */
multipleOf?: number
/**
 * 字符数。
 */
minLength?: number
/**
 * 字符数。
 */
maxLength?: number
/**
 * 数量的单位。
 */
unit?: string
/**
 * 多选的选项,或列表每一行的字段。
 */
items?: ({
/**
 * 可选的值。
 * 
 * @minItems 1
 */
enum: string[]
} | {
/**
 * 行是对象。
 */
type: "object"
/**
 * 列名到字段。
 */
properties: {
[k: string]: Field
}
/**
 * 每一行都要填的列。
 */
required?: string[]
/**
 * 不接受清单外的列。
 */
additionalProperties: false
})
/**
 * 多选题不得重复选择。
 */
uniqueItems?: boolean
/**
 * 最少的项数。
 */
minItems?: number
/**
 * 最多的项数。
 */
maxItems?: number
}
/**
 * 由闭合函数表计算的值,没有代码。
 */
export interface DerivedValue {
/**
 * 这个值叫什么。
 */
title: string
/**
 * 值的单位。
 */
unit?: string
/**
 * 闭合的函数表。
 */
fn: ("ageOn" | "daysBetween" | "workingDaysBetween" | "hoursBetween" | "addDays" | "addMonths" | "addYears" | "addWorkingDays" | "sum" | "count" | "countWhere" | "min" | "max" | "add" | "subtract" | "multiply" | "divide" | "round")
/**
 * 事实或常数,依函数规定的顺序。
 * 
 * @minItems 1
 * @maxItems 20
 * 
 * Items: 事实或常数。
 */
args: (FactReference | Scalar)[]
where?: Condition
}
/**
 * 一条受理规则。
 */
export interface AcceptanceRule {
name: Name
/**
 * 同类规则中数大者先;缺省为 1。
 */
priority?: number
conditions: RootCondition
/**
 * 条件成立时的结论。
 */
event: ({
/**
 * 规则成立时产生的结论类型。
 */
type: ("refuse" | "not-required" | "not-in-jurisdiction" | "special-channel")
/**
 * 不予受理、不需许可、不属职权、特殊通道。
 */
params: {
/**
 * 写入文书、告诉申请人的理由。
 */
reason: string
/**
 * 应向哪里办理或改办什么。
 */
redirect?: string
/**
 * 用肯定句写的要求,供部门和审计人员阅读。
 */
requirement: string
basis: Citations
}
} | {
/**
 * 规则成立时产生的结论类型。
 */
type: "convert-variant"
/**
 * 改按另一情形办理,先于其他判断,只转换一次。
 */
params: {
/**
 * 转换后的情形。
 */
to: string
/**
 * 写入文书、告诉申请人的理由。
 */
reason: string
/**
 * 用肯定句写的要求,供部门和审计人员阅读。
 */
requirement: string
basis: Citations
}
} | {
/**
 * 规则成立时产生的结论类型。
 */
type: "correct"
/**
 * 写入一次性告知单的字段问题。
 */
params: {
/**
 * 应更正的字段,列表的列写作 列表.列。
 */
field: string
/**
 * 写入文书、告诉申请人的理由。
 */
reason: string
/**
 * 用肯定句写的要求,供部门和审计人员阅读。
 */
requirement: string
basis: Citations
}
} | {
/**
 * 规则成立时产生的结论类型。
 */
type: "warn"
/**
 * 不影响受理的提示。
 */
params: {
/**
 * 写入文书、告诉申请人的理由。
 */
reason: string
/**
 * 用肯定句写的要求,供部门和审计人员阅读。
 */
requirement: string
basis: Citations
}
})
}
/**
 * 材料清单中的一份材料。
 */
export interface Material {
id: Name
/**
 * 与公开清单一致。
 */
name: string
/**
 * 是,或者何时必要的条件。
 */
required: (true | RootCondition)
/**
 * 用办事人看得懂的话说何时需要,写入材料清单的原因。
 */
requiredText?: string
exempt?: RootCondition
/**
 * 为什么可以免交。
 */
exemptText?: string
/**
 * 可以接受的形式。
 * 
 * @minItems 1
 * 
 * Items: 原件、复印件、电子件等。
 */
forms: string[]
/**
 * 至少几份。
 */
copies: number
/**
 * 申请人自备、政府部门核发、中介机构等。
 */
source: string
/**
 * 电子证照库能否提供,能则免交。
 */
licence: boolean
/**
 * A 签发机关、B 窗口核验、C 自行上传须核原件、D 自行声明。
 */
trust?: ("A" | "B" | "C" | "D")
/**
 * 办理过程中内部产生和共享,不得向申请人索要。
 */
internal?: boolean
submitLater?: RootCondition
/**
 * 何时、在哪一环节提交。
 */
submitLaterText?: string
/**
 * 可以容缺受理的材料及补齐期限。
 */
deferrable?: {
/**
 * 自受理次日起算的工作日数,不长于承诺时限。
 */
days: number
when?: RootCondition
}
/**
 * 窗口核对时记录的属性,规则里写作 materials.编号.属性。
 */
attributes?: {
/**
 * 一个可核对的属性。
 */
[k: string]: {
/**
 * 窗口看到的名称。
 */
title: string
/**
 * 是否、日期、数字或文字。
 */
type: ("boolean" | "date" | "number" | "string")
}
}
/**
 * 对已交材料的核对,只报告确定的问题。
 * 
 * @maxItems 20000
 */
checks?: CheckRule[]
/**
 * 哪些部门接收;缺省为牵头部门。
 */
to?: Name[]
/**
 * 一次收取、在后面阶段使用的材料写明阶段。
 */
stage?: number
/**
 * 怎样准备这份材料。
 */
help?: string
/**
 * 供申请人下载的空白样表和填写示例。
 */
samples?: {
blank?: Attachment
filled?: Attachment
}
basis: Citations
}
/**
 * 一条材料核对规则。
 */
export interface CheckRule {
name: Name
/**
 * 同类规则中数大者先;缺省为 1。
 */
priority?: number
conditions: RootCondition
/**
 * 所交材料自身的问题。
 */
event: {
/**
 * 规则成立时产生的结论类型。
 */
type: "fault"
/**
 * 所交材料自身的问题。
 */
params: {
/**
 * incomplete 不完整、expired 过期、copies 份数、not_signed 未签署、invalid 不合格。
 */
code: ("incomplete" | "expired" | "copies" | "not_signed" | "invalid")
/**
 * 告诉申请人的话。
 */
message: string
basis: Citations
}
}
}
/**
 * 一个已经上传的文件,按内容的散列存放。
 */
export interface Attachment {
/**
 * 给人看的名称,不含路径。
 */
name: string
/**
 * PDF、PNG、JPEG、Word 或 Excel。
 */
type: ("application/pdf" | "image/png" | "image/jpeg" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
/**
 * 字节数,不超过 5 MB。
 */
size: number
/**
 * 内容的 SHA-256,十六进制。
 */
sha256: string
}
/**
 * 一条路由规则。
 */
export interface RoutingRule {
name: Name
/**
 * 同类规则中数大者先;缺省为 1。
 */
priority?: number
conditions: RootCondition
/**
 * 条件成立时的结论。
 */
event: ({
/**
 * 规则成立时产生的结论类型。
 */
type: "assign"
/**
 * 部门在某一阶段承担的角色;阶段依次进行,同一阶段各部门并联。
 */
params: {
department: Name
/**
 * lead 牵头、co 并联、pre-… 前置、first 初审、decide 决定、post 后置。
 */
role: string
/**
 * 从 1 起的阶段序号。
 */
stage: number
/**
 * 部门在本阶段做什么。
 */
task?: string
/**
 * 部门在本阶段的承诺时限和法定时限。
 */
limit?: {
committed: Span
statutory?: Span
}
basis: Citations
}
} | {
/**
 * 规则成立时产生的结论类型。
 */
type: "notify"
/**
 * 只需知道、不参与审批的单位。
 */
params: {
department: Name
/**
 * 受理后、特殊程序需要时或决定后。
 */
after: ("acceptance" | "procedure" | "decision")
/**
 * 知会什么。
 */
task?: string
basis: Citations
}
})
}
/**
 * 数量和单位;当场时数量为 0。
 */
export interface Span {
/**
 * 非负整数。
 */
n: number
unit: Unit
}
/**
 * 一条时限规则。
 */
export interface LimitRule {
name: Name
/**
 * 同类规则中数大者先;缺省为 1。
 */
priority?: number
conditions: RootCondition
/**
 * 条件成立时的结论。
 */
event: ({
/**
 * 规则成立时产生的结论类型。
 */
type: "limit"
/**
 * 承诺、法定、事后核查或制发证件的时限。
 */
params: {
/**
 * committed 承诺、statutory 法定、postCheck 事后核查、issue 制发证件。
 */
clock: ("committed" | "statutory" | "postCheck" | "issue")
/**
 * 非负整数;当场为 0。
 */
n: number
unit: Unit
/**
 * 从这一事件成就之日起算,未成就前自受理之日起算。
 */
startsAt?: string
extension?: Span
basis: Citations
}
} | {
/**
 * 规则成立时产生的结论类型。
 */
type: "exclude"
/**
 * 依法不计入时限的特殊程序(行政许可法45条及专项法规)。
 */
params: {
/**
 * 程序名称。
 */
procedure: string
/**
 * 只从某一时钟扣除;缺省两个时钟都扣除。
 */
clock?: ("committed" | "statutory")
basis: Citations
}
})
}
/**
 * 一条收费规则。
 */
export interface FeeRule {
name: Name
/**
 * 同类规则中数大者先;缺省为 1。
 */
priority?: number
conditions: RootCondition
/**
 * 成立的收费规则相加,四舍五入到分。
 */
event: {
/**
 * 规则成立时产生的结论类型。
 */
type: "fee"
/**
 * 成立的收费规则相加,四舍五入到分。
 */
params: {
/**
 * 人民币元,或一个导出值。
 */
amount: (number | FactReference)
/**
 * 由谁缴纳。
 */
payer?: string
/**
 * 例如免收凭据。
 */
note?: string
basis: Citations
}
}
}
/**
 * 一条审查细则。
 */
export interface ReviewRule {
name: Name
/**
 * 同类规则中数大者先;缺省为 1。
 */
priority?: number
conditions: RootCondition
/**
 * 实体条件,由部门受理后审查,窗口不得据此拒收。
 */
event: {
/**
 * 规则成立时产生的结论类型。
 */
type: "refuse"
/**
 * 实体条件,由部门受理后审查,窗口不得据此拒收。
 */
params: {
/**
 * 写入文书、告诉申请人的理由。
 */
reason: string
/**
 * 用肯定句写的要求,供部门和审计人员阅读。
 */
requirement: string
department?: Name
basis: Citations
}
}
}
