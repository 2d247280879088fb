<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AccountFields</name>
    <message>
        <source>Name of the account</source>
        <translation>户名</translation>
    </message>
    <message>
        <source>Bank of the account</source>
        <translation>开户银行</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>支行</translation>
    </message>
    <message>
        <source>Full number of the account</source>
        <translation>完整账号</translation>
    </message>
    <message>
        <source>Consent line is signed</source>
        <translation>业主已单独签字同意使用该账号</translation>
    </message>
</context>
<context>
    <name>AccountForm</name>
    <message>
        <source>Consent line signed</source>
        <translation>已签同意栏</translation>
    </message>
    <message>
        <source>The owner's own consent line is signed</source>
        <translation>业主已在单独同意栏签字</translation>
    </message>
    <message>
        <source>Show the full account</source>
        <translation>显示完整账号</translation>
    </message>
    <message>
        <source>Save it</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save this account</source>
        <translation>保存此账户</translation>
    </message>
    <message>
        <source>Who looks at a full account number is noted in the journal.</source>
        <translation>查看完整账号会记入日志。</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Account: {part}</source>
        <translation>账户：{part}</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>开户银行</translation>
    </message>
    <message>
        <source>Account name</source>
        <translation>户名</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>支行</translation>
    </message>
</context>
<context>
    <name>AheadTab</name>
    <message>
        <source>Payments made ahead</source>
        <translation>预先缴款</translation>
    </message>
    <message>
        <source>Filter by unit, charge or reference</source>
        <translation>按房号、项目或凭证号筛选</translation>
    </message>
    <message>
        <source>Why the chosen payment no longer counts</source>
        <translation>所选款项作废原因</translation>
    </message>
    <message>
        <source>Cancel this payment</source>
        <translation>作废这笔</translation>
    </message>
    <message>
        <source>Import a workbook</source>
        <translation>导入工作簿</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>缴款日期</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考号</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>cancelled: {reason}</source>
        <translation>已作废：{reason}</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>{count} count, {total}</source>
        <translation>计入 {count} 笔，{total}</translation>
    </message>
    <message>
        <source>No payment made ahead. Import the workbook with unit, charge, amount and date.</source>
        <translation>没有预先缴款。请导入含房号、项目、金额、日期的工作簿。</translation>
    </message>
    <message>
        <source>{amount} counts no more</source>
        <translation>{amount} 不再计入</translation>
    </message>
</context>
<context>
    <name>AllDefectsTab</name>
    <message>
        <source>All defects</source>
        <translation>全部问题</translation>
    </message>
    <message>
        <source>No defect was noted yet.</source>
        <translation>还没有登记问题。</translation>
    </message>
    <message>
        <source>No defect answers this: clear a word or a choice.</source>
        <translation>没有符合条件的问题：请去掉一个词或一项选择。</translation>
    </message>
    <message>
        <source>The defects are being read …</source>
        <translation>正在读取问题……</translation>
    </message>
    <message>
        <source>Save as a workbook</source>
        <translation>导出工作簿</translation>
    </message>
    <message>
        <source>Print forms</source>
        <translation>打印验房表</translation>
    </message>
    <message>
        <source>The forms of {building} are being drawn</source>
        <translation>正在生成{building}的验房表</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} / {all}</translation>
    </message>
    <message>
        <source>Workbooks</source>
        <translation>工作簿</translation>
    </message>
    <message>
        <source>defects</source>
        <translation>问题清单</translation>
    </message>
</context>
<context>
    <name>ApplicationWindow</name>
    <message>
        <source>Handover</source>
        <translation>交房现场</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>不再等待</translation>
    </message>
    <message>
        <source>Help and keys of this page (F1)</source>
        <translation>本页帮助和快捷键（F1）</translation>
    </message>
    <message>
        <source>Scan with the camera</source>
        <translation>用摄像头扫码</translation>
    </message>
</context>
<context>
    <name>AppointmentsTab</name>
    <message>
        <source>Plan slots</source>
        <translation>安排时段</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>No slots on this day. Plan them, or choose another day above.</source>
        <translation>这一天没有安排时段。请先安排时段，或在上方另选日期。</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>到访</translation>
    </message>
    <message>
        <source>{slots} slots, {full} full or closed</source>
        <translation>{slots} 个时段，{full} 个已满或停约</translation>
    </message>
    <message>
        <source>{count} slots planned</source>
        <translation>已安排 {count} 个时段</translation>
    </message>
    <message>
        <source>Capacity set</source>
        <translation>接待能力已设置</translation>
    </message>
    <message>
        <source>Places of {when} set</source>
        <translation>{when} 名额已设置</translation>
    </message>
    <message>
        <source>Booked for {when}</source>
        <translation>已约 {when}</translation>
    </message>
    <message>
        <source>One household more on {when}</source>
        <translation>{when} 加约一户</translation>
    </message>
    <message>
        <source>Appointment cancelled</source>
        <translation>预约已取消</translation>
    </message>
    <message>
        <source>Check of the flat noted</source>
        <translation>户内预检已登记</translation>
    </message>
</context>
<context>
    <name>ApprovalDialog</name>
    <message>
        <source>A second person is needed</source>
        <translation>需要第二人确认</translation>
    </message>
    <message>
        <source>Somebody other than you gives name and PIN here.</source>
        <translation>请另一位同事在此输入姓名和 PIN。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>确认同意</translation>
    </message>
    <message>
        <source>Not approved: name, PIN and reason are all needed.</source>
        <translation>没有确认：姓名、PIN 和原因都要填写。</translation>
    </message>
</context>
<context>
    <name>ArrivalChart</name>
    <message>
        <source>Arrivals by the half hour</source>
        <translation>每半小时到访</translation>
    </message>
    <message>
        <source>more than the teams manage: {hours}</source>
        <translation>超出接待能力：{hours}</translation>
    </message>
    <message>
        <source>expected {expected} · come {arrived} · not come {missing} · walk-ins {walk_ins}</source>
        <translation>预约 {expected} · 已到 {arrived} · 未到 {missing} · 未约到访 {walk_ins}</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>come</source>
        <translation>已到</translation>
    </message>
    <message>
        <source>walk-ins</source>
        <translation>未约到访</translation>
    </message>
    <message>
        <source>teams manage</source>
        <translation>接待能力</translation>
    </message>
    <message>
        <source>{hour}  expected {expected}, come {arrived}, walk-ins {walk_ins}, manage {capacity}</source>
        <translation>{hour}  预约 {expected}，已到 {arrived}，未约 {walk_ins}，能力 {capacity}</translation>
    </message>
</context>
<context>
    <name>ArticleForm</name>
    <message>
        <source>Article</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Name of the article</source>
        <translation>物品名称</translation>
    </message>
    <message>
        <source>Cost (yuan)</source>
        <translation>单价（元）</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>新增物品</translation>
    </message>
    <message>
        <source>Save the article</source>
        <translation>保存物品</translation>
    </message>
    <message>
        <source>Warn at</source>
        <translation>预警线</translation>
    </message>
    <message>
        <source>pcs</source>
        <translation>件</translation>
    </message>
</context>
<context>
    <name>AskCard</name>
    <message>
        <source>New enquiry</source>
        <translation>新咨询</translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation>咨询人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Somebody follows it up</source>
        <translation>需要跟进</translation>
    </message>
    <message>
        <source>Followed up by</source>
        <translation>跟进人</translation>
    </message>
    <message>
        <source>Kinds …</source>
        <translation>咨询类别…</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Follow up until</source>
        <translation>跟进期限</translation>
    </message>
</context>
<context>
    <name>AskLine</name>
    <message>
        <source>Note it</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不办了</translation>
    </message>
    <message>
        <source>{step} comes later, because</source>
        <translation>“{step}”稍后办理，原因</translation>
    </message>
    <message>
        <source>{step} is not needed, because</source>
        <translation>“{step}”免办，原因</translation>
    </message>
    <message>
        <source>{step} is taken up again, because</source>
        <translation>“{step}”恢复办理，原因</translation>
    </message>
    <message>
        <source>a reason is needed</source>
        <translation>请填写原因</translation>
    </message>
</context>
<context>
    <name>AuthorityPart</name>
    <message>
        <source>Name of the agent</source>
        <translation>代理人姓名</translation>
    </message>
    <message>
        <source>Who represents</source>
        <translation>代理人姓名</translation>
    </message>
    <message>
        <source>How the authority was given</source>
        <translation>委托方式</translation>
    </message>
    <message>
        <source>Only the last four are kept</source>
        <translation>只保存后四位</translation>
    </message>
    <message>
        <source>The agent's identity number</source>
        <translation>代理人证件号码</translation>
    </message>
    <message>
        <source>Authority valid until</source>
        <translation>委托书有效期至</translation>
    </message>
    <message>
        <source>Authority until 2026-12-31</source>
        <translation>委托期限至 2026-12-31</translation>
    </message>
    <message>
        <source>Photo of the authority …</source>
        <translation>委托书照片 …</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>{agent}, number ending in {tail}, checked by {clerk}</source>
        <translation>{agent}，证件尾号 {tail}，核验人 {clerk}</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>委托书</translation>
    </message>
    <message>
        <source>It covers</source>
        <translation>委托权限</translation>
    </message>
    <message>
        <source>Agent's number</source>
        <translation>代理人证件</translation>
    </message>
</context>
<context>
    <name>BackEntryPage</name>
    <message>
        <source>Open sheets</source>
        <translation>待补录纸单</translation>
    </message>
    <message>
        <source>Day of the sheets</source>
        <translation>纸单日期</translation>
    </message>
    <message>
        <source>Kind of the sheets</source>
        <translation>纸单种类</translation>
    </message>
    <message>
        <source>all kinds</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>Number on the paper</source>
        <translation>纸上的编号</translation>
    </message>
    <message>
        <source>Number (F2), or its end</source>
        <translation>编号（F2），可只输后几位</translation>
    </message>
    <message>
        <source>all days</source>
        <translation>全部日期</translation>
    </message>
    <message>
        <source>{day} ({count})</source>
        <translation>{day}（{count} 张）</translation>
    </message>
    <message>
        <source>No sheet is open here: everything was entered or came back.</source>
        <translation>没有待补录的纸单：已全部补录或收回。</translation>
    </message>
    <message>
        <source>{count} sheets</source>
        <translation>{count} 张</translation>
    </message>
    <message>
        <source>Sheet {number} · {kind} {unit} · happened {when}: as it stands on the paper</source>
        <translation>纸单 {number} · {kind} {unit} · 发生于 {when}：与纸上所写一致</translation>
    </message>
    <message>
        <source>{count} sheets came back unused? They can't be entered any more.</source>
        <translation>{count} 张纸单未使用收回？收回后不能再补录。</translation>
    </message>
    <message>
        <source>Came back unused</source>
        <translation>未使用收回</translation>
    </message>
    <message>
        <source>{count} sheets came back</source>
        <translation>已收回 {count} 张纸单</translation>
    </message>
</context>
<context>
    <name>BackStrip</name>
    <message>
        <source>Stop the back entry</source>
        <translation>停止补录</translation>
    </message>
    <message>
        <source>Back entry {number} · {kind}</source>
        <translation>补录 {number} · {kind}</translation>
    </message>
    <message>
        <source>happened {when}</source>
        <translation>发生于 {when}</translation>
    </message>
    <message>
        <source>compared by {name}</source>
        <translation>复核 {name}</translation>
    </message>
    <message>
        <source>Entered from paper</source>
        <translation>纸单已补录</translation>
    </message>
</context>
<context>
    <name>BagsTab</name>
    <message>
        <source>no sealed bag</source>
        <translation>没有已封的钥匙袋</translation>
    </message>
    <message>
        <source>bag {number}</source>
        <translation>袋 {number}</translation>
    </message>
    <message>
        <source>Bag {number} sealed</source>
        <translation>钥匙袋 {number} 已封</translation>
    </message>
    <message>
        <source>Print a new label for bag {number}? The label on it now is void at once.</source>
        <translation>为钥匙袋 {number} 打印新标签？袋上现有标签立即作废。</translation>
    </message>
    <message>
        <source>Replace the label</source>
        <translation>更换标签</translation>
    </message>
    <message>
        <source>Label of the key bag</source>
        <translation>钥匙袋标签</translation>
    </message>
    <message>
        <source>Bag {number} opened: its keys go one by one</source>
        <translation>钥匙袋 {number} 已启封，钥匙逐把流转</translation>
    </message>
</context>
<context>
    <name>BandRows</name>
    <message>
        <source>Add a tax band</source>
        <translation>增加一档税率</translation>
    </message>
    <message>
        <source>Home of the family</source>
        <translation>家庭第几套住房</translation>
    </message>
    <message>
        <source>Up to, m²</source>
        <translation>面积上限（㎡）</translation>
    </message>
    <message>
        <source>Rate, %</source>
        <translation>税率（%）</translation>
    </message>
    <message>
        <source>1st</source>
        <translation>首套</translation>
    </message>
    <message>
        <source>2nd</source>
        <translation>第二套</translation>
    </message>
    <message>
        <source>3rd and on</source>
        <translation>第三套起</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>no dwelling</source>
        <translation>非住宅</translation>
    </message>
    <message>
        <source>Area up to and including, m²</source>
        <translation>面积上限（含，㎡）</translation>
    </message>
    <message>
        <source>Rate in per cent</source>
        <translation>税率（百分比）</translation>
    </message>
</context>
<context>
    <name>BatchCard</name>
    <message>
        <source>This batch</source>
        <translation>本批</translation>
    </message>
    <message>
        <source>Print the key handover sheet again</source>
        <translation>重打钥匙交接单</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>钥匙</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Scan the bag, or every key of the unit.</source>
        <translation>扫钥匙袋，或逐把扫本户钥匙。</translation>
    </message>
    <message>
        <source>{count} of {whole} scanned</source>
        <translation>已扫 {count} / {whole}</translation>
    </message>
    <message>
        <source>{refused} refused</source>
        <translation>{refused} 条拒绝</translation>
    </message>
    <message>
        <source>Every key of this unit was handed over.</source>
        <translation>本户钥匙已全部交付。</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Take the marked scan out</source>
        <translation>移出选中</translation>
    </message>
</context>
<context>
    <name>BatchForm</name>
    <message>
        <source>Back to the register</source>
        <translation>返回登记表</translation>
    </message>
    <message>
        <source>empty: all of them, such as {names}</source>
        <translation>不填为全部，例如 {names}</translation>
    </message>
    <message>
        <source>Delivery batch</source>
        <translation>交付批次</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>首日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>末日</translation>
    </message>
    <message>
        <source>Place of the concentrated handover</source>
        <translation>集中交付地点</translation>
    </message>
    <message>
        <source>Place for who comes alone later</source>
        <translation>零星交付地点</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>办理时间</translation>
    </message>
    <message>
        <source>Enquiry phones</source>
        <translation>咨询电话</translation>
    </message>
    <message>
        <source>Save the batch</source>
        <translation>保存批次</translation>
    </message>
    <message>
        <source>On every notice, one a line</source>
        <translation>每份通知书上都有，一行一项</translation>
    </message>
    <message>
        <source>Enclosed with the notice</source>
        <translation>随附资料</translation>
    </message>
    <message>
        <source>To be brought</source>
        <translation>请携带</translation>
    </message>
    <message>
        <source>Save the lists</source>
        <translation>保存清单</translation>
    </message>
    <message>
        <source>New batch</source>
        <translation>新批次</translation>
    </message>
    <message>
        <source>Batch {name} saved</source>
        <translation>批次 {name} 已保存</translation>
    </message>
    <message>
        <source>The lists are saved</source>
        <translation>清单已保存</translation>
    </message>
</context>
<context>
    <name>BatchModeCard</name>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>什么都没有改动</translation>
    </message>
</context>
<context>
    <name>BatchTable</name>
    <message>
        <source>Unit</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>钥匙</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>From and to</source>
        <translation>从何处到何处</translation>
    </message>
    <message>
        <source>{count} in this batch</source>
        <translation>本批 {count} 条</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Take the marked scan out</source>
        <translation>移出选中</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Confirm {count}</source>
        <translation>确认 {count} 条</translation>
    </message>
    <message>
        <source>, {count} refused</source>
        <translation>，{count} 条拒绝</translation>
    </message>
</context>
<context>
    <name>BesideActions</name>
    <message>
        <source>Phone number set</source>
        <translation>电话已更正</translation>
    </message>
    <message>
        <source>Photos and scans (*.jpg *.jpeg *.png *.pdf)</source>
        <translation>照片和扫描件 (*.jpg *.jpeg *.png *.pdf)</translation>
    </message>
    <message>
        <source>Photo of the authority</source>
        <translation>委托书照片</translation>
    </message>
    <message>
        <source>Photo of the authority kept</source>
        <translation>委托书照片已保存</translation>
    </message>
</context>
<context>
    <name>BillChoice</name>
    <message>
        <source>Part of {item}</source>
        <translation>{item}本次金额</translation>
    </message>
</context>
<context>
    <name>BindingCard</name>
    <message>
        <source>Keys to bind</source>
        <translation>待绑定的钥匙</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>钥匙</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>no tag yet</source>
        <translation>尚无标签</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>{unit} {kind}: tag bound</source>
        <translation>{unit} {kind}：标签已绑定</translation>
    </message>
    <message>
        <source>Find a unit above, mark a key, and scan a blank tag.</source>
        <translation>先在上方找到房号，选中一把钥匙，再扫空白标签。</translation>
    </message>
    <message>
        <source>Bind tags</source>
        <translation>绑定标签</translation>
    </message>
    <message>
        <source>{count} without a tag</source>
        <translation>{count} 把未绑标签</translation>
    </message>
    <message>
        <source>How many blank tags</source>
        <translation>空白标签数量</translation>
    </message>
    <message>
        <source>Print blank tags</source>
        <translation>打印空白标签</translation>
    </message>
    <message>
        <source>Tags printed ahead are bound by their first scan.</source>
        <translation>预先打印的标签，首次扫码即绑定。</translation>
    </message>
    <message>
        <source>Blank tags</source>
        <translation>空白标签</translation>
    </message>
</context>
<context>
    <name>BoardCard</name>
    <message>
        <source>Print hook map</source>
        <translation>打印挂位图</translation>
    </message>
    <message>
        <source>Cabinet {name}</source>
        <translation>钥匙柜 {name}</translation>
    </message>
    <message>
        <source>Hooks of cabinet {name}</source>
        <translation>钥匙柜 {name} 的挂位</translation>
    </message>
    <message>
        <source>{here} here · {away} away · {late} overdue · {free} free</source>
        <translation>在位 {here} · 不在位 {away} · 逾期 {late} · 空 {free}</translation>
    </message>
</context>
<context>
    <name>BoardTab</name>
    <message>
        <source>The running orders</source>
        <translation>在途维修单</translation>
    </message>
    <message>
        <source>What is fixed</source>
        <translation>哪些修好了</translation>
    </message>
    <message>
        <source>Note or reason</source>
        <translation>说明或原因</translation>
    </message>
    <message>
        <source>The crew is on its way</source>
        <translation>班组已出发</translation>
    </message>
    <message>
        <source>The crew has arrived</source>
        <translation>班组已到场</translation>
    </message>
    <message>
        <source>The order is done</source>
        <translation>维修单已完成</translation>
    </message>
    <message>
        <source>The order is cancelled</source>
        <translation>维修单已撤销</translation>
    </message>
    <message>
        <source>This household waits for no team</source>
        <translation>该户不在等候派组</translation>
    </message>
    <message>
        <source>Team in hand</source>
        <translation>所选班组</translation>
    </message>
    <message>
        <source>Households that wait</source>
        <translation>等候的住户</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>验房组</translation>
    </message>
    <message>
        <source>Mark a special household</source>
        <translation>标记特殊住户</translation>
    </message>
    <message>
        <source>Call the team back</source>
        <translation>召回班组</translation>
    </message>
    <message>
        <source>{team} is sent</source>
        <translation>已派{team}</translation>
    </message>
    <message>
        <source>The team is called back; the household waits again</source>
        <translation>已召回，该户重新等候</translation>
    </message>
    <message>
        <source>{team} goes instead</source>
        <translation>已换派{team}</translation>
    </message>
</context>
<context>
    <name>BookingCard</name>
    <message>
        <source>No slot</source>
        <translation>未选时段</translation>
    </message>
    <message>
        <source>All buildings</source>
        <translation>全部楼栋</translation>
    </message>
    <message>
        <source>{booked} of {quota}</source>
        <translation>{booked} / {quota}</translation>
    </message>
    <message>
        <source>Nobody is booked here.</source>
        <translation>本时段还没有预约。</translation>
    </message>
    <message>
        <source>no appointment</source>
        <translation>未预约</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>业主</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Special</source>
        <translation>特殊</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Households of the slot</source>
        <translation>本时段业主</translation>
    </message>
    <message>
        <source>Places in this slot, 0 closes it</source>
        <translation>本时段名额，0 为停约</translation>
    </message>
    <message>
        <source>Set the places</source>
        <translation>设置名额</translation>
    </message>
    <message>
        <source>How it was made</source>
        <translation>预约方式</translation>
    </message>
    <message>
        <source>Looked after as</source>
        <translation>特殊群体</translation>
    </message>
    <message>
        <source>Number to call back, if another one</source>
        <translation>回电号码（与登记不同时）</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Why it is cancelled, or who checked the flat</source>
        <translation>取消原因，或预检人</translation>
    </message>
    <message>
        <source>A supervisor consents …</source>
        <translation>主管同意 …</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>取消预约</translation>
    </message>
    <message>
        <source>Flat was checked</source>
        <translation>登记预检</translation>
    </message>
    <message>
        <source>Book here</source>
        <translation>约在此时段</translation>
    </message>
    <message>
        <source>Move here</source>
        <translation>改到此时段</translation>
    </message>
</context>
<context>
    <name>BooksForm</name>
    <message>
        <source>Entrusted repair company</source>
        <translation>委托维修单位</translation>
    </message>
    <message>
        <source>Its phone</source>
        <translation>维修电话</translation>
    </message>
    <message>
        <source>The city prescribes its own forms of the books</source>
        <translation>两书采用当地规定的文本</translation>
    </message>
    <message>
        <source>Save the books</source>
        <translation>保存两书说明</translation>
    </message>
    <message>
        <source>Makers' manuals, one a line</source>
        <translation>设备说明书，每行一份</translation>
    </message>
    <message>
        <source>What the warranty does not cover</source>
        <translation>不属保修范围</translation>
    </message>
</context>
<context>
    <name>BorrowingTab</name>
    <message>
        <source>Keys that are out</source>
        <translation>在外钥匙</translation>
    </message>
    <message>
        <source>Print the evening list</source>
        <translation>打印晚间清单</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Units and keys</source>
        <translation>房屋与把数</translation>
    </message>
    <message>
        <source>Who has them</source>
        <translation>借用人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Lent</source>
        <translation>已借出</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Reminded</source>
        <translation>催还</translation>
    </message>
    <message>
        <source>What was answered</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Show the number</source>
        <translation>显示号码</translation>
    </message>
    <message>
        <source>Was reminded</source>
        <translation>已催还</translation>
    </message>
    <message>
        <source>Teams that wait for a key</source>
        <translation>等候钥匙的验房组</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>已等</translation>
    </message>
    <message>
        <source>Where the key is</source>
        <translation>钥匙所在</translation>
    </message>
    <message>
        <source>Every key that was lent is back.</source>
        <translation>借出的钥匙已全部归还。</translation>
    </message>
    <message>
        <source>{out} keys out, {soon} due within the hour, {late} overdue</source>
        <translation>在外 {out} 把，一小时内到期 {soon} 把，逾期 {late} 把</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>{count} 组</translation>
    </message>
    <message>
        <source>late by {span}</source>
        <translation>逾期 {span}</translation>
    </message>
    <message>
        <source>due in {span}</source>
        <translation>还有 {span}</translation>
    </message>
    <message>
        <source>at the key desk</source>
        <translation>在钥匙台</translation>
    </message>
    <message>
        <source>no keys on the books</source>
        <translation>账上无钥匙</translation>
    </message>
    <message>
        <source>{holder}: reminded {count} times</source>
        <translation>{holder}：已催还 {count} 次</translation>
    </message>
</context>
<context>
    <name>BuildingsCard</name>
    <message>
        <source>Types of the buildings</source>
        <translation>楼栋类型</translation>
    </message>
    <message>
        <source>There is no building yet: import the list of units first.</source>
        <translation>还没有楼栋，请先导入房源台账。</translation>
    </message>
    <message>
        <source>A rate for a type goes before the general rate of a fee.</source>
        <translation>某类型有单独标准的，按该类型的标准收，不按统一标准。</translation>
    </message>
    <message>
        <source>Building {name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>Type of building {name}</source>
        <translation>{name} 的类型</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Building {name}: {kind}</source>
        <translation>{name}：{kind}</translation>
    </message>
    <message>
        <source>Building {name}: saved is {saved}, typed is {typed}. Enter in the field saves it.</source>
        <translation>{name}：已保存的是“{saved}”，您填的是“{typed}”。在栏内按回车即保存。</translation>
    </message>
</context>
<context>
    <name>CabinetCard</name>
    <message>
        <source>Print hook map (F12)</source>
        <translation>打印挂位图（F12）</translation>
    </message>
    <message>
        <source>Cabinet</source>
        <translation>钥匙柜</translation>
    </message>
    <message>
        <source>Cabinet {name}</source>
        <translation>钥匙柜 {name}</translation>
    </message>
</context>
<context>
    <name>CabinetForm</name>
    <message>
        <source>Put up or change a cabinet</source>
        <translation>设置或修改钥匙柜</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Assign hooks to the building</source>
        <translation>给该楼栋分配挂位</translation>
    </message>
    <message>
        <source>Cabinet</source>
        <translation>钥匙柜</translation>
    </message>
    <message>
        <source>Cabinet name</source>
        <translation>柜名</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Hooks in a row</source>
        <translation>每行挂位</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>a new one</source>
        <translation>新柜</translation>
    </message>
    <message>
        <source>no building</source>
        <translation>不分楼栋</translation>
    </message>
</context>
<context>
    <name>CabinetsTab</name>
    <message>
        <source>There is no cabinet yet: put one up at the right.</source>
        <translation>还没有钥匙柜，请在右侧设置。</translation>
    </message>
    <message>
        <source>Cabinets</source>
        <translation>钥匙柜</translation>
    </message>
    <message>
        <source>Hook and cabinet</source>
        <translation>挂位与钥匙柜</translation>
    </message>
    <message>
        <source>hangs on {hook}</source>
        <translation>挂在 {hook}</translation>
    </message>
    <message>
        <source>has no hook yet</source>
        <translation>还没有挂位</translation>
    </message>
    <message>
        <source>{code} hangs on {hook}</source>
        <translation>{code} 已挂在 {hook}</translation>
    </message>
    <message>
        <source>{count} hooks</source>
        <translation>挂位 {count} 个</translation>
    </message>
    <message>
        <source>Cabinet {name} saved</source>
        <translation>钥匙柜 {name} 已保存</translation>
    </message>
    <message>
        <source>Assign hooks of cabinet {name} to all keys of {building} that have none? What is at the desk hangs there from now on.</source>
        <translation>把钥匙柜 {name} 的空挂位分配给 {building} 所有还没有挂位的钥匙？在钥匙台的从现在起挂在那里。</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>派组</translation>
    </message>
    <message>
        <source>{count} sets of keys have their hooks</source>
        <translation>{count} 套钥匙已分配挂位</translation>
    </message>
    <message>
        <source>{count} wait for another cabinet</source>
        <translation>另有 {count} 户待挂其他柜</translation>
    </message>
</context>
<context>
    <name>CalendarCard</name>
    <message>
        <source>Working days</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Fill in the year</source>
        <translation>填入全年节假日</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>people work</source>
        <translation>上班</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>Nothing is filled in for {year}: only weekends are counted as free.</source>
        <translation>{year} 年尚未填入节假日：只把周末算作休息日。</translation>
    </message>
    <message>
        <source>working weekends not announced yet</source>
        <translation>调休安排尚未公布</translation>
    </message>
    <message>
        <source>What the day is</source>
        <translation>这一天算作</translation>
    </message>
    <message>
        <source>as its weekday</source>
        <translation>按星期</translation>
    </message>
    <message>
        <source>Set this day</source>
        <translation>设置这一天</translation>
    </message>
    <message>
        <source>Name of the day</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>CallBar</name>
    <message>
        <source>Call next</source>
        <translation>叫下一号</translation>
    </message>
    <message>
        <source>More about the queue</source>
        <translation>更多排队操作</translation>
    </message>
    <message>
        <source>{number} is here</source>
        <translation>{number} 已到台</translation>
    </message>
    <message>
        <source>{number} called at {at}</source>
        <translation>{number} 已叫号 {at}</translation>
    </message>
    <message>
        <source>{number} in hand</source>
        <translation>{number} 办理中</translation>
    </message>
    <message>
        <source>More of the queue</source>
        <translation>更多叫号操作</translation>
    </message>
    <message>
        <source>Call the household in hand</source>
        <translation>叫当前这一户</translation>
    </message>
    <message>
        <source>Take {number} over from {station} …</source>
        <translation>从{station}接过 {number} …</translation>
    </message>
    <message>
        <source>No number is called here</source>
        <translation>本台没有叫号</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>再叫一次</translation>
    </message>
    <message>
        <source>{number} is not there</source>
        <translation>{number} 未到（过号）</translation>
    </message>
    <message>
        <source>Put {number} back into the queue</source>
        <translation>{number} 退回排队</translation>
    </message>
    <message>
        <source>{number} is done here</source>
        <translation>{number} 本台办完</translation>
    </message>
    <message>
        <source>Send {number} on: {step}</source>
        <translation>{number} 转到：{step}</translation>
    </message>
    <message>
        <source>Take {number} over, which {station} called</source>
        <translation>接过{station}叫的 {number}</translation>
    </message>
    <message>
        <source>{number} called</source>
        <translation>已叫 {number}</translation>
    </message>
    <message>
        <source>was not there {count} times before</source>
        <translation>此前过号 {count} 次</translation>
    </message>
    <message>
        <source>{number} was not there</source>
        <translation>{number} 未到</translation>
    </message>
    <message>
        <source>missed {count} times: it goes to the end. Tell them when they come.</source>
        <translation>已过号 {count} 次，排到最后；人来了请告知。</translation>
    </message>
    <message>
        <source>comes again at {at} at the latest</source>
        <translation>最迟 {at} 再叫</translation>
    </message>
    <message>
        <source>not there {count} times</source>
        <translation>过号 {count} 次</translation>
    </message>
    <message>
        <source>in hand here</source>
        <translation>本台办理中</translation>
    </message>
    <message>
        <source>called here</source>
        <translation>本台已叫</translation>
    </message>
    <message>
        <source>→ {station}</source>
        <translation>→ {station}</translation>
    </message>
</context>
<context>
    <name>CallNoteCard</name>
    <message>
        <source>Show the number</source>
        <translation>显示号码</translation>
    </message>
    <message>
        <source>Call again on</source>
        <translation>再次联系</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>通话内容</translation>
    </message>
    <message>
        <source>No call</source>
        <translation>没有要打的电话</translation>
    </message>
    <message>
        <source>Not called before.</source>
        <translation>以前没有回访过。</translation>
    </message>
    <message>
        <source>Comes on</source>
        <translation>来办日期</translation>
    </message>
    <message>
        <source>Next call on</source>
        <translation>下次联系日期</translation>
    </message>
    <message>
        <source>Note the call</source>
        <translation>登记通话</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Earlier calls</source>
        <translation>以往回访</translation>
    </message>
</context>
<context>
    <name>CallsTab</name>
    <message>
        <source>Evening of</source>
        <translation>回访日期</translation>
    </message>
    <message>
        <source>Evening calls</source>
        <translation>晚间回访</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>打印清单</translation>
    </message>
    <message>
        <source>Save as a workbook</source>
        <translation>导出工作簿</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>业主</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>to be called</source>
        <translation>待拨打</translation>
    </message>
    <message>
        <source>Special</source>
        <translation>特殊</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Nobody is to be called: everybody came, and nobody comes tomorrow.</source>
        <translation>没有需要回访的业主：今天约的都到了，明天没有预约。</translation>
    </message>
    <message>
        <source>{count} in all, {left} still to be called</source>
        <translation>共 {count} 户，待拨打 {left} 户</translation>
    </message>
    <message>
        <source>Workbooks</source>
        <translation>工作簿</translation>
    </message>
</context>
<context>
    <name>CameraPanel</name>
    <message>
        <source>Scan with the camera</source>
        <translation>用摄像头扫码</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>摄像头画面</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Hold a label before the camera, a hand's breadth away.</source>
        <translation>把标签放在摄像头前约一掌远处。</translation>
    </message>
    <message>
        <source>The camera can't be used: this computer lacks a library for pictures and sound (on Linux, libpulse0). A USB scanner works as before, and so does typing the short number beside the code. Have the library installed, then start again.</source>
        <translation>摄像头无法使用：本机缺少图像和声音所需的系统库（Linux 上为 libpulse0）。USB 扫码枪照常可用，也可手工输入码旁的短号。请安装该库后重新启动程序。</translation>
    </message>
    <message>
        <source>No camera was found. A USB scanner works as before, and so does typing the short number beside the code. A camera that is plugged in shows here at once.</source>
        <translation>未找到摄像头。USB 扫码枪照常可用，也可手工输入码旁的短号。插上摄像头后这里会立即显示。</translation>
    </message>
    <message>
        <source>The system does not let this program use the camera. A USB scanner works as before. Allow the camera in the system's privacy settings, then open this again.</source>
        <translation>系统不允许本程序使用摄像头。USB 扫码枪照常可用。请在系统的隐私设置中允许使用摄像头，然后重新打开此窗口。</translation>
    </message>
    <message>
        <source>The camera gives no picture; another program may be using it. A USB scanner works as before. Close the other program, then open this again.</source>
        <translation>摄像头没有画面，可能正被其他程序占用。USB 扫码枪照常可用。请关闭其他程序后重新打开此窗口。</translation>
    </message>
</context>
<context>
    <name>CameraShot</name>
    <message>
        <source>Photo by this computer's camera</source>
        <translation>用本机摄像头拍照</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>摄像头画面</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Take the photo</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Hold still and press F9. The photo goes to the defect.</source>
        <translation>端稳后按 F9，照片就存到这条问题下。</translation>
    </message>
    <message>
        <source>The camera can't be used: this computer lacks a library for pictures and sound (on Linux, libpulse0). Photos from files and from a phone's folder work as before.</source>
        <translation>摄像头用不了：这台电脑缺少影音组件（Linux 上是 libpulse0）。从文件、手机文件夹加照片照常可用。</translation>
    </message>
    <message>
        <source>No camera was found, or it was unplugged. The photos added so far are safe. Plug it in, and it shows here at once; or add photos from files or a phone's folder.</source>
        <translation>没找到摄像头，或者已被拔掉。已加的照片都在。插上后这里马上就有画面；也可以从文件或手机文件夹加照片。</translation>
    </message>
    <message>
        <source>The system does not let this program use the camera. Photos from files work as before. Allow the camera in the system's privacy settings, then open this again.</source>
        <translation>系统不允许本程序使用摄像头。从文件加照片照常可用。请在系统隐私设置里允许使用摄像头，再重新打开。</translation>
    </message>
    <message>
        <source>The camera gives no picture; another program may be using it. The photos added so far are safe. Close the other program, then open this again.</source>
        <translation>摄像头没有画面，可能正被别的程序占用。已加的照片都在。关掉那个程序后重新打开。</translation>
    </message>
</context>
<context>
    <name>CancelForm</name>
    <message>
        <source>Counter-receipt …</source>
        <translation>冲红…</translation>
    </message>
    <message>
        <source>‹ All papers</source>
        <translation>‹ 全部单据</translation>
    </message>
    <message>
        <source>Money arrived on</source>
        <translation>到账日期</translation>
    </message>
    <message>
        <source>Note the arrival</source>
        <translation>登记到账</translation>
    </message>
    <message>
        <source>The owner's copy is back</source>
        <translation>已收回客户联</translation>
    </message>
    <message>
        <source>Number of the reversal slip</source>
        <translation>撤销单号</translation>
    </message>
    <message>
        <source>It can't be voided any more: its shift or day, or the terminal's batch, is closed. A counter-receipt cancels it; the money becomes the owner's credit.</source>
        <translation>已不能作废：所在班次、当日或终端批次已结。只能开红字收据冲销，款项转为业主结余。</translation>
    </message>
    <message>
        <source>Make the counter-receipt …</source>
        <translation>开红字收据…</translation>
    </message>
    <message>
        <source>Void it …</source>
        <translation>作废…</translation>
    </message>
    <message>
        <source>Cancel number {number}; the number stays used</source>
        <translation>作废第 {number} 号，号码不再使用</translation>
    </message>
    <message>
        <source>Cancel the defect</source>
        <translation>作废</translation>
    </message>
</context>
<context>
    <name>CashDesk</name>
    <message>
        <source>What the cash desk shows</source>
        <translation>结算台内容</translation>
    </message>
    <message>
        <source>To be done</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>What is done now</source>
        <translation>当前办理</translation>
    </message>
    <message>
        <source>The measured area is missing; this unit can't be settled yet.</source>
        <translation>实测面积未到，暂不能结算。</translation>
    </message>
    <message>
        <source>Nothing is open for this unit.</source>
        <translation>本房源没有待办款项。</translation>
    </message>
    <message>
        <source>Notify again: amounts changed</source>
        <translation>金额有变，须重新通知</translation>
    </message>
    <message>
        <source>Refund to the owner</source>
        <translation>退款给业主</translation>
    </message>
    <message>
        <source>Signature on the refund</source>
        <translation>退款单待签字</translation>
    </message>
    <message>
        <source>Pay the refund in cash</source>
        <translation>现金付退款</translation>
    </message>
    <message>
        <source>Refund came back: account</source>
        <translation>退款被退回，改账号</translation>
    </message>
    <message>
        <source>Give credit back</source>
        <translation>退还结余</translation>
    </message>
    <message>
        <source>{payee}, instalment</source>
        <translation>{payee}，分期</translation>
    </message>
    <message>
        <source>Take money · {payee}</source>
        <translation>收款 · {payee}</translation>
    </message>
</context>
<context>
    <name>CertificatePart</name>
    <message>
        <source>Handover certificate</source>
        <translation>房屋交接书</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>签字人</translation>
    </message>
    <message>
        <source>Text that is signed</source>
        <translation>签署的文本</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>On pane …</source>
        <translation>签名板签…</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>纸质签字</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>拒签</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>未到场</translation>
    </message>
    <message>
        <source>The marked person signs on the pane</source>
        <translation>选中的人在签名板上签</translation>
    </message>
    <message>
        <source>The marked person signs on paper</source>
        <translation>选中的人在纸上签</translation>
    </message>
    <message>
        <source>The marked person refuses to sign, for the reason given</source>
        <translation>选中的人拒签，理由见左</translation>
    </message>
    <message>
        <source>The marked person is not here and does not sign</source>
        <translation>选中的人未到场，不签字</translation>
    </message>
    <message>
        <source>Print the certificate again</source>
        <translation>补打交接书</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Issue the certificate</source>
        <translation>出具交接书</translation>
    </message>
    <message>
        <source>Issue a corrected one</source>
        <translation>出具更正的交接书</translation>
    </message>
    <message>
        <source>Certificate issued, in two copies</source>
        <translation>交接书已出具，一式两份</translation>
    </message>
    <message>
        <source>Why another one is needed, or why somebody declines</source>
        <translation>另出的原因；有人拒签时填拒签理由</translation>
    </message>
    <message>
        <source>If declined: why, in the person's words</source>
        <translation>拒签时填写理由（原话）</translation>
    </message>
    <message>
        <source>declined: {names}</source>
        <translation>拒签：{names}</translation>
    </message>
    <message>
        <source>{number} issued {time}</source>
        <translation>{number} 已于 {time} 出具</translation>
    </message>
    <message>
        <source>Not yet, as for the keys: {conditions}</source>
        <translation>暂不能出具，与领钥匙的条件相同：{conditions}</translation>
    </message>
    <message>
        <source>keys signed for</source>
        <translation>钥匙已签收</translation>
    </message>
    <message>
        <source>keys may go</source>
        <translation>可以领钥匙</translation>
    </message>
    <message>
        <source>{count} open defects in the annex</source>
        <translation>附件列 {count} 项未整改问题</translation>
    </message>
    <message>
        <source>not issued yet</source>
        <translation>尚未出具</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>未到场</translation>
    </message>
    <message>
        <source>on the pane</source>
        <translation>手写屏签字</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>纸质签字</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>拒签</translation>
    </message>
</context>
<context>
    <name>ChangeForm</name>
    <message>
        <source>Change number {number}</source>
        <translation>修改第 {number} 号</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>专业</translation>
    </message>
    <message>
        <source>Contractor</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Owner asks</source>
        <translation>业主诉求</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>nobody responsible</source>
        <translation>无责任单位</translation>
    </message>
</context>
<context>
    <name>CheckInForm</name>
    <message>
        <source>Check in</source>
        <translation>签到</translation>
    </message>
</context>
<context>
    <name>ClerkForm</name>
    <message>
        <source>New clerk</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>PIN again</source>
        <translation>再输一次 PIN</translation>
    </message>
    <message>
        <source>four digits or more</source>
        <translation>四位或更多数字</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Type the clerk's name.</source>
        <translation>请输入姓名。</translation>
    </message>
    <message>
        <source>Let the clerk type a PIN of four digits or more.</source>
        <translation>请本人输入四位或更多数字的 PIN。</translation>
    </message>
    <message>
        <source>The two PINs differ. Type both again.</source>
        <translation>两次输入的 PIN 不一致，请重新输入。</translation>
    </message>
    <message>
        <source>Tick at least one role: without one no station can be opened.</source>
        <translation>请至少勾选一个角色：没有角色打不开任何台。</translation>
    </message>
</context>
<context>
    <name>Closer</name>
    <message>
        <source>Close shift {number} with receipts not printed</source>
        <translation>收据未打印，仍结班 {number}</translation>
    </message>
    <message>
        <source>Shift closed</source>
        <translation>已结班</translation>
    </message>
    <message>
        <source>{name} compared</source>
        <translation>{name} 已核对</translation>
    </message>
</context>
<context>
    <name>ClosingView</name>
    <message>
        <source>Nobody, into the safe</source>
        <translation>不交班：现金入保险柜</translation>
    </message>
    <message>
        <source>Counted less book: {difference} in the drawer, {refund_float} in the refund float. Count again, or explain it, then close.</source>
        <translation>实点减账面：钱箱 {difference}，退款备用金 {refund_float}。请重点一遍，或说明原因后再结班。</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <translation>结班</translation>
    </message>
    <message>
        <source>Deposit for the bank, yuan</source>
        <translation>存银行（元）</translation>
    </message>
    <message>
        <source>Handed over to</source>
        <translation>交班给</translation>
    </message>
    <message>
        <source>Deposit slip</source>
        <translation>存款回单号</translation>
    </message>
    <message>
        <source>Explanation of the difference</source>
        <translation>差额说明</translation>
    </message>
    <message>
        <source>Back to the shift</source>
        <translation>返回班次</translation>
    </message>
    <message>
        <source>Close and print the report</source>
        <translation>结班并打印交款表</translation>
    </message>
</context>
<context>
    <name>ColumnsCard</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Columns and their headings</source>
        <translation>各列对应的表头</translation>
    </message>
    <message>
        <source>{matched} of {all} matched</source>
        <translation>已匹配 {matched} / {all}</translation>
    </message>
    <message>
        <source>not in this sheet</source>
        <translation>本表没有</translation>
    </message>
    <message>
        <source>Heading for {column}</source>
        <translation>{column} 的表头</translation>
    </message>
</context>
<context>
    <name>ComparisonCard</name>
    <message>
        <source>Notified and now</source>
        <translation>通知与现在对照</translation>
    </message>
    <message>
        <source>not notified yet</source>
        <translation>尚未通知</translation>
    </message>
    <message>
        <source>version {number}, notified on {day}</source>
        <translation>第{number}版，{day} 通知</translation>
    </message>
    <message>
        <source>Choose a unit above.</source>
        <translation>请在上面选一户。</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Notified</source>
        <translation>已通知</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现金额</translation>
    </message>
    <message>
        <source>How it is counted, or why it differs</source>
        <translation>计算方式或变化原因</translation>
    </message>
</context>
<context>
    <name>ConclusionPart</name>
    <message>
        <source>The owner's conclusion</source>
        <translation>业主结论</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reason, in the owner's words</source>
        <translation>原因（业主原话）</translation>
    </message>
    <message>
        <source>Note the conclusion and print the record</source>
        <translation>登记结论并打印验房记录</translation>
    </message>
    <message>
        <source>Keep the signatures and print anew</source>
        <translation>保存签名并重新打印</translation>
    </message>
    <message>
        <source>Write the refusal record …</source>
        <translation>填写拒收记录…</translation>
    </message>
    <message>
        <source>Refusal noted</source>
        <translation>已登记拒收</translation>
    </message>
    <message>
        <source>Signatures kept</source>
        <translation>签名已保存</translation>
    </message>
    <message>
        <source>Conclusion noted</source>
        <translation>已登记结论</translation>
    </message>
    <message>
        <source>no team is assigned</source>
        <translation>还没有派组</translation>
    </message>
    <message>
        <source>{conclusion}, noted at {time}</source>
        <translation>{conclusion}，{time} 登记</translation>
    </message>
    <message>
        <source>Return the key to the desk, or pass it straight to the handover.</source>
        <translation>请将钥匙归还钥匙台，或直接转交办理钥匙交接。</translation>
    </message>
</context>
<context>
    <name>ConditionForm</name>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>By what</source>
        <translation>冻结原因</translation>
    </message>
    <message>
        <source>Amount outstanding</source>
        <translation>欠款金额</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Said before</source>
        <translation>此前登记</translation>
    </message>
    <message>
        <source>{count} units</source>
        <translation>{count} 户</translation>
    </message>
    <message>
        <source>No unit chosen</source>
        <translation>未选房源</translation>
    </message>
    <message>
        <source>Nothing was said of this unit yet.</source>
        <translation>这套房还没有登记过。</translation>
    </message>
</context>
<context>
    <name>ConditionTable</name>
    <message>
        <source>All sold units</source>
        <translation>全部已售房源</translation>
    </message>
    <message>
        <source>A condition blocks</source>
        <translation>有条件挡住</translation>
    </message>
    <message>
        <source>Something is not met</source>
        <translation>有未满足的</translation>
    </message>
    <message>
        <source>Something was not checked</source>
        <translation>有未核的</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>业主</translation>
    </message>
    <message>
        <source>Conditions of delivery</source>
        <translation>交付条件</translation>
    </message>
    <message>
        <source>{amount} open</source>
        <translation>欠 {amount}</translation>
    </message>
</context>
<context>
    <name>ConditionsTab</name>
    <message>
        <source>Conditions of delivery</source>
        <translation>交付条件</translation>
    </message>
    <message>
        <source>Import a workbook</source>
        <translation>导入工作簿</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>Which units</source>
        <translation>哪些房源</translation>
    </message>
    <message>
        <source>all buildings</source>
        <translation>全部楼栋</translation>
    </message>
    <message>
        <source>Filter by unit or owner</source>
        <translation>按房号或业主筛选</translation>
    </message>
    <message>
        <source>Condition of delivery</source>
        <translation>交付条件</translation>
    </message>
    <message>
        <source>What it does when it is not met</source>
        <translation>未满足时怎么办</translation>
    </message>
    <message>
        <source>Not met:</source>
        <translation>未满足时：</translation>
    </message>
    <message>
        <source>Without a notice until they are met: {conditions}</source>
        <translation>未满足就不出通知：{conditions}</translation>
    </message>
    <message>
        <source>No unit here: choose other units, or clear the filter.</source>
        <translation>这里没有房源：请另选范围，或清空筛选。</translation>
    </message>
    <message>
        <source>{blocked} blocked</source>
        <translation>{blocked} 户被挡住</translation>
    </message>
    <message>
        <source>Conditions of delivery, {count} units</source>
        <translation>交付条件 {count} 户</translation>
    </message>
    <message>
        <source>{condition} noted, {count} facts</source>
        <translation>已登记{condition}，{count} 条</translation>
    </message>
    <message>
        <source>{condition} noted for whole buildings, {count} facts</source>
        <translation>已按整栋登记{condition}，{count} 条</translation>
    </message>
    <message>
        <source>The table of conditions is saved</source>
        <translation>条件表已保存</translation>
    </message>
</context>
<context>
    <name>ConsultationsTab</name>
    <message>
        <source>Filter by unit, person or words</source>
        <translation>按房号、姓名或内容筛选</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Who asked</source>
        <translation>查阅人</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Consultations of the survey report</source>
        <translation>测绘报告查询登记</translation>
    </message>
    <message>
        <source>{count} logged</source>
        <translation>共 {count} 条</translation>
    </message>
    <message>
        <source>Nothing logged here. Who asks to see the survey report is noted at the settlement desk.</source>
        <translation>没有登记。业主查询测绘报告时在结算台登记。</translation>
    </message>
</context>
<context>
    <name>ContractorForm</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Gets new work</source>
        <translation>接收新任务</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Trades and buildings</source>
        <translation>专业与楼栋</translation>
    </message>
    <message>
        <source>New contractor</source>
        <translation>新增责任单位</translation>
    </message>
    <message>
        <source>{trade}: buildings</source>
        <translation>{trade}：楼栋</translation>
    </message>
    <message>
        <source>all buildings</source>
        <translation>全部楼栋</translation>
    </message>
    <message>
        <source>There is no building {names}.</source>
        <translation>没有楼栋{names}。</translation>
    </message>
</context>
<context>
    <name>ContractorsTab</name>
    <message>
        <source>Contractors</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Contractor</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Responsible for</source>
        <translation>负责专业</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未完</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>New contractor</source>
        <translation>新增责任单位</translation>
    </message>
    <message>
        <source>Give open defects their contractor</source>
        <translation>未完问题重新指派</translation>
    </message>
    <message>
        <source>active</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>no new work</source>
        <translation>停派</translation>
    </message>
    <message>
        <source>No contractor is known: add the first one.</source>
        <translation>还没有责任单位，请新增第一家。</translation>
    </message>
    <message>
        <source>No contractor for: {names}.</source>
        <translation>没有责任单位：{names}。</translation>
    </message>
    <message>
        <source>Without person or phone: {names}.</source>
        <translation>缺联系人或电话：{names}。</translation>
    </message>
    <message>
        <source>{count} open defects have nobody responsible.</source>
        <translation>{count} 条未完问题无人负责。</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>改由本单位负责</translation>
    </message>
    <message>
        <source>{name}: kept</source>
        <translation>{name}：已保存</translation>
    </message>
    <message>
        <source>{changed} defects got a contractor, {left} have nobody still</source>
        <translation>{changed} 条问题已指派责任单位，{left} 条仍无人负责</translation>
    </message>
</context>
<context>
    <name>ContractsTab</name>
    <message>
        <source>Choose a unit first.</source>
        <translation>请先选一户。</translation>
    </message>
    <message>
        <source>Terms of {count} contracts changed</source>
        <translation>已更改 {count} 份合同的约定</translation>
    </message>
    <message>
        <source>Units that were notified before are to be notified again with a reason</source>
        <translation>已通知过的房源须注明原因再次通知</translation>
    </message>
    <message>
        <source>Homes of the family noted</source>
        <translation>家庭住房套数已登记</translation>
    </message>
    <message>
        <source>It counts no more</source>
        <translation>不再计入</translation>
    </message>
</context>
<context>
    <name>CountCard</name>
    <message>
        <source>Count</source>
        <translation>清点</translation>
    </message>
    <message>
        <source>{box}: {total} yuan</source>
        <translation>{box}：{total} 元</translation>
    </message>
    <message>
        <source>No stock-take chosen</source>
        <translation>未选择盘点</translation>
    </message>
    <message>
        <source>Start a stock-take, or choose one.</source>
        <translation>开始盘点，或选择一次盘点。</translation>
    </message>
    <message>
        <source>Stock-take {number} · {scope}</source>
        <translation>盘点 {number} · {scope}</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>钥匙</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Hook</source>
        <translation>挂位</translation>
    </message>
    <message>
        <source>Last on the books</source>
        <translation>最后记录</translation>
    </message>
    <message>
        <source>Keys that are missing or not expected</source>
        <translation>缺少或多出的钥匙</translation>
    </message>
    <message>
        <source>Who signs the result</source>
        <translation>签认人</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>打印盘点表</translation>
    </message>
    <message>
        <source>Close and sign</source>
        <translation>结束并签认</translation>
    </message>
    <message>
        <source>running since {time}</source>
        <translation>{time} 开始，进行中</translation>
    </message>
    <message>
        <source>Missing {count}</source>
        <translation>缺少 {count}</translation>
    </message>
    <message>
        <source>of {count} found</source>
        <translation>/ {count} 把已找到</translation>
    </message>
    <message>
        <source>Still to find {count}</source>
        <translation>待清点 {count}</translation>
    </message>
    <message>
        <source>Not expected {count}</source>
        <translation>多出 {count}</translation>
    </message>
    <message>
        <source>Scan, or type the number</source>
        <translation>扫描，或输入编号</translation>
    </message>
    <message>
        <source>the first {shown} are shown; the sheet has all</source>
        <translation>只显示前 {shown} 把；盘点表列出全部</translation>
    </message>
    <message>
        <source>Nothing was found that was not expected.</source>
        <translation>没有多出的钥匙。</translation>
    </message>
    <message>
        <source>Every expected key was found.</source>
        <translation>应有的钥匙全部找到。</translation>
    </message>
    <message>
        <source>closed {time}, signed by {name}</source>
        <translation>{time} 结束，{name} 签认</translation>
    </message>
    <message>
        <source>since the start: {said}</source>
        <translation>盘点期间：{said}</translation>
    </message>
</context>
<context>
    <name>CountGrid</name>
    <message>
        <source>Nothing is in it</source>
        <translation>里面没有现金</translation>
    </message>
    <message>
        <source>{box}: pieces of {face}</source>
        <translation>{box}：{face} 元张数</translation>
    </message>
</context>
<context>
    <name>CountTiles</name>
    <message>
        <source>Rows of units read</source>
        <translation>读到房源行</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有变化</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>无变化</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>读取中</translation>
    </message>
    <message>
        <source>written</source>
        <translation>已写入</translation>
    </message>
    <message>
        <source>will be written</source>
        <translation>将写入</translation>
    </message>
    <message>
        <source>without subtotals</source>
        <translation>不含小计</translation>
    </message>
    <message>
        <source>reasons below</source>
        <translation>原因见下表</translation>
    </message>
    <message>
        <source>clashes {count}</source>
        <translation>冲突 {count}</translation>
    </message>
</context>
<context>
    <name>CountingCard</name>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Sign and close</source>
        <translation>签字并结束</translation>
    </message>
    <message>
        <source>Stock-take</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签字人</translation>
    </message>
    <message>
        <source>Not counted: no stock-take is running. Begin one, then scan again.</source>
        <translation>未计入：没有正在进行的盘点。先开始盘点，再扫一次。</translation>
    </message>
    <message>
        <source>not expected here: {holder}</source>
        <translation>不应在此：{holder}</translation>
    </message>
    <message>
        <source>counted before</source>
        <translation>已清点过</translation>
    </message>
    <message>
        <source>{number} begun: {count} keys expected</source>
        <translation>{number} 开始：应有 {count} 把</translation>
    </message>
    <message>
        <source>none is running</source>
        <translation>没有进行中的盘点</translation>
    </message>
    <message>
        <source>{count} unexpected</source>
        <translation>多出 {count} 把</translation>
    </message>
    <message>
        <source>Stock-take {number}</source>
        <translation>盘点 {number}</translation>
    </message>
    <message>
        <source>{found} of {expected} found</source>
        <translation>已找到 {found} / {expected}</translation>
    </message>
    <message>
        <source>{number} closed: {missing} missing, {unexpected} unexpected</source>
        <translation>{number} 结束：缺 {missing} 把，多出 {unexpected} 把</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
</context>
<context>
    <name>CrewForm</name>
    <message>
        <source>Name of the crew</source>
        <translation>班组名称</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>组长</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Radio channel</source>
        <translation>对讲频道</translation>
    </message>
    <message>
        <source>Standby place</source>
        <translation>待命地点</translation>
    </message>
    <message>
        <source>Training: topic</source>
        <translation>培训内容</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>培训人</translation>
    </message>
    <message>
        <source>Save the crew</source>
        <translation>保存班组</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>Note who is here</source>
        <translation>登记实到</translation>
    </message>
    <message>
        <source>Note the training</source>
        <translation>登记培训</translation>
    </message>
    <message>
        <source>New crew</source>
        <translation>新班组</translation>
    </message>
    <message>
        <source>Here now</source>
        <translation>现在实到</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>应到</translation>
    </message>
    <message>
        <source>Trades</source>
        <translation>专业</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>How many came</source>
        <translation>到课人数</translation>
    </message>
    <message>
        <source>Crew</source>
        <translation>班组</translation>
    </message>
</context>
<context>
    <name>CrewStrip</name>
    <message>
        <source>Crews</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>{free} of {crews} stand by · {here} of {planned} people are here</source>
        <translation>待命 {free}/{crews} 组 · 实到 {here}/{planned} 人</translation>
    </message>
</context>
<context>
    <name>CrewsTab</name>
    <message>
        <source>A new crew</source>
        <translation>新增班组</translation>
    </message>
    <message>
        <source>Crews</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>New crew</source>
        <translation>新班组</translation>
    </message>
    <message>
        <source>Print the command chart</source>
        <translation>打印指挥通讯表</translation>
    </message>
    <message>
        <source>Crew</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Trades</source>
        <translation>专业</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>组长</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>频道</translation>
    </message>
    <message>
        <source>Standby place</source>
        <translation>待命地点</translation>
    </message>
    <message>
        <source>People here</source>
        <translation>实到</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>培训日期</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>已撤下</translation>
    </message>
    <message>
        <source>There is no crew yet: set the first one up at the right.</source>
        <translation>还没有班组：请在右边建第一个。</translation>
    </message>
    <message>
        <source>no crew for {names}</source>
        <translation>无班组的专业：{names}</translation>
    </message>
    <message>
        <source>no leader or phone: {names}</source>
        <translation>缺组长或电话：{names}</translation>
    </message>
    <message>
        <source>no channel: {names}</source>
        <translation>缺频道：{names}</translation>
    </message>
    <message>
        <source>not trained: {names}</source>
        <translation>未培训：{names}</translation>
    </message>
    <message>
        <source>Mend before day 1: {gaps}</source>
        <translation>开放日前须补齐：{gaps}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>The crew is saved</source>
        <translation>班组已保存</translation>
    </message>
    <message>
        <source>The crew is set aside</source>
        <translation>班组已撤下</translation>
    </message>
    <message>
        <source>{count} are here</source>
        <translation>实到 {count} 人</translation>
    </message>
    <message>
        <source>The training is noted</source>
        <translation>培训已登记</translation>
    </message>
</context>
<context>
    <name>CylinderCard</name>
    <message>
        <source>Cost (yuan)</source>
        <translation>费用（元）</translation>
    </message>
    <message>
        <source>Cylinder changed</source>
        <translation>已更换锁芯</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>已销毁</translation>
    </message>
    <message>
        <source>No key chosen</source>
        <translation>未选择钥匙</translation>
    </message>
    <message>
        <source>Choose a key to say what was done about it.</source>
        <translation>请选择钥匙，登记处理情况。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Cost borne by</source>
        <translation>费用承担方</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>施工方</translation>
    </message>
    <message>
        <source>Borne by</source>
        <translation>承担方</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新钥匙</translation>
    </message>
    <message>
        <source>How and why it was destroyed</source>
        <translation>销毁方式与原因</translation>
    </message>
    <message>
        <source>New keys: {kind}</source>
        <translation>新钥匙：{kind}</translation>
    </message>
</context>
<context>
    <name>DayStrip</name>
    <message>
        <source>Days with slots</source>
        <translation>有时段的日期</translation>
    </message>
    <message>
        <source>single units</source>
        <translation>零星交付</translation>
    </message>
</context>
<context>
    <name>DayTab</name>
    <message>
        <source>Days</source>
        <translation>营业日</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退</translation>
    </message>
    <message>
        <source>Not arrived yet</source>
        <translation>待到账</translation>
    </message>
    <message>
        <source>Difference at the counts</source>
        <translation>盘点差额</translation>
    </message>
    <message>
        <source>The day in detail</source>
        <translation>当日明细</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>收银员</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>钱箱</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>开班</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>结班</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>实点</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Enter prints the report of a closed shift again</source>
        <translation>按回车重打已结班次的交款表</translation>
    </message>
    <message>
        <source>By</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Payee</source>
        <translation>收款单位</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收据号</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>付款人</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考号</translation>
    </message>
    <message>
        <source>Print the report again</source>
        <translation>重打报表</translation>
    </message>
    <message>
        <source>Close the day and print its report</source>
        <translation>日结并打印日报</translation>
    </message>
    <message>
        <source>No shift was opened on this day.</source>
        <translation>这一天没有开过班。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Closed at {time} by {clerk}; nothing of this day changes any more.</source>
        <translation>{clerk} 已于 {time} 日结；这一天的账不再改动。</translation>
    </message>
    <message>
        <source>The day can't be closed yet. Still open: {shifts}.</source>
        <translation>还不能日结。未结的班次：{shifts}。</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>No money was taken on this day.</source>
        <translation>这一天没有收款。</translation>
    </message>
    <message>
        <source>Shifts: {count}</source>
        <translation>班次 {count} 个</translation>
    </message>
    <message>
        <source>Refunds: {count}</source>
        <translation>退款 {count} 笔</translation>
    </message>
    <message>
        <source>Payments: {count}, in no total</source>
        <translation>{count} 笔，不计入合计</translation>
    </message>
    <message>
        <source>Every transfer and cheque of this day has arrived.</source>
        <translation>这一天的转账和支票都已到账。</translation>
    </message>
    <message>
        <source>All methods</source>
        <translation>全部方式</translation>
    </message>
    <message>
        <source>All payees</source>
        <translation>全部单位</translation>
    </message>
    <message>
        <source>less what has not arrived</source>
        <translation>减：待到账</translation>
    </message>
    <message>
        <source>Close {day}? After that no receipt of the day is voided and no shift is opened in it.</source>
        <translation>日结 {day}？日结后当天的收据不能再作废，也不能再开班。</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>日结</translation>
    </message>
    <message>
        <source>Day closed</source>
        <translation>已日结</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>未结</translation>
    </message>
</context>
<context>
    <name>DecisionForm</name>
    <message>
        <source>Leave it</source>
        <translation>不办</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>减免</translation>
    </message>
    <message>
        <source>Another instalment</source>
        <translation>再加一期</translation>
    </message>
    <message>
        <source>The parts come to what is open. Without a row, the rest is paid later.</source>
        <translation>各期合计须等于未付金额；不列分期则余款以后再付。</translation>
    </message>
    <message>
        <source>Waive it …</source>
        <translation>减免…</translation>
    </message>
    <message>
        <source>Allow instalments …</source>
        <translation>同意分期…</translation>
    </message>
    <message>
        <source>Due day {number}</source>
        <translation>第{number}期到期日</translation>
    </message>
    <message>
        <source>Instalment {number}</source>
        <translation>第{number}期金额</translation>
    </message>
    <message>
        <source>Take instalment {number} out</source>
        <translation>删去第{number}期</translation>
    </message>
</context>
<context>
    <name>DefectActions</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Closed on the spot</source>
        <translation>当场关闭</translation>
    </message>
    <message>
        <source>Add photo</source>
        <translation>加照片</translation>
    </message>
    <message>
        <source>Order a crew</source>
        <translation>叫快修</translation>
    </message>
</context>
<context>
    <name>DefectList</name>
    <message>
        <source>Defects of this unit</source>
        <translation>本户问题</translation>
    </message>
    <message>
        <source>Notes and good points</source>
        <translation>记录和优点</translation>
    </message>
    <message>
        <source>{count} named in the contract: mend before the handover</source>
        <translation>合同约定项 {count} 项：交付前须整改</translation>
    </message>
    <message>
        <source>No defects noted. Type above and press Enter.</source>
        <translation>还没有问题。在上方输入并按回车。</translation>
    </message>
    <message>
        <source>No team is assigned yet. Meters, defects and conclusion wait for it.</source>
        <translation>还没有派组。派组后才能登记读数、问题和结论。</translation>
    </message>
</context>
<context>
    <name>DefectPane</name>
    <message>
        <source>No defect chosen</source>
        <translation>未选择问题</translation>
    </message>
    <message>
        <source>Defect</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Whose move</source>
        <translation>该谁办</translation>
    </message>
    <message>
        <source>Contractor</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>How to repair</source>
        <translation>整改方法</translation>
    </message>
    <message>
        <source>Owner asks</source>
        <translation>业主诉求</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>{here} of {named} photos here</source>
        <translation>照片 {here}/{named} 张在本机</translation>
    </message>
    <message>
        <source>nobody responsible</source>
        <translation>无责任单位</translation>
    </message>
</context>
<context>
    <name>DefectPart</name>
    <message>
        <source>Defect {number} noted</source>
        <translation>登记问题 {number}</translation>
    </message>
    <message>
        <source>{kind} written down</source>
        <translation>{kind}已登记</translation>
    </message>
</context>
<context>
    <name>DefectTicks</name>
    <message>
        <source>Fixed: {defect}</source>
        <translation>已修好：{defect}</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>已修好</translation>
    </message>
</context>
<context>
    <name>Defects</name>
    <message>
        <source>Minor</source>
        <translation>轻微</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>较差</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Defect</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>工种</translation>
    </message>
    <message>
        <source>Contractor</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Next move</source>
        <translation>待谁处理</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>nobody responsible</source>
        <translation>无责任单位</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知单</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Whose move</source>
        <translation>该谁办</translation>
    </message>
    <message>
        <source>at least {low} {unit}</source>
        <translation>不小于 {low} {unit}</translation>
    </message>
    <message>
        <source>{low} to {high} {unit}</source>
        <translation>{low}～{high} {unit}</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>allowed {limits}</source>
        <translation>允许 {limits}</translation>
    </message>
    <message>
        <source>within {limits}</source>
        <translation>合格（允许 {limits}）</translation>
    </message>
    <message>
        <source>outside {limits}</source>
        <translation>超差（允许 {limits}）</translation>
    </message>
</context>
<context>
    <name>DefectsCard</name>
    <message>
        <source>Most frequent defects</source>
        <translation>问题前五</translation>
    </message>
    <message>
        <source>No defect has been noted yet.</source>
        <translation>还没有登记问题。</translation>
    </message>
    <message>
        <source>{count} in all, {share} closed on the spot</source>
        <translation>共 {count} 项，当场关闭 {share}</translation>
    </message>
    <message>
        <source>First-pass rate {share} ({passed} of {all} first inspections)</source>
        <translation>一次验房通过率 {share}（首次验房 {all} 户，通过 {passed} 户）</translation>
    </message>
    <message>
        <source>First-pass rate = first inspections accepted without issues ÷ first inspections</source>
        <translation>一次验房通过率 = 首次验房无问题收楼户数 ÷ 首次验房户数</translation>
    </message>
</context>
<context>
    <name>DeliveryPage</name>
    <message>
        <source>Invitations</source>
        <translation>通知预约</translation>
    </message>
    <message>
        <source>Delivery notices</source>
        <translation>交付通知书</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>交付条件</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Evening calls</source>
        <translation>晚间回访</translation>
    </message>
    <message>
        <source>Text messages</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>Enquiries</source>
        <translation>咨询</translation>
    </message>
</context>
<context>
    <name>DeliveryRun</name>
    <message>
        <source>{issued} notices issued, {same} unchanged</source>
        <translation>出具 {issued} 份，{same} 份没有变化</translation>
    </message>
    <message>
        <source>stopped before the others</source>
        <translation>中途停止，其余未办</translation>
    </message>
    <message>
        <source>{count} go out fewer than ten days ahead</source>
        <translation>{count} 份距首日不足十天</translation>
    </message>
    <message>
        <source>{count} left out: {reasons}</source>
        <translation>{count} 户未出：{reasons}</translation>
    </message>
</context>
<context>
    <name>DeskActions</name>
    <message>
        <source>Done before</source>
        <translation>先前已办</translation>
    </message>
    <message>
        <source>Money taken</source>
        <translation>已收款</translation>
    </message>
    <message>
        <source>Refund paper made</source>
        <translation>已开退款单</translation>
    </message>
    <message>
        <source>Refund to the owner of {code}</source>
        <translation>{code} 退款给业主</translation>
    </message>
    <message>
        <source>Refund of {code} pays the service fee</source>
        <translation>{code} 退款转预交物业费</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>已转预交</translation>
    </message>
    <message>
        <source>Hand out {amount} in cash for {number}?</source>
        <translation>按 {number} 付出现金 {amount}？</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>已付出</translation>
    </message>
    <message>
        <source>Notified again</source>
        <translation>已重新通知</translation>
    </message>
    <message>
        <source>Void receipt {number}, {total}</source>
        <translation>作废收据 {number}，{total}</translation>
    </message>
    <message>
        <source>Receipt voided</source>
        <translation>收据已作废</translation>
    </message>
    <message>
        <source>Counter-receipt made</source>
        <translation>已开红字收据</translation>
    </message>
    <message>
        <source>Counter-receipt for {number}, {total}</source>
        <translation>红字冲销收据 {number}，{total}</translation>
    </message>
    <message>
        <source>Area settlement sheet made</source>
        <translation>已开面积补差结算单</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>已登记</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Choose a defect to see all of it here.</source>
        <translation>选中一条问题，这里显示全部情况。</translation>
    </message>
    <message>
        <source>Details of the defect</source>
        <translation>问题详情</translation>
    </message>
    <message>
        <source>Defect {number} saved</source>
        <translation>第 {number} 号问题已保存</translation>
    </message>
</context>
<context>
    <name>DetailView</name>
    <message>
        <source>Edit</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Change its fields</source>
        <translation>修改内容</translation>
    </message>
    <message>
        <source>Duplicate to other rooms</source>
        <translation>复制到其他房间</translation>
    </message>
    <message>
        <source>Split into several</source>
        <translation>拆成几条</translation>
    </message>
    <message>
        <source>Join with others</source>
        <translation>与其他问题合并</translation>
    </message>
    <message>
        <source>Cancel with a reason</source>
        <translation>作废（须填原因）</translation>
    </message>
    <message>
        <source>Next move</source>
        <translation>待谁处理</translation>
    </message>
    <message>
        <source>Contractor</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>Method of repair</source>
        <translation>整改方法</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>允许偏差</translation>
    </message>
    <message>
        <source>Owner asks</source>
        <translation>业主诉求</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>返修</translation>
    </message>
    <message>
        <source>repaired again {count} times</source>
        <translation>二次返修 {count} 次</translation>
    </message>
    <message>
        <source>nobody responsible</source>
        <translation>无责任单位</translation>
    </message>
    <message>
        <source>within {limits}</source>
        <translation>合格（允许 {limits}）</translation>
    </message>
    <message>
        <source>outside {limits}</source>
        <translation>超差（允许 {limits}）</translation>
    </message>
</context>
<context>
    <name>DispatchPage</name>
    <message>
        <source>{hours}, covered by {team}</source>
        <translation>{hours}，{team}顶班</translation>
    </message>
    <message>
        <source>Nobody for {roles}</source>
        <translation>缺{roles}人员</translation>
    </message>
    <message>
        <source>Keys not returned: {units}</source>
        <translation>钥匙未还：{units}</translation>
    </message>
    <message>
        <source>Key of {unit}: ready at the key desk on hook {hook}</source>
        <translation>{unit} 的钥匙：钥匙台已备好，挂钩 {hook}</translation>
    </message>
    <message>
        <source>Key of {unit}: ready at the key desk</source>
        <translation>{unit} 的钥匙：钥匙台已备好</translation>
    </message>
    <message>
        <source>Key of {unit}: none at the desk, {holder} has it</source>
        <translation>{unit} 的钥匙：不在钥匙台，在{holder}处</translation>
    </message>
    <message>
        <source>Key of {unit}: none at the desk</source>
        <translation>{unit} 的钥匙：钥匙台没有</translation>
    </message>
    <message>
        <source>today {today}, lunch {lunch}</source>
        <translation>今日 {today}，午休 {lunch}</translation>
    </message>
    <message>
        <source>asked {time}</source>
        <translation>申请 {time}</translation>
    </message>
    <message>
        <source>assigned {time}</source>
        <translation>派工 {time}</translation>
    </message>
    <message>
        <source>in the flat {time}</source>
        <translation>进户 {time}</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>调度看板</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>班组名册</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>调度</translation>
    </message>
</context>
<context>
    <name>DocumentForm</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>such as 2026-1</source>
        <translation>如 2026-1</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必办</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Empty: the program's own words. {owners} {unit} {contract} {project} {developer} {company} are filled in.</source>
        <translation>留空则用程序自带文本。{owners} {unit} {contract} {project} {developer} {company} 会自动填入。</translation>
    </message>
    <message>
        <source>Document that is shown</source>
        <translation>出示的文件</translation>
    </message>
    <message>
        <source>Save the document</source>
        <translation>保存资料</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Used as</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Text that is signed</source>
        <translation>签署的文本</translation>
    </message>
    <message>
        <source>Type a name: it stands on the sheet.</source>
        <translation>请填名称：登记表上要印。</translation>
    </message>
    <message>
        <source>Type the date as 2026-05-01.</source>
        <translation>日期请写成 2026-05-01。</translation>
    </message>
</context>
<context>
    <name>DrawerTab</name>
    <message>
        <source>Take over drawer {drawer}</source>
        <translation>接管钱箱 {drawer}</translation>
    </message>
    <message>
        <source>Shift opened</source>
        <translation>已开班</translation>
    </message>
    <message>
        <source>Give {amount} back to {code}</source>
        <translation>退还 {code} {amount} 元</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>已退还</translation>
    </message>
</context>
<context>
    <name>DrawingPane</name>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Enter places the chosen shape, the arrows move it, with Shift its other end</source>
        <translation>回车放置所选图形，方向键移动，按住 Shift 移动另一端</translation>
    </message>
    <message>
        <source>Words on the photo</source>
        <translation>照片上的文字</translation>
    </message>
</context>
<context>
    <name>DueDay</name>
    <message>
        <source>Transfer until</source>
        <translation>移交期限</translation>
    </message>
    <message>
        <source>Set the day</source>
        <translation>设定期限</translation>
    </message>
    <message>
        <source>No day</source>
        <translation>取消期限</translation>
    </message>
</context>
<context>
    <name>DuplicateForm</name>
    <message>
        <source>The same defect in other rooms</source>
        <translation>其他房间同样的问题</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Other rooms</source>
        <translation>其他房间</translation>
    </message>
    <message>
        <source>such as 书房、衣帽间</source>
        <translation>如 书房、衣帽间</translation>
    </message>
</context>
<context>
    <name>EnquiriesTab</name>
    <message>
        <source>Enquiries</source>
        <translation>咨询</translation>
    </message>
    <message>
        <source>Filter by unit, name or words</source>
        <translation>按房号、姓名或内容筛选</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>all kinds</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>all windows</source>
        <translation>全部窗口</translation>
    </message>
    <message>
        <source>open only</source>
        <translation>只看待办</translation>
    </message>
    <message>
        <source>New enquiry</source>
        <translation>新咨询</translation>
    </message>
    <message>
        <source>Save as a workbook</source>
        <translation>导出工作簿</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>来电时间</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Step noted</source>
        <translation>办理情况已登记</translation>
    </message>
    <message>
        <source>open, nobody follows it up</source>
        <translation>待办，无跟进人</translation>
    </message>
    <message>
        <source>{who} until {day}</source>
        <translation>{who} {day} 前</translation>
    </message>
    <message>
        <source>No enquiry here. Note the first one at the right.</source>
        <translation>没有咨询记录，请在右侧登记。</translation>
    </message>
    <message>
        <source>{count} in all, {left} open, {late} overdue</source>
        <translation>共 {count} 条，待办 {left}，逾期 {late}</translation>
    </message>
    <message>
        <source>Enquiry noted</source>
        <translation>咨询已登记</translation>
    </message>
    <message>
        <source>Kinds of questions set</source>
        <translation>咨询类别已保存</translation>
    </message>
    <message>
        <source>Workbooks</source>
        <translation>工作簿</translation>
    </message>
</context>
<context>
    <name>ErrorLine</name>
    <message>
        <source>A way on</source>
        <translation>处理办法</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Close this line</source>
        <translation>关闭这一行</translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message>
        <source>Checked in, {number}</source>
        <translation>签到 {number}</translation>
    </message>
    <message>
        <source>Left the hall</source>
        <translation>已离场</translation>
    </message>
    <message>
        <source>Paid {total} to {payee}, receipt {number}</source>
        <translation>收款 {total}（{payee}），收据 {number}</translation>
    </message>
    <message>
        <source>Refund paper {number}, {amount}</source>
        <translation>开出退款单 {number}，{amount}</translation>
    </message>
    <message>
        <source>Refund paper {number} signed</source>
        <translation>退款单 {number} 已签收</translation>
    </message>
    <message>
        <source>{item}: {decision} ({reason})</source>
        <translation>{item}：{decision}（{reason}）</translation>
    </message>
    <message>
        <source>Imported, row {row}</source>
        <translation>导入，第 {row} 行</translation>
    </message>
    <message>
        <source>Changed by import: {fields}</source>
        <translation>导入更新：{fields}</translation>
    </message>
    <message>
        <source>Workbook now agrees</source>
        <translation>表格已与现场一致</translation>
    </message>
    <message>
        <source>Search words made anew for {units} units</source>
        <translation>已为 {units} 套房重建搜索词</translation>
    </message>
    <message>
        <source>Phone number corrected</source>
        <translation>更正电话号码</translation>
    </message>
    <message>
        <source>Team {team} on its way</source>
        <translation>派出 {team}</translation>
    </message>
    <message>
        <source>Meters read</source>
        <translation>已抄表</translation>
    </message>
    <message>
        <source>Conclusion: {conclusion}</source>
        <translation>验房结论：{conclusion}</translation>
    </message>
    <message>
        <source>Defect {number} noted</source>
        <translation>登记问题 {number}</translation>
    </message>
    <message>
        <source>Defect {number} closed on the spot</source>
        <translation>问题 {number} 当场关闭</translation>
    </message>
    <message>
        <source>Contractor notified</source>
        <translation>已通知责任单位</translation>
    </message>
    <message>
        <source>{paper}, copy {copy} printed</source>
        <translation>打印{paper}（第 {copy} 次补打）</translation>
    </message>
    <message>
        <source>{paper} printed</source>
        <translation>打印{paper}</translation>
    </message>
    <message>
        <source>Photo added</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Notice {number} to {contractor}, {count} defects</source>
        <translation>整改通知单 {number} 发 {contractor}，{count} 项</translation>
    </message>
    <message>
        <source>{keys} keys on the books</source>
        <translation>{keys} 把钥匙入库</translation>
    </message>
    <message>
        <source>{keys} keys received</source>
        <translation>接收 {keys} 把钥匙</translation>
    </message>
    <message>
        <source>Transfer {number}: {keys} keys from {contractor}</source>
        <translation>移交 {number}：{contractor} 移交 {keys} 把钥匙</translation>
    </message>
    <message>
        <source>{kind} tried, works</source>
        <translation>{kind} 试开正常</translation>
    </message>
    <message>
        <source>{kind} tried, does not work</source>
        <translation>{kind} 试开，打不开</translation>
    </message>
    <message>
        <source>Hook {hook} assigned</source>
        <translation>分配挂位 {hook}</translation>
    </message>
    <message>
        <source>{keys} keys hung on {hook}</source>
        <translation>{keys} 把钥匙挂到 {hook}</translation>
    </message>
    <message>
        <source>{keys} keys lent to {holder}</source>
        <translation>{keys} 把钥匙借给 {holder}</translation>
    </message>
    <message>
        <source>{keys} keys came back late from {holder}</source>
        <translation>{holder} 逾期归还 {keys} 把钥匙</translation>
    </message>
    <message>
        <source>{keys} keys came back from {holder}</source>
        <translation>{holder} 归还 {keys} 把钥匙</translation>
    </message>
    <message>
        <source>{keys} keys handed over to {receiver}</source>
        <translation>{keys} 把钥匙交付 {receiver}</translation>
    </message>
    <message>
        <source>A key kept for repairs, by the owner's mandate</source>
        <translation>业主委托留用一把钥匙（维修用）</translation>
    </message>
    <message>
        <source>The kept key given back to {receiver}</source>
        <translation>留用钥匙已归还 {receiver}</translation>
    </message>
    <message>
        <source>List of {keys} retained keys made</source>
        <translation>已生成 {keys} 把留存钥匙的清单</translation>
    </message>
    <message>
        <source>Owner told to fetch the kept key, mandate {number}</source>
        <translation>已通知业主领回留用钥匙，委托书 {number}</translation>
    </message>
    <message>
        <source>Mandate {number} ended: the lock was changed</source>
        <translation>委托书 {number} 终止：门锁已更换锁芯</translation>
    </message>
    <message>
        <source>{kind} lost; {holder} had it last</source>
        <translation>{kind}遗失，最后持有人 {holder}</translation>
    </message>
    <message>
        <source>{lock}: lock changed, {useless} keys useless, {new} new</source>
        <translation>{lock}：已更换锁芯，旧钥匙 {useless} 把失效，新钥匙 {new} 把</translation>
    </message>
    <message>
        <source>{kind} destroyed ({reason})</source>
        <translation>{kind}已销毁（{reason}）</translation>
    </message>
    <message>
        <source>{keys} keys in bag {number}, seal {seal}</source>
        <translation>{keys} 把钥匙装入钥匙袋 {number}，封签 {seal}</translation>
    </message>
    <message>
        <source>Bag {number} opened</source>
        <translation>钥匙袋 {number} 已启封</translation>
    </message>
    <message>
        <source>Bag {number} opened ({reason})</source>
        <translation>钥匙袋 {number} 已启封（{reason}）</translation>
    </message>
    <message>
        <source>New key label, issue {issue}</source>
        <translation>更换钥匙标签，第 {issue} 版</translation>
    </message>
    <message>
        <source>Blank label bound to a bag</source>
        <translation>空白标签已绑定到钥匙袋</translation>
    </message>
    <message>
        <source>Blank label bound to a key</source>
        <translation>空白标签已绑定到钥匙</translation>
    </message>
    <message>
        <source>Label made void ({reason})</source>
        <translation>标签作废（{reason}）</translation>
    </message>
    <message>
        <source>{count} blank labels made</source>
        <translation>制作 {count} 张空白标签</translation>
    </message>
    <message>
        <source>Lock: {setup}, door seal {seal}</source>
        <translation>门锁：{setup}，入户门封条 {seal}</translation>
    </message>
    <message>
        <source>Gift given: {gift}</source>
        <translation>礼品已领：{gift}</translation>
    </message>
    <message>
        <source>Given: {articles}</source>
        <translation>已领：{articles}</translation>
    </message>
    <message>
        <source>{said}, explained</source>
        <translation>{said}，已说明</translation>
    </message>
    <message>
        <source>{document}: {state}</source>
        <translation>{document}：{state}</translation>
    </message>
    <message>
        <source>Explained: {names}</source>
        <translation>已说明：{names}</translation>
    </message>
    <message>
        <source>Acceptance record of the unit filed, number {number}</source>
        <translation>分户验收记录已归档，编号 {number}</translation>
    </message>
    <message>
        <source>Household form filled in: {residents} residents, {cars} cars</source>
        <translation>住户信息表已填：{residents} 人，{cars} 辆车</translation>
    </message>
    <message>
        <source>Shown: {names}</source>
        <translation>已出示：{names}</translation>
    </message>
    <message>
        <source>Document pack {pack} set: {editions}</source>
        <translation>资料包“{pack}”已设置：{editions}</translation>
    </message>
    <message>
        <source>Document pack {pack} removed</source>
        <translation>资料包“{pack}”已停用</translation>
    </message>
    <message>
        <source>{document} on file: {file_name}</source>
        <translation>{document}已归档：{file_name}</translation>
    </message>
    <message>
        <source>What the two books say was set, repair company {repairer}</source>
        <translation>两书说明已设置，委托维修单位 {repairer}</translation>
    </message>
    <message>
        <source>Clerk added</source>
        <translation>已添加人员</translation>
    </message>
    <message>
        <source>Clerk signed in</source>
        <translation>操作员登录</translation>
    </message>
    <message>
        <source>Approved: {right} ({reason})</source>
        <translation>已同意：{right}（{reason}）</translation>
    </message>
    <message>
        <source>Project {name} made</source>
        <translation>新建项目 {name}</translation>
    </message>
    <message>
        <source>Training copy made: {units} units</source>
        <translation>已制作演练副本：{units} 户</translation>
    </message>
    <message>
        <source>Fees changed</source>
        <translation>费用设置已更改</translation>
    </message>
    <message>
        <source>Project named {name}</source>
        <translation>项目命名为 {name}</translation>
    </message>
    <message>
        <source>Refused; nothing was changed</source>
        <translation>被拒绝，未做任何改动</translation>
    </message>
    <message>
        <source>{item} {amount} paid ahead, row {row}</source>
        <translation>预收{item} {amount}，第 {row} 行</translation>
    </message>
    <message>
        <source>{item} {amount} paid ahead counts no more ({reason})</source>
        <translation>预收{item} {amount} 不再计入（{reason}）</translation>
    </message>
    <message>
        <source>Payment list {number}, {payee}: {count} refunds, {total}</source>
        <translation>付款清单 {number}，{payee}：{count} 笔退款，{total}</translation>
    </message>
    <message>
        <source>Payment list {number} opened again</source>
        <translation>再次打开付款清单 {number}</translation>
    </message>
    <message>
        <source>Bank's result for {number}: {arrived} arrived, {bounced} came back</source>
        <translation>{number} 的银行结果：到账 {arrived} 笔，退回 {bounced} 笔</translation>
    </message>
    <message>
        <source>{count} receipts taken back for invoice {invoice}, {total} ({number})</source>
        <translation>收回旧收据 {count} 张，换发票 {invoice}，{total}（{number}）</translation>
    </message>
    <message>
        <source>Notified, version {version}: {total} in all. {reason}</source>
        <translation>已通知，第 {version} 版：合计 {total}。{reason}</translation>
    </message>
    <message>
        <source>Fee added: {name}</source>
        <translation>新增收费项目：{name}</translation>
    </message>
    <message>
        <source>Fee changed: {name}</source>
        <translation>收费项目已修改：{name}</translation>
    </message>
    <message>
        <source>Fees put in another order</source>
        <translation>收费项目顺序已调整</translation>
    </message>
    <message>
        <source>Building {building} is {kind}</source>
        <translation>{building}的类型：{kind}</translation>
    </message>
    <message>
        <source>Payees and limits set</source>
        <translation>收款单位和限额已设置</translation>
    </message>
    <message>
        <source>Basis document filed: {name}</source>
        <translation>收费依据已存档：{name}</translation>
    </message>
    <message>
        <source>Survey report filed: {name} {number}</source>
        <translation>测绘报告已存档：{name} {number}</translation>
    </message>
    <message>
        <source>Survey report consulted</source>
        <translation>查阅实测报告</translation>
    </message>
    <message>
        <source>Terms of the area settlement entered from the contract</source>
        <translation>已按合同录入面积结算约定</translation>
    </message>
    <message>
        <source>Family's homes noted: {homes}</source>
        <translation>已登记家庭住房套数：{homes}</translation>
    </message>
    <message>
        <source>{kind} recorded: {days} days. {reason}</source>
        <translation>已登记{kind}：{days} 天。{reason}</translation>
    </message>
    <message>
        <source>{kind} taken back. {reason}</source>
        <translation>已撤销{kind}。{reason}</translation>
    </message>
    <message>
        <source>Receipt {number} voided, {total} ({reason})</source>
        <translation>收据 {number} 作废，{total}（{reason}）</translation>
    </message>
    <message>
        <source>Counter-receipt {number} cancels {cancels} ({reason})</source>
        <translation>红字收据 {number} 冲销 {cancels}（{reason}）</translation>
    </message>
    <message>
        <source>{amount} of receipt {number} arrived on {day}</source>
        <translation>收据 {number} 的 {amount} 于 {day} 到账</translation>
    </message>
    <message>
        <source>Area settlement sheet {number}, {amount}</source>
        <translation>面积补差结算单 {number}，{amount}</translation>
    </message>
    <message>
        <source>Refund {number}: {state}</source>
        <translation>退款 {number}：{state}</translation>
    </message>
    <message>
        <source>Account of refund {number} corrected</source>
        <translation>退款 {number} 账号已更正</translation>
    </message>
    <message>
        <source>Account of refund {number} looked at</source>
        <translation>查看了退款 {number} 的账号</translation>
    </message>
    <message>
        <source>Shift {number} opened with {amount} in drawer {drawer}</source>
        <translation>开班 {number}，钱箱 {drawer} 备用金 {amount}</translation>
    </message>
    <message>
        <source>{kind} {amount} ({reason})</source>
        <translation>{kind} {amount}（{reason}）</translation>
    </message>
    <message>
        <source>{amount} taken for {payee} by {method}, receipt to follow</source>
        <translation>先收 {payee} {method} {amount}，收据后补</translation>
    </message>
    <message>
        <source>{amount} taken before has its receipt</source>
        <translation>先收的 {amount} 已补开收据</translation>
    </message>
    <message>
        <source>{amount} taken before was given back ({reason})</source>
        <translation>先收的 {amount} 已退还（{reason}）</translation>
    </message>
    <message>
        <source>{box} counted, shift {number}</source>
        <translation>班次 {number} 已清点{box}</translation>
    </message>
    <message>
        <source>Shift may close with {count} receipts unprinted ({reason})</source>
        <translation>准许 {count} 张收据未打印即结班（{reason}）</translation>
    </message>
    <message>
        <source>Shift {number} closed, {amount} counted, {difference} off</source>
        <translation>结班 {number}，实点 {amount}，差额 {difference}</translation>
    </message>
    <message>
        <source>Day {day} closed</source>
        <translation>{day} 已日结</translation>
    </message>
    <message>
        <source>Terminal {name} added for {payee}</source>
        <translation>新增终端 {name}（{payee}）</translation>
    </message>
    <message>
        <source>Terminal {name} is in use</source>
        <translation>终端 {name} 已启用</translation>
    </message>
    <message>
        <source>Terminal {name} taken out of use</source>
        <translation>终端 {name} 已停用</translation>
    </message>
    <message>
        <source>Terminal {name}: slip {stated}, book {book}</source>
        <translation>终端 {name}：结算单 {stated}，账面 {book}</translation>
    </message>
    <message>
        <source>Label layout {name} added ({medium})</source>
        <translation>新增标签版式“{name}”（{medium}）</translation>
    </message>
    <message>
        <source>Label layout {before} changed, now called {name}</source>
        <translation>标签版式“{before}”已修改，现名“{name}”</translation>
    </message>
    <message>
        <source>Label layout {name} changed</source>
        <translation>标签版式“{name}”已修改</translation>
    </message>
    <message>
        <source>Labels of {name} moved {x} mm right, {y} mm down</source>
        <translation>“{name}”的标签整体右移 {x} mm、下移 {y} mm</translation>
    </message>
    <message>
        <source>Label layout {name} deleted</source>
        <translation>标签版式“{name}”已删除</translation>
    </message>
    <message>
        <source>Stock-take {number} started: {scope}, {keys} keys expected</source>
        <translation>盘点 {number} 开始：{scope}，应有 {keys} 把</translation>
    </message>
    <message>
        <source>Stock-take {number}: {keys} keys found, {others} unexpected</source>
        <translation>盘点 {number}：找到 {keys} 把，其中多出 {others} 把</translation>
    </message>
    <message>
        <source>Stock-take {number}: {keys} keys found</source>
        <translation>盘点 {number}：找到 {keys} 把</translation>
    </message>
    <message>
        <source>Stock-take {number} signed by {name}: {found} found, {missing} missing, {others} unexpected</source>
        <translation>盘点 {number} 由 {name} 签认：找到 {found} 把，缺 {missing} 把，多出 {others} 把</translation>
    </message>
    <message>
        <source>Key ledger written as PDF, {rows} movements</source>
        <translation>钥匙台账已导出为 PDF，{rows} 条</translation>
    </message>
    <message>
        <source>Key ledger written as a workbook, {rows} movements</source>
        <translation>钥匙台账已导出为表格，{rows} 条</translation>
    </message>
    <message>
        <source>{holder} reminded to bring back the keys of {number}</source>
        <translation>已向 {holder} 催还 {number} 的钥匙</translation>
    </message>
    <message>
        <source>Phone number of {holder} shown in full, loan {number}</source>
        <translation>查看了 {holder} 的完整电话，借用 {number}</translation>
    </message>
    <message>
        <source>Evening list: {keys} keys still out, {loans} loans</source>
        <translation>未归还清单：在外 {keys} 把，借用 {loans} 笔</translation>
    </message>
    <message>
        <source>The day for the contractor's keys was taken away</source>
        <translation>已取消总包钥匙移交期限</translation>
    </message>
    <message>
        <source>The contractor's keys are due on {day}</source>
        <translation>总包钥匙移交期限定为 {day}</translation>
    </message>
    <message>
        <source>List of keys not ready: {units} units</source>
        <translation>已出钥匙未就绪清单：{units} 户</translation>
    </message>
    <message>
        <source>Kinds of keys changed: {kinds}</source>
        <translation>钥匙种类已变更：{kinds}</translation>
    </message>
    <message>
        <source>Public keys {name}: {keys} keys</source>
        <translation>公共钥匙 {name}：{keys} 把</translation>
    </message>
    <message>
        <source>Cabinet {name} put up, {hooks} hooks</source>
        <translation>设置钥匙柜 {name}，挂位 {hooks} 个</translation>
    </message>
    <message>
        <source>Cabinet {name} changed, {hooks} hooks</source>
        <translation>钥匙柜 {name} 已修改，挂位 {hooks} 个</translation>
    </message>
    <message>
        <source>Hook {hook} given to other keys</source>
        <translation>挂位 {hook} 转给其他钥匙使用</translation>
    </message>
    <message>
        <source>Hook map of cabinet {name} made</source>
        <translation>已生成钥匙柜 {name} 的挂位图</translation>
    </message>
    <message>
        <source>Defect {number} changed, due {due}</source>
        <translation>问题 {number} 已修改，期限 {due}</translation>
    </message>
    <message>
        <source>Crew ordered for defect {number}</source>
        <translation>问题 {number} 已叫快修</translation>
    </message>
    <message>
        <source>Repair of defect {number} began</source>
        <translation>问题 {number} 开始整改</translation>
    </message>
    <message>
        <source>Defect {number} repaired, {who}</source>
        <translation>问题 {number} 已整改，{who}</translation>
    </message>
    <message>
        <source>Defect {number} closed</source>
        <translation>问题 {number} 已销项</translation>
    </message>
    <message>
        <source>Defect {number} disputed: {reason}</source>
        <translation>问题 {number} 责任单位有异议：{reason}</translation>
    </message>
    <message>
        <source>No access for defect {number}: {reason}</source>
        <translation>问题 {number} 无法进户：{reason}</translation>
    </message>
    <message>
        <source>Access given for defect {number}</source>
        <translation>问题 {number} 可以进户了</translation>
    </message>
    <message>
        <source>Defect {number} stays as it is, agreed with the owner: {wording}</source>
        <translation>问题 {number} 与业主协商处理：{wording}</translation>
    </message>
    <message>
        <source>Defect {number} cancelled: {reason}</source>
        <translation>问题 {number} 作废：{reason}</translation>
    </message>
    <message>
        <source>Drawn on a photo</source>
        <translation>照片已加标注</translation>
    </message>
    <message>
        <source>List of missing and changed photos written out, {lines} lines</source>
        <translation>导出照片核对表，共 {lines} 行</translation>
    </message>
    <message>
        <source>Reply to notice {number} read, {lines} lines</source>
        <translation>已导入通知 {number} 的回复，{lines} 行</translation>
    </message>
    <message>
        <source>Reply sheet of notice {number} written</source>
        <translation>已生成通知 {number} 的回复表</translation>
    </message>
    <message>
        <source>Contractor {name}: {trades}</source>
        <translation>责任单位 {name}：{trades}</translation>
    </message>
    <message>
        <source>Re-inspection {number}: passed {passed}, failed {failed}</source>
        <translation>复验单 {number}：合格 {passed}，不合格 {failed}</translation>
    </message>
    <message>
        <source>Repair crew {name} set, {planned} planned</source>
        <translation>快修班组 {name} 已设，编制 {planned} 人</translation>
    </message>
    <message>
        <source>Repair crew {name}: {present} present</source>
        <translation>快修班组 {name}：到岗 {present} 人</translation>
    </message>
    <message>
        <source>Crew trained: {topic_name}, {attended} came</source>
        <translation>快修队培训：{topic_name}，到 {attended} 人</translation>
    </message>
    <message>
        <source>Order {number} to {crew}, defects {defects}</source>
        <translation>派单 {number} 给 {crew}，问题 {defects}</translation>
    </message>
    <message>
        <source>Order {number} cancelled: {reason}</source>
        <translation>派单 {number} 撤销：{reason}</translation>
    </message>
    <message>
        <source>Order {number} is late, {told} was told</source>
        <translation>派单 {number} 超时，已告知 {told}</translation>
    </message>
    <message>
        <source>Command chart of the repair crews: {crews} crews, {planned} people planned</source>
        <translation>快修指挥通讯表：{crews} 个班组，应到 {planned} 人</translation>
    </message>
    <message>
        <source>Spare part {name} set</source>
        <translation>备件 {name} 已设</translation>
    </message>
    <message>
        <source>List of spare parts filled, {parts} rows</source>
        <translation>备件清单已建，{parts} 项</translation>
    </message>
    <message>
        <source>{name}: {change}, now {stock} in stock</source>
        <translation>{name}：{change}，现存 {stock}</translation>
    </message>
    <message>
        <source>List of {rows} defects written out</source>
        <translation>导出问题清单 {rows} 条</translation>
    </message>
    <message>
        <source>{name} takes a break</source>
        <translation>{name} 开始休息</translation>
    </message>
    <message>
        <source>{name} is back from its break</source>
        <translation>{name} 结束休息</translation>
    </message>
    <message>
        <source>{name} taken off the board</source>
        <translation>{name}已从调度看板撤下</translation>
    </message>
    <message>
        <source>{name} put back on the board</source>
        <translation>{name}已回到调度看板</translation>
    </message>
    <message>
        <source>{kind} written down</source>
        <translation>{kind}已登记</translation>
    </message>
    <message>
        <source>{purpose}: {party} {state}</source>
        <translation>{purpose}：{party}{state}</translation>
    </message>
    <message>
        <source>Refusal {number} judged: with good reason</source>
        <translation>拒收 {number}：法务认定有正当理由</translation>
    </message>
    <message>
        <source>Refusal {number} judged: without good reason</source>
        <translation>拒收 {number}：法务认定无正当理由</translation>
    </message>
    <message>
        <source>Deemed delivered on {day}: {cause}</source>
        <translation>{day} 起视同交付：{cause}</translation>
    </message>
    <message>
        <source>Defect {number} re-inspected ({method}): passed</source>
        <translation>问题 {number} 复验（{method}）合格</translation>
    </message>
    <message>
        <source>Defect {number} re-inspected ({method}): failed, {reason}</source>
        <translation>问题 {number} 复验（{method}）不合格：{reason}</translation>
    </message>
    <message>
        <source>Dispute of defect {number} accepted: now {contractor}</source>
        <translation>问题 {number} 异议成立，改由 {contractor} 负责</translation>
    </message>
    <message>
        <source>Dispute of defect {number} rejected: {contractor} repairs</source>
        <translation>问题 {number} 异议不成立，仍由 {contractor} 整改</translation>
    </message>
    <message>
        <source>Order {number}: {step}</source>
        <translation>派单 {number}：{step}</translation>
    </message>
    <message>
        <source>Team {name} set</source>
        <translation>验房组 {name} 已设</translation>
    </message>
    <message>
        <source>{team} is in the flat</source>
        <translation>{team} 已进户</translation>
    </message>
    <message>
        <source>{team} called back: {reason}</source>
        <translation>{team} 被召回：{reason}</translation>
    </message>
    <message>
        <source>Refusal record {number} made</source>
        <translation>已生成拒收记录 {number}</translation>
    </message>
    <message>
        <source>Deemed delivery withdrawn: {reason}</source>
        <translation>撤销视同交付：{reason}</translation>
    </message>
    <message>
        <source>Settings of the inspection set</source>
        <translation>验房设置已更改</translation>
    </message>
    <message>
        <source>Tolerance of {code} set</source>
        <translation>{code} 的允许偏差已更改</translation>
    </message>
    <message>
        <source>Inspection forms printed for {units} units</source>
        <translation>已打印 {units} 户验房记录表</translation>
    </message>
    <message>
        <source>Owner's copy issued, {defects} defects promised</source>
        <translation>已出具业主留存联，承诺整改 {defects} 项</translation>
    </message>
    <message>
        <source>Calendar {year} set, {days} special days</source>
        <translation>{year} 年工作日历已设，特殊日 {days} 天</translation>
    </message>
    <message>
        <source>Marked for a senior team: {why}</source>
        <translation>标记由资深组验房：{why}</translation>
    </message>
    <message>
        <source>Appointment moved from {before} to {when}, {how}</source>
        <translation>预约由 {before} 改到 {when}，{how}</translation>
    </message>
    <message>
        <source>Appointment {when}, {how}</source>
        <translation>预约 {when}，{how}</translation>
    </message>
    <message>
        <source>above the quota: {reason}</source>
        <translation>超额：{reason}</translation>
    </message>
    <message>
        <source>Appointment {when} no longer stands: {end}</source>
        <translation>{when} 的预约不再有效：{end}</translation>
    </message>
    <message>
        <source>Called ({reason}): {result}</source>
        <translation>电话回访（{reason}）：{result}</translation>
    </message>
    <message>
        <source>List {number} of {count} text messages made: {audience}</source>
        <translation>生成短信清单 {number}，共 {count} 条：{audience}</translation>
    </message>
    <message>
        <source>Enquiry noted at {window}: {kind}</source>
        <translation>{window}登记咨询：{kind}</translation>
    </message>
    <message>
        <source>Enquiry closed: {kind}</source>
        <translation>咨询办结：{kind}</translation>
    </message>
    <message>
        <source>Enquiry followed up: {kind}</source>
        <translation>咨询跟进：{kind}</translation>
    </message>
    <message>
        <source>{slots} slots planned, {quota} households each</source>
        <translation>安排 {slots} 个时段，每个 {quota} 户</translation>
    </message>
    <message>
        <source>Slot {when} {building} takes {quota}</source>
        <translation>{when} {building} 名额改为 {quota}</translation>
    </message>
    <message>
        <source>{rows} appointments from {source}</source>
        <translation>导入预约 {rows} 户：{source}</translation>
    </message>
    <message>
        <source>Flat checked before {when} by {checked_by}, {checked_on}</source>
        <translation>{when} 交付前户内预检：{checked_by}，{checked_on}</translation>
    </message>
    <message>
        <source>Capacity: {minutes_per_unit} minutes a unit, {teams} teams</source>
        <translation>接待能力：每户 {minutes_per_unit} 分钟，{teams} 组</translation>
    </message>
    <message>
        <source>Call list of {day} written out, {rows} rows</source>
        <translation>导出 {day} 回访清单，{rows} 户</translation>
    </message>
    <message>
        <source>Telephone numbers shown in full</source>
        <translation>查看完整电话号码</translation>
    </message>
    <message>
        <source>Text of the messages changed: {columns}</source>
        <translation>短信内容或列已修改：{columns}</translation>
    </message>
    <message>
        <source>List {number} of text messages saved again</source>
        <translation>再次导出短信清单 {number}</translation>
    </message>
    <message>
        <source>Result of list {number}: {delivered} delivered, {failed} failed</source>
        <translation>短信清单 {number} 回执：送达 {delivered}，失败 {failed}</translation>
    </message>
    <message>
        <source>Kinds of enquiries: {kinds}</source>
        <translation>咨询类别：{kinds}</translation>
    </message>
    <message>
        <source>Log of {rows} enquiries written out</source>
        <translation>导出咨询登记 {rows} 条</translation>
    </message>
    <message>
        <source>Let in in spite of this: {doubts} ({reason})</source>
        <translation>主管准予签到：{doubts}（{reason}）</translation>
    </message>
    <message>
        <source>Authority looked at: {kind}, {scopes}</source>
        <translation>已核验委托书：{kind}，权限：{scopes}</translation>
    </message>
    <message>
        <source>Agent let do “{scope}” beyond the authority: {reason}</source>
        <translation>超出委托权限准予代理人办理“{scope}”：{reason}</translation>
    </message>
    <message>
        <source>Part of the visit {queue_number}</source>
        <translation>并入 {queue_number} 号一同办理</translation>
    </message>
    <message>
        <source>Identity checked again: {present} present, {represented} represented</source>
        <translation>重新核验身份：到场 {present} 人，代理 {represented} 人</translation>
    </message>
    <message>
        <source>Identity check sheet issued</source>
        <translation>已出具身份核验表</translation>
    </message>
    <message>
        <source>Photo of the authority kept</source>
        <translation>委托书照片已保存</translation>
    </message>
    <message>
        <source>Marks of special reception set: {marks}</source>
        <translation>已设置接待提示 {marks} 项</translation>
    </message>
    <message>
        <source>Places and tolerances of visits changed</source>
        <translation>办理地点和迟早宽限已修改</translation>
    </message>
    <message>
        <source>{condition}: {verdict}</source>
        <translation>{condition}：{verdict}</translation>
    </message>
    <message>
        <source>{amount} yuan open</source>
        <translation>欠 {amount} 元</translation>
    </message>
    <message>
        <source>Condition “{condition}” of delivery: now {effect}</source>
        <translation>交付条件“{condition}”：改为{effect}</translation>
    </message>
    <message>
        <source>{kind} {number} issued, with statement version {version}</source>
        <translation>出具{kind} {number}，附费用清单第 {version} 版</translation>
    </message>
    <message>
        <source>Delivery notice {number}: {step} on {day}</source>
        <translation>交付通知书 {number}：{day} {step}</translation>
    </message>
    <message>
        <source>Delivery batch {name}: {first_day} to {last_day}</source>
        <translation>交付批次 {name}：{first_day} 至 {last_day}</translation>
    </message>
    <message>
        <source>List of delivery conditions {file} read, {facts} facts</source>
        <translation>导入交付条件清单 {file}，{facts} 条</translation>
    </message>
    <message>
        <source>Property company told on {day}: {person}</source>
        <translation>{day} 知会物业公司：{person}</translation>
    </message>
    <message>
        <source>Courier's list with names and phones written out, {rows} rows</source>
        <translation>导出快递清单（含姓名、电话），{rows} 行</translation>
    </message>
    <message>
        <source>Enclosures and papers to bring of the delivery notice set</source>
        <translation>修改交付通知书的附件和携带资料</translation>
    </message>
    <message>
        <source>Gift: {what} ({reason})</source>
        <translation>礼品：{what}（{reason}）</translation>
    </message>
    <message>
        <source>{article}: {kind} {change}, {balance} left</source>
        <translation>{article}：{kind} {change}，结余 {balance}</translation>
    </message>
    <message>
        <source>Gift article {name} saved</source>
        <translation>保存礼品物品“{name}”</translation>
    </message>
    <message>
        <source>Gift set {name} saved</source>
        <translation>保存礼包“{name}”</translation>
    </message>
    <message>
        <source>Register of {gifts} gifts printed</source>
        <translation>打印礼品发放登记，共 {gifts} 份</translation>
    </message>
    <message>
        <source>Block lifted for {step}: {condition} ({reason})</source>
        <translation>解除“{step}”的限制：{condition}（{reason}）</translation>
    </message>
    <message>
        <source>Gate table changed: {step}, {condition}: {effect}</source>
        <translation>修改办理条件：{step}，{condition}：{effect}</translation>
    </message>
    <message>
        <source>{step}: {mark} ({reason})</source>
        <translation>{step}：{mark}（{reason}）</translation>
    </message>
    <message>
        <source>Order of the steps changed: {steps}</source>
        <translation>修改环节顺序：{steps}</translation>
    </message>
    <message>
        <source>{number} called to {station}</source>
        <translation>{number} 叫到{station}</translation>
    </message>
    <message>
        <source>{number} called to {station} again</source>
        <translation>{number} 再叫到{station}</translation>
    </message>
    <message>
        <source>{number} was not there</source>
        <translation>{number} 未到</translation>
    </message>
    <message>
        <source>{number} came to {station}</source>
        <translation>{number} 到{station}</translation>
    </message>
    <message>
        <source>{number} put back into the queue</source>
        <translation>{number} 退回排队</translation>
    </message>
    <message>
        <source>{number} sent on to {to}</source>
        <translation>{number} 转到{to}</translation>
    </message>
    <message>
        <source>{number} done at {station}</source>
        <translation>{number} 在{station}办完</translation>
    </message>
    <message>
        <source>Settings of the queue changed</source>
        <translation>排队设置已改</translation>
    </message>
    <message>
        <source>Slip with the number {queue_number}</source>
        <translation>打印小票 {queue_number}</translation>
    </message>
    <message>
        <source>Paper day {day}: {sheets} sheets numbered</source>
        <translation>纸面交房日 {day}：新编号纸单 {sheets} 张</translation>
    </message>
    <message>
        <source>Entered from paper {number} ({kind}), happened {when}</source>
        <translation>补录纸单 {number}（{kind}），发生于 {when}</translation>
    </message>
    <message>
        <source>{named} and {count} more</source>
        <translation>{named} 等，另有 {count} 张</translation>
    </message>
    <message>
        <source>Sheets came back unused: {numbers} ({reason})</source>
        <translation>纸单未使用收回：{numbers}（{reason}）</translation>
    </message>
    <message>
        <source>Handover certificate {number} issued</source>
        <translation>出具房屋交接书 {number}</translation>
    </message>
    <message>
        <source>Handover certificate {number} issued, corrects {old} ({reason})</source>
        <translation>出具房屋交接书 {number}，更正 {old}（{reason}）</translation>
    </message>
    <message>
        <source>Owner file of {unit_code} exported: {papers} papers, {missing} missing</source>
        <translation>导出 {unit_code} 业户档案：{papers} 份文件，缺 {missing} 份</translation>
    </message>
</context>
<context>
    <name>ExchangeTab</name>
    <message>
        <source>Choose a unit first.</source>
        <translation>请先选一户。</translation>
    </message>
    <message>
        <source>The purchase invoice</source>
        <translation>购房发票</translation>
    </message>
    <message>
        <source>Exchange and print</source>
        <translation>换票并打印</translation>
    </message>
    <message>
        <source>Exchanged before</source>
        <translation>已换记录</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>重打</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>收据</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>No receipt of this unit was exchanged yet.</source>
        <translation>本户还没有换过票。</translation>
    </message>
    <message>
        <source>Exchanged for invoice {number}</source>
        <translation>已换发票 {number}</translation>
    </message>
</context>
<context>
    <name>FeeEditor</name>
    <message>
        <source>Fee</source>
        <translation>收费项目</translation>
    </message>
    <message>
        <source>New fee</source>
        <translation>新增收费项目</translation>
    </message>
    <message>
        <source>Drop the new fee</source>
        <translation>放弃新增</translation>
    </message>
    <message>
        <source>Save the fee first, then file its document.</source>
        <translation>请先保存收费项目，再上传依据文件。</translation>
    </message>
    <message>
        <source>Code, in capital letters</source>
        <translation>代码（大写字母）</translation>
    </message>
    <message>
        <source>Name of the fee</source>
        <translation>项目名称</translation>
    </message>
    <message>
        <source>Collected for (empty: the payee's own money)</source>
        <translation>代谁收（不填即收款单位自有）</translation>
    </message>
    <message>
        <source>Payee</source>
        <translation>收款单位</translation>
    </message>
    <message>
        <source>The payer gets</source>
        <translation>开具</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>计算方式</translation>
    </message>
    <message>
        <source>Months in advance</source>
        <translation>预收月数</translation>
    </message>
    <message>
        <source>From when</source>
        <translation>起算</translation>
    </message>
    <message>
        <source>Unified date</source>
        <translation>统一交付日期</translation>
    </message>
    <message>
        <source>Local cap, months</source>
        <translation>当地上限（月）</translation>
    </message>
    <message>
        <source>Local cap a unit, yuan</source>
        <translation>当地每户上限（元）</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>VAT divisor (1.09, by the simple method 1.05)</source>
        <translation>增值税换算除数（1.09，简易计税 1.05）</translation>
    </message>
    <message>
        <source>Paid into the account within, days</source>
        <translation>几日内缴存专户</translation>
    </message>
    <message>
        <source>no deadline</source>
        <translation>不设期限</translation>
    </message>
    <message>
        <source>Basis document</source>
        <translation>收费依据</translation>
    </message>
    <message>
        <source>permit, filing or clause</source>
        <translation>批文、备案或合同条款</translation>
    </message>
    <message>
        <source>Voluntary: nobody may be forced to prepay</source>
        <translation>自愿：不得强制预收</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>收取</translation>
    </message>
    <message>
        <source>Show what is saved</source>
        <translation>恢复已保存的内容</translation>
    </message>
    <message>
        <source>Save the fee</source>
        <translation>保存收费项目</translation>
    </message>
</context>
<context>
    <name>FeeItemsSection</name>
    <message>
        <source>Another station has changed this fee. What you typed is still here; show what is saved before you save.</source>
        <translation>其他工位已修改此收费项目。您填的内容还在；请先恢复已保存的内容，核对后再保存。</translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation>{name} 已保存</translation>
    </message>
    <message>
        <source>What was notified or paid stays as it is</source>
        <translation>已通知、已缴的不变</translation>
    </message>
    <message>
        <source>Order of the fees saved</source>
        <translation>收费项目顺序已保存</translation>
    </message>
    <message>
        <source>Basis document</source>
        <translation>收费依据</translation>
    </message>
    <message>
        <source>{name}: basis document on file</source>
        <translation>{name}：依据文件已存档</translation>
    </message>
    <message>
        <source>Fees for the wall</source>
        <translation>收费公示</translation>
    </message>
</context>
<context>
    <name>FeeTableCard</name>
    <message>
        <source>Fees</source>
        <translation>收费项目</translation>
    </message>
    <message>
        <source>Add a fee</source>
        <translation>新增项目</translation>
    </message>
    <message>
        <source>Move the marked fee up</source>
        <translation>所选项目上移</translation>
    </message>
    <message>
        <source>Move the marked fee down</source>
        <translation>所选项目下移</translation>
    </message>
    <message>
        <source>Print the wall sheet</source>
        <translation>打印公示表</translation>
    </message>
    <message>
        <source>Nothing is charged yet. Add a fee.</source>
        <translation>还没有收费项目，请新增。</translation>
    </message>
    <message>
        <source>{active} of {all} charged</source>
        <translation>收取 {active} 项，共 {all} 项</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Fee item</source>
        <translation>收费项目</translation>
    </message>
    <message>
        <source>Payee</source>
        <translation>收款单位</translation>
    </message>
    <message>
        <source>Own or collected for</source>
        <translation>自有／代收</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>计算方式</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>票据</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>own money</source>
        <translation>自有</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>over cap</source>
        <translation>超出上限</translation>
    </message>
    <message>
        <source>charged</source>
        <translation>收取</translation>
    </message>
</context>
<context>
    <name>Fees</name>
    <message>
        <source>So many whole months; the paper names no dates.</source>
        <translation>按整月数收取，单据不写起止日期。</translation>
    </message>
    <message>
        <source>The owner pays from the day of the handover; the first month by its days, and it counts as one of the months.</source>
        <translation>自交付之日起由业主承担；首月按天折算，并计为其中一个月。</translation>
    </message>
    <message>
        <source>The month of the handover is paid whole, and it counts as one of the months.</source>
        <translation>交付当月按整月收取，并计为其中一个月。</translation>
    </message>
    <message>
        <source>The developer pays the month of the handover; the owner pays from the first of the next month.</source>
        <translation>交付当月由开发企业承担，次月一日起由业主承担。</translation>
    </message>
    <message>
        <source>From the month after the handover sheet is signed; for an owner who refused without good reason, from the month after the unified date.</source>
        <translation>自签署商品房交接单的次月起；无正当理由拒收的，自统一交付日期的次月起。</translation>
    </message>
    <message>
        <source>Every owner pays from the unified date; the first month by its days, and it counts as one of the months.</source>
        <translation>全体业主自统一交付日期起承担；首月按天折算，并计为其中一个月。</translation>
    </message>
    <message>
        <source>Every owner pays from the first of the month after the unified date.</source>
        <translation>全体业主自统一交付日期的次月一日起承担。</translation>
    </message>
    <message>
        <source>Rate, yuan per m² and month</source>
        <translation>标准（元／㎡·月）</translation>
    </message>
    <message>
        <source>Rate, yuan per m²</source>
        <translation>标准（元／㎡）</translation>
    </message>
    <message>
        <source>Amount a unit, yuan</source>
        <translation>每户金额（元）</translation>
    </message>
    <message>
        <source>Deposit a unit, yuan</source>
        <translation>每户押金（元）</translation>
    </message>
    <message>
        <source>The rate is no amount. Type it in yuan, as 2.80.</source>
        <translation>标准不是金额，请按元填写，如 2.80。</translation>
    </message>
    <message>
        <source>A rate by type lacks its type or its amount, or a type stands there twice.</source>
        <translation>分类型标准缺类型或金额，或类型重复。</translation>
    </message>
    <message>
        <source>The unified date is no date. Type it as 2026-12-01.</source>
        <translation>统一交付日期不是日期，请按 2026-12-01 填写。</translation>
    </message>
    <message>
        <source>The cap of the months is no whole number.</source>
        <translation>月数上限不是整数。</translation>
    </message>
    <message>
        <source>The cap is no amount. Type it in yuan.</source>
        <translation>上限不是金额，请按元填写。</translation>
    </message>
    <message>
        <source>The days until the deposit are no whole number.</source>
        <translation>缴存天数不是整数。</translation>
    </message>
    <message>
        <source>The VAT divisor is no number. Type it as 1.09.</source>
        <translation>换算除数不是数字，请按 1.09 填写。</translation>
    </message>
    <message>
        <source>A tax band lacks its rate, or a figure in it is no number.</source>
        <translation>税率表有一档缺税率，或数字有误。</translation>
    </message>
    <message>
        <source>Not ready yet: {problem}.</source>
        <translation>还不能保存：{problem}。</translation>
    </message>
    <message>
        <source>{months} months in advance, the local cap is {cap}.</source>
        <translation>预收 {months} 个月，当地上限 {cap} 个月。</translation>
    </message>
    <message>
        <source>{amount} yuan a unit, the local cap is {cap}.</source>
        <translation>每户 {amount} 元，当地上限 {cap} 元。</translation>
    </message>
    <message>
        <source>Example, 100 m² at 1,500,000.00, the only home:</source>
        <translation>例：100 ㎡，总价 1,500,000.00，家庭唯一住房：</translation>
    </message>
    <message>
        <source>Example, 100 m², handed over on 10 June 2026:</source>
        <translation>例：100 ㎡，2026-06-10 交付：</translation>
    </message>
</context>
<context>
    <name>FiguresRow</name>
    <message>
        <source>Closed on the spot today</source>
        <translation>当日快修关闭率</translation>
    </message>
    <message>
        <source>Closed the same day {closed} ÷ found today of the on-the-spot class {found} (cancelled ones left out)</source>
        <translation>当日销项 {closed} ÷ 当日登记的当场类问题 {found}（已作废的不计）</translation>
    </message>
    <message>
        <source>Mean response</source>
        <translation>平均响应</translation>
    </message>
    <message>
        <source>From request to arrival, mean of the {count} orders that arrived today</source>
        <translation>叫修至到场的平均时长，当日已到场 {count} 单</translation>
    </message>
    <message>
        <source>Mean repair</source>
        <translation>平均修复</translation>
    </message>
    <message>
        <source>From arrival to done, mean of the {count} orders that were done today</source>
        <translation>到场至完成的平均时长，当日已完成 {count} 单</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分钟</translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>Workbook of the sales system</source>
        <translation>销售系统表格</translation>
    </message>
    <message>
        <source>Choose the workbook with the units and their owners</source>
        <translation>选择房源和业主的工作簿</translation>
    </message>
    <message>
        <source>The sheet is found by its row of headings, whatever it is called.</source>
        <translation>按表头行识别工作表，与名称无关。</translation>
    </message>
    <message>
        <source>A preview shows what is new and what is left out; nothing is written by it.</source>
        <translation>先预览：哪些是新的、哪些会被退回。预览不写入任何内容。</translation>
    </message>
    <message>
        <source>The same workbook may come every day: what a desk changed is kept.</source>
        <translation>同一表格可以每天导入：现场改过的内容会保留。</translation>
    </message>
</context>
<context>
    <name>FileFilter</name>
    <message>
        <source>Building</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>all buildings</source>
        <translation>全部楼栋</translation>
    </message>
    <message>
        <source>Which files</source>
        <translation>显示哪些档案</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>全部房屋</translation>
    </message>
    <message>
        <source>Handed over, something missing</source>
        <translation>已交付但缺件</translation>
    </message>
    <message>
        <source>Handed over and complete</source>
        <translation>已交付且齐全</translation>
    </message>
    <message>
        <source>Filter by unit or owner</source>
        <translation>按房号或业主筛选</translation>
    </message>
</context>
<context>
    <name>FileLine</name>
    <message>
        <source>File …</source>
        <translation>上传…</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>no document on file</source>
        <translation>未存文件</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Unit, room, words, contractor, trade</source>
        <translation>房号、房间、关键词、责任单位、专业</translation>
    </message>
    <message>
        <source>Filter the defects</source>
        <translation>筛选问题</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Contract class</source>
        <translation>合同必修</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Every state</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>Open ones</source>
        <translation>未完结的</translation>
    </message>
    <message>
        <source>Whoever's move</source>
        <translation>不限办理方</translation>
    </message>
</context>
<context>
    <name>FinancePage</name>
    <message>
        <source>Jobs of finance</source>
        <translation>财务工作</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Payment lists</source>
        <translation>付款清单</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>费用清单</translation>
    </message>
    <message>
        <source>Paid ahead</source>
        <translation>预先缴款</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>合同约定</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>换开发票</translation>
    </message>
    <message>
        <source>Consultations</source>
        <translation>查询登记</translation>
    </message>
</context>
<context>
    <name>FollowCard</name>
    <message>
        <source>It goes on</source>
        <translation>继续跟进</translation>
    </message>
    <message>
        <source>Followed up by</source>
        <translation>跟进人</translation>
    </message>
    <message>
        <source>Follow up until</source>
        <translation>跟进期限</translation>
    </message>
    <message>
        <source>Back to a new one</source>
        <translation>返回新登记</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>What was asked and done</source>
        <translation>问题与办理经过</translation>
    </message>
    <message>
        <source>How it was answered</source>
        <translation>办理情况</translation>
    </message>
    <message>
        <source>Enquiry</source>
        <translation>咨询</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>登记</translation>
    </message>
</context>
<context>
    <name>FollowForm</name>
    <message>
        <source>Who repairs it</source>
        <translation>代修单位</translation>
    </message>
    <message>
        <source>Cost to be deducted</source>
        <translation>代修费用（扣款）</translation>
    </message>
    <message>
        <source>New deadline</source>
        <translation>新期限</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>{kind} for {number}, {contractor}: {count} items</source>
        <translation>{number}（{contractor}）{kind}：{count} 项</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Another workbook</source>
        <translation>换一个工作簿</translation>
    </message>
    <message>
        <source>Save the left-out rows</source>
        <translation>保存未导入的行</translation>
    </message>
    <message>
        <source>Labels for</source>
        <translation>标签范围</translation>
    </message>
    <message>
        <source>Choose a workbook</source>
        <translation>选择工作簿</translation>
    </message>
    <message>
        <source>Import {count} units</source>
        <translation>导入 {count} 户</translation>
    </message>
    <message>
        <source>Print the key labels</source>
        <translation>打印钥匙标签</translation>
    </message>
    <message>
        <source>all buildings</source>
        <translation>全部楼栋</translation>
    </message>
</context>
<context>
    <name>FoundCard</name>
    <message>
        <source>What was found</source>
        <translation>识别结果</translation>
    </message>
    <message>
        <source>No row is left out.</source>
        <translation>没有未导入的行。</translation>
    </message>
    <message>
        <source>The workbook and the desks agree in every field.</source>
        <translation>表格与现场数据完全一致。</translation>
    </message>
    <message>
        <source>There are no units yet.</source>
        <translation>还没有房源。</translation>
    </message>
    <message>
        <source>Left-out rows {count}</source>
        <translation>未导入的行 {count}</translation>
    </message>
    <message>
        <source>Clashes {count}</source>
        <translation>冲突 {count}</translation>
    </message>
    <message>
        <source>Totals by building</source>
        <translation>分楼栋合计</translation>
    </message>
    <message>
        <source>Left-out rows</source>
        <translation>未导入的行</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Clashes</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>At the desk (kept)</source>
        <translation>现场数据（保留）</translation>
    </message>
    <message>
        <source>In the workbook</source>
        <translation>表格中</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>套数</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>已售</translation>
    </message>
    <message>
        <source>Contract sum</source>
        <translation>合同总价</translation>
    </message>
    <message>
        <source>Contracted ㎡</source>
        <translation>合同面积㎡</translation>
    </message>
    <message>
        <source>Measured ㎡</source>
        <translation>实测面积㎡</translation>
    </message>
</context>
<context>
    <name>GateLine</name>
    <message>
        <source>Lift the block …</source>
        <translation>放行…</translation>
    </message>
    <message>
        <source>Blocked: {conditions}.</source>
        <translation>受阻：{conditions}。</translation>
    </message>
    <message>
        <source>May pass, but is still open: {conditions}.</source>
        <translation>可以放行，尚未办妥：{conditions}。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>GatesCard</name>
    <message>
        <source>What must come before what</source>
        <translation>办理前提</translation>
    </message>
    <message>
        <source>Condition not met</source>
        <translation>未满足的条件</translation>
    </message>
    <message>
        <source>A change counts at once, for every station. A lead may still lift a block for one household with a reason.</source>
        <translation>修改立即对所有台生效。负责人仍可写明原因，为某一户放行。</translation>
    </message>
    <message>
        <source>A fee would block the inspection now: {conditions}. An owner may always look at the flat first.</source>
        <translation>现在收费会挡住验房：{conditions}。业主有权先看房、验房。</translation>
    </message>
    <message>
        <source>The gift now asks for something: {conditions}. It may not be a reward for going through with the handover.</source>
        <translation>礼品目前设了条件：{conditions}。礼品不得作为促成交付的奖励。</translation>
    </message>
    <message>
        <source>The national model contract (GF-2014-0171, article 11) forbids the payment of taxes and the signing of property papers as a condition of inspection or handover.</source>
        <translation>国家示范合同（GF-2014-0171 第十一条）规定，不得以缴纳相关税费或签署物业管理文件作为查验和办理交付手续的前提条件。</translation>
    </message>
    <message>
        <source>{law} {consequence}</source>
        <translation>{law}{consequence}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>This blocks now: {conditions}. Ask the legal desk.</source>
        <translation>目前设为禁止：{conditions}。请先咨询法务。</translation>
    </message>
    <message>
        <source>So such conditions only warn.</source>
        <translation>因此这类条件只作提醒。</translation>
    </message>
    <message>
        <source>{step}: {condition}</source>
        <translation>{step}：{condition}</translation>
    </message>
</context>
<context>
    <name>GiftCard</name>
    <message>
        <source>Gift</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>Issue the gift</source>
        <translation>发放礼品</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他处理</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>领取人</translation>
    </message>
    <message>
        <source>Given to {receiver} at {time} by {clerk}.</source>
        <translation>{time} 由 {clerk} 发给 {receiver}。</translation>
    </message>
    <message>
        <source>One more given to {receiver} at {time} by {clerk}; {approver}: {reason}.</source>
        <translation>{time} 由 {clerk} 再次发放给 {receiver}；{approver} 批准：{reason}。</translation>
    </message>
    <message>
        <source>{what} since {time}; {approver}: {reason}.</source>
        <translation>{what}，{time} 起；{approver} 批准：{reason}。</translation>
    </message>
    <message>
        <source>Not given yet. It needs nothing before it.</source>
        <translation>尚未发放。不以其他步骤为前提。</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>剩 {count}</translation>
    </message>
    <message>
        <source>Run out: {articles}. Note the delivery or the count under the stock.</source>
        <translation>已发完：{articles}。请到“库存”登记入库或盘点。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>One more gift …</source>
        <translation>再发一份……</translation>
    </message>
    <message>
        <source>Issue the withheld gift …</source>
        <translation>解除暂缓并发放……</translation>
    </message>
    <message>
        <source>Withhold the gift …</source>
        <translation>暂缓发放……</translation>
    </message>
    <message>
        <source>The owner takes none …</source>
        <translation>业主不领……</translation>
    </message>
</context>
<context>
    <name>GiftDesk</name>
    <message>
        <source>No unit is in hand.</source>
        <translation>还没有打开房源。</translation>
    </message>
    <message>
        <source>This unit is not sold; there is nothing to give.</source>
        <translation>本户未售，没有可发放的物品。</translation>
    </message>
    <message>
        <source>{owner}, or type who receives it</source>
        <translation>{owner}，或输入领取人</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{article} {count}</source>
        <translation>{article} {count}</translation>
    </message>
    <message>
        <source>Few are left: {articles}.</source>
        <translation>库存不多：{articles}。</translation>
    </message>
    <message>
        <source>Gift issued</source>
        <translation>礼品已发放</translation>
    </message>
    <message>
        <source>{what}: {code}</source>
        <translation>{code} {what}</translation>
    </message>
</context>
<context>
    <name>GiftsPage</name>
    <message>
        <source>Give out</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Gift sets</source>
        <translation>礼包</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Parts of the gifts</source>
        <translation>礼品各项</translation>
    </message>
</context>
<context>
    <name>GivePart</name>
    <message>
        <source>Given to the household</source>
        <translation>发放给业主</translation>
    </message>
    <message>
        <source>Documents given to the household</source>
        <translation>发放给业主的资料</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>已说明</translation>
    </message>
    <message>
        <source>Acceptance record of this unit</source>
        <translation>本户分户验收记录</translation>
    </message>
    <message>
        <source>Print the sheet of articles again</source>
        <translation>重打物品领用登记表</translation>
    </message>
    <message>
        <source>Acceptance record</source>
        <translation>分户验收记录</translation>
    </message>
    <message>
        <source>Everything has been given.</source>
        <translation>资料已全部发放。</translation>
    </message>
    <message>
        <source>Give the ticked ones</source>
        <translation>发放勾选的</translation>
    </message>
    <message>
        <source>Give everything, explained</source>
        <translation>全部发放并说明</translation>
    </message>
    <message>
        <source>Note all as explained</source>
        <translation>全部登记为已说明</translation>
    </message>
    <message>
        <source>Papers issued</source>
        <translation>资料已发放</translation>
    </message>
    <message>
        <source>Given and explained</source>
        <translation>已发放并说明</translation>
    </message>
    <message>
        <source>not required</source>
        <translation>非必发</translation>
    </message>
    <message>
        <source>given {time}</source>
        <translation>{time} 已发</translation>
    </message>
    <message>
        <source>explained</source>
        <translation>已说明</translation>
    </message>
    <message>
        <source>not explained yet</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>Repairs: {company} {phone}</source>
        <translation>维修：{company} {phone}</translation>
    </message>
    <message>
        <source>No repair company is named in the settings.</source>
        <translation>设置里还没有填委托维修单位。</translation>
    </message>
    <message>
        <source>{count} makers' manuals</source>
        <translation>设备说明书 {count} 份</translation>
    </message>
    <message>
        <source>local form</source>
        <translation>当地文本</translation>
    </message>
    <message>
        <source>Acceptance record on file</source>
        <translation>分户验收记录已归档</translation>
    </message>
</context>
<context>
    <name>HallScreen</name>
    <message>
        <source>Hall display</source>
        <translation>叫号屏</translation>
    </message>
    <message>
        <source>{project}　Welcome home</source>
        <translation>{project}　欢迎回家</translation>
    </message>
    <message>
        <source>please go to</source>
        <translation>请到</translation>
    </message>
    <message>
        <source>at</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>The display has no connection. Please ask at reception.</source>
        <translation>叫号屏暂时断线，请到接待处询问</translation>
    </message>
    <message>
        <source>Please wait until your number is called</source>
        <translation>请等候叫号</translation>
    </message>
    <message>
        <source>Missed by up to {count} numbers: come straight to the desk</source>
        <translation>过号 {count} 个以内可直接到台前</translation>
    </message>
    <message>
        <source>Called and not there: {numbers}</source>
        <translation>已过号：{numbers}</translation>
    </message>
    <message>
        <source>{count} households wait</source>
        <translation>等候 {count} 户</translation>
    </message>
    <message>
        <source>{step}: {count}</source>
        <translation>{step} {count} 户</translation>
    </message>
    <message>
        <source>{step}: {count}, about {minutes} min</source>
        <translation>{step} {count} 户，约 {minutes} 分</translation>
    </message>
</context>
<context>
    <name>HallWindow</name>
    <message>
        <source>Hall display</source>
        <translation>叫号屏</translation>
    </message>
    <message>
        <source>Day colours</source>
        <translation>日间配色</translation>
    </message>
    <message>
        <source>Night colours</source>
        <translation>夜间配色</translation>
    </message>
    <message>
        <source>Voice is off in the settings of the queue.</source>
        <translation>排队设置里关闭了语音。</translation>
    </message>
    <message>
        <source>Voice is off on this display.</source>
        <translation>本屏已关闭语音。</translation>
    </message>
    <message>
        <source>Silent: this computer has no speech output.</source>
        <translation>没有声音：本机没有语音播报。</translation>
    </message>
    <message>
        <source>Silent: this computer has no voice for this language.</source>
        <translation>没有声音：本机没有中文语音。</translation>
    </message>
    <message>
        <source>Calls are spoken.</source>
        <translation>语音播报已开。</translation>
    </message>
    <message>
        <source>Speak the calls</source>
        <translation>语音叫号</translation>
    </message>
    <message>
        <source>Full screen (F11)</source>
        <translation>全屏（F11）</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Number {number}, please go to {station}</source>
        <translation>请 {number} 号到 {station}</translation>
    </message>
</context>
<context>
    <name>HandOverDesk</name>
    <message>
        <source>Keys of {code} in spite of a block</source>
        <translation>{code} 受阻，仍放行钥匙</translation>
    </message>
    <message>
        <source>{count} keys handed over</source>
        <translation>已交付 {count} 把钥匙</translation>
    </message>
</context>
<context>
    <name>HandoverCardView</name>
    <message>
        <source>Handover card</source>
        <translation>交付卡</translation>
    </message>
    <message>
        <source>Scan a label, or type a unit or a name.</source>
        <translation>请扫码，或输入房号、姓名。</translation>
    </message>
    <message>
        <source>Layout {layout}</source>
        <translation>{layout} 户型</translation>
    </message>
    <message>
        <source>Contract {contract}  Measured {measured}</source>
        <translation>合同 {contract}　实测 {measured}</translation>
    </message>
    <message>
        <source>{count} owners</source>
        <translation>业主 {count} 人</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Help: {page}</source>
        <translation>帮助：{page}</translation>
    </message>
    <message>
        <source>Search or scan</source>
        <translation>查找或扫码</translation>
    </message>
    <message>
        <source>Scan with the camera</source>
        <translation>用摄像头扫码</translation>
    </message>
    <message>
        <source>Open a station</source>
        <translation>打开一个工作台</translation>
    </message>
    <message>
        <source>Hand the seat to another clerk</source>
        <translation>换一位操作员接手</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>下一栏</translation>
    </message>
    <message>
        <source>This help</source>
        <translation>本帮助</translation>
    </message>
</context>
<context>
    <name>HistoryColumn</name>
    <message>
        <source>What has happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Fold the history</source>
        <translation>收起经过</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>还没有记录。</translation>
    </message>
</context>
<context>
    <name>HookCard</name>
    <message>
        <source>Hook</source>
        <translation>挂位</translation>
    </message>
    <message>
        <source>such as B-07</source>
        <translation>如 B-07</translation>
    </message>
    <message>
        <source>Hang</source>
        <translation>挂上</translation>
    </message>
    <message>
        <source>Click a hook, or scan keys to hang them.</source>
        <translation>点一个挂位查看，或扫描钥匙后挂上。</translation>
    </message>
    <message>
        <source>Nothing belongs to this hook.</source>
        <translation>这个挂位没有钥匙。</translation>
    </message>
</context>
<context>
    <name>HookMap</name>
    <message>
        <source>Hooks of the cabinet</source>
        <translation>柜内挂位</translation>
    </message>
</context>
<context>
    <name>Hooks</name>
    <message>
        <source>{unit}: all keys with {holder}, hook is free</source>
        <translation>{unit}：钥匙均在 {holder} 处，挂位可用</translation>
    </message>
    <message>
        <source>{unit}: {here} of {whole} keys here</source>
        <translation>{unit}：在位 {here}/{whole} 把</translation>
    </message>
    <message>
        <source>due {time}</source>
        <translation>应还 {time}</translation>
    </message>
</context>
<context>
    <name>HouseholdCard</name>
    <message>
        <source>Household</source>
        <translation>业户</translation>
    </message>
    <message>
        <source>Receive with special care</source>
        <translation>接待提示</translation>
    </message>
    <message>
        <source>Visit {nth}: {time}, {visitor} ({number})</source>
        <translation>第 {nth} 次：{time}，{visitor}（{number}）</translation>
    </message>
</context>
<context>
    <name>HouseholdPart</name>
    <message>
        <source>Household form</source>
        <translation>住户信息表</translation>
    </message>
    <message>
        <source>One more resident</source>
        <translation>再加一人</translation>
    </message>
    <message>
        <source>Emergency contact</source>
        <translation>紧急联系人</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Number plates, several with a comma</source>
        <translation>车牌号，多个用逗号隔开</translation>
    </message>
    <message>
        <source>Postal address, if it is another one</source>
        <translation>通讯地址（与本房屋不同时填）</translation>
    </message>
    <message>
        <source>The household consents to keeping these data for property services</source>
        <translation>本户同意为物业服务保存这些信息</translation>
    </message>
    <message>
        <source>Sign on the pane …</source>
        <translation>签名板签字…</translation>
    </message>
    <message>
        <source>Keep, signed on paper</source>
        <translation>保存，纸质签字</translation>
    </message>
    <message>
        <source>Not filled in yet. Refusing it blocks nothing.</source>
        <translation>还没有填。拒填不影响办理。</translation>
    </message>
    <message>
        <source>masked: you may not see it in full</source>
        <translation>已脱敏：您无权查看全文</translation>
    </message>
    <message>
        <source>filled in {time}</source>
        <translation>{time} 填写</translation>
    </message>
    <message>
        <source>Resident {number}</source>
        <translation>居住人 {number}</translation>
    </message>
    <message>
        <source>Relation {number}</source>
        <translation>关系 {number}</translation>
    </message>
    <message>
        <source>Phone {number}</source>
        <translation>电话 {number}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Relation to the owner</source>
        <translation>与业主关系</translation>
    </message>
    <message>
        <source>Household form kept</source>
        <translation>住户信息表已保存</translation>
    </message>
</context>
<context>
    <name>IdentityPart</name>
    <message>
        <source>Owner</source>
        <translation>业主</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>Name of the agent</source>
        <translation>代理人姓名</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Type it, or lay the card on the reader</source>
        <translation>输入，或把证件放在读卡器上</translation>
    </message>
    <message>
        <source>Original document</source>
        <translation>证件原件</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>购房合同</translation>
    </message>
    <message>
        <source>Delivery notice</source>
        <translation>交付通知书</translation>
    </message>
    <message>
        <source>Use of personal data</source>
        <translation>处理个人信息</translation>
    </message>
    <message>
        <source>Sensitive data (separately)</source>
        <translation>敏感个人信息（单独同意）</translation>
    </message>
    <message>
        <source>No match: not on this contract</source>
        <translation>不一致：不是本合同买受人</translation>
    </message>
    <message>
        <source>Match: {name}, a minor</source>
        <translation>一致：{name}，未成年人</translation>
    </message>
    <message>
        <source>Match: {name}</source>
        <translation>一致：{name}</translation>
    </message>
    <message>
        <source>Who is here</source>
        <translation>到场人</translation>
    </message>
    <message>
        <source>Number (F2)</source>
        <translation>证件号 (F2)</translation>
    </message>
    <message>
        <source>Seen (F3)</source>
        <translation>已看 (F3)</translation>
    </message>
    <message>
        <source>Consent (F4)</source>
        <translation>同意 (F4)</translation>
    </message>
    <message>
        <source>Compare an identity number</source>
        <translation>比对证件号码</translation>
    </message>
    <message>
        <source>The original was seen</source>
        <translation>已看证件原件</translation>
    </message>
    <message>
        <source>Consent to the use of personal data</source>
        <translation>同意处理个人信息</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Choose a heading for {columns}: without it no unit can be told apart.</source>
        <translation>请为{columns}选择表头：没有它无法区分房源。</translation>
    </message>
    <message>
        <source>Nothing to write: no unit is new or changed.</source>
        <translation>无须写入：没有新增或变化的房源。</translation>
    </message>
    <message>
        <source>Choose a workbook</source>
        <translation>选择工作簿</translation>
    </message>
    <message>
        <source>Workbooks</source>
        <translation>工作簿</translation>
    </message>
    <message>
        <source>{file}, sheet {sheet}, headings in row {row}</source>
        <translation>{file}，工作表 {sheet}，表头在第 {row} 行</translation>
    </message>
    <message>
        <source>{count} units imported</source>
        <translation>已导入 {count} 户</translation>
    </message>
    <message>
        <source>left-out rows</source>
        <translation>未导入的行</translation>
    </message>
    <message>
        <source>Left-out rows</source>
        <translation>未导入的行</translation>
    </message>
    <message>
        <source>Left-out rows saved</source>
        <translation>未导入的行已保存</translation>
    </message>
    <message>
        <source>Key labels, {building}</source>
        <translation>钥匙标签，{building}</translation>
    </message>
</context>
<context>
    <name>InTheWay</name>
    <message>
        <source>Close without printing: a lead consents …</source>
        <translation>不打印也结班：负责人同意 …</translation>
    </message>
    <message>
        <source>Nothing is in the way. Count, then close.</source>
        <translation>没有阻碍。清点后结班。</translation>
    </message>
    <message>
        <source>Print it</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>To its receipt</source>
        <translation>去开收据</translation>
    </message>
    <message>
        <source>Total of the slip or statement: {name}</source>
        <translation>{name} 结算单或对账单合计</translation>
    </message>
    <message>
        <source>total of the slip</source>
        <translation>结算单合计</translation>
    </message>
    <message>
        <source>Why it differs: {name}</source>
        <translation>{name} 差额原因</translation>
    </message>
    <message>
        <source>explanation, only if it differs</source>
        <translation>有差额时说明原因</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>核对</translation>
    </message>
</context>
<context>
    <name>InspectionForm</name>
    <message>
        <source>Inspection and rectification</source>
        <translation>验房与整改</translation>
    </message>
    <message>
        <source>Deadlines count</source>
        <translation>期限按</translation>
    </message>
    <message>
        <source>“Repaired” needs a photo taken after</source>
        <translation>维修完成须有维修后照片</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save the settings of the inspection</source>
        <translation>保存验房与整改设置</translation>
    </message>
    <message>
        <source>Hotline on the owner's copy</source>
        <translation>业主服务电话</translation>
    </message>
    <message>
        <source>Commander of the crews</source>
        <translation>维修总指挥</translation>
    </message>
    <message>
        <source>Commander's phone</source>
        <translation>总指挥电话</translation>
    </message>
    <message>
        <source>Radio channel</source>
        <translation>对讲频道</translation>
    </message>
    <message>
        <source>Watched folder for photos</source>
        <translation>照片监视文件夹</translation>
    </message>
    <message>
        <source>Where a phone's cable or a share puts pictures; empty: none is watched</source>
        <translation>手机数据线或共享文件夹存放照片的位置；留空则不监视</translation>
    </message>
    <message>
        <source>Minutes to dispatch</source>
        <translation>派单时限（分钟）</translation>
    </message>
    <message>
        <source>Minutes to arrive</source>
        <translation>到场时限（分钟）</translation>
    </message>
    <message>
        <source>Minutes to repair</source>
        <translation>维修时限（分钟）</translation>
    </message>
</context>
<context>
    <name>InspectionPage</name>
    <message>
        <source>Team and meters</source>
        <translation>小组和读数</translation>
    </message>
    <message>
        <source>Note a defect</source>
        <translation>登记问题</translation>
    </message>
    <message>
        <source>The owner's conclusion</source>
        <translation>业主结论</translation>
    </message>
    <message>
        <source>Enter a paper form</source>
        <translation>录入纸质验房表</translation>
    </message>
    <message>
        <source>The team is in the flat</source>
        <translation>小组已进户</translation>
    </message>
    <message>
        <source>has not returned the keys of {units}</source>
        <translation>尚未归还 {units} 的钥匙</translation>
    </message>
    <message>
        <source>{team} assigned</source>
        <translation>已派 {team}</translation>
    </message>
    <message>
        <source>Meter readings noted</source>
        <translation>已登记读数</translation>
    </message>
</context>
<context>
    <name>InspectionParts</name>
    <message>
        <source>Parts of the inspection</source>
        <translation>验房各部分</translation>
    </message>
    <message>
        <source>Team and meters</source>
        <translation>小组和读数</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>验房组</translation>
    </message>
    <message>
        <source>Defects {count}</source>
        <translation>问题 {count}</translation>
    </message>
    <message>
        <source>Crews {count}</source>
        <translation>快修 {count}</translation>
    </message>
    <message>
        <source>Paper form</source>
        <translation>纸质验房表</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>业主结论</translation>
    </message>
</context>
<context>
    <name>InspectionSection</name>
    <message>
        <source>Settings of the inspection saved</source>
        <translation>验房与整改设置已保存</translation>
    </message>
    <message>
        <source>Tolerance of {code} saved</source>
        <translation>{code} 的允许偏差已保存</translation>
    </message>
    <message>
        <source>Calendar of {year} filled in</source>
        <translation>已填入 {year} 年节假日</translation>
    </message>
    <message>
        <source>{day} set</source>
        <translation>{day} 已设置</translation>
    </message>
</context>
<context>
    <name>InvoiceFields</name>
    <message>
        <source>Invoice, number in the book …</source>
        <translation>开票要求、印制收据本号…</translation>
    </message>
    <message>
        <source>Title of the invoice</source>
        <translation>发票抬头</translation>
    </message>
    <message>
        <source>Tax number (companies)</source>
        <translation>税号（单位）</translation>
    </message>
    <message>
        <source>Number of the printed book</source>
        <translation>印制收据本号码</translation>
    </message>
</context>
<context>
    <name>InvoiceForm</name>
    <message>
        <source>Invoice number</source>
        <translation>发票号码</translation>
    </message>
    <message>
        <source>Invoice date</source>
        <translation>开票日期</translation>
    </message>
    <message>
        <source>Invoice title</source>
        <translation>抬头</translation>
    </message>
    <message>
        <source>Tax number of a company</source>
        <translation>单位税号</translation>
    </message>
</context>
<context>
    <name>JoinForm</name>
    <message>
        <source>Joined with number {number}</source>
        <translation>并入第 {number} 号</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>There is no other open defect in this unit.</source>
        <translation>本房没有其他未销项的问题。</translation>
    </message>
    <message>
        <source>the same defect, noted twice</source>
        <translation>同一问题重复登记</translation>
    </message>
</context>
<context>
    <name>KeyLabels</name>
    <message>
        <source>Key labels of {building}</source>
        <translation>{building} 钥匙标签</translation>
    </message>
    <message>
        <source>Key labels of {code}</source>
        <translation>{code} 的钥匙标签</translation>
    </message>
    <message>
        <source>Print a new label for key {number}? The label on it now is void at once.</source>
        <translation>为钥匙 {number} 打印新标签？现有标签立即作废。</translation>
    </message>
    <message>
        <source>Replace the label</source>
        <translation>更换标签</translation>
    </message>
    <message>
        <source>Key label {number}</source>
        <translation>钥匙标签 {number}</translation>
    </message>
</context>
<context>
    <name>KeyReasons</name>
    <message>
        <source>Not a key label</source>
        <translation>不是钥匙标签</translation>
    </message>
    <message>
        <source>Read wrongly: scan again</source>
        <translation>读码有误，再扫一次</translation>
    </message>
    <message>
        <source>Not printed by us</source>
        <translation>不是本项目打印的标签</translation>
    </message>
    <message>
        <source>Of another project</source>
        <translation>其他项目的标签</translation>
    </message>
    <message>
        <source>Of a unit's papers, no key</source>
        <translation>是房源表单，不是钥匙</translation>
    </message>
    <message>
        <source>No key bears it</source>
        <translation>没有对应的钥匙</translation>
    </message>
    <message>
        <source>Blank tag: bind it first</source>
        <translation>空白标签，先绑定</translation>
    </message>
    <message>
        <source>Replaced by a newer label</source>
        <translation>已换新标签</translation>
    </message>
    <message>
        <source>Void tag</source>
        <translation>标签已作废</translation>
    </message>
    <message>
        <source>Of another unit</source>
        <translation>其他房源的钥匙</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>打不开</translation>
    </message>
    <message>
        <source>Is here already</source>
        <translation>已在钥匙台</translation>
    </message>
    <message>
        <source>Still with the contractor</source>
        <translation>总包尚未移交</translation>
    </message>
    <message>
        <source>The cylinder was changed</source>
        <translation>锁芯已更换</translation>
    </message>
    <message>
        <source>Was destroyed</source>
        <translation>已销毁</translation>
    </message>
    <message>
        <source>In a sealed bag: scan the bag</source>
        <translation>在封口袋内，请扫袋</translation>
    </message>
    <message>
        <source>Whole set, {count} keys</source>
        <translation>整套 {count} 把</translation>
    </message>
    <message>
        <source>{count} of {whole} keys</source>
        <translation>{whole} 把中的 {count} 把</translation>
    </message>
    <message>
        <source>bag {number}</source>
        <translation>钥匙袋 {number}</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>{time} 前归还</translation>
    </message>
    <message>
        <source>Scanned before</source>
        <translation>本批已扫过</translation>
    </message>
    <message>
        <source>This key was scanned before; it counts once.</source>
        <translation>这把钥匙本批已扫过，只计一次。</translation>
    </message>
</context>
<context>
    <name>KeyRoomPage</name>
    <message>
        <source>Key room</source>
        <translation>钥匙管理</translation>
    </message>
    <message>
        <source>Borrowing</source>
        <translation>借用</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Cabinets</source>
        <translation>钥匙柜</translation>
    </message>
    <message>
        <source>Bags</source>
        <translation>钥匙袋</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>留用</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>遗失换锁</translation>
    </message>
    <message>
        <source>Stock-takes</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Label layouts</source>
        <translation>标签版式</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} 天 {hours} 时</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 时 {minutes} 分</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分</translation>
    </message>
</context>
<context>
    <name>KeysCard</name>
    <message>
        <source>Keys of the unit</source>
        <translation>本户钥匙</translation>
    </message>
    <message>
        <source>Print the key handover sheet again</source>
        <translation>重打钥匙交接单</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>钥匙</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>试开</translation>
    </message>
    <message>
        <source>Who and where</source>
        <translation>持有人与位置</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>No unit is in hand.</source>
        <translation>还没有打开房源。</translation>
    </message>
    <message>
        <source>{tried} of {count} tried</source>
        <translation>已试开 {tried} / {count}</translation>
    </message>
    <message>
        <source>Handed over {time}</source>
        <translation>{time} 已交付</translation>
    </message>
    <message>
        <source>Keys of {code}</source>
        <translation>{code} 的钥匙</translation>
    </message>
    <message>
        <source>Labels of these keys</source>
        <translation>这些钥匙的标签</translation>
    </message>
    <message>
        <source>Replace the label</source>
        <translation>更换标签</translation>
    </message>
    <message>
        <source>Labels of the building</source>
        <translation>本栋标签</translation>
    </message>
</context>
<context>
    <name>KindsCard</name>
    <message>
        <source>Kinds of keys</source>
        <translation>钥匙种类</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>开哪把锁</translation>
    </message>
    <message>
        <source>Kind of key</source>
        <translation>钥匙种类</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>归属</translation>
    </message>
    <message>
        <source>A unit gets</source>
        <translation>每户把数</translation>
    </message>
    <message>
        <source>the house</source>
        <translation>公共</translation>
    </message>
    <message>
        <source>units</source>
        <translation>住户</translation>
    </message>
    <message>
        <source>Public: not of a unit</source>
        <translation>公共：不属于某一户</translation>
    </message>
    <message>
        <source>Add a kind</source>
        <translation>增加种类</translation>
    </message>
    <message>
        <source>Take the marked kind away</source>
        <translation>删去所选种类</translation>
    </message>
    <message>
        <source>Move the marked kind up</source>
        <translation>上移所选种类</translation>
    </message>
    <message>
        <source>Move the marked kind down</source>
        <translation>下移所选种类</translation>
    </message>
    <message>
        <source>Kinds of questions</source>
        <translation>咨询类别</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Set the kinds</source>
        <translation>保存类别</translation>
    </message>
    <message>
        <source>One kind a line</source>
        <translation>一行一个类别</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>There is no kind of key.</source>
        <translation>没有钥匙种类。</translation>
    </message>
    <message>
        <source>{count} keys a unit</source>
        <translation>每户 {count} 把</translation>
    </message>
</context>
<context>
    <name>KindsTab</name>
    <message>
        <source>Public keys</source>
        <translation>公共钥匙</translation>
    </message>
    <message>
        <source>What they open</source>
        <translation>开哪里</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>钥匙</translation>
    </message>
    <message>
        <source>Hook</source>
        <translation>挂位</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>在库</translation>
    </message>
    <message>
        <source>Print the labels</source>
        <translation>打印标签</translation>
    </message>
    <message>
        <source>No public keys yet: plant rooms, offices, roofs.</source>
        <translation>还没有公共钥匙：设备房、管理用房、屋面等。</translation>
    </message>
    <message>
        <source>Sets: {count}</source>
        <translation>{count} 套</translation>
    </message>
    <message>
        <source>Kinds of keys saved</source>
        <translation>钥匙种类已保存</translation>
    </message>
    <message>
        <source>they count for units imported from now on</source>
        <translation>今后导入的房屋按此配钥匙</translation>
    </message>
    <message>
        <source>{count} keys on the books</source>
        <translation>{count} 把已入账</translation>
    </message>
    <message>
        <source>Key labels of {building}</source>
        <translation>{building} 钥匙标签</translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <source>Measures of the layout</source>
        <translation>版式尺寸</translation>
    </message>
    <message>
        <source>Name of the layout</source>
        <translation>版式名称</translation>
    </message>
    <message>
        <source>Labels on</source>
        <translation>标签形式</translation>
    </message>
    <message>
        <source>Side of the code</source>
        <translation>二维码边长</translation>
    </message>
    <message>
        <source>Label, width</source>
        <translation>标签宽</translation>
    </message>
    <message>
        <source>Label, height</source>
        <translation>标签高</translation>
    </message>
    <message>
        <source>Labels in a row</source>
        <translation>每行标签数</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Margin at the left</source>
        <translation>左边距</translation>
    </message>
    <message>
        <source>Margin above</source>
        <translation>上边距</translation>
    </message>
    <message>
        <source>From label to label, across</source>
        <translation>横向间距（标签到标签）</translation>
    </message>
    <message>
        <source>From label to label, down</source>
        <translation>纵向间距（标签到标签）</translation>
    </message>
    <message>
        <source>Paper, width</source>
        <translation>纸宽</translation>
    </message>
    <message>
        <source>Paper, height</source>
        <translation>纸高</translation>
    </message>
    <message>
        <source>Kind of key on the label</source>
        <translation>标签上印钥匙种类</translation>
    </message>
    <message>
        <source>Unit codes beside the rows</source>
        <translation>行边印房号（供核对）</translation>
    </message>
    <message>
        <source>Nudge to the right</source>
        <translation>向右微调</translation>
    </message>
    <message>
        <source>Nudge down</source>
        <translation>向下微调</translation>
    </message>
    <message>
        <source>Module {module} mm, {place}</source>
        <translation>码点 {module} mm，{place}</translation>
    </message>
</context>
<context>
    <name>LabelPreview</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Picture of the sheet</source>
        <translation>标签纸图样</translation>
    </message>
</context>
<context>
    <name>LabelPrintForm</name>
    <message>
        <source>Label layout</source>
        <translation>标签版式</translation>
    </message>
    <message>
        <source>First label of the sheet that is still there</source>
        <translation>这张标签纸上第一枚可用的标签</translation>
    </message>
    <message>
        <source>from {start}</source>
        <translation>第 {start} 枚起</translation>
    </message>
</context>
<context>
    <name>LabelsSection</name>
    <message>
        <source>Label layouts</source>
        <translation>标签版式</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>A new layout with the same measures</source>
        <translation>以相同尺寸新建版式</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>On</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Test print</source>
        <translation>打印测试页</translation>
    </message>
    <message>
        <source>There is no layout. Copy the one that is shown and save it.</source>
        <translation>还没有版式。请复制当前显示的版式并保存。</translation>
    </message>
    <message>
        <source>Save the nudge</source>
        <translation>保存微调</translation>
    </message>
    <message>
        <source>Save the layout</source>
        <translation>保存版式</translation>
    </message>
    <message>
        <source>Discard the copy</source>
        <translation>放弃副本</translation>
    </message>
    <message>
        <source>New layout, not saved yet</source>
        <translation>新版式，尚未保存</translation>
    </message>
    <message>
        <source>Came with the program: nudge or copy it</source>
        <translation>程序自带：可微调或复制</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>{name} 副本</translation>
    </message>
    <message>
        <source>Test print of {name}</source>
        <translation>“{name}”测试页</translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation>{name} 已保存</translation>
    </message>
    <message>
        <source>Delete the layout {name}? Labels that were printed with it stay valid.</source>
        <translation>删除版式“{name}”？已用它打印的标签仍然有效。</translation>
    </message>
    <message>
        <source>Delete the layout</source>
        <translation>删除版式</translation>
    </message>
    <message>
        <source>{name} deleted</source>
        <translation>“{name}”已删除</translation>
    </message>
</context>
<context>
    <name>LabelsTab</name>
    <message>
        <source>Say why this tag is void, or leave it.</source>
        <translation>如需作废此标签，请写明原因；否则无需处理。</translation>
    </message>
    <message>
        <source>Printed on</source>
        <translation>标签纸</translation>
    </message>
    <message>
        <source>Test print</source>
        <translation>打印测试页</translation>
    </message>
    <message>
        <source>Labels of keys</source>
        <translation>钥匙标签</translation>
    </message>
    <message>
        <source>Print labels</source>
        <translation>打印标签</translation>
    </message>
    <message>
        <source>Which keys</source>
        <translation>打印哪些钥匙</translation>
    </message>
    <message>
        <source>Label them</source>
        <translation>补标签</translation>
    </message>
    <message>
        <source>Tags made ahead</source>
        <translation>预印空白标签</translation>
    </message>
    <message>
        <source>For keys</source>
        <translation>钥匙用</translation>
    </message>
    <message>
        <source>For key bags</source>
        <translation>钥匙袋用</translation>
    </message>
    <message>
        <source>Print blank tags</source>
        <translation>打印空白标签</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>The first scan binds a tag to its key or its bag.</source>
        <translation>空白标签第一次扫描时与钥匙或钥匙袋绑定。</translation>
    </message>
    <message>
        <source>Number of the tag</source>
        <translation>标签编号</translation>
    </message>
    <message>
        <source>scan or type it</source>
        <translation>扫描或输入编号</translation>
    </message>
    <message>
        <source>Why it is void</source>
        <translation>作废原因</translation>
    </message>
    <message>
        <source>why it is void</source>
        <translation>作废原因</translation>
    </message>
    <message>
        <source>Make it void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>全部钥匙</translation>
    </message>
    <message>
        <source>Every key at hand bears a tag.</source>
        <translation>在手的钥匙都有标签。</translation>
    </message>
    <message>
        <source>public keys</source>
        <translation>公共钥匙</translation>
    </message>
    <message>
        <source>Keys without a tag: {count} ({where})</source>
        <translation>{count} 把钥匙没有标签（{where}）</translation>
    </message>
    <message>
        <source>Test print of {name}</source>
        <translation>“{name}”测试页</translation>
    </message>
    <message>
        <source>Key labels of {building}</source>
        <translation>{building} 钥匙标签</translation>
    </message>
    <message>
        <source>New key labels</source>
        <translation>新钥匙标签</translation>
    </message>
    <message>
        <source>Blank tags for key bags</source>
        <translation>钥匙袋空白标签</translation>
    </message>
    <message>
        <source>Blank tags for keys</source>
        <translation>钥匙空白标签</translation>
    </message>
    <message>
        <source>Make this tag void for good? The key that bears it, if any, then bears none.</source>
        <translation>此标签永久作废？挂着它的钥匙（如有）此后没有标签。</translation>
    </message>
    <message>
        <source>The tag is void</source>
        <translation>标签已作废</translation>
    </message>
</context>
<context>
    <name>LastShift</name>
    <message>
        <source>Last shift here</source>
        <translation>本台上一班</translation>
    </message>
    <message>
        <source>No shift was closed at this station yet.</source>
        <translation>本台还没有关过班。</translation>
    </message>
    <message>
        <source>Print the report again</source>
        <translation>重打报表</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>结班时间</translation>
    </message>
    <message>
        <source>Counted in the drawer</source>
        <translation>钱箱实点</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>账面应有</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Counted in the refund float</source>
        <translation>退款备用金实点</translation>
    </message>
    <message>
        <source>Difference of the refund float</source>
        <translation>退款备用金差额</translation>
    </message>
    <message>
        <source>Deposited at the bank</source>
        <translation>存银行</translation>
    </message>
    <message>
        <source>Handed over to</source>
        <translation>交班给</translation>
    </message>
    <message>
        <source>nobody: into the safe</source>
        <translation>未交班，入保险柜</translation>
    </message>
    <message>
        <source>Explained: {words}</source>
        <translation>差额说明：{words}</translation>
    </message>
</context>
<context>
    <name>LawCard</name>
    <message>
        <source>Why the table stands like this</source>
        <translation>为什么这样设置</translation>
    </message>
    <message>
        <source>Model contract (GF-2014-0171), article 11(3)1</source>
        <translation>《商品房买卖合同（现售/预售）示范文本》GF-2014-0171 第十一条（三）1</translation>
    </message>
    <message>
        <source>The seller may not make the payment of taxes and fees, or the signing of property papers, a condition of the inspection or of the handover.</source>
        <translation>出卖人不得以缴纳相关税费或者签署物业管理文件作为买受人查验和办理交付手续的前提条件。</translation>
    </message>
    <message>
        <source>Shandong and Weifang</source>
        <translation>山东省、潍坊市</translation>
    </message>
    <message>
        <source>The maintenance fund is paid before the handover. Where this holds, set “maintenance fund not paid” before the keys to “blocks”.</source>
        <translation>要求先交存住宅专项维修资金再交付。适用此规定的，请把钥匙环节的“维修资金未付”设为“禁止”。</translation>
    </message>
    <message>
        <source>Guideline, article 18.2</source>
        <translation>交付指引第十八条2</translation>
    </message>
    <message>
        <source>The area difference is settled before the keys are handed over.</source>
        <translation>面积补差办理完毕后，方可办理交钥匙等后续手续。</translation>
    </message>
    <message>
        <source>So by default</source>
        <translation>因此默认</translation>
    </message>
    <message>
        <source>Only two things block, and only the keys: the area difference and the owner's latest conclusion. No fee ever stands before the inspection; everything else warns.</source>
        <translation>只有两项会禁止办理，且只针对钥匙：面积补差和业主最近一次验房结论。任何收费都不挡验房，其余只提醒。</translation>
    </message>
    <message>
        <source>Give the gift only after the acceptance</source>
        <translation>收楼后才发放礼品</translation>
    </message>
    <message>
        <source>Always off (guideline, article 17.7): a gift may not be a reward for accepting the flat. An owner who refuses it gets the gift too.</source>
        <translation>始终关闭（交付指引第十七条7）：礼品不得作为收楼的奖励，拒收业主同样领取。</translation>
    </message>
</context>
<context>
    <name>LedgerQuestion</name>
    <message>
        <source>Unit or public keys</source>
        <translation>房号或公共钥匙</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>all movements</source>
        <translation>全部动作</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>all days</source>
        <translation>全部日期</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>seven days</source>
        <translation>近七天</translation>
    </message>
    <message>
        <source>chosen days</source>
        <translation>指定日期</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>显示全部钥匙</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>只看</translation>
    </message>
</context>
<context>
    <name>LedgerTab</name>
    <message>
        <source>Key ledger</source>
        <translation>钥匙台账</translation>
    </message>
    <message>
        <source>Save as a workbook</source>
        <translation>存为表格</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>钥匙</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Held before</source>
        <translation>原持有</translation>
    </message>
    <message>
        <source>Held after</source>
        <translation>现持有</translation>
    </message>
    <message>
        <source>Loan and note</source>
        <translation>借用单与备注</translation>
    </message>
    <message>
        <source>Hook</source>
        <translation>挂位</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>显示更早的</translation>
    </message>
    <message>
        <source>No movement answers this: widen the days, or clear a field.</source>
        <translation>没有符合条件的记录：请放宽日期，或清空一个条件。</translation>
    </message>
    <message>
        <source>{count} movements, newest first</source>
        <translation>共 {count} 条，最近的在前</translation>
    </message>
    <message>
        <source>the newest {count} movements; there are older ones</source>
        <translation>最近 {count} 条；还有更早的</translation>
    </message>
    <message>
        <source>Workbooks</source>
        <translation>表格文件</translation>
    </message>
    <message>
        <source>key ledger</source>
        <translation>钥匙台账</translation>
    </message>
</context>
<context>
    <name>LeftOverTable</name>
    <message>
        <source>Missing and unexpected keys</source>
        <translation>未找到与多出的钥匙</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>钥匙</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Every expected key was found.</source>
        <translation>应有的钥匙全部找到。</translation>
    </message>
    <message>
        <source>Choose what to count and begin; then scan key after key.</source>
        <translation>选择盘点范围并开始，然后逐把扫码。</translation>
    </message>
    <message>
        <source>unexpected: {holder}</source>
        <translation>多出：{holder}</translation>
    </message>
    <message>
        <source>not found yet</source>
        <translation>未找到</translation>
    </message>
</context>
<context>
    <name>LegalCard</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Proof of service</source>
        <translation>送达证明</translation>
    </message>
    <message>
        <source>Deemed delivered on</source>
        <translation>视同交付日期</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>Mark a refusal or a unit at the left.</source>
        <translation>请在左边选一条拒收记录或一套房。</translation>
    </message>
    <message>
        <source>Only legal judges. Every judgement is kept, the latest counts.</source>
        <translation>仅法务可认定。每次认定都会保留，以最近一次为准。</translation>
    </message>
    <message>
        <source>Never counted as delivered, and no key goes out by it.</source>
        <translation>不计入已交付，也不会因此放行钥匙。</translation>
    </message>
    <message>
        <source>It was withdrawn and stays readable.</source>
        <translation>已撤回，记录保留可查。</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Owner's words</source>
        <translation>业主原话</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>已提出办法</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>情形</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>业主</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>送达证明</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>认定</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>With good reason</source>
        <translation>理由成立</translation>
    </message>
    <message>
        <source>Without good reason</source>
        <translation>理由不成立</translation>
    </message>
    <message>
        <source>Deem delivered</source>
        <translation>设为视同交付</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Why it is withdrawn</source>
        <translation>撤回理由</translation>
    </message>
</context>
<context>
    <name>LegalTab</name>
    <message>
        <source>Refusal records</source>
        <translation>拒收记录</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>认定</translation>
    </message>
    <message>
        <source>Next date</source>
        <translation>下次办理日期</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>业主</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录编号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>情形</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Owner, basis</source>
        <translation>业主 / 依据</translation>
    </message>
    <message>
        <source>Deemed delivered</source>
        <translation>视同交付</translation>
    </message>
    <message>
        <source>not judged yet</source>
        <translation>待认定</translation>
    </message>
    <message>
        <source>with good reason</source>
        <translation>理由成立</translation>
    </message>
    <message>
        <source>without good reason</source>
        <translation>理由不成立</translation>
    </message>
    <message>
        <source>deemed delivered</source>
        <translation>已视同交付</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>not due yet</source>
        <translation>交付日未到</translation>
    </message>
    <message>
        <source>may be set</source>
        <translation>可设为视同交付</translation>
    </message>
    <message>
        <source>Unit or owner</source>
        <translation>房号或业主</translation>
    </message>
    <message>
        <source>Nobody has refused a flat.</source>
        <translation>还没有业主拒收。</translation>
    </message>
    <message>
        <source>{count}, {open} of them not judged</source>
        <translation>共 {count} 份，{open} 份待认定</translation>
    </message>
    <message>
        <source>No unit is deemed delivered, and none may be.</source>
        <translation>没有视同交付的房源，也没有可设为视同交付的。</translation>
    </message>
    <message>
        <source>No unit answers this: clear the filter.</source>
        <translation>没有符合的房源，请清除筛选。</translation>
    </message>
    <message>
        <source>{count} deemed delivered, none counted as delivered</source>
        <translation>视同交付 {count} 套，均不计入已交付</translation>
    </message>
    <message>
        <source>{code}: legal's decision is kept</source>
        <translation>{code}：法务的处理已保存</translation>
    </message>
</context>
<context>
    <name>LendingCard</name>
    <message>
        <source>Lend</source>
        <translation>借出</translation>
    </message>
    <message>
        <source>Taken out if scanned by mistake; written once</source>
        <translation>扫错可移出，确认后一次写入</translation>
    </message>
    <message>
        <source>Keys to lend</source>
        <translation>待借出的钥匙</translation>
    </message>
    <message>
        <source>Say who borrows and why, then scan key after key.</source>
        <translation>填写借用人和用途，然后逐把扫码。</translation>
    </message>
    <message>
        <source>{count} keys lent to {holder}</source>
        <translation>{count} 把钥匙借给 {holder}</translation>
    </message>
    <message>
        <source>back by {time}</source>
        <translation>{time} 前归还</translation>
    </message>
    <message>
        <source>Lent</source>
        <translation>已借出</translation>
    </message>
    <message>
        <source>To be lent</source>
        <translation>待借出</translation>
    </message>
</context>
<context>
    <name>LinesCard</name>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 条</translation>
    </message>
</context>
<context>
    <name>ListImport</name>
    <message>
        <source>Payments made ahead</source>
        <translation>预先缴款</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>款项</translation>
    </message>
    <message>
        <source>Import these payments</source>
        <translation>导入这些款项</translation>
    </message>
    <message>
        <source>Payments imported</source>
        <translation>款项已导入</translation>
    </message>
    <message>
        <source>The bank's result</source>
        <translation>银行结果</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Note these results</source>
        <translation>登记这些结果</translation>
    </message>
    <message>
        <source>The bank's result is noted</source>
        <translation>银行结果已登记</translation>
    </message>
    <message>
        <source>{read} rows read · {count} count, {total} in all · {left} left out</source>
        <translation>读取 {read} 行 · 计入 {count} 笔，共 {total} · 未导入 {left}</translation>
    </message>
    <message>
        <source>{read} rows read · {arrived} arrived · {bounced} came back · {known} known already · {left} left out</source>
        <translation>读取 {read} 行 · 到账 {arrived} · 退回 {bounced} · 已登记过 {known} · 未导入 {left}</translation>
    </message>
    <message>
        <source>List of appointments</source>
        <translation>预约名单</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Book these appointments</source>
        <translation>登记这些预约</translation>
    </message>
    <message>
        <source>Appointments booked</source>
        <translation>预约已登记</translation>
    </message>
    <message>
        <source>The platform's result</source>
        <translation>平台回执</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>Note what became of them</source>
        <translation>登记回执</translation>
    </message>
    <message>
        <source>The platform's result is noted</source>
        <translation>平台回执已登记</translation>
    </message>
    <message>
        <source>{read} rows read · {count} are booked, {same} stay as they are · {left} left out</source>
        <translation>读取 {read} 行 · 预约 {count} 户，不变 {same} 户 · 未导入 {left} 行</translation>
    </message>
    <message>
        <source>{read} rows read · {delivered} delivered, {failed} failed, {same} known · {left} left out</source>
        <translation>读取 {read} 行 · 送达 {delivered}，失败 {failed}，已登记过 {same} · 未导入 {left} 行</translation>
    </message>
    <message>
        <source>Conditions of delivery</source>
        <translation>交付条件</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>套数</translation>
    </message>
    <message>
        <source>Note these conditions</source>
        <translation>登记这些条件</translation>
    </message>
    <message>
        <source>The conditions are noted</source>
        <translation>条件已登记</translation>
    </message>
    <message>
        <source>{read} rows read · {facts} facts are news · {same} bring none · {left} left out</source>
        <translation>读取 {read} 行 · 新增 {facts} 条 · {same} 行没有变化 · {left} 行未导入</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>What is news</source>
        <translation>有变化的内容</translation>
    </message>
    <message>
        <source>Comes</source>
        <translation>预约时间</translation>
    </message>
    <message>
        <source>Instead of</source>
        <translation>原预约</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>缴款日期</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考号</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>已到账</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>被退回</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Left-out rows</source>
        <translation>未导入的行</translation>
    </message>
    <message>
        <source>Odd rows</source>
        <translation>需留意的行</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>识别结果</translation>
    </message>
    <message>
        <source>Workbooks</source>
        <translation>工作簿</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Another workbook</source>
        <translation>换一个工作簿</translation>
    </message>
    <message>
        <source>Save the left-out rows</source>
        <translation>保存未导入的行</translation>
    </message>
    <message>
        <source>Unit or number</source>
        <translation>房号或单号</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>{file}, sheet {sheet}, headings in row {row}</source>
        <translation>{file}，工作表 {sheet}，表头在第 {row} 行</translation>
    </message>
    <message>
        <source>Nothing here.</source>
        <translation>没有内容。</translation>
    </message>
    <message>
        <source>left-out rows</source>
        <translation>未导入的行</translation>
    </message>
</context>
<context>
    <name>ListsTab</name>
    <message>
        <source>Whose money goes back</source>
        <translation>由谁退款</translation>
    </message>
    <message>
        <source>Day of payment</source>
        <translation>付款日期</translation>
    </message>
    <message>
        <source>The next list for online banking</source>
        <translation>下一份网银付款清单</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>再次付出</translation>
    </message>
    <message>
        <source>Make the list</source>
        <translation>生成付款清单</translation>
    </message>
    <message>
        <source>Save the workbook again</source>
        <translation>再次导出</translation>
    </message>
    <message>
        <source>Import the bank's result</source>
        <translation>导入银行结果</translation>
    </message>
    <message>
        <source>Lists that were sent</source>
        <translation>已付出的清单</translation>
    </message>
    <message>
        <source>No refund waits: those by transfer or to the card come here once they are approved and signed.</source>
        <translation>没有待付的退款：转账和原卡退回的，审批并签字后列在这里。</translation>
    </message>
    <message>
        <source>Refunds: {count} · {total}</source>
        <translation>{count} 笔 · {total}</translation>
    </message>
    <message>
        <source>No list was made yet.</source>
        <translation>还没有付款清单。</translation>
    </message>
    <message>
        <source>Payment list {number}</source>
        <translation>付款清单 {number}</translation>
    </message>
    <message>
        <source>Workbooks</source>
        <translation>工作簿</translation>
    </message>
    <message>
        <source>Payment list</source>
        <translation>付款清单</translation>
    </message>
</context>
<context>
    <name>LoadsCard</name>
    <message>
        <source>Waiting at the stations</source>
        <translation>各台等候</translation>
    </message>
    <message>
        <source>Hall display</source>
        <translation>叫号屏</translation>
    </message>
    <message>
        <source>The called numbers on a second screen (Ctrl+Shift+H)</source>
        <translation>在第二块屏幕上显示叫到的号（Ctrl+Shift+H）</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>台</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等候</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>最长</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>{step}: waited {waited} min, at most {longest}</source>
        <translation>{step}：等候中位 {waited} 分，最长 {longest} 分</translation>
    </message>
    <message>
        <source>{step}: waited {waited} min, at most {longest}; served {served} min</source>
        <translation>{step}：等候中位 {waited} 分，最长 {longest} 分；办理中位 {served} 分</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分</translation>
    </message>
    <message>
        <source>nobody waits</source>
        <translation>无人等候</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>long wait</source>
        <translation>偏慢</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>太久</translation>
    </message>
</context>
<context>
    <name>LoanForm</name>
    <message>
        <source>Company</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Purpose or defect</source>
        <translation>用途或缺陷</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>状况</translation>
    </message>
    <message>
        <source>Back by</source>
        <translation>应还</translation>
    </message>
</context>
<context>
    <name>LockPart</name>
    <message>
        <source>Lock</source>
        <translation>门锁</translation>
    </message>
    <message>
        <source>Door seal</source>
        <translation>门封签</translation>
    </message>
    <message>
        <source>number, if there is one</source>
        <translation>编号，没有则空</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>记录</translation>
    </message>
</context>
<context>
    <name>LookUpCard</name>
    <message>
        <source>tried, works</source>
        <translation>已试开，正常</translation>
    </message>
    <message>
        <source>does not work, noted</source>
        <translation>打不开，已登记</translation>
    </message>
    <message>
        <source>This unit has no keys on the books.</source>
        <translation>本户没有钥匙在册。</translation>
    </message>
    <message>
        <source>{code}: lock and door seal noted</source>
        <translation>{code}：门锁与门封签已记录</translation>
    </message>
</context>
<context>
    <name>Lookup</name>
    <message>
        <source>Scanned, but not used: a question is open. Nothing was changed.</source>
        <translation>已扫到，但未使用：有问题等待回答。没有任何改动。</translation>
    </message>
    <message>
        <source>Answer it, then scan again.</source>
        <translation>请先回答，再重新扫码。</translation>
    </message>
    <message>
        <source>Nothing found for this. Check what was typed.</source>
        <translation>没有找到。请核对输入的内容。</translation>
    </message>
</context>
<context>
    <name>LossCard</name>
    <message>
        <source>Note a key as lost</source>
        <translation>登记遗失</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>已遗失</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>钥匙</translation>
    </message>
    <message>
        <source>What is known of the loss</source>
        <translation>遗失经过</translation>
    </message>
    <message>
        <source>Note as lost</source>
        <translation>登记遗失</translation>
    </message>
    <message>
        <source>Scan the key, or open the unit: its keys are offered here.</source>
        <translation>扫描钥匙，或打开房源：这里列出可登记的钥匙。</translation>
    </message>
    <message>
        <source>Bag {number} · {count} keys</source>
        <translation>钥匙袋 {number} · {count} 把</translation>
    </message>
    <message>
        <source>The owner has this key: change its lock at the right.</source>
        <translation>这把钥匙在业主手中：请在右侧更换锁芯。</translation>
    </message>
</context>
<context>
    <name>LostKeysTab</name>
    <message>
        <source>Lost and useless keys</source>
        <translation>遗失与作废钥匙</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>钥匙</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>登记时间</translation>
    </message>
    <message>
        <source>Held last by</source>
        <translation>最后持有</translation>
    </message>
    <message>
        <source>Changed cylinders</source>
        <translation>更换锁芯记录</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>门锁</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Borne by</source>
        <translation>承担方</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>No key is lost.</source>
        <translation>没有遗失的钥匙。</translation>
    </message>
    <message>
        <source>No cylinder was changed.</source>
        <translation>没有更换过锁芯。</translation>
    </message>
    <message>
        <source>{code}: noted as lost; the cylinder is to be changed</source>
        <translation>{code}：已登记遗失，须更换锁芯</translation>
    </message>
    <message>
        <source>{code}: {count} new keys, to be tried</source>
        <translation>{code}：新钥匙 {count} 把，待试用</translation>
    </message>
    <message>
        <source>Key labels</source>
        <translation>钥匙标签</translation>
    </message>
    <message>
        <source>{code}: the key is off the books</source>
        <translation>{code}：钥匙已销账</translation>
    </message>
</context>
<context>
    <name>MandateCard</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Owner was told</source>
        <translation>已通知业主</translation>
    </message>
    <message>
        <source>Sign on the pane …</source>
        <translation>签名板签字…</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>归还业主</translation>
    </message>
    <message>
        <source>No key chosen</source>
        <translation>未选择钥匙</translation>
    </message>
    <message>
        <source>{name} still has the key</source>
        <translation>钥匙仍在 {name} 手中</translation>
    </message>
    <message>
        <source>How the owner was told</source>
        <translation>通知方式</translation>
    </message>
    <message>
        <source>Who takes the key back</source>
        <translation>领回人</translation>
    </message>
    <message>
        <source>Print the mandate</source>
        <translation>打印委托书</translation>
    </message>
    <message>
        <source>telephone, message, in person</source>
        <translation>电话、短信、当面</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>业主</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>钥匙</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Belongings</source>
        <translation>留存物</translation>
    </message>
    <message>
        <source>May enter</source>
        <translation>可入户</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>预计至</translation>
    </message>
    <message>
        <source>Mandate</source>
        <translation>委托书</translation>
    </message>
    <message>
        <source>I have taken back the key that I left for repairs, against the mandate.</source>
        <translation>本人凭钥匙委托书领回为维修留用的钥匙。</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>已签字</translation>
    </message>
    <message>
        <source>or on paper</source>
        <translation>或在纸上签字</translation>
    </message>
</context>
<context>
    <name>MandatePart</name>
    <message>
        <source>One key stays for repairs</source>
        <translation>留用一把供维修</translation>
    </message>
    <message>
        <source>Only by the owner's written mandate</source>
        <translation>须有业主书面钥匙委托书</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>钥匙</translation>
    </message>
    <message>
        <source>Defects</source>
        <translation>整改事项</translation>
    </message>
    <message>
        <source>Belongings</source>
        <translation>留存物</translation>
    </message>
    <message>
        <source>May enter</source>
        <translation>可入户</translation>
    </message>
    <message>
        <source>what lies in the flat, or: none</source>
        <translation>户内留存物；没有则写“无”</translation>
    </message>
</context>
<context>
    <name>MeasuredField</name>
    <message>
        <source>Measured value</source>
        <translation>实测值</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
</context>
<context>
    <name>MessageFormCard</name>
    <message>
        <source>Text and columns</source>
        <translation>内容与列</translation>
    </message>
    <message>
        <source>Where they come to</source>
        <translation>办理地点</translation>
    </message>
    <message>
        <source>Text; {holders} are filled in</source>
        <translation>短信内容，自动填入 {holders}</translation>
    </message>
    <message>
        <source>Columns of the platform, one a line: heading={holders}</source>
        <translation>平台表格的列，一行一列：列名={holders}</translation>
    </message>
    <message>
        <source>Each number of a unit's owners gets one message.</source>
        <translation>每套房的每个业主号码各发一条。</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回修改</translation>
    </message>
    <message>
        <source>Set text and columns</source>
        <translation>保存内容和列</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Not done: {code} has not been checked in today. Nothing was changed. Send the household to the reception first.</source>
        <translation>没有办理：{code} 今天还没有签到。没有任何改动。请先到接待台签到。</translation>
    </message>
    <message>
        <source>{step} is blocked: {conditions}. Nothing was changed. Finish that first, or a lead lifts the block with a reason.</source>
        <translation>{step}受阻：{conditions}。没有任何改动。请先办完，或由负责人写明原因放行。</translation>
    </message>
    <message>
        <source>Not done: a reason is needed. Nothing was changed. Type it.</source>
        <translation>没有办理：需要填写原因。没有任何改动。请填写原因。</translation>
    </message>
    <message>
        <source>Nothing was lifted: no condition blocks this step. Nothing was changed. Go on with it.</source>
        <translation>无需解除：没有条件限制这一环节。未作任何更改。请继续办理。</translation>
    </message>
    <message>
        <source>Not done: no team has been sent to {code} yet. Nothing was changed. Assign a team first.</source>
        <translation>没有办理：{code} 还没有派验房小组。没有任何改动。请先派组。</translation>
    </message>
    <message>
        <source>Not assigned: {team} is in this unit. Its inspection goes on. Note its conclusion first, then send another team.</source>
        <translation>没有派出：{team} 正在本户验房。该组的验房照常进行。请先登记结论，再派另一组。</translation>
    </message>
    <message>
        <source>Not saved: “{text}” is no reading of the {meter} meter. The other readings are as they were. Type the figures on the meter.</source>
        <translation>没有保存：“{text}”不是{meter}表读数。其他读数不变。请按表上数字输入。</translation>
    </message>
    <message>
        <source>Not concluded: {count} defects are open. The list is safe. Choose “accepted with defects”, or close them first.</source>
        <translation>结论没有登记：还有 {count} 项问题未关闭。问题清单都在。请选“带问题收楼”，或先关闭问题。</translation>
    </message>
    <message>
        <source>Not done: there is no such defect. Nothing was changed. Open the unit again.</source>
        <translation>没有办理：没有这项问题。没有任何改动。请重新打开本户。</translation>
    </message>
    <message>
        <source>Not checked in again: the household has been here since {time}. Its number {number} stays good. Go on with the next step.</source>
        <translation>没有重复签到：本户 {time} 已签到。号码 {number} 仍然有效。请继续下一步。</translation>
    </message>
    <message>
        <source>Not checked in: the agent is not named. Nothing was changed. Type the agent's name and try again.</source>
        <translation>没有签到：没有填写代理人。没有任何改动。请填写代理人姓名后再试。</translation>
    </message>
    <message>
        <source>Not checked in: the original document has not been ticked as seen. Nothing was changed. Look at it, tick it, and try again.</source>
        <translation>没有签到：还没有勾选“已核原件”。没有任何改动。请核对证件原件并勾选后再试。</translation>
    </message>
    <message>
        <source>Not lifted: the owner refused the flat or only looked, and keys are never handed over then. Nothing was changed. Inspect again and note what the owner says.</source>
        <translation>没有放行：业主拒收或只看房时，不得移交钥匙。没有任何改动。请重新验房并记录业主结论。</translation>
    </message>
    <message>
        <source>Not assigned: nobody is named for the team. Nothing was changed. Name at least one person.</source>
        <translation>没有派出：小组没有填写人员。没有任何改动。请至少填写一人。</translation>
    </message>
    <message>
        <source>Not closed again: defect {number} is closed already. Nothing was changed. Go on with the next one.</source>
        <translation>没有重复关闭：问题 {number} 已经关闭。没有任何改动。请继续下一项。</translation>
    </message>
    <message>
        <source>Not noted: the standard list has no {code}. The defects noted before are safe. Choose one from the list.</source>
        <translation>没有登记：标准清单里没有 {code}。以前登记的问题都在。请从清单中选择。</translation>
    </message>
    <message>
        <source>No notice was issued: no open defect waits for one. Notices issued before are safe. Print them again from the list.</source>
        <translation>没有开出通知单：没有待通知的未关闭问题。以前开出的通知单都在。需要时请从列表重打。</translation>
    </message>
    <message>
        <source>Not added: the file is no picture that can be read, or too large. The defect is safe. Choose a photo (JPEG or PNG).</source>
        <translation>照片没有加上：文件不是可读取的图片，或者太大。问题记录都在。请选择 JPEG 或 PNG 照片。</translation>
    </message>
    <message>
        <source>Refused: no key bears the label {label}. Nothing was changed. Lay it aside and ask the key desk's lead.</source>
        <translation>拒绝：没有钥匙使用标签 {label}。没有任何改动。请放到一边，询问钥匙台负责人。</translation>
    </message>
    <message>
        <source>Refused: this label is of another project. Nothing was changed. Lay the key aside.</source>
        <translation>拒绝：这是其他项目的标签。没有任何改动。请把钥匙放到一边。</translation>
    </message>
    <message>
        <source>Refused: the label {label} was not printed by this project. Nothing was changed. Lay the key aside and ask the lead.</source>
        <translation>拒绝：标签 {label} 不是本项目打印的。没有任何改动。请把钥匙放到一边，询问负责人。</translation>
    </message>
    <message>
        <source>Refused: the label {label} is void{reason}. Nothing was changed. Throw it away.</source>
        <translation>已拒绝：标签 {label} 已作废{reason}。数据未改动。请将它丢弃。</translation>
    </message>
    <message>
        <source>Refused: the label {label} was that of {code} {kind} and has been void since {time}{reason}. Nothing was changed. Lay it aside and throw the label away.</source>
        <translation>已拒绝：标签 {label} 原属 {code} {kind}，已于 {time} 作废{reason}。数据未改动。请将钥匙单独存放，丢弃此标签。</translation>
    </message>
    <message>
        <source>key bag</source>
        <translation>钥匙袋</translation>
    </message>
    <message>
        <source> ({reason})</source>
        <translation>（{reason}）</translation>
    </message>
    <message>
        <source>Refused: the label {label} is blank, it hangs on no key yet. Nothing was changed. Bind it to its key first.</source>
        <translation>已拒绝：标签 {label} 是空白标签，还没有绑定钥匙。数据未改动。请先绑定。</translation>
    </message>
    <message>
        <source>Not bound: the label {label} cannot be used for this. Nothing was changed. Take a blank label of the right kind.</source>
        <translation>未绑定：标签 {label} 不能用于此处。数据未改动。请换一张同类的空白标签。</translation>
    </message>
    <message>
        <source>Not bound: the label {label} is void, or not made for this. Nothing was changed. Take a blank label.</source>
        <translation>未绑定：标签 {label} 已作废，或不是用于此处的标签。未作任何改动。请取一张空白标签。</translation>
    </message>
    <message>
        <source>Not bound: the label {label} belongs to {code} already. Nothing was changed. Take a blank label.</source>
        <translation>未绑定：标签 {label} 已属于 {code}。数据未改动。请换一张空白标签。</translation>
    </message>
    <message>
        <source>Not voided: the label {label} is that of the sealed bag {bag} of {code}. Nothing was changed. Print a new label for it, or open the bag.</source>
        <translation>未作废：标签 {label} 属于 {code} 的已封钥匙袋 {bag}。未作任何改动。请为它补打标签，或启封该袋。</translation>
    </message>
    <message>
        <source>Refused: the label {label} is no key, it stands on the papers of {code}. Nothing was changed. Scan the label of the key.</source>
        <translation>已拒绝：编号 {label} 不是钥匙，是房源 {code} 的表单。未作任何更改。请扫钥匙标签。</translation>
    </message>
    <message>
        <source>Refused: this label was not printed by this project. Nothing was changed. Lay the key aside and ask the lead.</source>
        <translation>拒绝：这个标签不是本项目打印的。没有任何改动。请把钥匙放到一边，询问负责人。</translation>
    </message>
    <message>
        <source>Refused: this is not a key label. Nothing was changed. Scan the label of the key.</source>
        <translation>拒绝：这不是钥匙标签。没有任何改动。请扫钥匙上的标签。</translation>
    </message>
    <message>
        <source>Refused: the label {label} was replaced by a newer one. Nothing was changed. Scan the newer label and throw this one away.</source>
        <translation>拒绝：标签 {label} 已换新，旧标签作废。没有任何改动。请扫新标签，并撕掉旧标签。</translation>
    </message>
    <message>
        <source>Not done: the {kind} key has been noted as lost since {time}; {holder} had it last. Nothing was changed. If it has turned up, take it back first.</source>
        <translation>未完成：“{kind}”已于 {time} 登记遗失，最后持有人为 {holder}。数据未改动。如已找到，请先办理归还。</translation>
    </message>
    <message>
        <source>Not done: the {kind} key is the owner's and kept for repairs since {time}. Nothing was changed. Give it back to the owner, or lend it for a repair.</source>
        <translation>未完成：“{kind}”属业主，自 {time} 起受托留用。数据未改动。请归还业主，或因维修借出。</translation>
    </message>
    <message>
        <source>Not done: the {kind} key is not here; {holder} has had it since {time}. Nothing was changed. Get it back first.</source>
        <translation>没有办理：“{kind}”钥匙不在本台，{time} 起在 {holder}。没有任何改动。请先收回。</translation>
    </message>
    <message>
        <source>Not done: the {kind} key of {code} has been at the desk since {time}. Nothing was changed. Go on with the next key.</source>
        <translation>未完成：{code} 的“{kind}”自 {time} 起就在钥匙台。数据未改动。请继续下一把。</translation>
    </message>
    <message>
        <source>Not done: the {kind} key of {code} is still with {holder}. Nothing was changed. Receive it in the key room first.</source>
        <translation>未完成：{code} 的“{kind}”仍在 {holder} 处。数据未改动。请先在钥匙房办理移交接收。</translation>
    </message>
    <message>
        <source>Not done: the lock was changed at {time}; the {kind} key of {code} opens nothing any more. Nothing was changed. Lay it aside to be destroyed.</source>
        <translation>未完成：{code} 的锁芯已于 {time} 更换，这把“{kind}”已失效。数据未改动。请单独存放，待销毁。</translation>
    </message>
    <message>
        <source>Not done: the {kind} key of {code} was destroyed at {time}. Nothing was changed. If it lies before you, lay it aside and ask the lead.</source>
        <translation>未完成：{code} 的“{kind}”已于 {time} 销毁。数据未改动。如实物仍在，请单独存放并问负责人。</translation>
    </message>
    <message>
        <source>Not given back: the {kind} key of {code} was not kept for repairs. Nothing was changed. Hand it over with the others.</source>
        <translation>未归还：{code} 的“{kind}”没有委托留用。数据未改动。请随其他钥匙一并交付。</translation>
    </message>
    <message>
        <source>Not done: the {kind} key of {code} lies in the sealed bag {bag}. Nothing was changed. Scan the bag, or open it first.</source>
        <translation>未完成：{code} 的“{kind}”在已封的钥匙袋 {bag} 内。数据未改动。请扫钥匙袋，或先启封。</translation>
    </message>
    <message>
        <source>Not opened again: the bag {bag} of {code} is open. Nothing was changed. Scan its keys one by one.</source>
        <translation>未启封：{code} 的钥匙袋 {bag} 已启封。数据未改动。请逐把扫码。</translation>
    </message>
    <message>
        <source>Not sealed: no key lies in the bag. Nothing was changed. Scan the keys first.</source>
        <translation>未封袋：袋内没有钥匙。数据未改动。请先扫码放入。</translation>
    </message>
    <message>
        <source>Not sealed: the seal has no number. Nothing was changed. Type the number on the seal.</source>
        <translation>未封袋：没有封签号。数据未改动。请输入封签上的号码。</translation>
    </message>
    <message>
        <source>Not sealed: another bag bears the seal {seal}. Nothing was changed. Look at the seal again, or take a new one.</source>
        <translation>未封袋：封签号 {seal} 已用于另一只钥匙袋。数据未改动。请核对封签，或换一枚。</translation>
    </message>
    <message>
        <source>Not sealed: the {kind} key of {code} has not been tried, or does not work. Nothing was changed. Try it in its lock first.</source>
        <translation>未封袋：{code} 的“{kind}”未试开或打不开。数据未改动。请先到门上试开。</translation>
    </message>
    <message>
        <source>Refused: this key belongs to {code}. Nothing was changed. Hang it back and take the right one.</source>
        <translation>拒绝：这把钥匙属于 {code}。没有任何改动。请挂回原处，取正确的钥匙。</translation>
    </message>
    <message>
        <source>Not handed over: {kinds} have not been scanned. The keys are still with us. Scan every key of the set.</source>
        <translation>没有交付：{kinds}还没有扫码。钥匙仍在本台。请把整套钥匙逐把扫码。</translation>
    </message>
    <message>
        <source>Not handed over: the {kind} key does not work. The keys are still with us. Replace it and try the new one.</source>
        <translation>没有交付：“{kind}”钥匙打不开。钥匙仍在本台。请更换并试开新钥匙。</translation>
    </message>
    <message>
        <source>Not done: {code} has no keys on the books. Nothing was changed. Import the unit again.</source>
        <translation>没有办理：{code} 没有登记钥匙。没有任何改动。请重新导入本户。</translation>
    </message>
    <message>
        <source>Not done: this key is not on the books. Nothing was changed. Open the unit again.</source>
        <translation>未完成：没有这把钥匙的记录。数据未改动。请重新打开该房源。</translation>
    </message>
    <message>
        <source>Not done: no key was scanned. Nothing was changed. Scan the keys first.</source>
        <translation>未完成：没有扫到钥匙。数据未改动。请先扫码。</translation>
    </message>
    <message>
        <source>Not handed over: nobody is named to receive it. Nothing was changed. Type the name.</source>
        <translation>没有交付：没有填写领取人。没有任何改动。请填写姓名。</translation>
    </message>
    <message>
        <source>No second gift: it was given to {receiver} at {time} by {clerk}. Nothing was changed. Ask there if in doubt.</source>
        <translation>礼品不能再领：{time} 已由 {clerk} 发给 {receiver}。没有任何改动。如有疑问，请向经办人核实。</translation>
    </message>
    <message>
        <source>This was done before and is saved. It was not done twice; go on.</source>
        <translation>这一步之前已经办好并保存。没有重复办理。请继续。</translation>
    </message>
    <message>
        <source>Not saved: another station changed the same thing a moment ago. Its change is safe. Look at what is shown now, and do it again if it is still right.</source>
        <translation>没有保存：另一台刚刚改动了同一内容。对方的改动已保存。请看最新内容，确认无误后再做一次。</translation>
    </message>
    <message>
        <source>Not saved: the database does not answer. What was saved before is safe. Check the network cable or the server, then do it again; nothing is done twice.</source>
        <translation>没有保存：数据库没有应答。以前保存的都在。请检查网线或服务器后再做一次，不会重复办理。</translation>
    </message>
    <message>
        <source>Not saved: the file of the database cannot be opened or written now. What was saved before is safe. See whether its folder is there, whether it may be written to, whether the disk is full and whether another program holds it; then do it again.</source>
        <translation>没有保存：数据库文件现在无法打开或写入。之前保存的内容是安全的。请检查文件夹是否存在、是否允许写入、磁盘是否已满、是否被其他程序占用，然后再做一次。</translation>
    </message>
    <message>
        <source>The window was not opened: there is no screen here. Nothing was changed. Start it where there is one, or use the other commands, which need none.</source>
        <translation>没有打开窗口：这里没有显示屏。没有任何改动。请在有显示屏的电脑上启动，或使用不需要显示屏的其他命令。</translation>
    </message>
    <message>
        <source>The database cannot be used ({reason}). Nothing was written to it. Keep the file, and open the last backup or ask whoever looks after the program.</source>
        <translation>数据库不能使用（{reason}）。没有写入任何内容。请保留这个文件，打开最近的备份，或询问维护人员。</translation>
    </message>
    <message>
        <source>The window was not opened: the station's settings in {path} cannot be used ({reason}). Nothing was changed. Mend the file, or take it away to work with the usual settings.</source>
        <translation>没有打开窗口：本台设置 {path} 无法使用（{reason}）。没有任何改动。请改正这个文件，或移走它以使用默认设置。</translation>
    </message>
    <message>
        <source>Not done: {right} is not among your roles. Nothing was changed. Ask somebody who may, or the administrator for the role.</source>
        <translation>没有办理：你的角色没有“{right}”的权限。没有任何改动。请找有权限的同事，或请管理员授权。</translation>
    </message>
    <message>
        <source>Not signed in: name and PIN do not belong together. Type the PIN again; {left} tries are left.</source>
        <translation>没有登录：姓名与 PIN 不符。没有任何改动。请重新输入 PIN，还可以试 {left} 次。</translation>
    </message>
    <message>
        <source>Not signed in: too many wrong PINs. Nothing was changed. Try again after {time}.</source>
        <translation>没有登录：PIN 输错次数太多。没有任何改动。请在 {time} 之后再试。</translation>
    </message>
    <message>
        <source>Not done yet: {right} needs a second person. Nothing was changed. Call somebody who may, who gives name and PIN here.</source>
        <translation>还没有办理：{right}需要第二人确认。没有任何改动。请叫有权限的同事在此输入姓名和 PIN。</translation>
    </message>
    <message>
        <source>Not approved: whoever asks cannot be the second person. Nothing was changed. Call somebody else.</source>
        <translation>没有确认：申请人不能同时是第二人。没有任何改动。请叫另一位同事。</translation>
    </message>
    <message>
        <source>Not added: somebody is named {name} already. Nothing was changed. Choose a name that differs.</source>
        <translation>没有添加：已有人叫 {name}。没有任何改动。请换一个可以区分的名字。</translation>
    </message>
    <message>
        <source>Not saved: a PIN has four digits or more. Nothing was changed. Type a longer one.</source>
        <translation>没有保存：PIN 至少四位数字。没有任何改动。请输入更长的 PIN。</translation>
    </message>
    <message>
        <source>Not saved: the name is empty. Nothing was changed. Type a name.</source>
        <translation>没有保存：姓名是空的。没有任何改动。请填写姓名。</translation>
    </message>
    <message>
        <source>Nothing found: no unit is called {code}. Nothing was changed. Check the code, or search by name.</source>
        <translation>没有找到：没有房号 {code}。没有任何改动。请核对房号，或按姓名查找。</translation>
    </message>
    <message>
        <source>Nothing found: the project has no keys yet. Nothing was changed. Import the workbook of the units first.</source>
        <translation>没有找到：项目中还没有钥匙。没有任何改动。请先导入房源表。</translation>
    </message>
    <message>
        <source>Nothing found: there is no building {building}. Nothing was changed. Check the building's number.</source>
        <translation>没有找到：没有 {building} 这栋楼。没有任何改动。请核对楼号。</translation>
    </message>
    <message>
        <source>Not rehearsed: this database is not marked as a rehearsal, and a real one is never used for it. Nothing was changed. Name a new file.</source>
        <translation>没有演练：这个数据库不是演练库，正式库不能用于演练。没有任何改动。请换一个新文件。</translation>
    </message>
    <message>
        <source>Not rehearsed: {wanted} households were asked for, and {there} sold units are there. Nothing was changed. Ask for fewer.</source>
        <translation>没有演练：要求 {wanted} 户，只有 {there} 套已售房源。没有任何改动。请减少户数。</translation>
    </message>
    <message>
        <source>Not done: {code} has no owner in the project, so there is nobody to hand it over to. Nothing was changed. Check the code, or import the newest workbook.</source>
        <translation>没有办理：{code} 在项目中没有业主，无人可交付。没有任何改动。请核对房号，或导入最新的表格。</translation>
    </message>
    <message>
        <source>Not done: the unit has no such owner. Nothing was changed. Open it again.</source>
        <translation>没有办理：本户没有这位业主。没有任何改动。请重新打开本户。</translation>
    </message>
    <message>
        <source>Not saved: this is not a phone number. The old one stays. Type it again.</source>
        <translation>没有保存：这不是电话号码。原号码不变。请重新输入。</translation>
    </message>
    <message>
        <source>Not printed: the font cannot draw {characters}. What was saved is safe. Write these characters by hand on the paper, or correct the name.</source>
        <translation>没有打印：字库缺少 {characters}。已保存的内容都在。请在纸上手写这些字，或更正姓名。</translation>
    </message>
    <message>
        <source>Not settled: the measured {area} is not known yet. Nothing was changed. Import the survey's figures, then settle.</source>
        <translation>没有结算：还没有实测{area}。没有任何改动。请先导入实测面积。</translation>
    </message>
    <message>
        <source>Not settled: the contract's {area} is not known. Nothing was changed. Import the contract's figures, then settle.</source>
        <translation>没有结算：缺少合同{area}。没有任何改动。请先导入合同面积。</translation>
    </message>
    <message>
        <source>Not settled: {area} {value} is not a possible area. Nothing was changed. Have the workbook corrected and import it again.</source>
        <translation>没有结算：{area} {value} 不可能是面积。没有任何改动。请更正表格后重新导入。</translation>
    </message>
    <message>
        <source>Not taken: this is not an amount. Nothing was booked. Type yuan with at most two decimals, such as 1280.50.</source>
        <translation>金额没有录入：这不是金额。没有入账。请输入最多两位小数的元，例如 1280.50。</translation>
    </message>
    <message>
        <source>Not taken: the amount is too large to be written out. Nothing was booked. Check its digits.</source>
        <translation>金额没有录入：数字太大，无法写成大写。没有入账。请核对位数。</translation>
    </message>
    <message>
        <source>No receipt was made: nothing is left to pay to {payee}. Receipts made before are safe. Print them again from the statement.</source>
        <translation>没有开出收据：{payee}已没有待收款项。以前开出的收据都在。需要时请从费用清单重打。</translation>
    </message>
    <message>
        <source>No refund paper was made: nothing is owed to the owner, or it is on paper already. Nothing was changed. Look at the papers of the unit.</source>
        <translation>没有开出退款单：没有应退款项，或退款单已经开出。没有任何改动。请查看本户单据。</translation>
    </message>
    <message>
        <source>No receipt was made: {paid} was entered and the bill is {bill}, {difference} apart. No money was booked. Correct the amount.</source>
        <translation>没有开出收据：填写 {paid}，应收 {bill}，相差 {difference}。没有入账。请更正金额。</translation>
    </message>
    <message>
        <source>No receipt was made: {method} needs the slip's reference. No money was booked. Type the last digits of the slip.</source>
        <translation>没有开出收据：{method}需要填写参考号。没有入账。请输入小票上的流水号后几位。</translation>
    </message>
    <message>
        <source>Not settled: the area of {code} differs by more than the contract allows, so the owner may give the flat back. No money was booked. Legal first notes that the owner keeps it.</source>
        <translation>没有结算：{code} 面积误差超过合同约定，业主有权退房。没有入账。请法务先登记业主不退房。</translation>
    </message>
    <message>
        <source>Not done: there is no such refund paper. Nothing was changed. Make the refund paper first.</source>
        <translation>未办理：没有这张退款单。没有任何改动。请先开退款单。</translation>
    </message>
    <message>
        <source>Not decided: {item} is not open for this unit. Nothing was changed. Look at its papers and decisions.</source>
        <translation>没有登记决定：本户的{item}没有待处理款项。没有任何改动。请查看单据和已有决定。</translation>
    </message>
    <message>
        <source>This was refused ({name}). Nothing was changed. Ask the station's lead.</source>
        <translation>被拒绝（{name}）。没有任何改动。请询问本台负责人。</translation>
    </message>
    <message>
        <source>This did not work, and nothing was changed. What was saved before is safe. Try again; if it stays so, copy the details for whoever looks after the program.</source>
        <translation>这一步没有成功，没有任何改动。以前保存的都在。请再试一次；如果还不行，请复制详情交给维护人员。</translation>
    </message>
    <message>
        <source>Not imported: {name} is no Excel workbook (.xlsx), or it is damaged. Nothing was written. Save it as .xlsx in Excel and choose it again.</source>
        <translation>没有导入：{name} 不是 Excel 工作簿（.xlsx），或已损坏。没有写入任何内容。请在 Excel 中另存为 .xlsx 后再选。</translation>
    </message>
    <message>
        <source>Not imported: {name} is protected by a password. Nothing was written. Save it without a password and choose it again.</source>
        <translation>没有导入：{name} 有密码保护。没有写入任何内容。请去掉密码另存后再选。</translation>
    </message>
    <message>
        <source>Not imported: {name} is far larger than a list of units can be. Nothing was written. Copy the rows into a new workbook and choose that.</source>
        <translation>没有导入：{name} 远大于正常的房源表。没有写入任何内容。请把数据行复制到新工作簿后再选。</translation>
    </message>
    <message>
        <source>Not imported: no sheet has a row of headings for units ({sheets}). Nothing was written. Check that building, unit code, owner and areas stand in one heading row.</source>
        <translation>没有导入：各工作表（{sheets}）都没有房源表头。没有写入任何内容。请检查楼栋、房间编码、客户、面积是否在同一表头行。</translation>
    </message>
    <message>
        <source>Not imported: these columns are not matched: {columns}. Nothing was written. Choose a heading for each.</source>
        <translation>没有导入：这些列没有对应的表头：{columns}。没有写入任何内容。请为每一列选择表头。</translation>
    </message>
    <message>
        <source>Not printed: there is no such paper. Nothing was changed. Open the unit again and choose one.</source>
        <translation>没有打印：没有这张单据。没有任何改动。请重新打开本户并选择。</translation>
    </message>
    <message>
        <source>Not imported: no sheet has one row with all the headings; {columns} not found. Nothing was written. Put the headings in one row and choose the workbook again.</source>
        <translation>未导入：没有一张表的同一行里有全部列标题，缺少：{columns}。没有写入任何内容。请把列标题放在同一行，再选择该工作簿。</translation>
    </message>
    <message>
        <source>Not cancelled: there is no such payment made ahead. Nothing was changed. Open the list again and choose one.</source>
        <translation>未作废：没有这笔预收款。没有改动任何内容。请重新打开列表再选择。</translation>
    </message>
    <message>
        <source>No list was made: no refund of {payee} is approved, signed and waiting. Lists made before are safe. Have refunds approved and signed first, or open an earlier list.</source>
        <translation>未生成清单：{payee}没有已审批、已签字、待付的退款。以前的清单都在。请先审批并签字，或打开以前的清单。</translation>
    </message>
    <message>
        <source>Not opened: there is no such payment list. Nothing was changed. Choose one from the list.</source>
        <translation>未打开：没有这份付款清单。没有改动任何内容。请从列表中选择。</translation>
    </message>
    <message>
        <source>Not exchanged: no old receipt is named. Nothing was changed. Take the receipts back, enter each, then give the invoice.</source>
        <translation>未换票：没有填写收回的旧收据。没有改动任何内容。请先收回收据逐张登记，再交付发票。</translation>
    </message>
    <message>
        <source>Not exchanged: receipt {number}: {problem}. Nothing was changed. Look at the paper again and correct the row.</source>
        <translation>未换票：收据 {number}：{problem}。没有改动任何内容。请核对原件后更正该行。</translation>
    </message>
    <message>
        <source>Not exchanged: the invoice: {problem}. The receipts still count as not taken back. Correct it and try again.</source>
        <translation>未换票：发票：{problem}。旧收据仍视为未收回。请更正后重试。</translation>
    </message>
    <message>
        <source>Not exchanged: receipt {number} was taken back by {clerk} on {time} ({exchange}). Nothing was changed. Keep the paper and ask finance.</source>
        <translation>未换票：收据 {number} 已由{clerk}于 {time} 收回（{exchange}）。没有改动任何内容。请留下原件并询问财务。</translation>
    </message>
    <message>
        <source>Not exchanged: invoice {number} was given by {clerk} on {time} ({exchange}). Nothing was changed. Check the invoice's number.</source>
        <translation>未换票：发票 {number} 已由{clerk}于 {time} 交付（{exchange}）。没有改动任何内容。请核对发票号码。</translation>
    </message>
    <message>
        <source>Not cancelled: receipt {number} was taken back for invoice {invoice}. Nothing was changed. Have finance cancel the invoice first.</source>
        <translation>未撤销：收据 {number} 已为发票 {invoice} 收回。没有任何改动。请先由财务撤销发票。</translation>
    </message>
    <message>
        <source>Not copied: this window shows a training copy itself. Nothing was changed. Make the new copy in the window of the real project.</source>
        <translation>没有复制：这个窗口本身就是演练副本。什么也没有改变。请到真正项目的窗口里制作新的副本。</translation>
    </message>
    <message>
        <source>Not copied: {path} is there and is no training copy. It was not touched, and the real project is as it was. Move that file away, then make the copy again.</source>
        <translation>没有复制：{path} 已经存在，但不是演练副本。没有动它，真正的项目也没有改变。请把那个文件移走，再制作一次。</translation>
    </message>
    <message>
        <source>Not copied: the old training copy is still open ({path}). The real project is as it was. Close the other training windows on this computer, then make the copy again.</source>
        <translation>没有复制：旧的演练副本还开着（{path}）。真正的项目没有改变。请关掉这台电脑上其他的演练窗口，再制作一次。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>No receipt was made: {clerk} took this money at {time}, receipt {number}. Nothing was booked twice. Give the owner's money back, or look at that receipt.</source>
        <translation>未开收据：{clerk} 已于 {time} 收了这笔款，收据 {number}。没有重复入账。请把钱退还业主，或查看该收据。</translation>
    </message>
    <message>
        <source>Not done: {asked} of {item} was asked for and {open} is open. No money was booked. Take the whole of it, or have instalments allowed first.</source>
        <translation>未办理：{item}要收 {asked}，未付 {open}。没有入账。请一次收清，或先批准分期。</translation>
    </message>
    <message>
        <source>Not charged: {items} changed since notice {version}. No money was booked. Notify the owner again with a reason, then charge the new amounts.</source>
        <translation>未收：{items}与第 {version} 版通知不一致。没有入账。请写明原因重新通知业主，再按新金额收取。</translation>
    </message>
    <message>
        <source>No receipt was made: {asked} of credit was asked for and {left} is left. No money was booked. Take the rest by another method.</source>
        <translation>未开收据：要用结余 {asked}，只剩 {left}。没有入账。其余请用别的方式收取。</translation>
    </message>
    <message>
        <source>No receipt was made: {text} is no credit code of 18 signs. No money was booked. Correct the tax number, or leave it empty for a person.</source>
        <translation>未开收据：{text} 不是 18 位统一社会信用代码。没有入账。请更正税号，个人请留空。</translation>
    </message>
    <message>
        <source>No receipt was made: number {book} of the printed book stands on {number}. No money was booked. Look at the book and type its next number.</source>
        <translation>未开收据：印制本号 {book} 已用于 {number}。没有入账。请核对收据本，填下一个号。</translation>
    </message>
    <message>
        <source>Not done: there is no such receipt. Nothing was changed. Open the household again and look at its receipts.</source>
        <translation>未办理：没有这张收据。没有任何改动。请重新打开该户，查看其收据。</translation>
    </message>
    <message>
        <source>Not done: {number} was cancelled before by {by}. Nothing was changed. Work with the receipts that still count.</source>
        <translation>未办理：{number} 已由 {by} 冲销。没有任何改动。请办理仍有效的收据。</translation>
    </message>
    <message>
        <source>Not done: {number} was voided before. Nothing was changed. Work with the receipts that still count.</source>
        <translation>未办理：{number} 已作废。没有任何改动。请办理仍有效的收据。</translation>
    </message>
    <message>
        <source>Not voided: the batch of {terminal} that holds {number} is closed. The receipt still counts. Make a counter-receipt instead.</source>
        <translation>未作废：{terminal} 含 {number} 的批次已结。收据仍有效。请改开红字收据。</translation>
    </message>
    <message>
        <source>Not voided: the shift or the day of {number} is closed. The receipt still counts. Make a counter-receipt instead.</source>
        <translation>未作废：{number} 的班次或当日已结。收据仍有效。请改开红字收据。</translation>
    </message>
    <message>
        <source>Not voided: the drawer no longer holds the cash of {number}. The receipt still counts. Make a counter-receipt instead; the money goes back by a refund paper.</source>
        <translation>未作废：收银箱里已没有收据 {number} 的这笔现金。收据仍然有效。请改为冲红，款项凭退款单退还。</translation>
    </message>
    <message>
        <source>Not voided: the transfer or cheque of {number} stands on the account. The receipt still counts. Make a counter-receipt instead; the money goes back by a refund paper.</source>
        <translation>未作废：收据 {number} 的转账或支票已经到账。收据仍然有效。请改为冲红，款项凭退款单退还。</translation>
    </message>
    <message>
        <source>Not voided: the owner's copy of {number} is not back. The receipt still counts. Take the copy back first and tick it.</source>
        <translation>未作废：{number} 的客户联未收回。收据仍有效。请先收回客户联并勾选。</translation>
    </message>
    <message>
        <source>Not voided: {number} was paid by card or QR, and the reversal slip is missing. The receipt still counts. Reverse it on the terminal and type the slip's number.</source>
        <translation>未作废：{number} 为刷卡或扫码，缺撤销单号。收据仍有效。请先在终端撤销并填写撤销单号。</translation>
    </message>
    <message>
        <source>Not noted: no transfer or cheque of this receipt is waited for. Nothing was changed. Look at its payments.</source>
        <translation>未登记：该收据没有待到账的转账或支票。没有任何改动。请查看其收款方式。</translation>
    </message>
    <message>
        <source>No receipt was made: no terminal or account of {payee} was chosen for {method}. No money was booked. Choose one, or have one put into use in the settings.</source>
        <translation>未开收据：{payee}的{method}未选终端或账户。没有入账。请选一个，或在设置中启用。</translation>
    </message>
    <message>
        <source>No receipt was made: {terminal} belongs to {owner}, and this money to {payee}. No money was booked. Reverse the slip and use the right terminal.</source>
        <translation>未开收据：{terminal} 属{owner}，这笔款归{payee}。没有入账。请撤销后改用正确的终端。</translation>
    </message>
    <message>
        <source>Not done: refund {number} stands at “{state}”, and “{step}” does not follow. Nothing was changed. Look at the refund again.</source>
        <translation>未办理：退款 {number} 现为“{state}”，不能转为“{step}”。没有任何改动。请重新查看该退款。</translation>
    </message>
    <message>
        <source>Not paid: the payee has not signed {number}. No money has left. Have the paper signed and note it.</source>
        <translation>未付：收款人还没有签 {number}。款未付出。请先签字并登记。</translation>
    </message>
    <message>
        <source>Not done: whoever applied for {number} neither checks nor approves it, nor changes its account afterwards. The paper is kept. Ask somebody else.</source>
        <translation>未完成：{number} 的申请人不能自己复核、审批，也不能在复核后更改账户。退款单保留不变。请由其他人办理。</translation>
    </message>
    <message>
        <source>No refund paper was made: {names} own the flat too and have not signed. Nothing was changed. Have them sign and tick it, or pay the first owner.</source>
        <translation>未开退款单：{names}也是产权人，尚未签字。没有任何改动。请其签字后勾选，或退给第一位业主。</translation>
    </message>
    <message>
        <source>No refund paper was made: the account is not complete. Nothing was changed. A card needs its last four digits; a transfer name, bank, branch and number.</source>
        <translation>未开退款单：账户资料不全。没有任何改动。原卡要卡号后四位，转账要户名、银行、支行和账号。</translation>
    </message>
    <message>
        <source>Not done: the account is not in the name of {payee}, and money goes to a party of the contract only. Nothing was changed. Type an account of {payee}'s own, or choose the owner whose account it is.</source>
        <translation>未完成：账户户名不是 {payee}，款项只能退给合同当事人。没有任何改动。请填写 {payee} 本人的账户，或改选该账户所属的业主。</translation>
    </message>
    <message>
        <source>No refund paper was made: the owner has not agreed to the use of the account. The account was not stored. Have the line signed and tick it.</source>
        <translation>未开退款单：业主没有单独同意使用账号。账号未保存。请其签同意栏后勾选。</translation>
    </message>
    <message>
        <source>Not noted: the area of {code} gives no right to give the flat back. Nothing was changed. Look at the contract's clause.</source>
        <translation>未登记：{code} 的面积误差没有退房权。没有任何改动。请查看合同条款。</translation>
    </message>
    <message>
        <source>Not settled: the owner of {code} gave the flat back. No money was booked. Send the owner to the legal clerk.</source>
        <translation>未结算：{code} 业主已退房。没有入账。请业主到法务处。</translation>
    </message>
    <message>
        <source>Not noted: the instalments come to {planned} and {open} is open. Nothing was changed. Let them add up, each above nought.</source>
        <translation>未登记：分期合计 {planned}，未付 {open}。没有任何改动。请使各期合计相等，每期大于零。</translation>
    </message>
    <message>
        <source>The fee “{name}” was not saved: {problem}. Nothing was changed. Correct the row and save it again.</source>
        <translation>收费项目“{name}”没有保存：{problem}。数据没有任何改动。请改正后再保存。</translation>
    </message>
    <message>
        <source>{kind} was not recorded: days, rate and base cannot be negative, nor larger than any contract has them. Nothing was changed. Check the contract and type them again.</source>
        <translation>{kind}未登记：天数、比例和基数不能为负数，也不能大到合同中不可能出现。没有任何改动。请核对合同后重新填写。</translation>
    </message>
    <message>
        <source>Nothing was taken back: no such penalty stands ({kind}). Nothing was changed. Look at what is recorded for the unit.</source>
        <translation>没有撤销：本户没有有效的{kind}。数据没有任何改动。请查看本户已登记的内容。</translation>
    </message>
    <message>
        <source>The terms were not saved: {problem}. Nothing was changed. Check the contract and type them again.</source>
        <translation>合同约定没有保存：{problem}。数据没有任何改动。请核对合同后重新填写。</translation>
    </message>
    <message>
        <source>Names and limits were not saved: an amount or a number of days is negative. Nothing was changed. Correct it and save again.</source>
        <translation>名称和限额没有保存：金额或天数为负数。数据没有任何改动。请改正后再保存。</translation>
    </message>
    <message>
        <source>The consultation was not logged: who asked, or what, is missing. Nothing was changed. Fill in both and log it again.</source>
        <translation>查阅没有登记：缺少查阅人或事项。数据没有任何改动。请填写完整后再登记。</translation>
    </message>
    <message>
        <source>{name} was not filed: it is larger than {limit} MB. Nothing was changed. Scan it at a lower resolution and choose it again.</source>
        <translation>{name} 没有存档：文件大于 {limit} MB。数据没有任何改动。请降低分辨率扫描后重新选择。</translation>
    </message>
    <message>
        <source>{name} was not filed: there is nothing in it. Nothing was changed. Choose another file.</source>
        <translation>{name} 没有存档：文件是空的。数据没有任何改动。请选择其他文件。</translation>
    </message>
    <message>
        <source>{name} was not filed: it cannot be read. Nothing was changed. Check that it is still there and choose it again.</source>
        <translation>{name} 没有存档：文件无法读取。数据没有任何改动。请确认文件还在后重新选择。</translation>
    </message>
    <message>
        <source>No file was opened: none is on record here. Nothing was changed. File it in the settings first.</source>
        <translation>没有打开文件：这里没有存档文件。数据没有任何改动。请先在设置中存档。</translation>
    </message>
    <message>
        <source>Nothing was printed: no unit of {building} was notified yet. Nothing was changed. Issue the statements first.</source>
        <translation>没有打印：{building}还没有任何一户发出通知。数据没有任何改动。请先发出费用清单。</translation>
    </message>
    <message>
        <source>Not done: no shift is open at {station}. No money was booked. Open a shift with its float, then take the money.</source>
        <translation>未办理：{station} 没有开班。没有入账任何款项。请先点清备用金开班，再收款。</translation>
    </message>
    <message>
        <source>Not done: there is no such shift. Nothing was changed. Open the list of shifts again.</source>
        <translation>未办理：没有这个班次。未作任何改动。请重新打开班次列表。</translation>
    </message>
    <message>
        <source>Not opened: {clerk} has a shift open at {station}. That shift and its money are safe. Close it first, or work at another station.</source>
        <translation>未开班：{clerk} 在 {station} 的班次还开着。那个班次和款项都在。请先结班，或换一个台席。</translation>
    </message>
    <message>
        <source>Not opened: {clerk} at {station} has had drawer {drawer} since {since}. That shift and its money are safe. Take another drawer, or have that shift closed.</source>
        <translation>未开班：{clerk} 从 {since} 起在 {station} 使用钱箱 {drawer}。那个班次和款项都在。请换一个钱箱，或请对方结班。</translation>
    </message>
    <message>
        <source>Not opened: drawer {drawer} was handed over to {clerk}. The cash in it is safe. {clerk} opens the shift, or a lead consents.</source>
        <translation>未开班：钱箱 {drawer} 已交班给 {clerk}。箱内现金都在。请由 {clerk} 开班，或由负责人同意。</translation>
    </message>
    <message>
        <source>Not closed: {clerk} does not take money here. The shift stays open as it was. Name another cashier, or nobody.</source>
        <translation>未结班：{clerk} 不是收银人员。班次照旧开着。请另选一位收银员，或不交班。</translation>
    </message>
    <message>
        <source>Not opened: {cash} was left in the drawer and {refund_float} in the refund float. The cash is safe. Count it together, then open with these sums.</source>
        <translation>未开班：上一班在钱箱留下 {cash}，退款备用金 {refund_float}。现金都在。请一起点清，按这两个数开班。</translation>
    </message>
    <message>
        <source>Not done: this shift belongs to {clerk}. Nothing was changed. {clerk} does it, or whoever closes the day.</source>
        <translation>未办理：这是 {clerk} 的班次。未作任何改动。请由 {clerk} 或负责日结的人办理。</translation>
    </message>
    <message>
        <source>Not booked: {amount} is no amount for this. Nothing was changed. Type an amount above nil.</source>
        <translation>未入账：{amount} 不能用在这里。未作任何改动。请输入大于零的金额。</translation>
    </message>
    <message>
        <source>Not booked: {asked} is more than the drawer holds. No cash was moved. Count the drawer and type a smaller amount.</source>
        <translation>未入账：{asked} 超过钱箱里的现金。现金没有变动。请清点钱箱，输入较小的金额。</translation>
    </message>
    <message>
        <source>Not paid: {asked} is asked and the refund float holds {available}; takings never pay a refund. Nothing was changed. Fetch cash from the bank for the refund float, or pay by transfer.</source>
        <translation>未付款：要退 {asked}，退款备用金只有 {available}；不得用当天收款退款。未作任何改动。请从银行取款补充退款备用金，或改为转账。</translation>
    </message>
    <message>
        <source>Not given back: this shift has no such money without a receipt. Nothing was changed. Look at the list again.</source>
        <translation>未退还：本班没有这笔未开收据的款项。未作任何改动。请再看一遍列表。</translation>
    </message>
    <message>
        <source>Not counted: {pieces} pieces of {face} can't be. Earlier counts are safe. Correct the number of pieces.</source>
        <translation>未清点：{face} 元不可能有 {pieces} 张。先前的清点都在。请改正张数。</translation>
    </message>
    <message>
        <source>Not closed: the refund float has not been counted. The shift stays open as it was. Count it, then close.</source>
        <translation>未结班：退款备用金还没有清点。班次照旧开着。请清点后再结班。</translation>
    </message>
    <message>
        <source>Not closed: the drawer has not been counted. The shift stays open as it was. Count it, then close.</source>
        <translation>未结班：钱箱还没有清点。班次照旧开着。请清点后再结班。</translation>
    </message>
    <message>
        <source>Not closed: the drawer is {difference} off the book, the refund float {refund_float}. The counts are kept. Count again, or explain the difference.</source>
        <translation>未结班：钱箱与账面相差 {difference}，退款备用金相差 {refund_float}。清点已保存。请重点一遍，或说明差额原因。</translation>
    </message>
    <message>
        <source>Not closed: a deposit of {deposit} needs its slip and can't be above the {counted} counted. The shift stays open as it was. Correct the deposit.</source>
        <translation>未结班：存款 {deposit} 需要回单号，且不能超过实点的 {counted}。班次照旧开着。请改正存款。</translation>
    </message>
    <message>
        <source>Not closed, {count} things are in the way: {blockers}. The shift and its money are safe. Settle them, then close.</source>
        <translation>未结班，有 {count} 件事未办：{blockers}。班次和款项都在。请办完再结班。</translation>
    </message>
    <message>
        <source>The day {day} was not closed: these shifts are open: {shifts}. Their money is safe. Have them closed, then close the day.</source>
        <translation>{day} 未日结：这些班次还开着：{shifts}。款项都在。请先结班，再日结。</translation>
    </message>
    <message>
        <source>Not done: the day {day} has not come yet. Nothing was changed. Choose today or an earlier day.</source>
        <translation>未完成：{day} 还没有到。没有任何改动。请选择今天或更早的日期。</translation>
    </message>
    <message>
        <source>Not done: the day {day} is closed. Its figures are safe. Work goes on with the next day.</source>
        <translation>未办理：{day} 已日结。当天的账都在。请在下一个营业日办理。</translation>
    </message>
    <message>
        <source>Not done: there is no such terminal. Nothing was changed. Choose one from the list.</source>
        <translation>未办理：没有这台终端。未作任何改动。请从列表中选择。</translation>
    </message>
    <message>
        <source>Not saved: a terminal needs a name that no other one bears. The list is as it was. Type another name.</source>
        <translation>未保存：终端要有名称，且不能重名。列表照旧。请换一个名称。</translation>
    </message>
    <message>
        <source>Not saved: {method} does not come in through a terminal. The list is as it was. Choose card or QR payment.</source>
        <translation>未保存：{method}不经过终端。列表照旧。请选择刷卡或扫码。</translation>
    </message>
    <message>
        <source>Not compared: {terminal} says {stated}, that is {difference} off the book. Nothing was changed. Look for the receipt that is missing, or explain the difference.</source>
        <translation>未核对：{terminal} 结算单为 {stated}，与账面相差 {difference}。未作任何改动。请查找漏开的收据，或说明差额原因。</translation>
    </message>
    <message>
        <source>A code of {side} mm would not be read by a scanner or a camera. Nothing was saved or printed. Give the code at least {least} mm.</source>
        <translation>二维码边长 {side} mm 时扫码枪和摄像头都读不出。没有保存，也没有打印。请至少给 {least} mm。</translation>
    </message>
    <message>
        <source>A code that can be read and its text do not fit on the label. Nothing was saved or printed. Take larger labels, or leave the kind out.</source>
        <translation>标签上放不下能读出的二维码和文字。没有保存，也没有打印。请换大一些的标签，或不印钥匙种类。</translation>
    </message>
    <message>
        <source>A code of {side} mm leaves no light margin around it, or no room for the text. Nothing was saved or printed. Give it at most {most} mm, or take larger labels.</source>
        <translation>二维码边长 {side} mm 时四周留不出空白区，或放不下文字。没有保存，也没有打印。请改为不超过 {most} mm，或换大一些的标签。</translation>
    </message>
    <message>
        <source>The labels of a row would overlap by {by} mm. Nothing was saved or printed. Make the distance across larger, or the labels narrower.</source>
        <translation>同一行的标签会重叠 {by} mm。没有保存，也没有打印。请加大横向间距，或减小标签宽度。</translation>
    </message>
    <message>
        <source>The rows of labels would overlap by {by} mm. Nothing was saved or printed. Make the distance down larger, or the labels lower.</source>
        <translation>上下两行标签会重叠 {by} mm。没有保存，也没有打印。请加大纵向间距，或减小标签高度。</translation>
    </message>
    <message>
        <source>The labels would run {by} mm over the {edge} edge of the paper. Nothing was saved or printed. Look at margins, distances and nudge again.</source>
        <translation>标签会超出纸张{edge}边 {by} mm。没有保存，也没有打印。请再核对边距、间距和微调。</translation>
    </message>
    <message>
        <source>Unit codes beside the rows need a sheet with {least} mm of margin at the left. Nothing was saved or printed. Leave them out, or take another sheet.</source>
        <translation>行边印房号需要平张纸左边距不少于 {least} mm。没有保存，也没有打印。请不印房号，或换一种标签纸。</translation>
    </message>
    <message>
        <source>Not saved: the layout has no name. Nothing was changed. Type the name by which it is chosen at the printer.</source>
        <translation>未保存：版式没有名称。什么都没有改变。请输入打印时用来选择它的名称。</translation>
    </message>
    <message>
        <source>Not saved: another layout is called {name}. Nothing was changed. Type another name.</source>
        <translation>未保存：已有名为“{name}”的版式。什么都没有改变。请换一个名称。</translation>
    </message>
    <message>
        <source>This layout is not there any more: another station deleted it. Labels that were printed stay valid. Choose another layout.</source>
        <translation>此版式已不存在：被其他工位删除了。已打印的标签仍然有效。请选择其他版式。</translation>
    </message>
    <message>
        <source>Not printed: no label layout is called {name}. Nothing was changed. There are: {there}.</source>
        <translation>未打印：没有名为“{name}”的标签版式。未作任何改动。可用的有：{there}。</translation>
    </message>
    <message>
        <source>{name} came with the program and stays as it is. Nothing was changed. Copy it and change the copy; the nudge can be set here too.</source>
        <translation>“{name}”是程序自带的版式，保持原样。什么都没有改变。请复制后修改副本；微调可直接在此设置。</translation>
    </message>
    <message>
        <source>Not printed: the sheet has {per_sheet} labels and no label {start}. Nothing was changed. Type the number of the first label that is still there.</source>
        <translation>未打印：这张标签纸共 {per_sheet} 枚，没有第 {start} 枚。什么都没有改变。请输入剩下的第一枚的序号。</translation>
    </message>
    <message>
        <source>Refused: the label was misread or is damaged, its check digit does not fit. Nothing was changed. Wipe it and scan again, or type the short number beside the code.</source>
        <translation>拒绝：标签读错或已损坏，校验位不符。没有任何改动。请擦净后重新扫码，或输入码旁的短号。</translation>
    </message>
    <message>
        <source>Not done: there is no such stock-take. Nothing was changed. Open the list of stock-takes again.</source>
        <translation>未办理：没有这次盘点。未作任何改动。请重新打开盘点列表。</translation>
    </message>
    <message>
        <source>Not started: {scope} is being counted since {since} as {number}. What was counted is safe. Resume that stock-take, or close it first.</source>
        <translation>未开始：{scope} 自 {since} 起正在盘点（{number}）。已清点的内容已保存。请继续该次盘点，或先结束它。</translation>
    </message>
    <message>
        <source>Not counted: stock-take {number} was closed at {at}. Its result stays as it was signed. Start a new one.</source>
        <translation>未计入：盘点 {number} 已于 {at} 结束。结果仍按签字时保留。请另开始一次盘点。</translation>
    </message>
    <message>
        <source>Not started: by the books no key hangs here ({scope}). Nothing was changed. Choose something else to count.</source>
        <translation>未开始：账面上此处没有在库钥匙（{scope}）。未作任何改动。请另选盘点范围。</translation>
    </message>
    <message>
        <source>Not closed: nobody signed stock-take {number}. What was counted is safe. Enter who signs the result.</source>
        <translation>未结束：盘点 {number} 无人签认。已清点的内容已保存。请填写签认人。</translation>
    </message>
    <message>
        <source>Not written: more than {limit} movements for one file. The ledger is safe. Narrow the days or the unit.</source>
        <translation>未导出：超过单个文件的上限 {limit} 条。台账未受影响。请缩小日期或房号范围。</translation>
    </message>
    <message>
        <source>Not written: no movement answers the question. The ledger is safe. Widen the days, or clear a field.</source>
        <translation>未导出：没有符合条件的记录。台账未受影响。请放宽日期，或清空一个条件。</translation>
    </message>
    <message>
        <source>Not handed over: {name} is an agent, and no authority to take the keys is noted. The keys stay here. Look at the power of attorney and note its number.</source>
        <translation>未移交：{name} 是代办人，尚未登记领取钥匙的授权。钥匙仍在本台。请查验授权委托书并登记其编号。</translation>
    </message>
    <message>
        <source>Not handed over: the lock has not been explained. The keys stay here. Explain lock and keys, then tick it.</source>
        <translation>未移交：尚未讲解门锁使用。钥匙仍在本台。请讲解门锁与钥匙后勾选“已说明”。</translation>
    </message>
    <message>
        <source>Not handed over: the key to be kept is not among these keys. The keys stay here. Choose the key again.</source>
        <translation>未移交：要留用的钥匙不在本次移交之列。钥匙仍在本台。请重新选择留用的钥匙。</translation>
    </message>
    <message>
        <source>Not handed over: a key is kept only by the owner's written mandate. The keys stay here. Fill in the mandate, or keep no key.</source>
        <translation>未移交：留用钥匙须有业主书面的钥匙委托书。钥匙仍在本台。请填写委托书，或不留用钥匙。</translation>
    </message>
    <message>
        <source>Not done: the mandate does not say for which repairs the key is kept. Nothing was changed. Note the defects.</source>
        <translation>未办理：委托书没有写明为哪些维修留用钥匙。未作任何改动。请填写问题编号或事由。</translation>
    </message>
    <message>
        <source>Not done: the mandate does not say what lies in the flat. Nothing was changed. List the belongings, or write 无 if there are none.</source>
        <translation>未办理：委托书没有写明户内留存物。未作任何改动。请列明物品；没有的，请填写“无”。</translation>
    </message>
    <message>
        <source>Not done: the mandate does not say who may enter the flat. Nothing was changed. Note who may enter.</source>
        <translation>未办理：委托书没有写明何人可以入户。未作任何改动。请填写可入户的人员。</translation>
    </message>
    <message>
        <source>Not kept: one key of {code} is kept already since {time}, mandate {number}; more than one is not allowed. Nothing was changed. Give that key back first.</source>
        <translation>未留用：{code} 自 {time} 起已留用一把钥匙（委托书 {number}），每户最多留用一把。未作任何改动。请先归还该钥匙。</translation>
    </message>
    <message>
        <source>Not done: there is no such mandate. Nothing was changed. Load the list again.</source>
        <translation>未办理：没有这份委托书。未作任何改动。请刷新清单。</translation>
    </message>
    <message>
        <source>Not done: mandate {number} ended on {time}. Nothing was changed. Load the list again.</source>
        <translation>未办理：委托书 {number} 已于 {time} 终止。未作任何改动。请刷新清单。</translation>
    </message>
    <message>
        <source>Not noted again: the owner was told on {time} ({how}), mandate {number}. Nothing was changed. Give the key back when the owner comes.</source>
        <translation>未重复登记：委托书 {number} 已于 {time} 通知业主（{how}）。未作任何改动。业主前来时归还钥匙即可。</translation>
    </message>
    <message>
        <source>Not noted: how the owner was told is missing. Nothing was changed. Note the call, the message or the talk.</source>
        <translation>未登记：没有写明通知方式。未作任何改动。请填写电话、短信或当面通知。</translation>
    </message>
    <message>
        <source>Not kept: the {kind} key of {code} was not handed over to the owner yet. Nothing was changed. Keep it while handing over.</source>
        <translation>未留用：{code} 的{kind}尚未移交业主。未作任何改动。请在移交时一并办理留用。</translation>
    </message>
    <message>
        <source>Not changed: no key of {code} opens the lock {lock}. Everything is as it was. Choose the lock again.</source>
        <translation>未更换：{code} 没有能开“{lock}”的钥匙。一切如旧。请重新选择门锁。</translation>
    </message>
    <message>
        <source>Not changed: the reason, who bears the cost, or who did the work is missing. Everything is as it was. Fill these in.</source>
        <translation>未更换：缺少更换原因、费用承担方或施工方。一切如旧。请补充填写。</translation>
    </message>
    <message>
        <source>Not changed: the cost is below zero. Everything is as it was. Enter zero or more.</source>
        <translation>未更换：费用不能为负数。一切如旧。请填写零或以上的金额。</translation>
    </message>
    <message>
        <source>Not changed: a new lock brings 1 to {most} keys, each with its kind. Everything is as it was. Check the new keys.</source>
        <translation>未更换：新锁芯应配 1 至 {most} 把钥匙，并写明种类。一切如旧。请核对新钥匙。</translation>
    </message>
    <message>
        <source>Not destroyed: the reason is missing. The key stays on the books. Note the reason.</source>
        <translation>未销毁：没有填写原因。钥匙仍在账上。请填写原因。</translation>
    </message>
    <message>
        <source>Not done: a text has more than {limit} characters. Nothing was changed. Shorten it.</source>
        <translation>未办理：有文字超过 {limit} 个字。未作任何改动。请缩短后再试。</translation>
    </message>
    <message>
        <source>Not done: nothing was signed on the pane. Nothing was changed. Have it signed, or tick that it is signed on paper.</source>
        <translation>未办理：签名板上没有签名。未作任何改动。请签名，或勾选“在纸上签字”。</translation>
    </message>
    <message>
        <source>Not done: the signature has {points} points, which no hand draws. Nothing was changed. Clear the pane and have it signed again.</source>
        <translation>未办理：签名有 {points} 个点，不像手写。未作任何改动。请清除后重新签名。</translation>
    </message>
    <message>
        <source>Not lent: nobody is named who borrows. Every key is where it was. Type the company or the person, then confirm again.</source>
        <translation>未借出：没有填写借用单位或借用人。钥匙都在原处。请填写单位或姓名后再确认。</translation>
    </message>
    <message>
        <source>Not lent: what the keys are for is missing. Every key is where it was. Type the purpose or the defect, then confirm again.</source>
        <translation>未借出：没有填写用途。钥匙都在原处。请填写用途或问题后再确认。</translation>
    </message>
    <message>
        <source>Not lent: {time} is over. Every key is where it was. Choose a later time for the return.</source>
        <translation>未借出：应还时间 {time} 已过。钥匙都在原处。请选择更晚的归还时间。</translation>
    </message>
    <message>
        <source>Not noted: there is no such loan. Nothing was changed. Open the list of what is out again.</source>
        <translation>未登记：没有这笔借用。没有任何改动。请重新打开在外钥匙清单。</translation>
    </message>
    <message>
        <source>Not noted: every key of {number} is back. Nothing was changed. Nobody needs to be reminded.</source>
        <translation>未登记：{number} 的钥匙已全部归还。没有任何改动。无需催还。</translation>
    </message>
    <message>
        <source>Not lent: no inspection team is under way to {code}. The key is where it was. Have the team assigned first, or lend the key by name.</source>
        <translation>未借出：{code} 没有正在验房的小组。钥匙在原处。请先派组，或按借用人登记借出。</translation>
    </message>
    <message>
        <source>Not received: one of the three parties is missing. The keys are still with the contractor. Name the contractor, who hands over, who receives, and the witness.</source>
        <translation>未接收：三方未填全。钥匙仍在总包处。请填写总包单位、移交人、接收人和见证人。</translation>
    </message>
    <message>
        <source>Not received: the contractor owes no key of these units, or all are ticked off as missing. Nothing was changed. Choose other units.</source>
        <translation>未接收：这些房屋没有总包应交的钥匙，或已全部勾为缺少。数据未变。请另选房屋。</translation>
    </message>
    <message>
        <source>Not saved: a kind of key lacks its name or its lock. The table is as it was. Fill both in, or take the row away.</source>
        <translation>未保存：有钥匙种类缺少名称或所开的锁。种类表未变。请填齐，或删去该行。</translation>
    </message>
    <message>
        <source>Not saved: {name} stands there twice. Everything is as it was. Give one of them another name, or take it away.</source>
        <translation>未保存：“{name}”出现了两次。一切未变。请改名，或删去其中一行。</translation>
    </message>
    <message>
        <source>Not saved: keys of the kind {name} are on the books. The table is as it was. Leave the kind in the table; to get no more of it, set its count to 0.</source>
        <translation>未保存：账上已有“{name}”的钥匙。种类表未变。请保留该种类；如不再配，把数量设为 0。</translation>
    </message>
    <message>
        <source>Not saved: there is no kind {name} in the table. Everything is as it was. Add the kind first, or choose another.</source>
        <translation>未保存：种类表中没有“{name}”。一切未变。请先增加该种类，或另选一种。</translation>
    </message>
    <message>
        <source>Not saved: the count of {kind} is not between 1 and {most}. Everything is as it was. Correct the count.</source>
        <translation>未保存：“{kind}”的数量不在 1 至 {most} 之间。一切未变。请更正数量。</translation>
    </message>
    <message>
        <source>Not added: the public keys have no name. Nothing was changed. Type what they open, such as the plant room of a building.</source>
        <translation>未增加：公共钥匙没有名称。数据未变。请写明开哪里，例如某楼设备房。</translation>
    </message>
    <message>
        <source>Not added: there are public keys named {name}. Nothing was changed. Type another name.</source>
        <translation>未增加：已有名为“{name}”的公共钥匙。数据未变。请换一个名称。</translation>
    </message>
    <message>
        <source>Not done: there is no such cabinet. Nothing was changed. Look at the cabinets again.</source>
        <translation>未办理：没有这个钥匙柜。未作任何改动。请重新查看钥匙柜。</translation>
    </message>
    <message>
        <source>Not saved: the cabinet has no name, and its hooks are named after it. Nothing was changed. Type what stands on the cabinet, such as B.</source>
        <translation>未保存：钥匙柜没有名称，挂位要以它编号。未作任何改动。请输入柜上的编号，如 B。</translation>
    </message>
    <message>
        <source>Not saved: there is a cabinet {name} already. Nothing was changed. Choose another name.</source>
        <translation>未保存：已有钥匙柜 {name}。未作任何改动。请换一个名称。</translation>
    </message>
    <message>
        <source>Not saved: {rows} rows of {columns} hooks are no cabinet. Nothing was changed. Choose 1 to {most_rows} rows and 1 to {most_columns} hooks in a row.</source>
        <translation>未保存：{rows} 行、每行 {columns} 个挂位不成柜。未作任何改动。请选 1 至 {most_rows} 行，每行 1 至 {most_columns} 个。</translation>
    </message>
    <message>
        <source>Not changed: keys belong to hooks of cabinet {cabinet} that it would lose ({hooks}). Everything hangs as it did. Hang those keys elsewhere first.</source>
        <translation>未修改：钥匙柜 {cabinet} 将取消的挂位（{hooks}）上还有钥匙。一切保持原样。请先把这些钥匙改挂别处。</translation>
    </message>
    <message>
        <source>Not hung: no cabinet has a hook {hook}. The keys belong where they did. Type cabinet and number, such as B-07.</source>
        <translation>未挂：没有挂位 {hook}。钥匙仍属原处。请输入柜名和号码，如 B-07。</translation>
    </message>
    <message>
        <source>Not hung: the hook {hook} is that of {code}. The keys belong where they did. Choose a free hook.</source>
        <translation>未挂：挂位 {hook} 属于 {code}。钥匙仍属原处。请另选空挂位。</translation>
    </message>
    <message>
        <source>Not assigned: cabinet {cabinet} has no free hook, and {needed} units wait for one. Everything hangs as it did. Add hooks to it, or choose another cabinet.</source>
        <translation>未分配：钥匙柜 {cabinet} 没有空挂位，还有 {needed} 户等待挂位。原挂位都没有变。请给此柜增加挂位，或选另一个钥匙柜。</translation>
    </message>
    <message>
        <source>Not assigned: no keys of {building} lack a hook. Everything hangs as it did. To move keys, scan them and hang them on another hook.</source>
        <translation>未分配：{building} 没有缺挂位的钥匙。一切保持原样。要移动钥匙，请扫码后改挂别的挂位。</translation>
    </message>
    <message>
        <source>Not done: there is no such sealed bag. Nothing was changed. Scan the bag again.</source>
        <translation>未办理：没有这个封好的钥匙袋。未作任何改动。请重新扫钥匙袋。</translation>
    </message>
    <message>
        <source>Not done: the keys of {code} lie in no sealed bag. Nothing was changed. Scan its keys one by one.</source>
        <translation>未办理：{code} 的钥匙不在封好的钥匙袋里。未作任何改动。请逐把扫描钥匙。</translation>
    </message>
    <message>
        <source>Defect {number} was not closed: nobody has re-inspected the repair. Nothing was changed. Note the re-inspection first, then close it.</source>
        <translation>问题 {number} 未销项：整改后还没有复验。数据没有变化。请先登记复验，再销项。</translation>
    </message>
    <message>
        <source>Defect {number} does not count as repaired yet: a photo after the repair is missing. Nothing was changed. Add the photo, then report the repair again.</source>
        <translation>问题 {number} 未记为已整改：缺整改后照片。数据没有变化。请先补上照片，再报整改完成。</translation>
    </message>
    <message>
        <source>Not noted: “{step}” needs a reason. Nothing was changed. Type it and try again.</source>
        <translation>没有登记：“{step}”须写原因。数据没有变化。请填写后重试。</translation>
    </message>
    <message>
        <source>Not saved: {due} has passed, and a promise needs a day to come. What was typed is still there. Choose today or later.</source>
        <translation>没有保存：{due} 已经过去，期限不能早于今天。已填内容还在。请选今天或以后的日期。</translation>
    </message>
    <message>
        <source>Not saved: {contractor} is not responsible for {trade}. Nothing was changed. Choose another contractor, or add the trade in the table of contractors.</source>
        <translation>没有保存：{contractor} 不负责{trade}。数据没有变化。请另选单位，或在责任单位表中给它加上该专业。</translation>
    </message>
    <message>
        <source>Not saved: there is no contractor “{name}”. Nothing was changed. Choose one of the list, or add it in the table of contractors.</source>
        <translation>没有保存：没有责任单位“{name}”。数据没有变化。请从列表选择，或先在责任单位表中添加。</translation>
    </message>
    <message>
        <source>No notice was issued: nobody is responsible for {trades}. The defects stay as they are. Name a contractor in the table of contractors, then issue the notices.</source>
        <translation>没有发出通知：{trades} 没有责任单位。问题没有变动。请先在责任单位表中指定，再发通知。</translation>
    </message>
    <message>
        <source>Nothing was joined with defect {number}: no other defect was chosen. Nothing was changed. Tick those that are the same.</source>
        <translation>未并入第 {number} 号：没有选其他问题。数据未变。请勾选相同的问题。</translation>
    </message>
    <message>
        <source>Not saved: “{text}” is not a measured value. What was typed is still there. Type a number such as 4.5.</source>
        <translation>没有保存：“{text}”不是实测值。已填内容还在。请填数字，如 4.5。</translation>
    </message>
    <message>
        <source>Not joined: defect {number} belongs to another flat. Nothing was changed. Join defects of one flat only.</source>
        <translation>没有合并：问题 {number} 是另一户的。数据没有变化。只能合并同一户的问题。</translation>
    </message>
    <message>
        <source>There is no such rectification notice. Nothing was changed. Refresh the list.</source>
        <translation>没有这份整改通知。数据没有变化。请刷新列表。</translation>
    </message>
    <message>
        <source>Defect {number} can't take the step “{step}”: it is “{state}”. Nothing was changed. Refresh the list and choose the next step that it offers.</source>
        <translation>问题 {number} 不能办“{step}”：当前为“{state}”。数据没有变化。请刷新列表，按所列的下一步办理。</translation>
    </message>
    <message>
        <source>No defect was noted: the words are missing. The others are safe. Choose a row of the standard list or type what is wrong.</source>
        <translation>没有登记问题：缺问题描述。其他问题没有变动。请选标准条目，或直接输入问题。</translation>
    </message>
    <message>
        <source>Not booked: {when} is full. Nothing was changed. Nearest with a place: {nearest}. Choose one of them, or ask a supervisor to consent.</source>
        <translation>未预约：{when} 已约满。数据没有变动，最近的空闲时段：{nearest}。请改选其一，或请主管批准。</translation>
    </message>
    <message>
        <source>Not booked: {when} is full, and no other slot has a place. Nothing was changed. Plan more slots, or ask a supervisor to consent.</source>
        <translation>未预约：{when} 已约满，其他时段也没有空位。数据没有变动。请增加时段，或请主管批准。</translation>
    </message>
    <message>
        <source>Not booked: {when} is closed. Nothing was changed. Nearest with a place: {nearest}. Choose one of them, or ask a supervisor to consent.</source>
        <translation>未预约：{when} 不开放。数据没有变动，最近的空闲时段：{nearest}。请改选其一，或请主管批准。</translation>
    </message>
    <message>
        <source>Not booked: {when} is closed, and no other slot has a place. Nothing was changed. Plan more slots, or ask a supervisor to consent.</source>
        <translation>未预约：{when} 不开放，其他时段也已约满。数据没有变动。请增加时段，或请主管批准。</translation>
    </message>
    <message>
        <source>No slots were planned: that is more than two months at once. Nothing was changed. Choose fewer days.</source>
        <translation>未安排时段：一次不能超过两个月。数据没有变动。请少选几天。</translation>
    </message>
    <message>
        <source>No slots were planned: opening hours are missing. Nothing was changed. Type them, such as 8:30-12:00, 13:30-17:30.</source>
        <translation>未安排时段：缺少开放时间。数据没有变动。请填写，如 8:30-12:00, 13:30-17:30。</translation>
    </message>
    <message>
        <source>No slots were planned: the opening hours can't be read, end before they begin, or overlap. Nothing was changed. Type them such as 8:30-12:00, 13:30-17:30.</source>
        <translation>未安排时段：开放时间无法识别、先后颠倒或互相重叠。数据没有变动。请按 8:30-12:00, 13:30-17:30 的格式填写。</translation>
    </message>
    <message>
        <source>No slots were planned: a slot has 10 to 240 minutes and fits into the opening hours. Nothing was changed. Type another number.</source>
        <translation>未安排时段：每个时段应为 10 到 240 分钟，并能排进开放时间。数据没有变动。请改一个数字。</translation>
    </message>
    <message>
        <source>Not saved: a slot takes 0 to 999 households. Nothing was changed. Type another number.</source>
        <translation>未保存：每个时段应为 0 到 999 户。数据没有变动。请改一个数字。</translation>
    </message>
    <message>
        <source>No slots were planned: a day has passed. Nothing was changed. Begin with today or later.</source>
        <translation>未安排时段：有日期已过。数据没有变动。请从今天或以后的日期开始。</translation>
    </message>
    <message>
        <source>Not saved: a unit takes a team 5 to 480 minutes. Nothing was changed. Type another number.</source>
        <translation>未保存：每户用时应为 5 到 480 分钟。数据没有变动。请改一个数字。</translation>
    </message>
    <message>
        <source>Not saved: the number of teams can't be. Nothing was changed. Type another number; 0 takes the teams of the roster.</source>
        <translation>未保存：组数不对。数据没有变动。请改一个数字；填 0 按排班表计。</translation>
    </message>
    <message>
        <source>Not saved: no more than {limit} characters are kept here. What was typed is still there. Shorten it and try again.</source>
        <translation>未保存：此处最多 {limit} 个字。已填内容还在。请删短后再试。</translation>
    </message>
    <message>
        <source>There is no such slot any more: the day was planned anew. Nothing was changed. Refresh the page and choose another one.</source>
        <translation>该时段已不存在：当天重新安排过。数据没有变动。请刷新页面后另选。</translation>
    </message>
    <message>
        <source>Not saved: {booked} households are booked for {when}. Nothing was changed. Move some of them first, or close the slot with 0.</source>
        <translation>未保存：{when} 已约 {booked} 户。数据没有变动。请先改期几户，或填 0 停约。</translation>
    </message>
    <message>
        <source>Not booked: {code} has an appointment on {when} already. Nothing was changed. Move that one instead.</source>
        <translation>未预约：{code} 已约 {when}。数据没有变动。如需调整请改期。</translation>
    </message>
    <message>
        <source>The appointment was not cancelled: the reason is missing. It still stands. Type why, then cancel it.</source>
        <translation>预约未取消：缺少原因。预约仍有效。请写明原因后再取消。</translation>
    </message>
    <message>
        <source>The check was not noted: nobody is named. What was typed is still there. Type who of the property company looked at the flat.</source>
        <translation>预检未登记：没有写检查人。已填内容还在。请写明物业由谁检查。</translation>
    </message>
    <message>
        <source>The call was not noted: the day on which they will come is missing. What was typed is still there. Choose the day.</source>
        <translation>通话未登记：缺少来办日期。已填内容还在。请选择日期。</translation>
    </message>
    <message>
        <source>The call was not noted: {day} has passed. What was typed is still there. Choose today or a later day.</source>
        <translation>通话未登记：{day} 已过。已填内容还在。请选今天或以后的日期。</translation>
    </message>
    <message>
        <source>No list was written out: nobody is to be called on {day}. Nothing was changed. Choose another day.</source>
        <translation>未导出：{day} 没有需要回访的业主。数据没有变动。请选择其他日期。</translation>
    </message>
    <message>
        <source>No owner of {code} has a telephone number. Nothing was changed. Enter one at the reception.</source>
        <translation>{code} 的业主都没有留电话。数据没有变动。请在接待处补录。</translation>
    </message>
    <message>
        <source>No slots were planned: no day is chosen. Nothing was changed. Choose the first and the last day.</source>
        <translation>未安排时段：没有选日期。数据没有变动。请选择起止日期。</translation>
    </message>
    <message>
        <source>Not booked: the time {when} has passed. Nothing was changed. Choose a slot that is still to come.</source>
        <translation>未预约：{when} 已过。数据没有变动。请选择还没到的时段。</translation>
    </message>
    <message>
        <source>Not done: {code} has no appointment. Nothing was changed. Refresh the page, or book one.</source>
        <translation>未办理：{code} 没有预约。数据没有变动。请刷新页面，或先预约。</translation>
    </message>
    <message>
        <source>Nothing was noted: {when} is one of the days of all, before which the property company makes no check of its own. Nothing was changed. Note it for single handovers only.</source>
        <translation>未登记：{when} 属集中交付，物业不单独预检。数据没有变动。仅零星交付需要登记预检。</translation>
    </message>
    <message>
        <source>Not saved: each column of the platform needs a heading of its own, and 手机 and 内容 in braces must stand in one. What was typed is still there. Write one column a line: its heading, an equals sign, and the name in braces.</source>
        <translation>未保存：每列要有各自的列名，花括号中的手机和内容各占一列。已填内容还在。请一行写一列：列名、等号、花括号里的名称。</translation>
    </message>
    <message>
        <source>There is no such list of messages. Nothing was changed. Refresh the page.</source>
        <translation>没有这份短信清单。数据没有变动。请刷新页面。</translation>
    </message>
    <message>
        <source>No list was made: nobody of “{audience}” has a telephone number. Nothing was changed. Choose others, or enter the numbers first.</source>
        <translation>未生成清单：“{audience}”中没有人留有电话。数据没有变动。请另选范围，或先补录号码。</translation>
    </message>
    <message>
        <source>Not noted: the words are missing. What was typed is still there. Type what was asked, or what was done.</source>
        <translation>未登记：缺少内容。已填内容还在。请写明问了什么，或办了什么。</translation>
    </message>
    <message>
        <source>Not noted: the table has no kind “{kind}” any more. What was typed is still there. Choose another kind.</source>
        <translation>未登记：咨询类别中已没有“{kind}”。已填内容还在。请另选类别。</translation>
    </message>
    <message>
        <source>Not saved: the table needs 1 to 40 kinds, each once. What was typed is still there. Write one kind a line.</source>
        <translation>未保存：类别应为 1 到 40 个，且不能重复。已填内容还在。请一行写一个。</translation>
    </message>
    <message>
        <source>Not noted: a follow-up needs somebody and a day. What was typed is still there. Give both, or neither.</source>
        <translation>未登记：跟进要写明跟进人和期限。已填内容还在。请补全，或都不填。</translation>
    </message>
    <message>
        <source>Not noted: {day} has passed. What was typed is still there. Choose today or later.</source>
        <translation>未登记：{day} 已过。已填内容还在。请选今天或以后的日期。</translation>
    </message>
    <message>
        <source>There is no such enquiry. Nothing was changed. Refresh the list.</source>
        <translation>没有这条咨询。数据没有变动。请刷新列表。</translation>
    </message>
    <message>
        <source>Nothing was noted: the enquiry is closed already. Refresh the list; note a new one if something else was asked.</source>
        <translation>未登记：该咨询已办结。请刷新列表；若有新问题，请另行登记。</translation>
    </message>
    <message>
        <source>No file was written: no enquiry answers the filter. Nothing was changed. Clear the filter, then save again.</source>
        <translation>未导出：没有符合筛选条件的咨询。数据没有变动。请清除筛选后再导出。</translation>
    </message>
    <message>
        <source>Not booked: {when} is for {building} only. Nothing was changed. Choose a slot of the unit's building, or one for all.</source>
        <translation>未预约：{when} 仅限{building}。数据没有变动。请选择该楼栋或不限楼栋的时段。</translation>
    </message>
    <message>
        <source>Not saved: the text of the message is empty. Nothing was changed. Type it.</source>
        <translation>未保存：短信内容为空。数据没有变动。请填写。</translation>
    </message>
    <message>
        <source>Not saved: nothing stands for {name}. What was typed is still there. Use only these names, each in braces: {known}.</source>
        <translation>未保存：没有与“{name}”对应的内容。已填内容还在。请只用这些名称，各加花括号：{known}。</translation>
    </message>
    <message>
        <source>Nothing was copied: no room was named. Nothing was changed. Name one room or several.</source>
        <translation>未复制：没有选房间。数据未变。请选一个或几个房间。</translation>
    </message>
    <message>
        <source>Nothing was sent: everything on notice {number} is settled. Nothing was changed. No reminder is needed; refresh the list.</source>
        <translation>没有发出：通知 {number} 上的问题都已了结。数据没有变化。无须催办，请刷新列表。</translation>
    </message>
    <message>
        <source>The photo was not added: the file is empty. The defect is saved without it. Take the photo again, or choose another file.</source>
        <translation>照片没有添加：文件是空的。问题已保存，没有照片。请重拍，或另选文件。</translation>
    </message>
    <message>
        <source>The photo was not added: it is larger than any phone takes. The defect is saved without it. Choose the camera's own picture.</source>
        <translation>照片没有添加：图片过大，不像手机拍的。问题已保存，没有照片。请选相机原片。</translation>
    </message>
    <message>
        <source>The photo was not added: it is a HEIC file. The defect is saved without it. Set the phone's camera to “most compatible” (JPEG), or send the picture as JPEG, and add it again.</source>
        <translation>照片没有添加：这是 HEIC 格式。问题已保存，没有照片。请把手机相机设为“兼容性最佳”（JPEG），或以 JPEG 发送后再添加。</translation>
    </message>
    <message>
        <source>The photo was not stored: the disk is full, or the folder of photos is away. The defect is saved without it. Make room or bring the folder back, then add the photo.</source>
        <translation>照片没有存下：磁盘已满，或照片文件夹不见了。问题已保存，没有照片。请腾出空间或恢复文件夹，再添加照片。</translation>
    </message>
    <message>
        <source>There is no such photo. Nothing was changed. Refresh the page.</source>
        <translation>没有这张照片。数据没有变化。请刷新页面。</translation>
    </message>
    <message>
        <source>The photo can't be shown: its file is not on this computer, or it was changed. Its entry is safe. Look where it was taken, or copy it into the folder of photos.</source>
        <translation>照片显示不了：文件不在这台电脑上，或已被改动。记录还在。请到拍照的那台电脑上看，或把文件拷进照片文件夹。</translation>
    </message>
    <message>
        <source>The drawing was not saved: too many shapes, or words that are too long. The photo is as it was. Take some away and save again.</source>
        <translation>标注没有保存：图形太多，或文字太长。照片原样未动。删掉一些再保存。</translation>
    </message>
    <message>
        <source>There is no such repair crew. Nothing was changed. Refresh the list.</source>
        <translation>没有这个快修班组。数据没有变化。请刷新列表。</translation>
    </message>
    <message>
        <source>Not saved: another crew is called “{name}”. Nothing was changed. Choose another name.</source>
        <translation>没有保存：已有叫“{name}”的班组。数据没有变化。请换个名称。</translation>
    </message>
    <message>
        <source>No crew was ordered: none that is here works in {trade}. The defect stays on the list. Choose a crew by hand, or issue a notice to the contractor.</source>
        <translation>没有叫快修：在场的班组没有做{trade}的。问题仍在清单上。请手工选班组，或发整改通知给责任单位。</translation>
    </message>
    <message>
        <source>There is no such repair order. Nothing was changed. Refresh the board.</source>
        <translation>没有这张快修派单。数据没有变化。请刷新看板。</translation>
    </message>
    <message>
        <source>Order {number} is finished or cancelled already. Nothing was changed. Refresh the board; order again if the crew is still needed.</source>
        <translation>派单 {number} 已完成或已撤销。数据没有变化。请刷新看板；仍需快修的请重新叫。</translation>
    </message>
    <message>
        <source>Order {number} can't take this step: a crew is dispatched, arrives, and is then done. Nothing was changed. Refresh the board and take the next step.</source>
        <translation>派单 {number} 不能这样办：须先派出、再到场、再完成。数据没有变化。请刷新看板，按下一步办理。</translation>
    </message>
    <message>
        <source>No crew was ordered: defect {number} is on order {order} already. Nothing was changed. Wait for it, or cancel that order first.</source>
        <translation>没有叫快修：问题 {number} 已在派单 {order} 上。数据没有变化。请等该单办完，或先撤销该单。</translation>
    </message>
    <message>
        <source>There is no such spare part. Nothing was changed. Refresh the list.</source>
        <translation>没有这种备件。数据没有变化。请刷新列表。</translation>
    </message>
    <message>
        <source>Not taken: of {name} only {stock} are in stock. Nothing was changed. Correct the number, or book what came in first.</source>
        <translation>没有领用：{name} 库存只有 {stock}。数据没有变化。请改正数量，或先登记入库。</translation>
    </message>
    <message>
        <source>Not saved: the number is missing, below zero or too large. Nothing was changed. Type another number.</source>
        <translation>未保存：数字没有填、小于零或过大。数据没有变化。请另填一个数字。</translation>
    </message>
    <message>
        <source>Not saved: the name is missing. What was typed is still there. Type a name.</source>
        <translation>未保存：名称没填。已填的内容还在。请填上名称。</translation>
    </message>
    <message>
        <source>Crew {name} stays on the roster: it is on order {orders}. Nothing was changed. Finish or cancel the order first.</source>
        <translation>班组 {name} 未撤下：还有在途维修单 {orders}。数据未变。请先完成或撤销该单。</translation>
    </message>
    <message>
        <source>No crew was ordered: there is no defect here that can be mended on the spot. Nothing was changed. Mark the defects that the crew shall mend, then order again.</source>
        <translation>未叫修：这里没有可以当场修的问题。数据未变。请选中要修的问题后再叫。</translation>
    </message>
    <message>
        <source>Order {number} was not finished: something is not fixed, and nobody says why. Nothing was changed. Type the reason, or tick what is fixed.</source>
        <translation>维修单 {number} 未完成：有没修好的，但没写原因。数据未变。请写明原因，或勾上已修好的。</translation>
    </message>
    <message>
        <source>Not saved: “{name}” with this specification is on the list already. Nothing was changed. Choose it in the list, or type another specification.</source>
        <translation>未保存：“{name}”同规格的已在清单中。数据未变。请在清单里选它，或换一个规格。</translation>
    </message>
    <message>
        <source>No file was written: no defect answers the filter. Nothing was changed. Clear the filter, then save again.</source>
        <translation>文件没有写出：没有符合筛选条件的问题。数据没有变化。请清除筛选条件后再保存。</translation>
    </message>
    <message>
        <source>The inspection of {team} is over: it was concluded or called back. Nothing was changed. Refresh the board.</source>
        <translation>{team} 的这次验房已结束或已召回。数据没有变化。请刷新看板。</translation>
    </message>
    <message>
        <source>There is no such team. Nothing was changed. Refresh the board.</source>
        <translation>没有这个验房组。数据没有变化。请刷新看板。</translation>
    </message>
    <message>
        <source>Not saved: another team is called “{name}”. Nothing was changed. Choose another name.</source>
        <translation>没有保存：已有叫“{name}”的验房组。数据没有变化。请换个名称。</translation>
    </message>
    <message>
        <source>Not saved: the team has no name. What was typed is still there. Give it one.</source>
        <translation>未保存：验房组没有名称。已填内容仍在。请填写名称。</translation>
    </message>
    <message>
        <source>Not saved: more than {most} characters were typed in one field. What was typed is still there. Shorten it.</source>
        <translation>未保存：有一栏超过 {most} 个字。已填内容仍在。请缩短。</translation>
    </message>
    <message>
        <source>Not saved: a time ends before it begins. What was typed is still there. Correct the working hours or the lunch break.</source>
        <translation>没有保存：结束时间早于开始时间。已填内容还在。请改正上班时间或午休时间。</translation>
    </message>
    <message>
        <source>Not called back: the reason is missing. The team stays where it is. Type why.</source>
        <translation>没有召回：缺原因。该组不动。请写明原因。</translation>
    </message>
    <message>
        <source>Nothing was noted: the words are missing. Everything else is as it was. Type them and press Enter.</source>
        <translation>没有登记：缺内容。其他数据没有变化。请输入后按回车。</translation>
    </message>
    <message>
        <source>No refusal record was made: it names no reason. The conclusion stays as it is. Tick what the owner says, or write down the owner's own words.</source>
        <translation>没有生成拒收记录：缺理由。结论没有变动。请勾选业主所说的理由，或记下业主原话。</translation>
    </message>
    <message>
        <source>{code} was not refused: the latest conclusion is another one. Nothing was changed. Note the refusal as the conclusion first.</source>
        <translation>{code} 没有拒收：最近的结论不是拒收。数据没有变化。请先登记拒收结论。</translation>
    </message>
    <message>
        <source>There is no such refusal record. Nothing was changed. Refresh the list.</source>
        <translation>没有这份拒收记录。数据没有变化。请刷新列表。</translation>
    </message>
    <message>
        <source>Not saved: the grounds are missing. Nothing was changed. Type why.</source>
        <translation>没有保存：缺依据。数据没有变化。请写明依据。</translation>
    </message>
    <message>
        <source>Not set: a deemed delivery needs its basis and the proof of service. Nothing was changed. Type both.</source>
        <translation>没有设置：视同交付须写明依据和送达证明。数据没有变化。请两项都填写。</translation>
    </message>
    <message>
        <source>{code} was not set as deemed delivered: it was accepted, or the refusal was not judged as without good reason. Nothing was changed. Let legal judge the refusal first.</source>
        <translation>{code} 未设为视同交付：该户已收楼，或拒收未被认定为无正当理由。数据没有变化。请先由法务认定。</translation>
    </message>
    <message>
        <source>{code} counts as deemed delivered since {day}. Nothing was changed. Withdraw that first if another day is right.</source>
        <translation>{code} 自 {day} 起已视同交付。数据没有变化。如日期有误，请先撤销再设。</translation>
    </message>
    <message>
        <source>{code} is not deemed delivered: nothing is to be withdrawn. Nothing was changed. Refresh the list.</source>
        <translation>{code} 没有视同交付，无须撤销。数据没有变化。请刷新列表。</translation>
    </message>
    <message>
        <source>Not noted: why the signature is refused is missing ({party}). Nothing was changed. Type the reason in the person's own words.</source>
        <translation>没有登记：缺拒签原因（{party}）。数据没有变化。请按本人原话填写原因。</translation>
    </message>
    <message>
        <source>Not saved: it can't have happened later than now. What was typed is still there. Correct the time.</source>
        <translation>没有保存：发生时间不能晚于现在。已填内容还在。请改正时间。</translation>
    </message>
    <message>
        <source>No forms were printed: no unit of {building} is sold. Nothing was changed. Choose another building.</source>
        <translation>未打印验房表：{building}没有已售房源。未作任何更改。请另选楼栋。</translation>
    </message>
    <message>
        <source>Not assigned: {team} is not free ({state}). The household goes on waiting. Choose a free team, or call this one back first.</source>
        <translation>未派工：{team}不空闲（{state}）。该户继续等候。请选空闲的组，或先把该组召回。</translation>
    </message>
    <message>
        <source>Not saved: line {line} of the paper form was entered before. What was typed is still there. Clear that line, or correct its number, and save again.</source>
        <translation>没有保存：纸质表第 {line} 行已经录过。已填内容还在。请清掉该行或改正行号，再保存。</translation>
    </message>
    <message>
        <source>Not saved: box {box} of room {room} on the paper form was entered before. What was typed is still there. Clear its row and save again.</source>
        <translation>未保存：验房表第 {room} 间第 {box} 个方框已录入过。已输入的内容仍在。请清空该行再保存。</translation>
    </message>
    <message>
        <source>Not saved: the contractor has no name, or one of more than 120 characters. What was typed is still there. Type its name.</source>
        <translation>未保存：责任单位没有名称，或名称超过 120 个字。已填内容仍在。请填写名称。</translation>
    </message>
    <message>
        <source>Not saved: {name} is in the table already. Nothing was changed. Change that row, or choose another name.</source>
        <translation>未保存：表中已有{name}。数据没有变化。请修改原来那一行，或换一个名称。</translation>
    </message>
    <message>
        <source>Not saved: {contractor} is responsible for {trade} there already (building “{building}”, empty: everywhere). Nothing was changed. Take it over on purpose, or choose another building.</source>
        <translation>未保存：{trade}在“{building}”（空白表示全部楼栋）已由{contractor}负责。数据没有变化。请确认改派，或另选楼栋。</translation>
    </message>
    <message>
        <source>No notice was issued: a repair by a third party needs its name and an agreed cost. What was typed is still there. Fill in both.</source>
        <translation>未签发：代修须写明代修单位和约定费用。已填内容仍在。请补全这两项。</translation>
    </message>
    <message>
        <source>No notice was issued: these defects belong to several contractors ({contractors}). Nothing was changed. Choose the defects of one of them.</source>
        <translation>未签发：所选缺陷分属多家责任单位（{contractors}）。数据没有变化。请只选其中一家的缺陷。</translation>
    </message>
    <message>
        <source>Nothing was read from {name}: no row bears a line number of a notice issued here. Nothing was changed. Choose the reply sheet that was sent out, with its first column.</source>
        <translation>未读入 {name}：没有一行的行码对应这里签发的通知单。数据没有变化。请选用当初发出的回复表，并保留第一列。</translation>
    </message>
    <message>
        <source>No sheet was issued for {code}: no repair was looked at, and none waits for the owner's signature. Nothing was changed. Note a result first.</source>
        <translation>{code} 未开具复验单：没有复验结果，也没有待业主签字的合格项。数据没有变化。请先登记复验结果。</translation>
    </message>
    <message>
        <source>The calendar of {year} was not filled in: its public holidays are not known here. The other years are safe. Enter the days by hand as they are announced.</source>
        <translation>{year} 年日历未填入：这里没有该年的节假日安排。其他年份不受影响。请待公布后手工录入。</translation>
    </message>
    <message>
        <source>Not saved: “{name}” has no such value. Nothing was changed. Correct it and save again.</source>
        <translation>未保存：“{name}”的取值不对。数据没有变化。请更正后再保存。</translation>
    </message>
    <message>
        <source>Not done: the authority of {agent} ended on {until}. Nothing was changed. Ask for a new one at reception, or let a supervisor consent.</source>
        <translation>未办理：{agent} 的委托书已于 {until} 到期。没有任何改动。请到接待处登记新的委托书，或由主管同意。</translation>
    </message>
    <message>
        <source>Not done: the authority of {agent} does not cover “{scope}”. Nothing was changed. Let an owner do it, note a wider authority at reception, or let a supervisor consent.</source>
        <translation>未办理：{agent} 的委托书不含“{scope}”。没有任何改动。请业主本人办理，或到接待处补登委托权限，或由主管同意。</translation>
    </message>
    <message>
        <source>Not checked in: {doubts}. Nothing was changed. Look at the papers again and correct what was typed, or let a supervisor consent with a reason.</source>
        <translation>未签到：{doubts}。没有任何改动。请再核对证件、改正录入，或由主管说明理由后同意。</translation>
    </message>
    <message>
        <source>Not checked in: a co-owner is ticked as represented, and no authority was noted. Nothing was changed. Note the authority, or tick the co-owner as absent.</source>
        <translation>未签到：有共有人选了“委托代理”，但没有登记委托书。没有任何改动。请登记委托书，或把该共有人改为“未到场”。</translation>
    </message>
    <message>
        <source>Not checked in: somebody was ticked who stands no longer on the contract. Nothing was changed. Open the unit again, then check in.</source>
        <translation>未签到：所选的人已不在合同上。没有任何改动。请重新打开该户，再签到。</translation>
    </message>
    <message>
        <source>The authority was not noted: {lacks} is missing. What was filled in is still there. Add it and try again.</source>
        <translation>委托书未登记：缺少{lacks}。已填的内容还在。请补上后再试。</translation>
    </message>
    <message>
        <source>Not done: nobody acts for the owners of this unit now. Nothing was changed. Note the agent and the authority at reception first.</source>
        <translation>未办理：该户现在没有代理人。没有任何改动。请先在接待处登记代理人和委托书。</translation>
    </message>
    <message>
        <source>The photo was not kept: the separate consent to sensitive data has not been given. Nothing was changed. Ask for it, tick it, note the check again, then attach the photo.</source>
        <translation>照片未保存：尚未取得处理敏感个人信息的单独同意。没有任何改动。请征得同意、打勾并重新核验，再添加照片。</translation>
    </message>
    <message>
        <source>Not taken along: {code} belongs to none of these owners. Nothing was changed. Check it in for its own owners.</source>
        <translation>未一并办理：{code} 不是这些业主的房屋。没有任何改动。请由其业主另行签到。</translation>
    </message>
    <message>
        <source>Not saved: {fault}. The settings are as they were. Correct it and save again.</source>
        <translation>未保存：{fault}。设置未变。请改正后再保存。</translation>
    </message>
    <message>
        <source>Not saved: a batch needs a name, a place, and a first day that is not after the last. What was typed is still there. Complete it.</source>
        <translation>未保存：批次要有名称、地点，且开始日期不晚于结束日期。填写的内容还在。请补全。</translation>
    </message>
    <message>
        <source>There is no such batch. Nothing was changed. Choose it from the list again.</source>
        <translation>没有这个批次。什么都没有改动。请从列表里重新选择。</translation>
    </message>
    <message>
        <source>Not ticked: “{condition}” follows from the survey, the contract or what the cash desk took. Nothing was changed. Have it mended where it comes from.</source>
        <translation>未登记：“{condition}”由测绘、合同或收银台实收得出。什么都没有改动。请到来源处更正。</translation>
    </message>
    <message>
        <source>Not saved: a frozen unit needs to say by what, and any other has nothing to say there. Nothing was changed. Choose rescission, lawsuit, seizure or change of owner.</source>
        <translation>未保存：冻结要写明原因，没有冻结的不用填。什么都没有改动。请选择退房、诉讼、查封或更名。</translation>
    </message>
    <message>
        <source>Not saved: an amount is outstanding only where the price is not paid, and is more than nothing. What was typed is still there. Correct it.</source>
        <translation>未保存：只有房款未付清时才填欠款，且金额要大于零。填写的内容还在。请改正。</translation>
    </message>
    <message>
        <source>Not saved: it is not said who of the property company was told. Nothing was changed. Type the name.</source>
        <translation>未保存：没有写明知会了物业公司的哪一位。什么都没有改动。请填写姓名。</translation>
    </message>
    <message>
        <source>Not saved: {day} does not fit. What has happened lies between the notice and today, and a new deadline lies ahead. Choose another day.</source>
        <translation>未保存：{day} 不合适。已发生的事应在通知日到今天之间，新的期限应在今天之后。请另选日期。</translation>
    </message>
    <message>
        <source>There is no notice among these units that waits for this. Nothing was changed. Issue the notices first, or choose other units.</source>
        <translation>这些房源里没有可以这样办理的通知书。什么都没有改动。请先出通知书，或另选房源。</translation>
    </message>
    <message>
        <source>Not saved: the notice of {code} is not on its way, so it was neither delivered nor did it come back. Nothing was changed. Mark it as sent first.</source>
        <translation>未保存：{code} 的通知书还没有寄出，谈不上送达或退回。什么都没有改动。请先登记寄出。</translation>
    </message>
    <message>
        <source>There is no such file. Nothing was changed. Refresh the list.</source>
        <translation>没有这个文件。什么都没有改动。请刷新列表。</translation>
    </message>
    <message>
        <source>Not saved: this pack or document is there no more. What was typed is still there. Refresh the list and try again.</source>
        <translation>没有保存：这个资料包或资料已不存在。填写的内容还在。刷新列表再试。</translation>
    </message>
    <message>
        <source>Not saved: in the pack “{pack}” nothing must be given, but every owner receives the two books by law. What was typed is still there. Mark them as required.</source>
        <translation>没有保存：资料包“{pack}”里没有必发资料，而两书依法必须交给业主。填写的内容还在。请把两书设为必发。</translation>
    </message>
    <message>
        <source>Not saved: exactly one pack is for all units that no other one fits, the one without a finish. Nothing was changed. Give the others a finish.</source>
        <translation>没有保存：只能有一个资料包不填交付标准，留给其余房屋用。没有任何改动。给其他资料包填上交付标准。</translation>
    </message>
    <message>
        <source>Not saved: units of the finish “{finish}” have the pack “{pack}” already. What was typed is still there. Take the word out of one of them.</source>
        <translation>没有保存：交付标准“{finish}”已归资料包“{pack}”。填写的内容还在。从其中一个里去掉这个词。</translation>
    </message>
    <message>
        <source>Not saved: “{document}” is in the pack twice. What was typed is still there. Take one of them out.</source>
        <translation>没有保存：“{document}”在资料包里出现了两次。填写的内容还在。去掉一个。</translation>
    </message>
    <message>
        <source>Not noted: “{document}” is not in this unit's pack, or not for this. Nothing was changed. Open the unit again and choose from its list.</source>
        <translation>没有登记：本户资料包里没有“{document}”，或者它不作此用。没有任何改动。重新打开这户，从清单里选。</translation>
    </message>
    <message>
        <source>Nothing was given: the household has everything of its pack, and it was explained. Nothing was changed. Print the sheet again if it is needed.</source>
        <translation>没有发放：本户资料已经发齐并已说明。没有任何改动。需要时可以补打登记表。</translation>
    </message>
    <message>
        <source>Not signed: the words of “{document}” were changed meanwhile. Nothing was kept. Show the new words, and let them be signed.</source>
        <translation>没有签成：《{document}》的文本刚被改过。没有保存任何内容。请出示新文本后再签。</translation>
    </message>
    <message>
        <source>Not noted: a refusal to sign “{document}” needs a reason. Nothing was changed. Type it in the person's own words.</source>
        <translation>没有登记：拒签《{document}》要写理由。没有任何改动。请按对方原话填写。</translation>
    </message>
    <message>
        <source>Not signed: “{document}” has no words yet. Nothing was changed. Type its text in the settings, under the packs.</source>
        <translation>没有签成：《{document}》还没有文本。没有任何改动。请在设置的资料包里填写文本。</translation>
    </message>
    <message>
        <source>Not noted: nobody is named. Nothing was changed. Type who stands here, and try again.</source>
        <translation>没有登记：没有写明是谁。没有任何改动。填上到场人再试。</translation>
    </message>
    <message>
        <source>Nothing is left to sign on paper. Nothing was changed. The household form is filled in first; what was refused is signed one by one.</source>
        <translation>没有可以一并登记的文件了。没有任何改动。住户信息表要先填写；拒签过的请逐份签署。</translation>
    </message>
    <message>
        <source>The household form was not kept: no resident is named. What was typed is still there. Name at least one.</source>
        <translation>住户信息表没有保存：没有填居住人。填写的内容还在。至少填一人。</translation>
    </message>
    <message>
        <source>The household form was not kept: it has room for {limit} lines. What was typed is still there. Leave the rest for a remark on paper.</source>
        <translation>住户信息表没有保存：最多 {limit} 行。填写的内容还在。其余写在纸质备注里。</translation>
    </message>
    <message>
        <source>The household form was not kept: nobody has consented to keeping these data. What was typed is still there. Ask, and tick the consent; without it, note the refusal.</source>
        <translation>住户信息表没有保存：没有得到保存信息的同意。填写的内容还在。请询问后勾选同意；不同意就登记拒签。</translation>
    </message>
    <message>
        <source>Nothing was noted: the household has seen every document. What was noted before stands. Go on with the next part.</source>
        <translation>未登记：该户已看过全部文件。此前的登记不变。请办理下一项。</translation>
    </message>
    <message>
        <source>Not issued again: {article} was given at {at} by {clerk}. Nothing was changed. Take its tick away and issue the rest.</source>
        <translation>没有重复发放：{article}已于 {at} 由{clerk}发放。没有任何改动。取消它的勾选，再发其余资料。</translation>
    </message>
    <message>
        <source>Not signed again: {signer} signed “{document}” at {at}. Nothing was changed. Print it again if it is needed.</source>
        <translation>没有重复签署：{signer}已于 {at} 签过《{document}》。没有任何改动。需要时可以补打。</translation>
    </message>
    <message>
        <source>Not noted again: {seen_by} saw “{document}” at {at}. Nothing was changed. Take its tick away and note the rest.</source>
        <translation>没有重复登记：{seen_by}已于 {at} 看过《{document}》。没有任何改动。取消它的勾选，再登记其余文件。</translation>
    </message>
    <message>
        <source>Not issued: this gift is withheld since {time} by {clerk} ({reason}). The gift stays here. Ask who has the right to consent, or let it be.</source>
        <translation>未发放：该户礼品自 {time} 起由 {clerk} 暂缓发放（{reason}）。礼品仍在本台。请找有权批准的人解除，否则不发。</translation>
    </message>
    <message>
        <source>Not issued: this unit has not received its first gift yet. Nothing was changed. Issue the gift in the ordinary way.</source>
        <translation>未发放：该户尚未领过礼品。未作任何更改。请按正常方式发放。</translation>
    </message>
    <message>
        <source>Not noted: this unit has received its gift. Nothing was changed. Look at the card and load it again.</source>
        <translation>未登记：该户已领取礼品。未作任何更改。请刷新后查看。</translation>
    </message>
    <message>
        <source>Not done: of {article} only {left} are left, {wanted} are needed. Nothing was issued. Fetch more and note the delivery, or count the stock.</source>
        <translation>未办理：“{article}”只剩 {left}，需要 {wanted}。没有发放任何礼品。请补货入库，或盘点后更正。</translation>
    </message>
    <message>
        <source>Not saved: the number of pieces cannot be. Nothing was changed. Type one piece or more, each article once.</source>
        <translation>未保存：数量不对。未作任何更改。请填写一件及以上，每种物品只列一次。</translation>
    </message>
    <message>
        <source>Not done: there is no such article. Nothing was changed. Load the list again.</source>
        <translation>未办理：没有这种物品。未作任何更改。请刷新列表。</translation>
    </message>
    <message>
        <source>Not saved: another article is called {name}. Nothing was changed. Give it another name.</source>
        <translation>未保存：已有物品叫“{name}”。未作任何更改。请换一个名称。</translation>
    </message>
    <message>
        <source>Not done: there is no gift set for this unit. Nothing was issued. Make a set for everybody under the gift sets.</source>
        <translation>未办理：该户没有对应的礼包。没有发放任何礼品。请在“礼包”中设置一个通用礼包。</translation>
    </message>
    <message>
        <source>Not saved: another gift set is called {name}. Nothing was changed. Give it another name.</source>
        <translation>未保存：已有礼包叫“{name}”。未作任何更改。请换一个名称。</translation>
    </message>
    <message>
        <source>Not saved: one set is for everybody and stays in use; every other one names buildings, layouts or fit-outs. Nothing was changed. Name whom it is for.</source>
        <translation>未保存：须保留一个通用礼包且不能停用；其他礼包要写明楼栋、户型或交付标准。未作任何更改。请填写适用范围。</translation>
    </message>
    <message>
        <source>Not noted: money that is owed is never just left out. Nothing was changed. Have it waived or agreed at the cash desk, or put the step off.</source>
        <translation>未登记：应收款项不能直接免办。未作任何更改。请到结算台办理减免或分期，或改为稍后办理。</translation>
    </message>
    <message>
        <source>Not noted: {step} can't be marked “{mark}”. Nothing was changed. Go through the step, or put it off where that is offered.</source>
        <translation>未登记：“{step}”不能标为“{mark}”。未作任何更改。请照常办理，可选“稍后办理”的可先标记。</translation>
    </message>
    <message>
        <source>Not set: the gift is never tied to an acceptance; who refuses the flat gets it too (guideline article 17.7). The table is as it was. Leave the gift without this row.</source>
        <translation>未设置：礼品不与收楼挂钩，拒收业主同样领取（交付指引第十七条7）。条件表保持原样。请不要给礼品设此条件。</translation>
    </message>
    <message>
        <source>Not set: {step} does not ask for this. The table is as it was. Choose one of its rows.</source>
        <translation>未设置：“{step}”不适用此条件。条件表保持原样。请在表内已有的条件中选择。</translation>
    </message>
    <message>
        <source>Not noted: {stage} is finished or in hand. Nothing was changed. Look at the card and load it again.</source>
        <translation>未登记：“{stage}”已办完或正在办理。未作任何更改。请刷新后查看业主卡片。</translation>
    </message>
    <message>
        <source>Nothing to take back: {stage} has no mark. Nothing was changed. Load the card again.</source>
        <translation>无需恢复：“{stage}”没有标记。未作任何更改。请刷新业主卡片。</translation>
    </message>
    <message>
        <source>The order was not saved: the check-in comes first, the gift last, and check-in, inspection and keys are always there. The order is as it was. Put the steps right.</source>
        <translation>顺序未保存：签到须在最前，礼品在最后，签到、验房、钥匙三个环节不能取消。原顺序不变。请调整后再保存。</translation>
    </message>
    <message>
        <source>{queue_number} was not called here: {clerk} called it to {station} at {at}. The queue is as it was. Call another number; a supervisor can let you take this one over.</source>
        <translation>这里没有叫 {queue_number}：{clerk} 已于 {at} 把它叫到{station}。排队没有变。请叫别的号；确需接过，请主管同意。</translation>
    </message>
    <message>
        <source>Nobody else was called: {queue_number} has been called to this station and has not come yet. Begin with it, call it again, or mark it as not there; then call the next number.</source>
        <translation>没有叫下一号：{queue_number} 已叫到本台，人还没到。排队没有变。到了就开始办理，也可再叫一次或记为过号。</translation>
    </message>
    <message>
        <source>Nothing was noted: the number of {code} is not at this station, or no longer. The queue is as it was. Call the number first.</source>
        <translation>没有登记：{code} 的号不在本台，或已不在。排队没有变。请先叫号。</translation>
    </message>
    <message>
        <source>Nothing was noted: {queue_number} is in hand here already. The queue is as it was. Go on with it, or call the next number when it is done.</source>
        <translation>没有登记：{queue_number} 已在本台办理。排队没有变。请继续办理，办完再叫下一号。</translation>
    </message>
    <message>
        <source>Nothing was changed: {code} does not wait for “{stage}”. Either it is done there, or an earlier step is missing. The steps of the card say which.</source>
        <translation>未叫号：{code} 不在“{stage}”排队，可能已办完，或前面的环节还没办。排队没有变动。请看卡片上的环节。</translation>
    </message>
    <message>
        <source>Nobody was called: “{stage}” calls no numbers. The queue is as it was. Choose another step.</source>
        <translation>没有叫号：“{stage}”不叫号。排队没有变。请选别的环节。</translation>
    </message>
    <message>
        <source>Nobody was called: all that wait for “{stage}” were not there or left unfinished ({count}). The first comes again at {at}; choose one in the list to call it now.</source>
        <translation>没有叫号：等“{stage}”的 {count} 户都是过号或没办完的。最早 {at} 再叫。要现在叫，请在列表里选一户。</translation>
    </message>
    <message>
        <source>Nobody was called: nobody waits for “{stage}” now. The queue is as it was. Whoever comes next appears in the list.</source>
        <translation>没有叫号：现在没有人等“{stage}”。排队没有变。来了人会出现在列表里。</translation>
    </message>
    <message>
        <source>Not entered: sheet {number} came back unused on {at} ({clerk}). Nothing was changed. Look at the number on the paper again.</source>
        <translation>未补录：纸单 {number} 已于 {at} 作为未使用收回（{clerk}）。数据没有变动。请再核对纸单上的编号。</translation>
    </message>
    <message>
        <source>Not entered: sheet {number} was entered on {at} by {clerk}. Nothing was changed. Look at the number on the paper again.</source>
        <translation>未补录：纸单 {number} 已于 {at} 由 {clerk} 补录过。数据没有变动。请再核对纸单上的编号。</translation>
    </message>
    <message>
        <source>Not entered: no sheet bears the number {number}. Nothing was changed. Compare it with the paper and type it again.</source>
        <translation>未补录：没有编号为 {number} 的纸单。数据没有变动。请对照纸单重新输入。</translation>
    </message>
    <message>
        <source>Not entered: sheet {number} was printed for {code}. Nothing was changed. Open {code}, or take the sheet of this household.</source>
        <translation>未补录：纸单 {number} 是为 {code} 印制的。数据没有变动。请打开 {code}，或换用这一户的纸单。</translation>
    </message>
    <message>
        <source>Not done: sheet {number} is being entered, and it is a sheet for: {kind}. Nothing was changed. Do that, or stop the back entry in the strip above first.</source>
        <translation>未办理：正在补录纸单 {number}，该纸单用于“{kind}”。数据没有变动。请办理该事项，或先在上方横条停止补录。</translation>
    </message>
    <message>
        <source>Not entered: sheet {number} can't have been written on at this time: it lies ahead, or before the sheet was printed. Nothing was changed. Correct the time.</source>
        <translation>未补录：纸单 {number} 的发生时间不对：晚于现在，或早于纸单印制。数据没有变动。请更正时间。</translation>
    </message>
    <message>
        <source>Nothing was printed: nobody is expected on {day}. No number was taken. Choose another day, or print without asking for appointments.</source>
        <translation>未印制：{day} 没有要到访的业主。未占用编号。请换一个日期，或不限预约重新印制。</translation>
    </message>
    <message>
        <source>Nothing was printed: {day} has passed. No number was taken. Choose today or a day to come.</source>
        <translation>未印制：{day} 已经过去。未占用编号。请选择今天或以后的日期。</translation>
    </message>
    <message>
        <source>The sheets were not given back: the reason is missing. They are still open. Type why, such as: not used.</source>
        <translation>纸单未收回：没有填写原因。纸单仍待补录。请填写原因，例如：未使用。</translation>
    </message>
    <message>
        <source>Not issued: certificate {number} was issued on {time}. It stays valid. Print it again, or type why another one is needed: the new one then names the old one.</source>
        <translation>未出具：{time} 已出具交接书 {number}，该交接书仍然有效。可以补打；确需另出，请填写原因，新的交接书会注明替代原编号。</translation>
    </message>
    <message>
        <source>Not issued: {name} stands twice among those who sign. Nothing was noted. Take one of them out.</source>
        <translation>未出具：签字人里 {name} 出现了两次。什么都没有登记。请去掉一个。</translation>
    </message>
</context>
<context>
    <name>MessagesTab</name>
    <message>
        <source>Messages to be sent</source>
        <translation>待发短信</translation>
    </message>
    <message>
        <source>Messages of the list</source>
        <translation>清单内短信</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>Lists already made</source>
        <translation>已生成的清单</translation>
    </message>
    <message>
        <source>Who gets the message</source>
        <translation>发送范围</translation>
    </message>
    <message>
        <source>Make the list</source>
        <translation>生成短信清单</translation>
    </message>
    <message>
        <source>Save the workbook again</source>
        <translation>再次导出</translation>
    </message>
    <message>
        <source>Import the platform's result</source>
        <translation>导入平台回执</translation>
    </message>
    <message>
        <source>List</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>发送范围</translation>
    </message>
    <message>
        <source>Arrived there</source>
        <translation>送达</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>发送失败</translation>
    </message>
    <message>
        <source>Awaited</source>
        <translation>未回执</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Nobody here gets a message.</source>
        <translation>这一范围内没有人需要发送。</translation>
    </message>
    <message>
        <source>{units} units, {count} messages</source>
        <translation>{units} 户，{count} 条</translation>
    </message>
    <message>
        <source>without a number: {codes}</source>
        <translation>无电话：{codes}</translation>
    </message>
    <message>
        <source>No list was made yet.</source>
        <translation>还没有短信清单。</translation>
    </message>
    <message>
        <source>Text and columns set</source>
        <translation>内容与列已保存</translation>
    </message>
    <message>
        <source>List {number}: {count} messages</source>
        <translation>清单 {number}：{count} 条</translation>
    </message>
    <message>
        <source>Workbooks</source>
        <translation>工作簿</translation>
    </message>
    <message>
        <source>List of messages</source>
        <translation>短信清单</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>业主</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>MeterButton</name>
    <message>
        <source>Photo of the {meter} meter, {count} there</source>
        <translation>{meter}表照片，已有 {count} 张</translation>
    </message>
</context>
<context>
    <name>MeterPhotos</name>
    <message>
        <source>Show the photos</source>
        <translation>查看照片</translation>
    </message>
    <message>
        <source>Add {name} from the phone</source>
        <translation>添加手机照片 {name}</translation>
    </message>
    <message>
        <source>Add from a file…</source>
        <translation>从文件添加…</translation>
    </message>
    <message>
        <source>Take with this computer's camera</source>
        <translation>用本机摄像头拍</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.bmp *.heic)</source>
        <translation>图片 (*.jpg *.jpeg *.png *.webp *.bmp *.heic)</translation>
    </message>
    <message>
        <source>Photo of the {meter} meter</source>
        <translation>{meter}表照片</translation>
    </message>
    <message>
        <source>Photo added</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>This photo was there already</source>
        <translation>这张照片已经有了</translation>
    </message>
</context>
<context>
    <name>MethodChoice</name>
    <message>
        <source>Terminal or account</source>
        <translation>终端或收款账户</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>This payee has no terminal or account for it; see the settings.</source>
        <translation>该收款方没有对应的终端或账户，请到设置中添加。</translation>
    </message>
    <message>
        <source>Counted apart as not arrived yet, until the bank confirms it.</source>
        <translation>记为待到账，单独列示，银行到账后再登记。</translation>
    </message>
</context>
<context>
    <name>ModeCard</name>
    <message>
        <source>Done before</source>
        <translation>先前已办</translation>
    </message>
    <message>
        <source>Nothing was done twice</source>
        <translation>没有重复办理</translation>
    </message>
</context>
<context>
    <name>ModeRow</name>
    <message>
        <source>Look up</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>试开</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>交付</translation>
    </message>
    <message>
        <source>Lend</source>
        <translation>借出</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Bind a tag</source>
        <translation>绑定标签</translation>
    </message>
    <message>
        <source>Stock-take</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>The next key does not work</source>
        <translation>下一把打不开</translation>
    </message>
</context>
<context>
    <name>MoreForm</name>
    <message>
        <source>Print the area settlement sheet</source>
        <translation>打印面积补差结算单</translation>
    </message>
    <message>
        <source>The owner's choice to give the flat back …</source>
        <translation>业主退房选择…</translation>
    </message>
    <message>
        <source>Survey report consulted</source>
        <translation>查阅实测报告</translation>
    </message>
    <message>
        <source>Who asked</source>
        <translation>查阅人</translation>
    </message>
    <message>
        <source>What was asked</source>
        <translation>询问内容</translation>
    </message>
    <message>
        <source>What was answered</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Note the consultation</source>
        <translation>登记查阅</translation>
    </message>
</context>
<context>
    <name>MoveForm</name>
    <message>
        <source>Cash beside receipts</source>
        <translation>收据以外的现金</translation>
    </message>
    <message>
        <source>Book it</source>
        <translation>入账</translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation>存入</translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation>取出</translation>
    </message>
    <message>
        <source>Pick-up</source>
        <translation>上缴</translation>
    </message>
    <message>
        <source>Refund float</source>
        <translation>退款备用金</translation>
    </message>
    <message>
        <source>No receipt yet</source>
        <translation>先收未开据</translation>
    </message>
    <message>
        <source>Amount in yuan</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Unit, name, pinyin or phone tail</source>
        <translation>房号、姓名、拼音或手机尾号</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>业户</translation>
    </message>
    <message>
        <source>Households that fit</source>
        <translation>匹配业户</translation>
    </message>
    <message>
        <source>Whose money</source>
        <translation>收款单位</translation>
    </message>
    <message>
        <source>How it was paid</source>
        <translation>付款方式</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>送往</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Cash laid into the drawer, such as change.</source>
        <translation>放入钱箱的现金，如找零。</translation>
    </message>
    <message>
        <source>Cash taken out of the drawer; never for a refund.</source>
        <translation>从钱箱取出的现金；不得用于退款。</translation>
    </message>
    <message>
        <source>Two people bring cash to safe or bank.</source>
        <translation>两人将现金送保险柜或银行。</translation>
    </message>
    <message>
        <source>Cash from the bank for refunds.</source>
        <translation>从银行取来退款用的现金。</translation>
    </message>
    <message>
        <source>Money is here and its receipt can't be made yet. The shift closes only with the receipt, or once the money was given back.</source>
        <translation>钱已收下，收据暂时开不出。补开收据或退还以后才能结班。</translation>
    </message>
    <message>
        <source>Say in words why: the report and the journal show it.</source>
        <translation>请写明原因：报表和流水会显示。</translation>
    </message>
    <message>
        <source>Say whose money it is: type the unit or a name.</source>
        <translation>请说明是哪一户的钱：输入房号或姓名。</translation>
    </message>
</context>
<context>
    <name>MovementForm</name>
    <message>
        <source>Movement</source>
        <translation>出入库</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Note the movement</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Type what was counted; the difference is noted, with its reason.</source>
        <translation>填写实盘数量，差额自动登记，有差额须写明原因。</translation>
    </message>
    <message>
        <source>Type the pieces and the delivery note.</source>
        <translation>填写数量和送货单号。</translation>
    </message>
    <message>
        <source>Type the pieces, and why.</source>
        <translation>填写数量和原因。</translation>
    </message>
    <message>
        <source>Nobody keeps this stock yet: the first delivery or count opens it.</source>
        <translation>该物品尚未建账，首次入库或盘点后开始记账。</translation>
    </message>
</context>
<context>
    <name>MoverList</name>
    <message>
        <source>Whose move</source>
        <translation>该谁办</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>办理方</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未完</translation>
    </message>
</context>
<context>
    <name>NamesCard</name>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Save the name</source>
        <translation>保存名称</translation>
    </message>
    <message>
        <source>Name on the papers</source>
        <translation>单据上的项目名称</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Stations</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>交房现场</translation>
    </message>
    <message>
        <source>Change clerk</source>
        <translation>换人接手</translation>
    </message>
    <message>
        <source>Another clerk takes this station over (Ctrl+L)</source>
        <translation>换一位操作员接手本台（Ctrl+L）</translation>
    </message>
</context>
<context>
    <name>NoticeFoot</name>
    <message>
        <source>Note what happened</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Sent out</source>
        <translation>已寄出</translation>
    </message>
    <message>
        <source>Reached the owner</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>被退回</translation>
    </message>
    <message>
        <source>Owner reminded</source>
        <translation>已提醒业主</translation>
    </message>
    <message>
        <source>Property company told</source>
        <translation>知会物业</translation>
    </message>
    <message>
        <source>Second notice</source>
        <translation>催告通知</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>出具</translation>
    </message>
    <message>
        <source>Issue {count} notices</source>
        <translation>出具 {count} 份通知书</translation>
    </message>
    <message>
        <source>Issue what is news</source>
        <translation>有变化的重新出具</translation>
    </message>
    <message>
        <source>{count} units marked</source>
        <translation>已选 {count} 户</translation>
    </message>
</context>
<context>
    <name>NoticeForm</name>
    <message>
        <source>Notify again and print</source>
        <translation>重新通知并打印</translation>
    </message>
    <message>
        <source>These amounts are not those the owner was notified of. They are charged only after a new notice.</source>
        <translation>以下金额与已通知的不一致，重新通知后才能收取。</translation>
    </message>
    <message>
        <source>Why the amounts changed</source>
        <translation>变更原因</translation>
    </message>
    <message>
        <source>Notified</source>
        <translation>已通知</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现金额</translation>
    </message>
</context>
<context>
    <name>NoticeList</name>
    <message>
        <source>No unit here: choose other units, or clear the filter.</source>
        <translation>这里没有房源：请另选范围，或清空筛选。</translation>
    </message>
    <message>
        <source>{none} without a notice · {issued} not sent · {returned} came back</source>
        <translation>{none} 户未出通知 · {issued} 户未寄出 · {returned} 户被退回</translation>
    </message>
    <message>
        <source>Delivery notices {count}</source>
        <translation>交付通知书 {count} 户</translation>
    </message>
    <message>
        <source>{count} of these go out fewer than ten days before their first day (the contract asks for ten): agree a later day with these owners, or tell them by phone too.</source>
        <translation>其中 {count} 户距首日不足十天（合同要求提前十天书面通知）：请与业主另约日期，或同时电话告知。</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>Which units</source>
        <translation>哪些房源</translation>
    </message>
    <message>
        <source>all buildings</source>
        <translation>全部楼栋</translation>
    </message>
    <message>
        <source>Filter by unit, owner or number</source>
        <translation>按房号、业主或编号筛选</translation>
    </message>
</context>
<context>
    <name>NoticeTable</name>
    <message>
        <source>All sold units</source>
        <translation>全部已售房源</translation>
    </message>
    <message>
        <source>Ready for a notice</source>
        <translation>可出通知</translation>
    </message>
    <message>
        <source>A condition blocks</source>
        <translation>有条件挡住</translation>
    </message>
    <message>
        <source>Not sent out</source>
        <translation>未寄出</translation>
    </message>
    <message>
        <source>Sent out</source>
        <translation>已寄出</translation>
    </message>
    <message>
        <source>Reached the owner</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>被退回</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>逾期未到</translation>
    </message>
    <message>
        <source>Second notice</source>
        <translation>催告通知</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>业主</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知书</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>首日</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>寄出</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>快递单号</translation>
    </message>
    <message>
        <source>Open conditions</source>
        <translation>未满足的条件</translation>
    </message>
    <message>
        <source>Delivery notices</source>
        <translation>交付通知书</translation>
    </message>
    <message>
        <source>{state}, came</source>
        <translation>{state}，已到场</translation>
    </message>
    <message>
        <source>{state}, second</source>
        <translation>{state}（催告）</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Notice</source>
        <translation>通知单</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>several</source>
        <translation>多户</translation>
    </message>
    <message>
        <source>Contractor</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未完</translation>
    </message>
    <message>
        <source>Replied</source>
        <translation>已回复</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>开单</translation>
    </message>
    <message>
        <source>Issued notices</source>
        <translation>已开整改通知单</translation>
    </message>
    <message>
        <source>{contractor} ({third} repairs, {cost} deducted)</source>
        <translation>{contractor}（{third}代修，扣款 {cost}）</translation>
    </message>
    <message>
        <source>A contractor's reply</source>
        <translation>责任单位回复</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Take the replies</source>
        <translation>登记这些回复</translation>
    </message>
    <message>
        <source>Replies taken</source>
        <translation>回复已登记</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Measures and remarks</source>
        <translation>整改措施与说明</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>{number}: {new} new replies, {known} known before, {empty} lines are empty</source>
        <translation>{number}：新回复 {new} 条，此前已读 {known} 条，空白 {empty} 行</translation>
    </message>
</context>
<context>
    <name>NoticesTab</name>
    <message>
        <source>Issued notices</source>
        <translation>已开整改通知单</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>重打</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>逾期处理</translation>
    </message>
    <message>
        <source>Reply sheet</source>
        <translation>回复表</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Second notice</source>
        <translation>催告通知</translation>
    </message>
    <message>
        <source>Repair by others</source>
        <translation>第三方代修</translation>
    </message>
    <message>
        <source>Save an empty one</source>
        <translation>导出空白回复表</translation>
    </message>
    <message>
        <source>Read one in</source>
        <translation>读入回复表</translation>
    </message>
    <message>
        <source>No notice was issued yet.</source>
        <translation>还没有签发整改单。</translation>
    </message>
    <message>
        <source>{count} issued, {late} late</source>
        <translation>已发 {count} 张，逾期 {late} 张</translation>
    </message>
    <message>
        <source>Nothing of this notice is left for its contractor to repair.</source>
        <translation>这张整改单已没有待该单位整改的项目。</translation>
    </message>
    <message>
        <source>Courier's list</source>
        <translation>快递清单</translation>
    </message>
    <message>
        <source>Save a file a unit</source>
        <translation>每户一个文件</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Batches and lists</source>
        <translation>批次与清单</translation>
    </message>
    <message>
        <source>Noted for {count} units</source>
        <translation>已登记 {count} 户</translation>
    </message>
    <message>
        <source>Issue the notices of {count} units? Each freezes the fee statement that it carries, and who has a notice that still says the same keeps it.</source>
        <translation>为这 {count} 户出具交付通知书？每份通知会固定所附的费用清单；内容没有变化的沿用原通知书。</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>出具</translation>
    </message>
    <message>
        <source>The run stopped: the folder cannot be written. What was issued stands in the list; save the files again from there.</source>
        <translation>已中断：文件夹写不进去。已出具的都在列表里，请从列表重新保存。</translation>
    </message>
    <message>
        <source>Delivery notices</source>
        <translation>交付通知书</translation>
    </message>
    <message>
        <source>Workbooks</source>
        <translation>工作簿</translation>
    </message>
    <message>
        <source>courier list</source>
        <translation>快递清单</translation>
    </message>
    <message>
        <source>{number} issued to {contractor}, {count} items</source>
        <translation>{number} 已签发给{contractor}，共 {count} 项</translation>
    </message>
    <message>
        <source>Folder for the notices</source>
        <translation>通知书存放的文件夹</translation>
    </message>
    <message>
        <source>{count} notices issued, {defects} items</source>
        <translation>已签发 {count} 张，共 {defects} 项</translation>
    </message>
    <message>
        <source>stopped before the others</source>
        <translation>中途停止，其余未办</translation>
    </message>
    <message>
        <source>without person or phone: {who}</source>
        <translation>缺联系人或电话：{who}</translation>
    </message>
    <message>
        <source>The run stopped: the folder cannot be written. What was issued stands in the list; print it again from there.</source>
        <translation>签发中断：文件夹无法写入。已签发的整改单都在列表中，可从列表重新打印。</translation>
    </message>
</context>
<context>
    <name>OfferedPhoto</name>
    <message>
        <source>Add</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Add the picture to the defect in hand</source>
        <translation>把照片加到当前这条问题</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>New picture</source>
        <translation>新照片</translation>
    </message>
    <message>
        <source>New picture, {count} more wait</source>
        <translation>新照片，后面还有 {count} 张</translation>
    </message>
</context>
<context>
    <name>OpenCard</name>
    <message>
        <source>Why it is opened</source>
        <translation>启封原因</translation>
    </message>
    <message>
        <source>Open the bag</source>
        <translation>启封</translation>
    </message>
    <message>
        <source>Print the label again</source>
        <translation>再打一张标签</translation>
    </message>
    <message>
        <source>Replace the label</source>
        <translation>更换标签</translation>
    </message>
    <message>
        <source>Open a bag</source>
        <translation>启封钥匙袋</translation>
    </message>
    <message>
        <source>Scan a sealed bag, or find its unit above, to see what is in it.</source>
        <translation>扫描已封钥匙袋，或在上方查找房号，即可看到袋内钥匙。</translation>
    </message>
    <message>
        <source>Bag {number}, seal {seal}</source>
        <translation>钥匙袋 {number}，封签 {seal}</translation>
    </message>
</context>
<context>
    <name>OpenForm</name>
    <message>
        <source>Open a shift</source>
        <translation>开班</translation>
    </message>
    <message>
        <source>Cash for change, yuan</source>
        <translation>找零备用金（元）</translation>
    </message>
    <message>
        <source>Refund float, yuan</source>
        <translation>退款备用金（元）</translation>
    </message>
    <message>
        <source>A lead consents …</source>
        <translation>负责人同意 …</translation>
    </message>
    <message>
        <source>Open the shift</source>
        <translation>开班</translation>
    </message>
    <message>
        <source>Count both with a second pair of eyes, then type the sums.</source>
        <translation>两人一起点清两笔备用金，再填入。</translation>
    </message>
    <message>
        <source>Refunds in cash leave the refund float alone, never the takings. Keep the two apart from the first note on.</source>
        <translation>现金退款只从退款备用金支出，不得动用当天收款（不得坐支）。两笔钱从一开始就分开放。</translation>
    </message>
    <message>
        <source>Handed over to you with shift {number}: these sums are taken over.</source>
        <translation>班次 {number} 已交班给您：按这两个数接班。</translation>
    </message>
    <message>
        <source>Shift {number} handed this drawer over to {clerk}. {clerk} opens it; somebody else needs a lead's consent.</source>
        <translation>班次 {number} 已把这个钱箱交给 {clerk}。由 {clerk} 开班；换人须负责人同意。</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>钱箱</translation>
    </message>
</context>
<context>
    <name>OrderCard</name>
    <message>
        <source>Lock and keys were explained</source>
        <translation>门锁与钥匙使用已讲解</translation>
    </message>
    <message>
        <source>Sign on the pane …</source>
        <translation>签名板签字…</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>交付</translation>
    </message>
    <message>
        <source>Agent …</source>
        <translation>代理人…</translation>
    </message>
    <message>
        <source>Handed over {time}</source>
        <translation>{time} 已交付</translation>
    </message>
    <message>
        <source>Hand over {count} keys</source>
        <translation>交付 {count} 把钥匙</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>领取人</translation>
    </message>
    <message>
        <source>Name of the agent</source>
        <translation>代理人姓名</translation>
    </message>
    <message>
        <source>Authority to take keys</source>
        <translation>领取钥匙的授权依据</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>门锁</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>I have received the keys of this flat, counted them, and had lock and keys explained. From my signature on the flat is in my hands.</source>
        <translation>本人已领取本房屋钥匙，当面清点无误，门锁及钥匙的使用已讲解清楚。自签收时起房屋控制权转移。</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>已签字</translation>
    </message>
    <message>
        <source>or on paper</source>
        <translation>或在纸上签字</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 条</translation>
    </message>
</context>
<context>
    <name>OrderInHand</name>
    <message>
        <source>Note or reason</source>
        <translation>说明或原因</translation>
    </message>
    <message>
        <source>Why something is not fixed, or is cancelled</source>
        <translation>没修好或撤单的原因</translation>
    </message>
    <message>
        <source>Was told</source>
        <translation>已通知</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>撤单</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>{number} · {crew} · asked by {who}</source>
        <translation>{number} · {crew} · {who} 叫修</translation>
    </message>
    <message>
        <source>owner waits {clock}</source>
        <translation>业主已等 {clock}</translation>
    </message>
    <message>
        <source>told: {who}</source>
        <translation>已通知：{who}</translation>
    </message>
    <message>
        <source>No order runs: the crews stand by.</source>
        <translation>没有在途维修单，班组待命中。</translation>
    </message>
    <message>
        <source>Defects of the order</source>
        <translation>本单问题</translation>
    </message>
</context>
<context>
    <name>OrderRow</name>
    <message>
        <source>The crew is here</source>
        <translation>班组已到场</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>撤单</translation>
    </message>
    <message>
        <source>The owner has seen it: close</source>
        <translation>业主已看过，销项</translation>
    </message>
    <message>
        <source>{clock} in all</source>
        <translation>共 {clock}</translation>
    </message>
    <message>
        <source>owner waits {clock}</source>
        <translation>业主已等 {clock}</translation>
    </message>
    <message>
        <source>Type the reason above first</source>
        <translation>请先在上面填写原因</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>已修好</translation>
    </message>
    <message>
        <source>not fixed</source>
        <translation>没修好</translation>
    </message>
</context>
<context>
    <name>OrderWords</name>
    <message>
        <source>channel {channel}</source>
        <translation>频道 {channel}</translation>
    </message>
    <message>
        <source>Late by {by}</source>
        <translation>已超时 {by}</translation>
    </message>
    <message>
        <source>call {who}</source>
        <translation>请呼叫 {who}</translation>
    </message>
    <message>
        <source>on {count} orders</source>
        <translation>在办 {count} 单</translation>
    </message>
    <message>
        <source>nobody here</source>
        <translation>无人到场</translation>
    </message>
    <message>
        <source>standing by</source>
        <translation>待命</translation>
    </message>
    <message>
        <source>Send the crew</source>
        <translation>派出班组</translation>
    </message>
    <message>
        <source>The crew is there</source>
        <translation>班组已到场</translation>
    </message>
    <message>
        <source>The crew is done</source>
        <translation>维修完成</translation>
    </message>
</context>
<context>
    <name>OrdersPart</name>
    <message>
        <source>Crew</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Order again</source>
        <translation>再叫一次</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Why an order is cancelled</source>
        <translation>撤单原因</translation>
    </message>
    <message>
        <source>Crew for the next order (F8)</source>
        <translation>派哪个班组（F8 叫修）</translation>
    </message>
    <message>
        <source>Repair orders</source>
        <translation>维修单</translation>
    </message>
    <message>
        <source>by trade</source>
        <translation>按专业自动派</translation>
    </message>
    <message>
        <source>No crew was ordered: mark defects in the list and press F8.</source>
        <translation>还没有叫修：在问题清单里选中问题，按 F8。</translation>
    </message>
    <message>
        <source>Crew ordered</source>
        <translation>已叫修</translation>
    </message>
    <message>
        <source>The crew has arrived</source>
        <translation>班组已到场</translation>
    </message>
    <message>
        <source>The order is cancelled</source>
        <translation>维修单已撤销</translation>
    </message>
    <message>
        <source>Closed on the spot, the owner has seen it</source>
        <translation>业主已确认，当场销项</translation>
    </message>
</context>
<context>
    <name>OutCard</name>
    <message>
        <source>Keys out</source>
        <translation>在外钥匙</translation>
    </message>
    <message>
        <source>lent</source>
        <translation>借出</translation>
    </message>
    <message>
        <source>due within the hour</source>
        <translation>一小时内到期</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>{out} keys out, {soon} due within the hour, {late} overdue</source>
        <translation>在外 {out} 把，一小时内到期 {soon} 把，逾期 {late} 把</translation>
    </message>
</context>
<context>
    <name>OwnerFiles</name>
    <message>
        <source>Owner files</source>
        <translation>业户档案</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>业主</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>交付日期</translation>
    </message>
    <message>
        <source>On file</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>Missing papers</source>
        <translation>缺少的文件</translation>
    </message>
    <message>
        <source>not sold</source>
        <translation>未售</translation>
    </message>
</context>
<context>
    <name>OwnerFilesPage</name>
    <message>
        <source>Owner files</source>
        <translation>业户档案</translation>
    </message>
    <message>
        <source>This unit's file</source>
        <translation>生成本户档案</translation>
    </message>
    <message>
        <source>No unit fits.</source>
        <translation>没有符合条件的房屋。</translation>
    </message>
    <message>
        <source>There are no units yet.</source>
        <translation>还没有房屋。</translation>
    </message>
    <message>
        <source>{count} units, {lacking} handed over with something missing</source>
        <translation>{count} 户，已交付但缺件 {lacking} 户</translation>
    </message>
    <message>
        <source>Make all files</source>
        <translation>生成全部档案</translation>
    </message>
    <message>
        <source>Files of {building}</source>
        <translation>生成{building}全部档案</translation>
    </message>
    <message>
        <source>{unit} misses: {papers}</source>
        <translation>{unit} 缺：{papers}</translation>
    </message>
    <message>
        <source>{unit}: nothing is missing</source>
        <translation>{unit}：文件齐全</translation>
    </message>
    <message>
        <source>Keep the owner file</source>
        <translation>保存业户档案</translation>
    </message>
    <message>
        <source>Folder for the owner files</source>
        <translation>选择存放业户档案的文件夹</translation>
    </message>
    <message>
        <source>{count} owner files written, {lacking} with something missing</source>
        <translation>已生成 {count} 户档案，其中 {lacking} 户缺件</translation>
    </message>
    <message>
        <source>stopped before the others</source>
        <translation>其余的没有做</translation>
    </message>
    <message>
        <source>not drawn, the font lacks a character: {units}</source>
        <translation>未生成（字库缺字）：{units}</translation>
    </message>
    <message>
        <source>The run stopped: the folder cannot be written. What is there is whole.</source>
        <translation>已停下：文件夹写不进去。已经写好的档案是完整的；换一个文件夹再做一次。</translation>
    </message>
</context>
<context>
    <name>OwnerSigning</name>
    <message>
        <source>Why the owner does not sign</source>
        <translation>业主不签字的原因</translation>
    </message>
    <message>
        <source>signs later</source>
        <translation>稍后签字</translation>
    </message>
    <message>
        <source>The owner</source>
        <translation>业主</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>OwnersCard</name>
    <message>
        <source>Owners</source>
        <translation>业主</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Identity document</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>New phone number of the marked owner</source>
        <translation>选中业主的新电话</translation>
    </message>
    <message>
        <source>Set the number</source>
        <translation>更正电话</translation>
    </message>
</context>
<context>
    <name>PackForm</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>For units of this finish, several with a comma</source>
        <translation>适用的交付标准，多个用逗号隔开</translation>
    </message>
    <message>
        <source>Save the pack</source>
        <translation>保存资料包</translation>
    </message>
    <message>
        <source>Use it no more</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>This pack is for all units that no other pack fits.</source>
        <translation>其他资料包都不适用的房屋，用这个资料包。</translation>
    </message>
    <message>
        <source>The new pack begins with the documents of the one that was shown.</source>
        <translation>新资料包先带上刚才那个包的全部资料。</translation>
    </message>
    <message>
        <source>A unit has it when its finish contains one of these words.</source>
        <translation>房屋的交付标准里含有其中一个词，就用这个资料包。</translation>
    </message>
</context>
<context>
    <name>PacksSection</name>
    <message>
        <source>Pack</source>
        <translation>资料包</translation>
    </message>
    <message>
        <source>Forms of the packs</source>
        <translation>资料包设置</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>The two books</source>
        <translation>两书说明</translation>
    </message>
    <message>
        <source>Documents by finish type</source>
        <translation>按交付标准配置的资料</translation>
    </message>
    <message>
        <source>New pack</source>
        <translation>新增资料包</translation>
    </message>
    <message>
        <source>New document</source>
        <translation>新增资料</translation>
    </message>
    <message>
        <source>Documents of the pack</source>
        <translation>资料包里的资料</translation>
    </message>
    <message>
        <source>Used as</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必办</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>还没有记录。</translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation>{name} 已保存</translation>
    </message>
</context>
<context>
    <name>PaperEntryPart</name>
    <message>
        <source>Enter: next cell · ↑↓: row · Ctrl+Del: clear · Ctrl+M: meters · F9: save</source>
        <translation>Enter 下一格 · ↑↓ 换行 · Ctrl+Del 清空本行 · Ctrl+M 仪表 · F9 保存</translation>
    </message>
    <message>
        <source>Times, meters and conclusion</source>
        <translation>时间、仪表和结论</translation>
    </message>
    <message>
        <source>Owner's copy</source>
        <translation>业主留存联</translation>
    </message>
    <message>
        <source>Print form</source>
        <translation>打印验房表</translation>
    </message>
    <message>
        <source>Save form</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>各行</translation>
    </message>
    <message>
        <source>Times and meters</source>
        <translation>时间和仪表</translation>
    </message>
    <message>
        <source>Form entered: {count} defects</source>
        <translation>验房表已录入：{count} 项问题</translation>
    </message>
    <message>
        <source>Attach the photo of the signed sheet; the owner's copy is printed.</source>
        <translation>请拍照附上签字的验房表；业主留存联已打印。</translation>
    </message>
    <message>
        <source>Done before</source>
        <translation>先前已办</translation>
    </message>
    <message>
        <source>Nothing was done twice</source>
        <translation>没有重复办理</translation>
    </message>
    <message>
        <source>Ticked box</source>
        <translation>勾选项</translation>
    </message>
    <message>
        <source>Line {line}: {problem}. Nothing was saved yet.</source>
        <translation>第 {line} 行：{problem}。尚未保存。</translation>
    </message>
    <message>
        <source>say what is wrong</source>
        <translation>请写明问题</translation>
    </message>
    <message>
        <source>say in which room</source>
        <translation>请写明房间</translation>
    </message>
    <message>
        <source>severity is 1, 2 or 3</source>
        <translation>严重程度为 1、2 或 3</translation>
    </message>
    <message>
        <source>a day like 6-28, or days like 7</source>
        <translation>期限写日期如 6-28，或天数如 7</translation>
    </message>
    <message>
        <source>this day has passed</source>
        <translation>该日期已过</translation>
    </message>
    <message>
        <source>it was entered before</source>
        <translation>已录入过</translation>
    </message>
    <message>
        <source>No team is assigned yet: the form is entered once one is.</source>
        <translation>尚未派验房小组：派组后才能录入验房表。</translation>
    </message>
</context>
<context>
    <name>PaperGrid</name>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>What is wrong, or a code</source>
        <translation>问题描述或代码</translation>
    </message>
    <message>
        <source>Sev.</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Lines of the paper form</source>
        <translation>验房表各行</translation>
    </message>
    <message>
        <source>What it may be</source>
        <translation>可能是</translation>
    </message>
    <message>
        <source>Ticked box</source>
        <translation>勾选项</translation>
    </message>
    <message>
        <source>Line {line}, {column}</source>
        <translation>第 {line} 行，{column}</translation>
    </message>
</context>
<context>
    <name>PaperList</name>
    <message>
        <source>No paper was made for this household yet.</source>
        <translation>该户还没有单据。</translation>
    </message>
    <message>
        <source>{count} prints</source>
        <translation>已打印 {count} 次</translation>
    </message>
    <message>
        <source>Void or counter {number}</source>
        <translation>作废或冲红 {number}</translation>
    </message>
    <message>
        <source>cancels {number}</source>
        <translation>冲销 {number}</translation>
    </message>
    <message>
        <source>cancelled by {number}</source>
        <translation>被 {number} 冲销</translation>
    </message>
    <message>
        <source>promised by {day}</source>
        <translation>承诺 {day} 前到账</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>未签字</translation>
    </message>
    <message>
        <source>Print {number} again</source>
        <translation>重打 {number}</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Countered</source>
        <translation>已冲红</translation>
    </message>
    <message>
        <source>Counter-receipt</source>
        <translation>红字收据</translation>
    </message>
    <message>
        <source>Not arrived yet</source>
        <translation>待到账</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
</context>
<context>
    <name>PaperSide</name>
    <message>
        <source>Not on the form</source>
        <translation>表上没有</translation>
    </message>
    <message>
        <source>Why refused, or only looked</source>
        <translation>拒收或只看房的原因</translation>
    </message>
    <message>
        <source>Walked at</source>
        <translation>验房时间</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>业主结论</translation>
    </message>
    <message>
        <source>Concluded at</source>
        <translation>结论时间</translation>
    </message>
    <message>
        <source>{meter}: number of the meter</source>
        <translation>{meter}：表号</translation>
    </message>
    <message>
        <source>Meter no.</source>
        <translation>表号</translation>
    </message>
    <message>
        <source>{meter}: reading</source>
        <translation>{meter}：底数</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>底数</translation>
    </message>
</context>
<context>
    <name>PartChoice</name>
    <message>
        <source>Part used</source>
        <translation>用了什么配件</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>领用</translation>
    </message>
    <message>
        <source>No parts were used</source>
        <translation>未用配件</translation>
    </message>
</context>
<context>
    <name>PartForm</name>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Where from, or what for</source>
        <translation>从哪来，或作何用</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Name of the part</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Trade it is for</source>
        <translation>专业</translation>
    </message>
    <message>
        <source>Take from stock</source>
        <translation>出库</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>Save the part</source>
        <translation>保存配件</translation>
    </message>
    <message>
        <source>{count} {unit} in stock</source>
        <translation>库存 {count} {unit}</translation>
    </message>
    <message>
        <source>New part</source>
        <translation>新配件</translation>
    </message>
    <message>
        <source>pcs</source>
        <translation>个</translation>
    </message>
    <message>
        <source>Nothing went in or out yet.</source>
        <translation>还没有出入库。</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Stock movements</source>
        <translation>出入库记录</translation>
    </message>
    <message>
        <source>Warn at</source>
        <translation>预警值</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经手人</translation>
    </message>
</context>
<context>
    <name>PartsTab</name>
    <message>
        <source>A new part</source>
        <translation>新增配件</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Spare parts</source>
        <translation>配件</translation>
    </message>
    <message>
        <source>New part</source>
        <translation>新配件</translation>
    </message>
    <message>
        <source>Trade it is for</source>
        <translation>专业</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>配件</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Warn at</source>
        <translation>预警值</translation>
    </message>
    <message>
        <source>{count} are to be stocked up</source>
        <translation>{count} 种需要补货</translation>
    </message>
    <message>
        <source>There are no spare parts yet: add the first one at the right.</source>
        <translation>还没有配件：请在右边登记第一个。</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>出库</translation>
    </message>
    <message>
        <source>The part is saved</source>
        <translation>配件已保存</translation>
    </message>
</context>
<context>
    <name>PartySigning</name>
    <message>
        <source>{party} signs</source>
        <translation>{party}签字方式</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>纸质签字</translation>
    </message>
    <message>
        <source>on the pane</source>
        <translation>手写屏签字</translation>
    </message>
    <message>
        <source>refuses</source>
        <translation>拒签</translation>
    </message>
    <message>
        <source>Sign …</source>
        <translation>签字…</translation>
    </message>
    <message>
        <source>{party} signs on the pane</source>
        <translation>{party}在签字板上签字</translation>
    </message>
    <message>
        <source>Why {party} refuses to sign</source>
        <translation>{party}拒签理由</translation>
    </message>
    <message>
        <source>Reason, in the person's own words</source>
        <translation>理由，按本人原话</translation>
    </message>
    <message>
        <source>signed: {name}</source>
        <translation>已签：{name}</translation>
    </message>
</context>
<context>
    <name>PathCard</name>
    <message>
        <source>Order of the steps</source>
        <translation>环节顺序</translation>
    </message>
    <message>
        <source>The check-in comes first; the gift stands outside the chain. A step that is left out counts as not needed for every household.</source>
        <translation>签到在最前，礼品不在流程链内。取消的环节对所有业主均视为免办。</translation>
    </message>
    <message>
        <source>{step}: earlier</source>
        <translation>{step}：提前</translation>
    </message>
    <message>
        <source>{step}: later</source>
        <translation>{step}：推后</translation>
    </message>
</context>
<context>
    <name>PathSection</name>
    <message>
        <source>Path and conditions</source>
        <translation>环节与条件</translation>
    </message>
    <message>
        <source>{condition}: {effect}</source>
        <translation>{condition}：{effect}</translation>
    </message>
    <message>
        <source>Order of the steps saved</source>
        <translation>环节顺序已保存</translation>
    </message>
</context>
<context>
    <name>PayeesForm</name>
    <message>
        <source>Names and limits on the papers</source>
        <translation>单据上的名称与限额</translation>
    </message>
    <message>
        <source>Cash refund without a second person up to, yuan</source>
        <translation>现金退款免复核上限（元）</translation>
    </message>
    <message>
        <source>A name is missing: it stands on every receipt.</source>
        <translation>缺少名称：每张收据都要用到。</translation>
    </message>
    <message>
        <source>The limit is no amount. Type it in yuan, as 1000.00.</source>
        <translation>限额不是金额，请按元填写，如 1000.00。</translation>
    </message>
    <message>
        <source>Developer</source>
        <translation>开发公司</translation>
    </message>
    <message>
        <source>Property company</source>
        <translation>物业公司</translation>
    </message>
    <message>
        <source>Maintenance fund's account</source>
        <translation>维修资金专户</translation>
    </message>
    <message>
        <source>Tax authority</source>
        <translation>税务机关</translation>
    </message>
    <message>
        <source>A refund is back within</source>
        <translation>退款时限</translation>
    </message>
    <message>
        <source>A rescinded price is back within</source>
        <translation>退房款时限</translation>
    </message>
    <message>
        <source>days</source>
        <translation>日</translation>
    </message>
</context>
<context>
    <name>PayeesSection</name>
    <message>
        <source>Show what is saved</source>
        <translation>恢复已保存的内容</translation>
    </message>
    <message>
        <source>Save names and limits</source>
        <translation>保存名称与限额</translation>
    </message>
    <message>
        <source>Another station has saved other names or limits. What you typed is still here.</source>
        <translation>其他工位已保存别的名称或限额。您填的内容还在。</translation>
    </message>
    <message>
        <source>Names and limits saved</source>
        <translation>名称与限额已保存</translation>
    </message>
    <message>
        <source>Papers already issued stay as they are</source>
        <translation>已开出的单据不变</translation>
    </message>
</context>
<context>
    <name>PaymentForm</name>
    <message>
        <source>Take money, print receipt</source>
        <translation>收款并打印收据</translation>
    </message>
    <message>
        <source>To the shift</source>
        <translation>去班次页</translation>
    </message>
    <message>
        <source>Amount in yuan</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考号</translation>
    </message>
    <message>
        <source>Last 6 of the slip</source>
        <translation>流水号后 6 位</translation>
    </message>
    <message>
        <source>Add as a part, then another</source>
        <translation>只付一部分：先加入，再选下一种方式</translation>
    </message>
    <message>
        <source>Take this part out</source>
        <translation>移出这一笔</translation>
    </message>
</context>
<context>
    <name>PaymentLists</name>
    <message>
        <source>goes</source>
        <translation>付出</translation>
    </message>
    <message>
        <source>goes again</source>
        <translation>再次付出</translation>
    </message>
    <message>
        <source>stays: {reason}</source>
        <translation>暂缓：{reason}</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Account name</source>
        <translation>户名</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>是否付出</translation>
    </message>
    <message>
        <source>Refunds that wait</source>
        <translation>待付退款</translation>
    </message>
    <message>
        <source>{count} wait</source>
        <translation>待回 {count}</translation>
    </message>
    <message>
        <source>{count} arrived</source>
        <translation>到账 {count}</translation>
    </message>
    <message>
        <source>{count} came back</source>
        <translation>退回 {count}</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>制单时间</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>付款单位</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>The bank</source>
        <translation>银行</translation>
    </message>
    <message>
        <source>Lists that were sent</source>
        <translation>已付出的清单</translation>
    </message>
</context>
<context>
    <name>PenaltiesCard</name>
    <message>
        <source>Penalties</source>
        <translation>违约金</translation>
    </message>
    <message>
        <source>Base, yuan</source>
        <translation>基数（元）</translation>
    </message>
    <message>
        <source>No penalty is on record for this unit.</source>
        <translation>本户没有违约金记录。</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>违约金</translation>
    </message>
    <message>
        <source>Counted as</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>late delivery</source>
        <translation>逾期交房</translation>
    </message>
    <message>
        <source>late payment</source>
        <translation>逾期付款</translation>
    </message>
    <message>
        <source>counts: {reason}</source>
        <translation>计入：{reason}</translation>
    </message>
    <message>
        <source>cancelled: {reason}</source>
        <translation>已作废：{reason}</translation>
    </message>
    <message>
        <source>counts no more</source>
        <translation>已被取代</translation>
    </message>
    <message>
        <source>e.g. 1</source>
        <translation>如 1</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Rate a day, ‱</source>
        <translation>日利率（‱）</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Cancel the chosen one</source>
        <translation>撤销所选</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>登记违约金</translation>
    </message>
    <message>
        <source>to the owner {amount}</source>
        <translation>应付业主 {amount}</translation>
    </message>
    <message>
        <source>from the owner {amount}</source>
        <translation>业主应付 {amount}</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Clerks</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Nobody can sign in yet.</source>
        <translation>还没有人可以登录。</translation>
    </message>
    <message>
        <source>Add the clerk</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>may sign in</source>
        <translation>可登录</translation>
    </message>
    <message>
        <source>signs in no more</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>{name} may sign in now</source>
        <translation>{name} 现在可以登录</translation>
    </message>
</context>
<context>
    <name>PhotoReportTab</name>
    <message>
        <source>Photos beside their files</source>
        <translation>照片与文件核对</translation>
    </message>
    <message>
        <source>Save as a workbook</source>
        <translation>导出工作簿</translation>
    </message>
    <message>
        <source>Read every file</source>
        <translation>逐个读取核对</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>拍摄内容</translation>
    </message>
    <message>
        <source>Original file</source>
        <translation>原文件名</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>存入时间</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Every photo is here, and every file has its photo.</source>
        <translation>照片文件齐全，也没有多余的文件。</translation>
    </message>
    <message>
        <source>No photo was stored yet.</source>
        <translation>还没有照片。</translation>
    </message>
    <message>
        <source>{here} of {named} photos here; {missing} missing, {changed} changed, {unnamed} files of no photo.</source>
        <translation>{named} 张照片，本机有 {here} 张；缺失 {missing} 张，被改动 {changed} 张，无记录的文件 {unnamed} 个。</translation>
    </message>
    <message>
        <source>Only their sizes were compared.</source>
        <translation>目前只比对了文件大小。</translation>
    </message>
    <message>
        <source>Every file was read.</source>
        <translation>已逐个读取核对。</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>Excel 文件 (*.xlsx)</translation>
    </message>
    <message>
        <source>photos-{day}.xlsx</source>
        <translation>照片核对-{day}.xlsx</translation>
    </message>
</context>
<context>
    <name>PhotoShelf</name>
    <message>
        <source>Photos of the defect</source>
        <translation>问题照片</translation>
    </message>
</context>
<context>
    <name>PhotoStrip</name>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>What new photos show</source>
        <translation>新照片拍的是</translation>
    </message>
    <message>
        <source>Paste a photo</source>
        <translation>粘贴照片</translation>
    </message>
    <message>
        <source>Add photos from files</source>
        <translation>从文件添加照片</translation>
    </message>
    <message>
        <source>Take a photo with this computer's camera</source>
        <translation>用本机摄像头拍照</translation>
    </message>
    <message>
        <source>Take pictures from a phone's folder</source>
        <translation>接收手机文件夹里的照片</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.bmp *.heic)</source>
        <translation>图片 (*.jpg *.jpeg *.png *.webp *.bmp *.heic)</translation>
    </message>
    <message>
        <source>Photos of the defect</source>
        <translation>问题照片</translation>
    </message>
    <message>
        <source>{here} of {all} photos here</source>
        <translation>照片 {here}/{all} 张在本机</translation>
    </message>
    <message>
        <source>No photo yet</source>
        <translation>还没有照片</translation>
    </message>
    <message>
        <source>After repair</source>
        <translation>整改后</translation>
    </message>
    <message>
        <source>Before repair</source>
        <translation>整改前</translation>
    </message>
    <message>
        <source>Nothing was added: there is neither a picture nor a picture's file in it. Save the picture as a file first, then drag the file here.</source>
        <translation>没有添加：里面既没有图片，也没有图片文件。请先把图片存成文件，再把文件拖到这里。</translation>
    </message>
    <message>
        <source>This photo was there already</source>
        <translation>这张照片已经有了</translation>
    </message>
    <message>
        <source>Photo added</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Added. Press F9 for the next one.</source>
        <translation>已添加。按 F9 拍下一张。</translation>
    </message>
</context>
<context>
    <name>PhotoThumb</name>
    <message>
        <source>not on this computer</source>
        <translation>不在这台电脑上</translation>
    </message>
    <message>
        <source>Photo {place}</source>
        <translation>第 {place} 张照片</translation>
    </message>
    <message>
        <source>Round {round} · {time}</source>
        <translation>第{round}轮 · {time}</translation>
    </message>
    <message>
        <source>File not here</source>
        <translation>文件不在本机</translation>
    </message>
</context>
<context>
    <name>PhotoViewer</name>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>上一张</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>下一张</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save the drawing</source>
        <translation>保存标注</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>With what is drawn on it, and the stamp below</source>
        <translation>带标注和下方的信息条</translation>
    </message>
    <message>
        <source>Saved. The photo itself is as it was.</source>
        <translation>已保存，照片原样未动。</translation>
    </message>
    <message>
        <source>Pictures (*.jpg)</source>
        <translation>图片 (*.jpg)</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>已保存为 {name}</translation>
    </message>
    <message>
        <source>The drawing is not saved. Save it (Ctrl+S), or press again to leave it.</source>
        <translation>标注还没保存。按 Ctrl+S 保存，再按一次则放弃。</translation>
    </message>
</context>
<context>
    <name>PresencePart</name>
    <message>
        <source>{name} (minor)</source>
        <translation>{name}（未成年）</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>业主</translation>
    </message>
    <message>
        <source>How {name} takes part</source>
        <translation>{name} 的到场情况</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未选</translation>
    </message>
</context>
<context>
    <name>PresetLine</name>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>工种</translation>
    </message>
    <message>
        <source>Contractor</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>未指定</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Not printed: the printer does not answer. Everything is saved, and the paper is the file {name}. Connect the printer, then print it again from the list.</source>
        <translation>未打印：打印机没有应答。内容都已保存，单据在文件 {name} 中。请接好打印机，再从列表中重打。</translation>
    </message>
    <message>
        <source>Not printed: the file {name} cannot be written. Everything is saved in the database. See to the folder for papers, then print it again from the list.</source>
        <translation>没有打印：文件 {name} 无法写入。数据都已保存在数据库中。请检查单据文件夹，然后从列表重打。</translation>
    </message>
</context>
<context>
    <name>ProjectSection</name>
    <message>
        <source>Name saved</source>
        <translation>名称已保存</translation>
    </message>
</context>
<context>
    <name>PropertyPage</name>
    <message>
        <source>Who stands here</source>
        <translation>到场人</translation>
    </message>
    <message>
        <source>No unit is in hand.</source>
        <translation>还没有打开房源。</translation>
    </message>
    <message>
        <source>This unit is not sold; there is nothing to give.</source>
        <translation>本户未售，没有可发放的物品。</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签署</translation>
    </message>
    <message>
        <source>Residents</source>
        <translation>住户</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>出示</translation>
    </message>
    <message>
        <source>Certify</source>
        <translation>交接书</translation>
    </message>
    <message>
        <source>Nothing left to do here</source>
        <translation>这里已办完</translation>
    </message>
</context>
<context>
    <name>PublicForm</name>
    <message>
        <source>What they open</source>
        <translation>开哪里</translation>
    </message>
    <message>
        <source>such as the plant room of a building</source>
        <translation>例如某楼设备房</translation>
    </message>
    <message>
        <source>Add public keys</source>
        <translation>增加公共钥匙</translation>
    </message>
    <message>
        <source>Tick a kind as public first.</source>
        <translation>请先把一个种类勾为公共。</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Leave it</source>
        <translation>暂不</translation>
    </message>
</context>
<context>
    <name>QueueForm</name>
    <message>
        <source>Numbers that were not there</source>
        <translation>过号</translation>
    </message>
    <message>
        <source>Called again after so many other numbers</source>
        <translation>再叫过几个号后重叫</translation>
    </message>
    <message>
        <source>or after so many minutes</source>
        <translation>或者几分钟后重叫</translation>
    </message>
    <message>
        <source>Goes to the end when missed so many times</source>
        <translation>过号几次后排到最后</translation>
    </message>
    <message>
        <source>Print a slip with the number at check-in</source>
        <translation>签到时打印排队小票</translation>
    </message>
    <message>
        <source>The hall display speaks the calls</source>
        <translation>叫号屏语音播报</translation>
    </message>
    <message>
        <source>The hall display shows masked names (王**)</source>
        <translation>叫号屏显示隐去的姓名（王**）</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save the settings of the queue</source>
        <translation>保存排队设置</translation>
    </message>
    <message>
        <source>Minutes of waiting</source>
        <translation>等候分钟</translation>
    </message>
    <message>
        <source>amber from</source>
        <translation>转黄</translation>
    </message>
    <message>
        <source>red from</source>
        <translation>转红</translation>
    </message>
    <message>
        <source>{step}: amber from</source>
        <translation>{step}：转黄</translation>
    </message>
    <message>
        <source>{step}: red from</source>
        <translation>{step}：转红</translation>
    </message>
    <message>
        <source>A household that waits longer is shown in this colour at its station.</source>
        <translation>等候超过这个时间的住户，在办理台列表里显示相应颜色。</translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>Waiting here</source>
        <translation>在本台等候</translation>
    </message>
    <message>
        <source>On their way</source>
        <translation>正在过来</translation>
    </message>
    <message>
        <source>Done today</source>
        <translation>今日已办</translation>
    </message>
    <message>
        <source>longest {minutes} min</source>
        <translation>最长 {minutes} 分</translation>
    </message>
    <message>
        <source>Waiting here {count}</source>
        <translation>在本台等候 {count}</translation>
    </message>
    <message>
        <source>On their way {count}</source>
        <translation>正在过来 {count}</translation>
    </message>
    <message>
        <source>Done today {count}</source>
        <translation>今日已办 {count}</translation>
    </message>
    <message>
        <source>{minutes} minutes</source>
        <translation>{minutes} 分钟</translation>
    </message>
</context>
<context>
    <name>QueueSection</name>
    <message>
        <source>Settings of the queue saved</source>
        <translation>排队设置已保存</translation>
    </message>
</context>
<context>
    <name>RateRows</name>
    <message>
        <source>Add a rate for a building type</source>
        <translation>增加分类型标准</translation>
    </message>
    <message>
        <source>Building type</source>
        <translation>楼栋类型</translation>
    </message>
    <message>
        <source>Yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>标准</translation>
    </message>
</context>
<context>
    <name>ReadinessTab</name>
    <message>
        <source>Keys ready</source>
        <translation>钥匙就绪</translation>
    </message>
    <message>
        <source>Still with the contractor</source>
        <translation>总包尚未移交</translation>
    </message>
    <message>
        <source>Day of the transfer</source>
        <translation>总包移交期限</translation>
    </message>
    <message>
        <source>Units that are not ready</source>
        <translation>未就绪房屋</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>打印清单</translation>
    </message>
    <message>
        <source>Receive keys</source>
        <translation>接收钥匙</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>钥匙</translation>
    </message>
    <message>
        <source>With the contractor</source>
        <translation>总包未交</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>未就绪原因</translation>
    </message>
    <message>
        <source>no unit waits for its keys</source>
        <translation>没有等待钥匙的房屋</translation>
    </message>
    <message>
        <source>{count} units are not</source>
        <translation>{count} 户未就绪</translation>
    </message>
    <message>
        <source>every unit</source>
        <translation>全部就绪</translation>
    </message>
    <message>
        <source>keys of {count} units</source>
        <translation>涉及 {count} 户</translation>
    </message>
    <message>
        <source>every key was transferred</source>
        <translation>已全部移交</translation>
    </message>
    <message>
        <source>no day was set</source>
        <translation>未设期限</translation>
    </message>
    <message>
        <source>the contractor is in time</source>
        <translation>总包未逾期</translation>
    </message>
    <message>
        <source>late by {days} days: {keys} keys of {units} units</source>
        <translation>逾期 {days} 天：{units} 户 {keys} 把</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>已交齐</translation>
    </message>
    <message>
        <source>All buildings</source>
        <translation>全部楼栋</translation>
    </message>
    <message>
        <source>Every key is tried and labelled: the units are ready.</source>
        <translation>每把钥匙均已试开并贴签：各户已就绪。</translation>
    </message>
    <message>
        <source>{count} units</source>
        <translation>{count} 户</translation>
    </message>
    <message>
        <source>{count} keys received</source>
        <translation>已接收 {count} 把</translation>
    </message>
    <message>
        <source>The day of the transfer was noted</source>
        <translation>已记下移交期限</translation>
    </message>
</context>
<context>
    <name>ReceiveCard</name>
    <message>
        <source>the {count} marked units</source>
        <translation>所选 {count} 户</translation>
    </message>
    <message>
        <source>all units, {count}</source>
        <translation>全部，{count} 户</translation>
    </message>
    <message>
        <source>Receive keys from the contractor</source>
        <translation>接收总包移交的钥匙</translation>
    </message>
    <message>
        <source>Transferred by the company</source>
        <translation>移交单位</translation>
    </message>
    <message>
        <source>Handed over by</source>
        <translation>移交人</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>of the developer</source>
        <translation>开发商一方</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Of which units</source>
        <translation>哪些房屋</translation>
    </message>
    <message>
        <source>Keys of these units</source>
        <translation>这些房屋的钥匙</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>钥匙</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Missing / there</source>
        <translation>缺少／已到</translation>
    </message>
    <message>
        <source>Ticks the marked keys off, or back (Enter)</source>
        <translation>把所选钥匙勾为缺少，或改回（Enter）</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>there</source>
        <translation>已到</translation>
    </message>
    <message>
        <source>The contractor owes no key of these units.</source>
        <translation>这些房屋没有总包应交的钥匙。</translation>
    </message>
    <message>
        <source>{units} units</source>
        <translation>{units} 户</translation>
    </message>
    <message>
        <source>{there} keys there, {missing} missing</source>
        <translation>已到 {there} 把，缺少 {missing} 把</translation>
    </message>
    <message>
        <source>Receive {count}</source>
        <translation>接收 {count} 把</translation>
    </message>
</context>
<context>
    <name>Reception</name>
    <message>
        <source>This unit is not sold; nobody can be checked in.</source>
        <translation>本户未售，不能签到。</translation>
    </message>
    <message>
        <source>Checked in with {number}.</source>
        <translation>已签到，号码 {number}。</translation>
    </message>
    <message>
        <source>They were here before; this is another visit.</source>
        <translation>之前来过，这是再次到访。</translation>
    </message>
    <message>
        <source>Visit no. {nth}.</source>
        <translation>第 {nth} 次到访。</translation>
    </message>
    <message>
        <source>Appointment {when}: {how}.</source>
        <translation>预约 {when}：{how}。</translation>
    </message>
    <message>
        <source>Still to come: {what}.</source>
        <translation>待补：{what}。</translation>
    </message>
    <message>
        <source>{minutes} minutes early</source>
        <translation>早到 {minutes} 分钟</translation>
    </message>
    <message>
        <source>{minutes} minutes late, to the end of the slot</source>
        <translation>迟到 {minutes} 分钟，排到本时段末尾</translation>
    </message>
</context>
<context>
    <name>ReceptionPage</name>
    <message>
        <source>Household leaves</source>
        <translation>业主离场</translation>
    </message>
    <message>
        <source>A supervisor consents …</source>
        <translation>主管同意 …</translation>
    </message>
    <message>
        <source>Check sheet</source>
        <translation>核验表</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新核验</translation>
    </message>
    <message>
        <source>Check in and print</source>
        <translation>签到并打印流程单</translation>
    </message>
    <message>
        <source>Not checked in: a day is not readable.</source>
        <translation>未签到：有日期无法识别，请改正。</translation>
    </message>
    <message>
        <source>{code}: checked in in spite of doubts</source>
        <translation>{code}：核验存疑，准予签到</translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation>已签到</translation>
    </message>
    <message>
        <source>Identity checked again</source>
        <translation>已重新核验身份</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>已离场</translation>
    </message>
</context>
<context>
    <name>ReceptionTabs</name>
    <message>
        <source>Check-in and household</source>
        <translation>签到与业户</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>业户</translation>
    </message>
</context>
<context>
    <name>RectificationPage</name>
    <message>
        <source>Rectification</source>
        <translation>整改</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>All defects</source>
        <translation>全部问题</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>整改通知</translation>
    </message>
    <message>
        <source>Re-inspection</source>
        <translation>复验</translation>
    </message>
    <message>
        <source>Contractors</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Legal</source>
        <translation>法务</translation>
    </message>
</context>
<context>
    <name>RefundCard</name>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Choose a refund from the list.</source>
        <translation>请从列表中选一笔退款。</translation>
    </message>
    <message>
        <source>Refund {number}</source>
        <translation>退款单 {number}</translation>
    </message>
    <message>
        <source>Promised by {day}</source>
        <translation>承诺 {day} 前到账</translation>
    </message>
    <message>
        <source>{promised}: past</source>
        <translation>{promised}：已逾期</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>重打</translation>
    </message>
    <message>
        <source>Reason, where it is not approved</source>
        <translation>驳回时填写原因</translation>
    </message>
    <message>
        <source>Reason where it came back, or a remark</source>
        <translation>退回原因或备注</translation>
    </message>
    <message>
        <source>ends in {tail}</source>
        <translation>尾号 {tail}</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>已签字</translation>
    </message>
    <message>
        <source>not signed yet</source>
        <translation>未签字</translation>
    </message>
    <message>
        <source>applied for by {clerk}</source>
        <translation>申请人 {clerk}</translation>
    </message>
    <message>
        <source>You applied for this refund yourself: somebody else in finance checks and approves it.</source>
        <translation>这笔退款是您申请的：须由另一位财务人员复核和审批。</translation>
    </message>
    <message>
        <source>No money leaves before the payee has signed the refund paper. Note the signature once the signed paper is here.</source>
        <translation>收款人签字前不付款。收到已签字的退款单后，请登记签字。</translation>
    </message>
    <message>
        <source>Cash is handed out at the settlement desk, from the refund float of its shift.</source>
        <translation>现金退款在结算台从本班退款备用金中支付。</translation>
    </message>
    <message>
        <source>The bank sent it back. Correct the account first, then put it on the next payment list.</source>
        <translation>银行已退回。请先更正账户，再列入下一份付款清单。</translation>
    </message>
    <message>
        <source>Mark as checked</source>
        <translation>复核通过</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>确认同意</translation>
    </message>
    <message>
        <source>Number of the slip or order, or the reason to reject</source>
        <translation>凭条号或转账单号；不予退款时填原因</translation>
    </message>
    <message>
        <source>The payee has signed</source>
        <translation>收款人已签字</translation>
    </message>
    <message>
        <source>Sent to the bank</source>
        <translation>已付出</translation>
    </message>
    <message>
        <source>It arrived</source>
        <translation>已到账</translation>
    </message>
    <message>
        <source>It came back</source>
        <translation>被退回</translation>
    </message>
</context>
<context>
    <name>RefundForm</name>
    <message>
        <source>Approve, print</source>
        <translation>审批并打印退款单</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后审批</translation>
    </message>
    <message>
        <source>Print the paper; finance approves later</source>
        <translation>先打印退款单，财务稍后审批</translation>
    </message>
    <message>
        <source>Payee, a party of the contract</source>
        <translation>收款人（合同当事人）</translation>
    </message>
    <message>
        <source>The other owners have signed too</source>
        <translation>其他产权人均已签字</translation>
    </message>
    <message>
        <source>How the money goes back</source>
        <translation>退款方式</translation>
    </message>
    <message>
        <source>Last four digits of the card</source>
        <translation>卡号后四位</translation>
    </message>
    <message>
        <source>Let it pay the service fee</source>
        <translation>转预交物业费（开两张单据）</translation>
    </message>
    <message>
        <source>Cash above {limit}: a transfer is better. A second person has to approve it now; it comes from the refund float, never from the takings.</source>
        <translation>现金超过 {limit}，建议转账。须第二人当场审批，从退款备用金付出，不得动用收款。</translation>
    </message>
</context>
<context>
    <name>RefundStepForm</name>
    <message>
        <source>The payee has signed</source>
        <translation>收款人已签字</translation>
    </message>
    <message>
        <source>Cash handed out</source>
        <translation>现金已付出</translation>
    </message>
    <message>
        <source>Save the account</source>
        <translation>保存账号</translation>
    </message>
    <message>
        <source>Paper {number} is printed; it stands at “{state}”. It counts once the payee has signed it and it is approved.</source>
        <translation>退款单 {number} 已打印，现为“{state}”。收款人签字并审批后生效。</translation>
    </message>
    <message>
        <source>Approved and signed. Take the cash from the refund float, never from the takings.</source>
        <translation>已审批、已签字。请从退款备用金付现，不得动用收款。</translation>
    </message>
    <message>
        <source>The bank sent it back: {note}. Ask the owner for another account.</source>
        <translation>银行退回：{note}。请业主另提供账号。</translation>
    </message>
</context>
<context>
    <name>RefundsTab</name>
    <message>
        <source>Refunds</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Which refunds</source>
        <translation>退款范围</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Filter by unit, payee or number</source>
        <translation>按房号、收款人或单号筛选</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>承诺日</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Paid to</source>
        <translation>收款人</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>{count} past the promised day</source>
        <translation>{count} 笔超过承诺日</translation>
    </message>
    <message>
        <source>Refunds {count}</source>
        <translation>退款 {count} 笔</translation>
    </message>
    <message>
        <source>No refund here: choose another state, or clear the filter.</source>
        <translation>这里没有退款：请换一个状态，或清除筛选。</translation>
    </message>
    <message>
        <source>Refund {number} noted</source>
        <translation>退款单 {number} 已登记</translation>
    </message>
    <message>
        <source>Account of refund {number} corrected</source>
        <translation>退款 {number} 账号已更正</translation>
    </message>
    <message>
        <source>It is sent to this account now</source>
        <translation>改付到此账户</translation>
    </message>
</context>
<context>
    <name>RefusalDialog</name>
    <message>
        <source>Refusal record</source>
        <translation>拒收记录</translation>
    </message>
    <message>
        <source>As the owner tells it. Nobody judges the reasons here; legal does later.</source>
        <translation>按业主所述如实记录；此处不判断理由是否成立，事后由法务认定。</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>其他理由</translation>
    </message>
    <message>
        <source>In the owner's own words</source>
        <translation>业主原话与诉求</translation>
    </message>
    <message>
        <source>What was offered on the spot</source>
        <translation>现场已提出的处理办法</translation>
    </message>
    <message>
        <source>A next date was agreed upon</source>
        <translation>已约定下次办理日期</translation>
    </message>
    <message>
        <source>Next date</source>
        <translation>下次办理日期</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Note the refusal and print the record</source>
        <translation>登记拒收并打印记录</translation>
    </message>
</context>
<context>
    <name>RegisterTab</name>
    <message>
        <source>Only today</source>
        <translation>仅今天</translation>
    </message>
    <message>
        <source>Print the register</source>
        <translation>打印登记表</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>已发放</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>领取人</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>发放人</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>例外</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>{count} gifts</source>
        <translation>{count} 份</translation>
    </message>
    <message>
        <source>No gift was given yet.</source>
        <translation>还没有发放礼品。</translation>
    </message>
    <message>
        <source>Nothing differs: one gift a unit.</source>
        <translation>没有例外，每户一份。</translation>
    </message>
</context>
<context>
    <name>ReinspectionCard</name>
    <message>
        <source>Why it failed</source>
        <translation>不合格原因</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>验房员</translation>
    </message>
    <message>
        <source>Note and print</source>
        <translation>登记并打印</translation>
    </message>
    <message>
        <source>No unit chosen</source>
        <translation>未选择房屋</translation>
    </message>
    <message>
        <source>{look} to look at, {sign} to sign for</source>
        <translation>待复验 {look} 项，待签字 {sign} 项</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Defect</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Repairs to be looked at</source>
        <translation>待复验的问题</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>复验时间</translation>
    </message>
    <message>
        <source>Choose a unit at the left.</source>
        <translation>请在左侧选择一户。</translation>
    </message>
    <message>
        <source>Owner signs</source>
        <translation>业主签字</translation>
    </message>
    <message>
        <source>{noted} noted, {left} left</source>
        <translation>已登记 {noted} 项，剩余 {left} 项</translation>
    </message>
    <message>
        <source>{words}; the owner signs for {numbers}</source>
        <translation>{words}；业主签字确认第 {numbers} 项</translation>
    </message>
    <message>
        <source>passed, to sign</source>
        <translation>合格待签字</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>不合格</translation>
    </message>
</context>
<context>
    <name>ReinspectionTab</name>
    <message>
        <source>Repaired, to be looked at</source>
        <translation>待复验房屋</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>待复验</translation>
    </message>
    <message>
        <source>To sign</source>
        <translation>待签字</translation>
    </message>
    <message>
        <source>No repair waits to be looked at.</source>
        <translation>没有待复验的问题。</translation>
    </message>
    <message>
        <source>Nothing of this unit waits to be looked at or signed for</source>
        <translation>这一户没有待复验或待签字的问题</translation>
    </message>
    <message>
        <source>Re-inspection {number} noted</source>
        <translation>复验单 {number} 已登记</translation>
    </message>
</context>
<context>
    <name>RemarkList</name>
    <message>
        <source>Notes and good points</source>
        <translation>记录和优点</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>No notes yet. Begin with # for a note, + for praise.</source>
        <translation>还没有记录。以 # 开头写记录，以 + 开头写优点。</translation>
    </message>
</context>
<context>
    <name>RepairBoard</name>
    <message>
        <source>New order {unit}</source>
        <translation>新维修单 {unit}</translation>
    </message>
    <message>
        <source>{unit}: the crew is late</source>
        <translation>{unit}　快修超时</translation>
    </message>
</context>
<context>
    <name>RepairPage</name>
    <message>
        <source>Board</source>
        <translation>调度看板</translation>
    </message>
    <message>
        <source>Crews</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Spare parts</source>
        <translation>配件</translation>
    </message>
    <message>
        <source>Quick repair</source>
        <translation>快修</translation>
    </message>
</context>
<context>
    <name>RescissionForm</name>
    <message>
        <source>The contract names the day</source>
        <translation>合同约定了退款日</translation>
    </message>
    <message>
        <source>Repaid by</source>
        <translation>退款期限</translation>
    </message>
    <message>
        <source>Signed statement: what and when</source>
        <translation>签字声明（名称、日期）</translation>
    </message>
    <message>
        <source>The owner</source>
        <translation>业主</translation>
    </message>
    <message>
        <source>The area differs by more than the contract allows, so the owner may give the unit back. Legal must first note that the owner keeps it.</source>
        <translation>面积误差超出合同约定，业主有权退房。须先由法务登记业主不退房。</translation>
    </message>
    <message>
        <source>Noted so far: {choice}</source>
        <translation>已登记：{choice}</translation>
    </message>
    <message>
        <source>Owner gives the unit back</source>
        <translation>业主退房</translation>
    </message>
    <message>
        <source>Owner is undecided</source>
        <translation>业主未定</translation>
    </message>
    <message>
        <source>Owner keeps the unit</source>
        <translation>业主不退房</translation>
    </message>
</context>
<context>
    <name>RetainedTab</name>
    <message>
        <source>Retained keys</source>
        <translation>留用钥匙</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>打印清单</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>钥匙</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Kept since</source>
        <translation>留用日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Mandate</source>
        <translation>委托书</translation>
    </message>
    <message>
        <source>No key is retained: every owner has all keys.</source>
        <translation>没有留用钥匙：业主已持有全部钥匙。</translation>
    </message>
    <message>
        <source>{count} keys</source>
        <translation>{count} 把</translation>
    </message>
    <message>
        <source>{code}: the owner was told</source>
        <translation>{code}：已通知业主</translation>
    </message>
    <message>
        <source>{code}: the key is with {name}</source>
        <translation>{code}：钥匙已归还 {name}</translation>
    </message>
</context>
<context>
    <name>ReturnedCard</name>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收款收据</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Receipts that come back</source>
        <translation>交回的旧收据</translation>
    </message>
    <message>
        <source>Number of the old receipt</source>
        <translation>旧收据号码</translation>
    </message>
    <message>
        <source>Its day</source>
        <translation>收据日期</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Our receipts of this unit</source>
        <translation>本户的收据</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Enter each old receipt that the owner brings back.</source>
        <translation>请逐张录入业主交回的旧收据。</translation>
    </message>
    <message>
        <source>{count} receipts</source>
        <translation>{count} 张</translation>
    </message>
    <message>
        <source>or choose one of our receipts ({count})</source>
        <translation>或选本系统收据（{count} 张）</translation>
    </message>
</context>
<context>
    <name>ReturningCard</name>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Taken out if scanned by mistake; written once</source>
        <translation>扫错可移出，确认后一次写入</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>状况</translation>
    </message>
    <message>
        <source>Remark on key or flat, if any</source>
        <translation>钥匙或户内状况，如有</translation>
    </message>
    <message>
        <source>Keys that come back</source>
        <translation>归还的钥匙</translation>
    </message>
    <message>
        <source>Scan the keys or bags that come back.</source>
        <translation>扫归还的钥匙或钥匙袋。</translation>
    </message>
    <message>
        <source>{count} keys taken back</source>
        <translation>收回 {count} 把钥匙</translation>
    </message>
    <message>
        <source>{count} late</source>
        <translation>{count} 条逾期</translation>
    </message>
    <message>
        <source>back to {hook}</source>
        <translation>放回 {hook}</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已收回</translation>
    </message>
    <message>
        <source>To be returned</source>
        <translation>待收回</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min late</source>
        <translation>逾期 {hours} 时 {minutes} 分</translation>
    </message>
    <message>
        <source>key desk</source>
        <translation>钥匙台</translation>
    </message>
</context>
<context>
    <name>RoomField</name>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>/ comes here. Several: 主卧、次卧, by initials zw cw, or tick them.</source>
        <translation>按 / 跳到此处。可填多个：主卧、次卧，或用首字母 zw cw，也可在下拉中勾选。</translation>
    </message>
</context>
<context>
    <name>RosterForm</name>
    <message>
        <source>Name of the team</source>
        <translation>组名</translation>
    </message>
    <message>
        <source>Senior team, for special owners</source>
        <translation>资深组（接待特殊业主）</translation>
    </message>
    <message>
        <source>Team of the roster</source>
        <translation>名册中的班组</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>New team</source>
        <translation>新建班组</translation>
    </message>
    <message>
        <source>Put back on the board</source>
        <translation>放回调度看板</translation>
    </message>
    <message>
        <source>Take off the board</source>
        <translation>撤下调度看板</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone of {role}</source>
        <translation>{role}的电话</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Lunch break</source>
        <translation>有午休</translation>
    </message>
    <message>
        <source>Works from</source>
        <translation>上班</translation>
    </message>
    <message>
        <source>until</source>
        <translation>下班</translation>
    </message>
    <message>
        <source>Lunch from</source>
        <translation>午休开始</translation>
    </message>
    <message>
        <source>Lunch until</source>
        <translation>午休结束</translation>
    </message>
    <message>
        <source>Covered by</source>
        <translation>顶班组</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>RosterTab</name>
    <message>
        <source>New team</source>
        <translation>新建班组</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>班组名册</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>验房组</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>工作时间</translation>
    </message>
    <message>
        <source>Lunch</source>
        <translation>午休</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>taken off the board</source>
        <translation>已撤下</translation>
    </message>
    <message>
        <source>{count} with a missing role</source>
        <translation>{count} 个组缺人</translation>
    </message>
    <message>
        <source>Teams {count}</source>
        <translation>验房组 {count}</translation>
    </message>
    <message>
        <source>There is no team yet: set the first one up at the right.</source>
        <translation>还没有验房组：请在右侧建第一个组。</translation>
    </message>
    <message>
        <source>{team} saved</source>
        <translation>{team}已保存</translation>
    </message>
</context>
<context>
    <name>RoundColumns</name>
    <message>
        <source>Rounds of repair</source>
        <translation>整改轮次</translation>
    </message>
</context>
<context>
    <name>RoundsView</name>
    <message>
        <source>Round {number}</source>
        <translation>第 {number} 轮</translation>
    </message>
    <message>
        <source>entered {time}</source>
        <translation>{time} 补录</translation>
    </message>
    <message>
        <source>room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>item</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>trade</source>
        <translation>专业</translation>
    </message>
    <message>
        <source>contractor</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>due day</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>what the owner asks</source>
        <translation>业主诉求</translation>
    </message>
    <message>
        <source>measured value</source>
        <translation>实测值</translation>
    </message>
    <message>
        <source>{field} was {value}</source>
        <translation>{field}原为{value}</translation>
    </message>
</context>
<context>
    <name>RowTable</name>
    <message>
        <source>Mark all rows</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>Take this line away</source>
        <translation>去掉此行</translation>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop after this one</source>
        <translation>做完这一份就停</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
</context>
<context>
    <name>RunCard</name>
    <message>
        <source>Waiting for a notice</source>
        <translation>待发整改单</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>去补全</translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation>只发这一家</translation>
    </message>
    <message>
        <source>Issue all</source>
        <translation>全部签发</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stop after this one</source>
        <translation>发完这张停止</translation>
    </message>
    <message>
        <source>Every contractor was told of everything.</source>
        <translation>各责任单位均已通知，没有待发的整改单。</translation>
    </message>
    <message>
        <source>{count} items</source>
        <translation>{count} 项</translation>
    </message>
    <message>
        <source>Nobody is responsible for: {trades}</source>
        <translation>以下专业没有责任单位，未列入：{trades}</translation>
    </message>
    <message>
        <source>Contractor</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>项数</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
</context>
<context>
    <name>RunningView</name>
    <message>
        <source>Shift {number}</source>
        <translation>班次 {number}</translation>
    </message>
    <message>
        <source>{clerk}, since {time}</source>
        <translation>{clerk}，{time} 起</translation>
    </message>
    <message>
        <source>No cash has moved beside receipts.</source>
        <translation>没有收据以外的现金变动。</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>钱箱</translation>
    </message>
    <message>
        <source>Cash for change</source>
        <translation>找零备用金</translation>
    </message>
    <message>
        <source>Refund float</source>
        <translation>退款备用金</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>收据</translation>
    </message>
    <message>
        <source>Count and close</source>
        <translation>清点结班</translation>
    </message>
    <message>
        <source>Taken without a receipt</source>
        <translation>已收款未开收据</translation>
    </message>
    <message>
        <source>Movements</source>
        <translation>现金变动</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Make its receipt</source>
        <translation>补开收据</translation>
    </message>
    <message>
        <source>Given back …</source>
        <translation>已退还 …</translation>
    </message>
</context>
<context>
    <name>ScansCard</name>
    <message>
        <source>Last scans</source>
        <translation>最近扫码</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Nothing has been scanned yet.</source>
        <translation>还没有扫码。</translation>
    </message>
</context>
<context>
    <name>SealCard</name>
    <message>
        <source>Key</source>
        <translation>钥匙</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>试开</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Keys for the bag</source>
        <translation>装袋的钥匙</translation>
    </message>
    <message>
        <source>Number on the seal</source>
        <translation>封签编号</translation>
    </message>
    <message>
        <source>Clear the scans</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Seal the bag</source>
        <translation>封袋</translation>
    </message>
    <message>
        <source>{count} of {whole} keys</source>
        <translation>{whole} 把中的 {count} 把</translation>
    </message>
    <message>
        <source>Seal a bag</source>
        <translation>封钥匙袋</translation>
    </message>
    <message>
        <source>Scan the tried keys of one unit.</source>
        <translation>请扫描同一户试开合格的钥匙。</translation>
    </message>
    <message>
        <source>The bag gets the label {label}.</source>
        <translation>钥匙袋使用标签 {label}。</translation>
    </message>
    <message>
        <source>Its label is printed after sealing; or scan a blank bag label.</source>
        <translation>封袋后打印标签；也可扫一张空白钥匙袋标签。</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Scan, or type a unit, name, pinyin, phone tail or number</source>
        <translation>扫码，或输入房号、姓名、拼音首字母、手机尾号、单据号</translation>
    </message>
    <message>
        <source>Search or scan</source>
        <translation>查找或扫码</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>候选</translation>
    </message>
</context>
<context>
    <name>SendButton</name>
    <message>
        <source>Assign a team</source>
        <translation>派组</translation>
    </message>
    <message>
        <source>Assign {team}</source>
        <translation>派{team}</translation>
    </message>
</context>
<context>
    <name>SendCard</name>
    <message>
        <source>Print its form</source>
        <translation>打印该户验房表</translation>
    </message>
    <message>
        <source>Special: why a senior team should go</source>
        <translation>特殊：为何需要资深组</translation>
    </message>
    <message>
        <source>Special: why a senior team</source>
        <translation>特殊原因（派资深组）</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>waits {minutes} min</source>
        <translation>已等 {minutes} 分钟</translation>
    </message>
    <message>
        <source>Nobody waits for a team.</source>
        <translation>没有住户在等候派组。</translation>
    </message>
    <message>
        <source>The free teams are suggested to households that wait longer. To send one here first, choose it in the list.</source>
        <translation>空闲的组已建议给等得更久的住户。要先派本户，请在表中选组。</translation>
    </message>
    <message>
        <source>No team is free: {busy} are with households.</source>
        <translation>没有空闲的组：{busy} 个组正在陪同业主。</translation>
    </message>
    <message>
        <source>chosen by hand instead of {team}</source>
        <translation>手工指定，系统建议{team}</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation>手工指定</translation>
    </message>
</context>
<context>
    <name>SetForm</name>
    <message>
        <source>Gift set</source>
        <translation>礼包</translation>
    </message>
    <message>
        <source>New set</source>
        <translation>新增礼包</translation>
    </message>
    <message>
        <source>Name of the set</source>
        <translation>礼包名称</translation>
    </message>
    <message>
        <source>Only these buildings</source>
        <translation>仅限楼栋</translation>
    </message>
    <message>
        <source>Only these layouts</source>
        <translation>仅限户型</translation>
    </message>
    <message>
        <source>Only fit-outs with these words</source>
        <translation>仅限交付标准（含这些字）</translation>
    </message>
    <message>
        <source>all; several with a comma</source>
        <translation>不填为全部，多个用逗号隔开</translation>
    </message>
    <message>
        <source>Articles of the set</source>
        <translation>礼包内的物品</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Save the set</source>
        <translation>保存礼包</translation>
    </message>
    <message>
        <source>This set is for all units that no other set is for.</source>
        <translation>其他礼包都不适用的房屋发放此礼包。</translation>
    </message>
    <message>
        <source>A unit gets the first set whose every line fits it.</source>
        <translation>按顺序发放第一个各项都符合的礼包。</translation>
    </message>
</context>
<context>
    <name>SetsTab</name>
    <message>
        <source>Gift sets</source>
        <translation>礼包</translation>
    </message>
    <message>
        <source>Gift set</source>
        <translation>礼包</translation>
    </message>
    <message>
        <source>For</source>
        <translation>适用范围</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>已发放</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>all others</source>
        <translation>其余全部</translation>
    </message>
    <message>
        <source>No set yet.</source>
        <translation>还没有礼包。</translation>
    </message>
    <message>
        <source>Gift set saved</source>
        <translation>礼包已保存</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Documents and scans (*.pdf *.ofd *.jpg *.jpeg *.png *.docx *.xlsx)</source>
        <translation>文件与扫描件 (*.pdf *.ofd *.jpg *.jpeg *.png *.docx *.xlsx)</translation>
    </message>
    <message>
        <source>{name} opened</source>
        <translation>{name} 已打开</translation>
    </message>
    <message>
        <source>{name} not opened: no program here shows such a file</source>
        <translation>{name} 未打开：本机没有能显示此类文件的程序</translation>
    </message>
    <message>
        <source>A copy lies in {folder}</source>
        <translation>副本在 {folder}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Sections of the settings</source>
        <translation>设置分区</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Path and conditions</source>
        <translation>环节与条件</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>接待</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>收费项目</translation>
    </message>
    <message>
        <source>Payees, limits, buildings</source>
        <translation>收款与楼栋</translation>
    </message>
    <message>
        <source>Terminals and QR accounts</source>
        <translation>POS 与收款码</translation>
    </message>
    <message>
        <source>Inspection and repairs</source>
        <translation>验房与整改</translation>
    </message>
    <message>
        <source>Queue and hall</source>
        <translation>排队与叫号</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签版式</translation>
    </message>
    <message>
        <source>Document packs</source>
        <translation>资料包</translation>
    </message>
</context>
<context>
    <name>SettlementPage</name>
    <message>
        <source>No unit is in hand.</source>
        <translation>还没有打开房源。</translation>
    </message>
    <message>
        <source>Choose a household from the list, scan, or type.</source>
        <translation>请从列表中选择、扫码或输入。</translation>
    </message>
    <message>
        <source>This unit is not sold; there is nothing to settle.</source>
        <translation>本户未售，无须结算。</translation>
    </message>
</context>
<context>
    <name>SheetForm</name>
    <message>
        <source>Enter now</source>
        <translation>开始补录</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>Marked ones came back unused</source>
        <translation>选中的未使用收回</translation>
    </message>
    <message>
        <source>All of this day came back unused</source>
        <translation>当天未用的全部收回</translation>
    </message>
    <message>
        <source>Sheet in hand</source>
        <translation>当前纸单</translation>
    </message>
    <message>
        <source>Choose a sheet in the list, or type its number.</source>
        <translation>在列表中选择纸单，或输入编号。</translation>
    </message>
    <message>
        <source>any household</source>
        <translation>不限住户</translation>
    </message>
    <message>
        <source>All {count} of this day came back unused</source>
        <translation>当天未用的 {count} 张全部收回</translation>
    </message>
    <message>
        <source>Choose a day above the list first</source>
        <translation>先在列表上方选择日期</translation>
    </message>
    <message>
        <source>Day on which it happened</source>
        <translation>发生日期</translation>
    </message>
    <message>
        <source>Time at which it happened</source>
        <translation>发生时间</translation>
    </message>
    <message>
        <source>A second person compares paper and screen and gives name and PIN; then the station's page opens with the household.</source>
        <translation>第二个人核对纸单和屏幕，输入姓名和 PIN；随后打开对应工位和这一户。</translation>
    </message>
    <message>
        <source>Why it comes back</source>
        <translation>收回原因</translation>
    </message>
</context>
<context>
    <name>SheetTable</name>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>印制时间</translation>
    </message>
    <message>
        <source>Open sheets</source>
        <translation>待补录纸单</translation>
    </message>
</context>
<context>
    <name>ShiftWords</name>
    <message>
        <source>No shift is open at this station, so no money can be taken or paid.</source>
        <translation>本台未开班，不能收付款。</translation>
    </message>
    <message>
        <source>The shift here is {clerk}'s: {clerk} takes the money, or closes it.</source>
        <translation>本台班次属{clerk}：由{clerk}收款，或先结班。</translation>
    </message>
</context>
<context>
    <name>ShiftsPage</name>
    <message>
        <source>Drawer and day</source>
        <translation>钱箱与日结</translation>
    </message>
    <message>
        <source>This drawer</source>
        <translation>本台钱箱</translation>
    </message>
    <message>
        <source>The day</source>
        <translation>日结</translation>
    </message>
</context>
<context>
    <name>ShowPart</name>
    <message>
        <source>Shown to the household</source>
        <translation>向业主出示</translation>
    </message>
    <message>
        <source>Documents shown to the household</source>
        <translation>向业主出示的文件</translation>
    </message>
    <message>
        <source>Everything has been seen.</source>
        <translation>文件已全部出示。</translation>
    </message>
    <message>
        <source>Note as seen</source>
        <translation>登记已出示</translation>
    </message>
    <message>
        <source>Everything was seen</source>
        <translation>全部已出示</translation>
    </message>
    <message>
        <source>Noted as seen</source>
        <translation>已登记出示</translation>
    </message>
    <message>
        <source>seen by {name} {time}</source>
        <translation>{name} {time} 已阅</translation>
    </message>
    <message>
        <source>no file</source>
        <translation>无文件</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>SideColumn</name>
    <message>
        <source>Overdue, oldest first</source>
        <translation>逾期，最久在前</translation>
    </message>
    <message>
        <source>Teams that wait for a key</source>
        <translation>等候钥匙的验房组</translation>
    </message>
    <message>
        <source>key desk</source>
        <translation>钥匙台</translation>
    </message>
    <message>
        <source>no keys on the books</source>
        <translation>账上无钥匙</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} 天 {hours} 时</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 时 {minutes} 分</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分</translation>
    </message>
</context>
<context>
    <name>SideForm</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Make the administrator</source>
        <translation>创建管理员</translation>
    </message>
    <message>
        <source>First start</source>
        <translation>首次启动</translation>
    </message>
    <message>
        <source>Who sits here?</source>
        <translation>谁在本台？</translation>
    </message>
    <message>
        <source>Nobody is known to this project yet. Make the administrator, who adds the others. The PIN has four digits or more; nobody can look it up later.</source>
        <translation>本项目还没有人员。请先创建管理员，再由管理员添加其他人。PIN 至少四位数字，以后无人能查看。</translation>
    </message>
    <message>
        <source>Station {station}. The page and the queue stay as they are.</source>
        <translation>{station}。页面和队列保持不变。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>PIN again</source>
        <translation>再输一次 PIN</translation>
    </message>
    <message>
        <source>Not signed in: name and PIN are both needed.</source>
        <translation>没有登录：姓名和 PIN 都要填写。</translation>
    </message>
    <message>
        <source>Not saved: the two PINs differ. Type both again.</source>
        <translation>没有保存：两次输入的 PIN 不一致。请重新输入两次。</translation>
    </message>
</context>
<context>
    <name>SignPart</name>
    <message>
        <source>Signed by the household</source>
        <translation>业主签署</translation>
    </message>
    <message>
        <source>Documents to sign</source>
        <translation>待签文件</translation>
    </message>
    <message>
        <source>Text that is signed</source>
        <translation>签署的文本</translation>
    </message>
    <message>
        <source>Why it is not signed</source>
        <translation>拒签理由</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>纸质签字</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>拒签</translation>
    </message>
    <message>
        <source>Print this document again</source>
        <translation>补打这份文件</translation>
    </message>
    <message>
        <source>Sign on the pane</source>
        <translation>在手写屏上签</translation>
    </message>
    <message>
        <source>Signed on paper</source>
        <translation>在纸上签字</translation>
    </message>
    <message>
        <source>Refuses to sign, for the reason above</source>
        <translation>拒签，理由见上</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>This unit's pack has nothing to sign.</source>
        <translation>本户资料包里没有要签的文件。</translation>
    </message>
    <message>
        <source>All the rest signed on paper</source>
        <translation>其余全部纸质签字</translation>
    </message>
    <message>
        <source>Noted as signed on paper</source>
        <translation>已登记纸质签字</translation>
    </message>
    <message>
        <source>pane</source>
        <translation>签名板</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>纸质</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>拒签</translation>
    </message>
    <message>
        <source>if wanted</source>
        <translation>可不签</translation>
    </message>
    <message>
        <source>If declined: why, in the person's words</source>
        <translation>拒签时填写理由（原话）</translation>
    </message>
    <message>
        <source>On pane …</source>
        <translation>签名板签…</translation>
    </message>
    <message>
        <source>unsigned</source>
        <translation>未签</translation>
    </message>
    <message>
        <source>not signed yet</source>
        <translation>未签字</translation>
    </message>
    <message>
        <source>Refusal to sign noted</source>
        <translation>已登记拒签</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签署</translation>
    </message>
</context>
<context>
    <name>SignatureDialog</name>
    <message>
        <source>Signature</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Signed on paper</source>
        <translation>在纸上签字</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>重写</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Take the signature</source>
        <translation>确认签字</translation>
    </message>
</context>
<context>
    <name>SignaturePane</name>
    <message>
        <source>Pane for the signature</source>
        <translation>签名板</translation>
    </message>
    <message>
        <source>Sign with pen, finger or mouse</source>
        <translation>用笔、手指或鼠标签名</translation>
    </message>
</context>
<context>
    <name>Signed</name>
    <message>
        <source>{code}: the owner's conclusion is “{conclusion}”.</source>
        <translation>{code}：业主验房结论为“{conclusion}”。</translation>
    </message>
    <message>
        <source>Reason: {reason}.</source>
        <translation>理由：{reason}。</translation>
    </message>
    <message>
        <source>{count} defects are on the list, {open} of them open.</source>
        <translation>在案问题 {count} 条，其中未销项 {open} 条。</translation>
    </message>
    <message>
        <source>{code}: the owner refuses to take over the flat.</source>
        <translation>{code}：业主拒绝收楼。</translation>
    </message>
    <message>
        <source>Reasons: {reasons}.</source>
        <translation>理由：{reasons}。</translation>
    </message>
    <message>
        <source>In the owner's words: “{words}”</source>
        <translation>业主原话：“{words}”。</translation>
    </message>
    <message>
        <source>Offered on the spot: {offered}.</source>
        <translation>现场已提出的处理办法：{offered}。</translation>
    </message>
    <message>
        <source>Next date: {day}.</source>
        <translation>下次办理日期：{day}。</translation>
    </message>
    <message>
        <source>This record judges nobody's reasons.</source>
        <translation>本记录不对理由是否成立作任何认定。</translation>
    </message>
    <message>
        <source>No meter was read.</source>
        <translation>未抄录表底数。</translation>
    </message>
    <message>
        <source>{meter} {reading} {unit}</source>
        <translation>{meter} {reading} {unit}</translation>
    </message>
    <message>
        <source>Meters: {readings}.</source>
        <translation>表底数：{readings}。</translation>
    </message>
</context>
<context>
    <name>SignedSheet</name>
    <message>
        <source>Attach sheet</source>
        <translation>附签字表</translation>
    </message>
    <message>
        <source>Choose a photo, drop it here, or paste it with Ctrl+V</source>
        <translation>选择照片，拖到这里，或按 Ctrl+V 粘贴</translation>
    </message>
    <message>
        <source>Photograph the signed sheet with this computer's camera</source>
        <translation>用本机摄像头拍签字验房表</translation>
    </message>
    <message>
        <source>Nothing was attached: there is no picture in it.</source>
        <translation>未附加：里面没有图片。</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp)</source>
        <translation>图片 (*.jpg *.jpeg *.png *.webp)</translation>
    </message>
    <message>
        <source>Photo of the signed sheet</source>
        <translation>签字验房表的照片</translation>
    </message>
    <message>
        <source>Signed sheet attached</source>
        <translation>签字验房表已附上</translation>
    </message>
    <message>
        <source>This sheet was attached before</source>
        <translation>该表已附过</translation>
    </message>
</context>
<context>
    <name>SlotGrid</name>
    <message>
        <source>Slots by hour and building</source>
        <translation>各楼栋各时段</translation>
    </message>
    <message>
        <source>Mark all slots</source>
        <translation>选中全部时段</translation>
    </message>
</context>
<context>
    <name>SlotPlanForm</name>
    <message>
        <source>Plan slots</source>
        <translation>安排时段</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>开放时间</translation>
    </message>
    <message>
        <source>Single handovers: the flat is checked before</source>
        <translation>零星交付：事先由物业户内预检</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Minutes a slot</source>
        <translation>每个时段（分钟）</translation>
    </message>
    <message>
        <source>Places a slot</source>
        <translation>每个时段户数</translation>
    </message>
    <message>
        <source>Places for each building ticked; none ticked: one slot for all buildings</source>
        <translation>勾选的楼栋各有名额；都不勾选则不分楼栋</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Make the slots</source>
        <translation>生成时段</translation>
    </message>
    <message>
        <source>Set the capacity</source>
        <translation>设置接待能力</translation>
    </message>
    <message>
        <source>Minutes a unit</source>
        <translation>每户用时（分钟）</translation>
    </message>
    <message>
        <source>Teams, 0: roster</source>
        <translation>组数，0 按排班</translation>
    </message>
</context>
<context>
    <name>SpecialPart</name>
    <message>
        <source>Name on it, if it differs</source>
        <translation>证件姓名（与合同不同时填）</translation>
    </message>
    <message>
        <source>Name on the document</source>
        <translation>证件姓名</translation>
    </message>
    <message>
        <source>Document valid until</source>
        <translation>证件有效期至</translation>
    </message>
    <message>
        <source>Valid until 2030-05-31</source>
        <translation>有效期至 2030-05-31</translation>
    </message>
    <message>
        <source>Special papers</source>
        <translation>特殊材料</translation>
    </message>
    <message>
        <source>Guardian of a minor</source>
        <translation>未成年人的监护人</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Remark on the papers</source>
        <translation>材料备注</translation>
    </message>
    <message>
        <source>Their paper</source>
        <translation>证件信息</translation>
    </message>
    <message>
        <source>In its place</source>
        <translation>替代材料</translation>
    </message>
</context>
<context>
    <name>SplitForm</name>
    <message>
        <source>Split into several</source>
        <translation>拆成几条</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>One defect a line; the first keeps number {number}</source>
        <translation>每行一条，第一行保留第 {number} 号</translation>
    </message>
</context>
<context>
    <name>StageLine</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>StandardSearch</name>
    <message>
        <source>Find a defect in the standard list</source>
        <translation>在标准清单中查找问题</translation>
    </message>
    <message>
        <source>What is noted</source>
        <translation>登记类别</translation>
    </message>
    <message>
        <source>Defect</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Words or initials: sl finds 渗漏</source>
        <translation>文字或首字母：sl 即渗漏</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Add the defect</source>
        <translation>登记问题</translation>
    </message>
    <message>
        <source>Standard defects</source>
        <translation>标准问题</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>工种</translation>
    </message>
    <message>
        <source>Nothing in the standard list for “{words}”.</source>
        <translation>标准清单中没有“{words}”。</translation>
    </message>
    <message>
        <source>Enter again notes it in these words, Esc does not.</source>
        <translation>再按一次回车，按原文登记；按 Esc 取消。</translation>
    </message>
    <message>
        <source>Enter notes it in your own words.</source>
        <translation>按回车可按原文登记。</translation>
    </message>
    <message>
        <source>The standard list is being read.</source>
        <translation>正在读取标准库。</translation>
    </message>
    <message>
        <source>{kind}: in your own words</source>
        <translation>{kind}：直接输入文字</translation>
    </message>
</context>
<context>
    <name>StandingLine</name>
    <message>
        <source>Sign now …</source>
        <translation>现在签字…</translation>
    </message>
    <message>
        <source>The refusal record is not written yet.</source>
        <translation>拒收记录还没有填写。</translation>
    </message>
    <message>
        <source>Write the refusal record …</source>
        <translation>填写拒收记录…</translation>
    </message>
    <message>
        <source>Nobody has signed the record yet.</source>
        <translation>验房记录还没有人签字。</translation>
    </message>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
    <message>
        <source>not signed yet</source>
        <translation>未签字</translation>
    </message>
    <message>
        <source>Refusal record {number}: {state}</source>
        <translation>拒收记录 {number}：{state}</translation>
    </message>
</context>
<context>
    <name>StatementCard</name>
    <message>
        <source>Statement</source>
        <translation>费用清单</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>还需支付</translation>
    </message>
    <message>
        <source>Owed to the owner</source>
        <translation>应退业主</translation>
    </message>
    <message>
        <source>Owner's credit · {payee}</source>
        <translation>业主结余 · {payee}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Keys blocked: {conditions}.</source>
        <translation>钥匙受阻：{conditions}。</translation>
    </message>
    <message>
        <source>Not notified yet</source>
        <translation>尚未通知</translation>
    </message>
    <message>
        <source>Notice {number} of {day}</source>
        <translation>{day} 通知 第{number}版</translation>
    </message>
    <message>
        <source>The owner gave the flat back. The price is repaid by {day}; nothing is settled here.</source>
        <translation>业主已退房，房款 {day} 前退还；此处不再结算。</translation>
    </message>
</context>
<context>
    <name>StatementRow</name>
    <message>
        <source>Collected for {name}</source>
        <translation>代收：{name}</translation>
    </message>
    <message>
        <source>Estimate, settled later</source>
        <translation>预估，多退少补</translation>
    </message>
    <message>
        <source>Nobody is forced to pay it in advance</source>
        <translation>自愿预交，不得强收</translation>
    </message>
    <message>
        <source>Paid ahead {amount} on {day}, {method}</source>
        <translation>{day} 已预付 {amount}，{method}</translation>
    </message>
    <message>
        <source>Due {day}: {amount}</source>
        <translation>{day} 应付 {amount}</translation>
    </message>
    <message>
        <source>received {amount}</source>
        <translation>已收 {amount}</translation>
    </message>
    <message>
        <source>waived {amount}</source>
        <translation>已减免 {amount}</translation>
    </message>
    <message>
        <source>still open {amount}</source>
        <translation>未付 {amount}</translation>
    </message>
    <message>
        <source>Owed to the owner</source>
        <translation>应退业主</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有变更</translation>
    </message>
    <message>
        <source>Decide on: {item}</source>
        <translation>处理：{item}</translation>
    </message>
    <message>
        <source>Print {number} again</source>
        <translation>重打 {number}</translation>
    </message>
    <message>
        <source>Waive it …</source>
        <translation>减免…</translation>
    </message>
    <message>
        <source>Allow instalments …</source>
        <translation>同意分期…</translation>
    </message>
</context>
<context>
    <name>Statements</name>
    <message>
        <source>Unit</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>业主</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知单</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>权利</translation>
    </message>
    <message>
        <source>may rescind</source>
        <translation>可解除</translation>
    </message>
    <message>
        <source>Fee statements</source>
        <translation>费用清单</translation>
    </message>
    <message>
        <source>Area diff.</source>
        <translation>面积补差</translation>
    </message>
    <message>
        <source>Service fee</source>
        <translation>物业费</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>维修资金</translation>
    </message>
    <message>
        <source>Deed tax</source>
        <translation>契税</translation>
    </message>
    <message>
        <source>not notified</source>
        <translation>未通知</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>第{number}版</translation>
    </message>
    <message>
        <source>{version}, changed</source>
        <translation>{version}，有变化</translation>
    </message>
</context>
<context>
    <name>StatementsTab</name>
    <message>
        <source>Fee statements</source>
        <translation>费用清单</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>all buildings</source>
        <translation>全部楼栋</translation>
    </message>
    <message>
        <source>Which statements</source>
        <translation>清单范围</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>全部房源</translation>
    </message>
    <message>
        <source>Never notified</source>
        <translation>尚未通知</translation>
    </message>
    <message>
        <source>Changed since the notice</source>
        <translation>通知后有变化</translation>
    </message>
    <message>
        <source>Rescission right</source>
        <translation>有解除权</translation>
    </message>
    <message>
        <source>Filter by unit or owner</source>
        <translation>按房号或业主筛选</translation>
    </message>
    <message>
        <source>Save as a workbook</source>
        <translation>导出工作簿</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Print the notices</source>
        <translation>打印通知清单</translation>
    </message>
    <message>
        <source>Why units are notified again</source>
        <translation>再次通知的原因</translation>
    </message>
    <message>
        <source>Notify this unit</source>
        <translation>通知本户</translation>
    </message>
    <message>
        <source>No unit here: choose other units, or clear the filter.</source>
        <translation>这里没有房源：请换一个范围，或清除筛选。</translation>
    </message>
    <message>
        <source>{first} never notified · {again} changed since the notice</source>
        <translation>未通知 {first} · 通知后有变化 {again}</translation>
    </message>
    <message>
        <source>Fee statements {count}</source>
        <translation>费用清单 {count} 户</translation>
    </message>
    <message>
        <source>Notify {count} units</source>
        <translation>通知 {count} 户</translation>
    </message>
    <message>
        <source>Freeze the statements of {where}: {first} for the first time, {again} again? What is frozen is what the owners are asked for, and it never changes.</source>
        <translation>确认通知 {where} 的费用清单？首次通知 {first} 户，再次通知 {again} 户。通知后按此收费，版本不再改动。</translation>
    </message>
    <message>
        <source>Notify</source>
        <translation>确认通知</translation>
    </message>
    <message>
        <source>{first} for the first time · {again} again · {same} unchanged</source>
        <translation>首次 {first} · 再次 {again} · 未变 {same}</translation>
    </message>
    <message>
        <source>{count} statements frozen</source>
        <translation>已通知 {count} 户</translation>
    </message>
    <message>
        <source>Workbooks</source>
        <translation>工作簿</translation>
    </message>
    <message>
        <source>fee statements</source>
        <translation>费用清单</translation>
    </message>
    <message>
        <source>Fee statements, {building}</source>
        <translation>费用清单 {building}</translation>
    </message>
</context>
<context>
    <name>Station</name>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>New picture from the phone</source>
        <translation>手机来了新照片</translation>
    </message>
    <message>
        <source>Rehearsal · {name}</source>
        <translation>演练 · {name}</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Operator {name}</source>
        <translation>操作员 {name}</translation>
    </message>
    <message>
        <source>Shift from {time}</source>
        <translation>班次 {time} 起</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>{time} 已保存</translation>
    </message>
    <message>
        <source>Backup {time}</source>
        <translation>备份 {time}</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>More steps</source>
        <translation>其他操作</translation>
    </message>
    <message>
        <source>{count} marked: {states}</source>
        <translation>已选 {count} 条：{states}</translation>
    </message>
    <message>
        <source>Mark one or more defects.</source>
        <translation>请选中一条或多条问题。</translation>
    </message>
</context>
<context>
    <name>StepChip</name>
    <message>
        <source>Later, or not needed …</source>
        <translation>稍后办理或免办……</translation>
    </message>
    <message>
        <source>Put this step off</source>
        <translation>暂缓本环节</translation>
    </message>
    <message>
        <source>{step}: later, or not needed</source>
        <translation>{step}：稍后办理或免办</translation>
    </message>
    <message>
        <source>Do it later …</source>
        <translation>稍后办理……</translation>
    </message>
    <message>
        <source>Not needed …</source>
        <translation>免办……</translation>
    </message>
    <message>
        <source>Take it up again …</source>
        <translation>恢复办理……</translation>
    </message>
</context>
<context>
    <name>StepForm</name>
    <message>
        <source>Who</source>
        <translation>办理方</translation>
    </message>
    <message>
        <source>Who has to repair it</source>
        <translation>由谁整改</translation>
    </message>
    <message>
        <source>Compensation</source>
        <translation>补偿金额</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>快递单号</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Attach a proof</source>
        <translation>添加凭证</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>先不办</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Come by</source>
        <translation>最迟办理</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>出具</translation>
    </message>
    <message>
        <source>{count} units</source>
        <translation>{count} 户</translation>
    </message>
    <message>
        <source>Second notice to {who}</source>
        <translation>向 {who} 发催告通知</translation>
    </message>
    <message>
        <source>Property company told of {who}</source>
        <translation>已就 {who} 知会物业公司</translation>
    </message>
    <message>
        <source>Notice of {who} sent</source>
        <translation>{who} 的通知书已寄出</translation>
    </message>
    <message>
        <source>Notice of {who} delivered</source>
        <translation>{who} 的通知书已送达</translation>
    </message>
    <message>
        <source>Notice of {who} came back</source>
        <translation>{who} 的通知书被退回</translation>
    </message>
    <message>
        <source>Owner of {who} reminded</source>
        <translation>已提醒 {who} 的业主</translation>
    </message>
    <message>
        <source>Who was told</source>
        <translation>知会了谁</translation>
    </message>
    <message>
        <source>Who signed for it</source>
        <translation>签收人</translation>
    </message>
    <message>
        <source>Why it came back</source>
        <translation>退回原因</translation>
    </message>
    <message>
        <source>Photos and papers</source>
        <translation>照片和文件</translation>
    </message>
    <message>
        <source>Proof of delivery</source>
        <translation>送达凭证</translation>
    </message>
    <message>
        <source>{step}: {count} defects</source>
        <translation>{step}：{count} 条</translation>
    </message>
    <message>
        <source>stays with the contractor</source>
        <translation>仍由原单位整改</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>Lift the block …</source>
        <translation>解除限制……</translation>
    </message>
    <message>
        <source>{state}: {reason}</source>
        <translation>{state}：{reason}</translation>
    </message>
    <message>
        <source>Blocked: {conditions}.</source>
        <translation>受阻：{conditions}。</translation>
    </message>
    <message>
        <source>May begin, but is still open: {conditions}.</source>
        <translation>可以办理，但尚有：{conditions}。</translation>
    </message>
    <message>
        <source>{step} of {code} in spite of a block</source>
        <translation>{code} 在受限时办理“{step}”</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>整改措施</translation>
    </message>
    <message>
        <source>Wording agreed with the owner</source>
        <translation>与业主商定的内容</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Issue notices</source>
        <translation>签发整改单</translation>
    </message>
    <message>
        <source>Repair began</source>
        <translation>开始整改</translation>
    </message>
    <message>
        <source>Mark as repaired</source>
        <translation>登记已整改</translation>
    </message>
    <message>
        <source>Re-inspect</source>
        <translation>去复验</translation>
    </message>
    <message>
        <source>Owner's signature</source>
        <translation>业主签字确认</translation>
    </message>
    <message>
        <source>Decide the dispute</source>
        <translation>裁定异议</translation>
    </message>
    <message>
        <source>Access given</source>
        <translation>可以进户</translation>
    </message>
    <message>
        <source>Contractor disputes it</source>
        <translation>责任单位有异议</translation>
    </message>
    <message>
        <source>No access</source>
        <translation>无法进户</translation>
    </message>
    <message>
        <source>Close with a note</source>
        <translation>说明后销项</translation>
    </message>
    <message>
        <source>Cannot be fixed</source>
        <translation>协商处理</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>StockTab</name>
    <message>
        <source>Movement and article</source>
        <translation>出入库和物品</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>结余</translation>
    </message>
    <message>
        <source>Warn at</source>
        <translation>预警线</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>结存金额</translation>
    </message>
    <message>
        <source>Movements</source>
        <translation>出入库明细</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit or note</source>
        <translation>房号或说明</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>未建账</translation>
    </message>
    <message>
        <source>No article yet. Type the first one at the right.</source>
        <translation>还没有物品，请在右侧新增。</translation>
    </message>
    <message>
        <source>Nothing has moved yet.</source>
        <translation>还没有出入库记录。</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>剩 {count}</translation>
    </message>
    <message>
        <source>Article saved</source>
        <translation>物品已保存</translation>
    </message>
</context>
<context>
    <name>StockTakesTab</name>
    <message>
        <source>Stock-takes</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始盘点</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>盘点范围</translation>
    </message>
    <message>
        <source>Start a stock-take</source>
        <translation>开始盘点</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>What</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到</translation>
    </message>
    <message>
        <source>Nothing was counted yet: choose what to count, and start.</source>
        <translation>还没有盘点：选择范围，然后开始。</translation>
    </message>
    <message>
        <source>{count} keys are expected: scan what is here</source>
        <translation>应有 {count} 把：请逐把扫描</translation>
    </message>
    <message>
        <source>Stock-take {number} started</source>
        <translation>盘点 {number} 已开始</translation>
    </message>
    <message>
        <source>bag {number}, {count} keys</source>
        <translation>钥匙袋 {number}，{count} 把</translation>
    </message>
    <message>
        <source>{found} of {expected}</source>
        <translation>{found} / {expected}</translation>
    </message>
    <message>
        <source>by the books: {state}, {holder}</source>
        <translation>账上：{state}，{holder}</translation>
    </message>
    <message>
        <source>Close stock-take {number}? Its result is signed and stays; no key is moved by it.</source>
        <translation>结束盘点 {number}？结果签认后不再改变；不会因此移动任何钥匙。</translation>
    </message>
    <message>
        <source>Close and sign</source>
        <translation>结束并签认</translation>
    </message>
    <message>
        <source>{missing} missing, {unexpected} not expected: nothing was moved</source>
        <translation>缺 {missing} 把，多出 {unexpected} 把：未移动任何钥匙</translation>
    </message>
    <message>
        <source>Stock-take {number} closed</source>
        <translation>盘点 {number} 已结束</translation>
    </message>
</context>
<context>
    <name>SurveyCard</name>
    <message>
        <source>Survey report</source>
        <translation>测绘报告</translation>
    </message>
    <message>
        <source>Number of the report; it is filed with the document</source>
        <translation>报告编号（与文件一并存档）</translation>
    </message>
    <message>
        <source>Number and file stand on the wall sheet; consultations are logged.</source>
        <translation>编号与文件名列入公示表；查阅有登记。</translation>
    </message>
    <message>
        <source>Survey report on file</source>
        <translation>测绘报告已存档</translation>
    </message>
</context>
<context>
    <name>TeamCard</name>
    <message>
        <source>Back from the break</source>
        <translation>休息结束</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>Team arrived</source>
        <translation>已进户</translation>
    </message>
    <message>
        <source>Reason to call back</source>
        <translation>召回原因</translation>
    </message>
    <message>
        <source>Send instead</source>
        <translation>换派</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>召回</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>暂不换派</translation>
    </message>
</context>
<context>
    <name>TeamKeyLine</name>
    <message>
        <source>Key of this unit: {state}</source>
        <translation>本户钥匙：{state}</translation>
    </message>
    <message>
        <source>{team} has not returned the keys of {units}</source>
        <translation>{team} 尚未归还 {units} 的钥匙</translation>
    </message>
</context>
<context>
    <name>TeamPart</name>
    <message>
        <source>Team</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>派组</translation>
    </message>
    <message>
        <source>Assign the team</source>
        <translation>派出小组</translation>
    </message>
    <message>
        <source>Arrived in the flat</source>
        <translation>已进户</translation>
    </message>
    <message>
        <source>Note the readings</source>
        <translation>登记读数</translation>
    </message>
    <message>
        <source>{meter} meter ({unit})</source>
        <translation>{meter}表（{unit}）</translation>
    </message>
    <message>
        <source>Meter number</source>
        <translation>表号</translation>
    </message>
    <message>
        <source>Number of the {meter} meter</source>
        <translation>{meter}表表号</translation>
    </message>
    <message>
        <source>{team} is on the way since {time}.</source>
        <translation>{team} {time} 出发，在途。</translation>
    </message>
    <message>
        <source>No team is assigned yet. Meters, defects and conclusion wait for it.</source>
        <translation>还没有派组。派组后才能登记读数、问题和结论。</translation>
    </message>
    <message>
        <source>This unit is not sold; nobody inspects it.</source>
        <translation>本户未售，不验房。</translation>
    </message>
    <message>
        <source>Nobody in the team for: {roles}</source>
        <translation>小组缺少：{roles}</translation>
    </message>
    <message>
        <source>{team} is with this household since {time}.</source>
        <translation>{team} 自 {time} 起在本户验房。</translation>
    </message>
</context>
<context>
    <name>TeamsCard</name>
    <message>
        <source>Teams</source>
        <translation>验房组</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>验房组</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>For</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Lunch</source>
        <translation>午休</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>{count} free</source>
        <translation>空闲 {count}</translation>
    </message>
    <message>
        <source>Teams {count}</source>
        <translation>验房组 {count}</translation>
    </message>
    <message>
        <source>There is no team yet: set the teams up in the roster.</source>
        <translation>还没有验房组：请到“班组名册”里建组。</translation>
    </message>
</context>
<context>
    <name>TerminalForm</name>
    <message>
        <source>Name, as it stands on the slip</source>
        <translation>名称（与签购单一致）</translation>
    </message>
    <message>
        <source>such as POS-1</source>
        <translation>如 POS-1</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>收款方式</translation>
    </message>
    <message>
        <source>Money of</source>
        <translation>收款归属</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>New terminal or account</source>
        <translation>新增 POS 或收款码</translation>
    </message>
    <message>
        <source>Save the change</source>
        <translation>保存修改</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>What it takes and whose money it is never changes: earlier receipts name it. Take it out of use and add another one.</source>
        <translation>收款方式与归属不可修改，已开收据要用到；请停用后另行新增。</translation>
    </message>
    <message>
        <source>Money of another payee is refused on it.</source>
        <translation>其他收款单位的款项不能在此收取。</translation>
    </message>
    <message>
        <source>Type a name: cashiers choose it by its name.</source>
        <translation>请填写名称，收银员按名称选择。</translation>
    </message>
</context>
<context>
    <name>TerminalsSection</name>
    <message>
        <source>Terminals and QR accounts</source>
        <translation>POS 与收款码</translation>
    </message>
    <message>
        <source>New one</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Terminal or account</source>
        <translation>终端或收款账户</translation>
    </message>
    <message>
        <source>For</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Payee</source>
        <translation>收款单位</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>out of use</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Last compared</source>
        <translation>上次核对</translation>
    </message>
    <message>
        <source>Nothing takes cards or QR payments yet. Add a terminal or an account.</source>
        <translation>还没有 POS 或收款码，请新增。</translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation>{name} 已保存</translation>
    </message>
</context>
<context>
    <name>TermsCard</name>
    <message>
        <source>Terms of the contract</source>
        <translation>面积补差约定</translation>
    </message>
    <message>
        <source>Save the terms</source>
        <translation>保存约定</translation>
    </message>
    <message>
        <source>this unit</source>
        <translation>仅本户</translation>
    </message>
    <message>
        <source>all of {building}</source>
        <translation>{building}全部</translation>
    </message>
    <message>
        <source>3 by the national rule</source>
        <translation>国家规定为 3</translation>
    </message>
    <message>
        <source>2 by the national rule</source>
        <translation>国家规定为 2</translation>
    </message>
    <message>
        <source>What the terms hold for</source>
        <translation>适用范围</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>约定方式</translation>
    </message>
    <message>
        <source>How it is settled</source>
        <translation>计算方式</translation>
    </message>
    <message>
        <source>Threshold, %</source>
        <translation>误差限值（%）</translation>
    </message>
    <message>
        <source>Factor beyond it</source>
        <translation>超出部分倍数</translation>
    </message>
    <message>
        <source>Homes of the family with this one</source>
        <translation>家庭住房套数（含本套）</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>no dwelling</source>
        <translation>非住宅</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Note the homes of the family</source>
        <translation>登记家庭住房套数</translation>
    </message>
    <message>
        <source>Threshold and factor are numbers, such as 3 and 2. Nothing was changed.</source>
        <translation>限值和倍数须为数字，如 3 和 2。未作任何改动。</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Arrived</source>
        <translation>到访</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已交付</translation>
    </message>
    <message>
        <source>Refused the flat</source>
        <translation>拒收</translation>
    </message>
    <message>
        <source>Keys ready</source>
        <translation>钥匙就绪</translation>
    </message>
    <message>
        <source>Money taken</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Waiting and defects</source>
        <translation>等候与问题</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>套数</translation>
    </message>
    <message>
        <source>No units yet. The sales workbook is read on the import page.</source>
        <translation>还没有房源。请在导入页读取销售表格。</translation>
    </message>
    <message>
        <source>Units: {buildings} buildings, {units} units</source>
        <translation>房源状态 · {buildings} 栋 {units} 户</translation>
    </message>
    <message>
        <source>of {due} due, {share}</source>
        <translation>应到 {due} · {share}</translation>
    </message>
    <message>
        <source>longest wait {minutes} min</source>
        <translation>最长等候 {minutes} 分</translation>
    </message>
    <message>
        <source>without defects {without}, with {with_defects}</source>
        <translation>无问题 {without} · 带问题 {with_defects}</translation>
    </message>
    <message>
        <source>only looked {count}</source>
        <translation>仅看房 {count}</translation>
    </message>
    <message>
        <source>sets tried and labelled</source>
        <translation>整套试开贴签</translation>
    </message>
    <message>
        <source>refunded {amount}</source>
        <translation>退 {amount}</translation>
    </message>
    <message>
        <source>{count} units are deemed delivered; they are not counted here.</source>
        <translation>另有 {count} 套视同交付，不计入此数。</translation>
    </message>
    <message>
        <source>{count} overdue</source>
        <translation>{count} 把逾期</translation>
    </message>
    <message>
        <source>transfer {days} d late</source>
        <translation>总包移交逾期 {days} 天</translation>
    </message>
</context>
<context>
    <name>TodoTab</name>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>The defects are being read …</source>
        <translation>正在读取问题……</translation>
    </message>
    <message>
        <source>Nothing waits for: {who}.</source>
        <translation>没有等待{who}办理的问题。</translation>
    </message>
    <message>
        <source>No defect answers this: clear the filter.</source>
        <translation>没有符合条件的问题：请清除筛选。</translation>
    </message>
    <message>
        <source>Whose move: {who}</source>
        <translation>该谁办：{who}</translation>
    </message>
    <message>
        <source>{count} in {units} units</source>
        <translation>{units} 户 {count} 项</translation>
    </message>
    <message>
        <source>{step}: {count} defects</source>
        <translation>{step}：{count} 条</translation>
    </message>
    <message>
        <source>{done} of {all} done before it was refused</source>
        <translation>被拒绝前已完成 {done}/{all}</translation>
    </message>
</context>
<context>
    <name>TolerancesCard</name>
    <message>
        <source>Tolerances of measured values</source>
        <translation>实测值允许偏差</translation>
    </message>
    <message>
        <source>{count} of {all} rows</source>
        <translation>{all} 项中 {count} 项有允许偏差</translation>
    </message>
    <message>
        <source>The standard list is empty.</source>
        <translation>标准问题库是空的。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Defect</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Lower limit</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Upper limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Unit of measure</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Set the limits of the marked row</source>
        <translation>设置所选行的允许偏差</translation>
    </message>
</context>
<context>
    <name>TrainingCard</name>
    <message>
        <source>Training</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Open the training copy</source>
        <translation>打开演练副本</translation>
    </message>
    <message>
        <source>Make a training copy and open it</source>
        <translation>制作演练副本并打开</translation>
    </message>
    <message>
        <source>A copy of the project to practise in: real tags and PINs work there, names stay, telephone and ID numbers are made up. Nothing of it counts.</source>
        <translation>供练习用的项目副本：真的钥匙标签和自己的 PIN 在里面都能用，姓名不变，电话和证件号是编的。里面的一切都不作数。</translation>
    </message>
    <message>
        <source>A training copy is there already. It is replaced, with everything that was practised in it; the real project stays as it is.</source>
        <translation>已经有一份演练副本。它会被换掉，里面练习过的内容一并清除；真正的项目不变。</translation>
    </message>
    <message>
        <source>Replace the training copy</source>
        <translation>换掉演练副本</translation>
    </message>
    <message>
        <source>Training copy made: {units} units</source>
        <translation>已制作演练副本：{units} 户</translation>
    </message>
</context>
<context>
    <name>TrainingFrame</name>
    <message>
        <source>Training · nothing here counts</source>
        <translation>演练 · 这里的一切都不作数</translation>
    </message>
</context>
<context>
    <name>UnitChoice</name>
    <message>
        <source>Unit or owner, then Enter</source>
        <translation>房号或业主，回车</translation>
    </message>
    <message>
        <source>Units that fit</source>
        <translation>符合的房源</translation>
    </message>
    <message>
        <source>Which one?</source>
        <translation>是哪一户？</translation>
    </message>
    <message>
        <source>Nothing fits “{words}”.</source>
        <translation>没有符合“{words}”的房源。</translation>
    </message>
</context>
<context>
    <name>UnitGrid</name>
    <message>
        <source>All units by building and floor</source>
        <translation>按楼栋楼层显示的全部房源</translation>
    </message>
</context>
<context>
    <name>UnitsPart</name>
    <message>
        <source>Further units</source>
        <translation>其他房屋</translation>
    </message>
    <message>
        <source>Take them along</source>
        <translation>一并办理</translation>
    </message>
    <message>
        <source>{unit} · here in another visit</source>
        <translation>{unit} · 正在另一次到访中办理</translation>
    </message>
</context>
<context>
    <name>VisitsSection</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Flow sheet and arrivals</source>
        <translation>流程单与到访</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>To bring</source>
        <translation>请携带</translation>
    </message>
    <message>
        <source>Place of {step}</source>
        <translation>{step} 地点</translation>
    </message>
    <message>
        <source>To bring to {step}</source>
        <translation>{step} 请携带</translation>
    </message>
    <message>
        <source>On time from, minutes before the slot</source>
        <translation>时段开始前多少分钟内算准时</translation>
    </message>
    <message>
        <source>On time until, minutes after the slot</source>
        <translation>时段结束后多少分钟内算准时</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>No.</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>已等</translation>
    </message>
    <message>
        <source>Waiting for a team</source>
        <translation>等候派组</translation>
    </message>
    <message>
        <source>longest {minutes} min</source>
        <translation>最长 {minutes} 分</translation>
    </message>
    <message>
        <source>Waiting {count}</source>
        <translation>等候派组 {count}</translation>
    </message>
    <message>
        <source>Nobody waits for a team.</source>
        <translation>没有住户在等候派组。</translation>
    </message>
</context>
<context>
    <name>WatchLine</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Watch the folder no more</source>
        <translation>不再接收这个文件夹的照片</translation>
    </message>
    <message>
        <source>Folder that pictures of the phone arrive in</source>
        <translation>选择手机照片所在的文件夹</translation>
    </message>
    <message>
        <source>New pictures in {folder} are offered here.</source>
        <translation>{folder} 里来了新照片会在这里提示。</translation>
    </message>
    <message>
        <source>The folder {folder} is gone: is the phone still connected? Photos already added are safe. It goes on by itself when the folder is back.</source>
        <translation>文件夹 {folder} 不见了：手机还连着吗？已加的照片都在，文件夹恢复后会自动继续。</translation>
    </message>
</context>
<context>
    <name>WayOn</name>
    <message>
        <source>A supervisor consents …</source>
        <translation>主管同意 …</translation>
    </message>
    <message>
        <source>{agent} may do “{scope}” in this visit beyond the authority</source>
        <translation>本次到访准予 {agent} 超出委托权限办理“{scope}”</translation>
    </message>
    <message>
        <source>Let pass for this visit</source>
        <translation>本次到访准予办理</translation>
    </message>
    <message>
        <source>Do the step again</source>
        <translation>请再操作一次</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>gross area</source>
        <translation>建筑面积</translation>
    </message>
    <message>
        <source>inner area</source>
        <translation>套内面积</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>验房</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>结算</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>签署</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>钥匙</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等候</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>受阻</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>免办</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后审批</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>area difference not settled</source>
        <translation>面积补差未结清</translation>
    </message>
    <message>
        <source>not accepted at the inspection</source>
        <translation>验房未收楼</translation>
    </message>
    <message>
        <source>service fee not paid</source>
        <translation>物业费未付</translation>
    </message>
    <message>
        <source>maintenance fund not paid</source>
        <translation>维修资金未付</translation>
    </message>
    <message>
        <source>books and manual not issued</source>
        <translation>两书和手册未发</translation>
    </message>
    <message>
        <source>keys not tried</source>
        <translation>钥匙未试开</translation>
    </message>
    <message>
        <source>not checked in</source>
        <translation>未签到</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>禁止</translation>
    </message>
    <message>
        <source>warns</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>无问题收楼</translation>
    </message>
    <message>
        <source>Accepted with defects</source>
        <translation>带问题收楼</translation>
    </message>
    <message>
        <source>Only looked</source>
        <translation>仅看房</translation>
    </message>
    <message>
        <source>Refused the flat</source>
        <translation>拒收</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Engineering</source>
        <translation>工程</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>物业</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>水</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>电</translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>燃气</translation>
    </message>
    <message>
        <source>Reclaimed water</source>
        <translation>中水</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>In the flat</source>
        <translation>在户内</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>Off duty</source>
        <translation>下班</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Good point</source>
        <translation>优点</translation>
    </message>
    <message>
        <source>Papers not shown</source>
        <translation>未出示交付文件</translation>
    </message>
    <message>
        <source>Defect of a class named in the contract</source>
        <translation>合同约定须先修复的问题</translation>
    </message>
    <message>
        <source>Structure suspected</source>
        <translation>疑似结构问题</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积问题</translation>
    </message>
    <message>
        <source>Not as contracted or advertised</source>
        <translation>与合同或宣传不符</translation>
    </message>
    <message>
        <source>Public works</source>
        <translation>公共配套问题</translation>
    </message>
    <message>
        <source>Demands compensation</source>
        <translation>要求赔偿</translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>Served and did not come</source>
        <translation>已送达未到场</translation>
    </message>
    <message>
        <source>Refused without good reason</source>
        <translation>无正当理由拒收</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>验房组</translation>
    </message>
    <message>
        <source>signed on the pane</source>
        <translation>已签手写屏</translation>
    </message>
    <message>
        <source>signed on paper</source>
        <translation>已签纸质</translation>
    </message>
    <message>
        <source>refuses to sign</source>
        <translation>拒签</translation>
    </message>
    <message>
        <source>Refusal record</source>
        <translation>拒收记录</translation>
    </message>
    <message>
        <source>Inspection form</source>
        <translation>验房表</translation>
    </message>
    <message>
        <source>Owner's copy of the defects</source>
        <translation>业主留存联</translation>
    </message>
    <message>
        <source>Command chart</source>
        <translation>快修指挥通讯表</translation>
    </message>
    <message>
        <source>Re-inspection sheet</source>
        <translation>整改复验单</translation>
    </message>
    <message>
        <source>Re-inspection</source>
        <translation>复验</translation>
    </message>
    <message>
        <source>senior team for a special owner</source>
        <translation>特殊业主由资深组接待</translation>
    </message>
    <message>
        <source>same building</source>
        <translation>同一楼栋</translation>
    </message>
    <message>
        <source>nearest</source>
        <translation>路程最近</translation>
    </message>
    <message>
        <source>longest idle</source>
        <translation>空闲最久</translation>
    </message>
    <message>
        <source>fewest households today</source>
        <translation>今日户数最少</translation>
    </message>
    <message>
        <source>senior teams stay free for special owners</source>
        <translation>资深组留给特殊业主</translation>
    </message>
    <message>
        <source>the only free team</source>
        <translation>唯一空闲的组</translation>
    </message>
    <message>
        <source>next by name</source>
        <translation>按组号轮到</translation>
    </message>
    <message>
        <source>calendar days</source>
        <translation>自然日</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Key mandate</source>
        <translation>钥匙委托书</translation>
    </message>
    <message>
        <source>Key transfer sheet</source>
        <translation>钥匙移交单</translation>
    </message>
    <message>
        <source>Key list</source>
        <translation>钥匙清单</translation>
    </message>
    <message>
        <source>Hook map</source>
        <translation>钥匙挂位图</translation>
    </message>
    <message>
        <source>Key stock-take</source>
        <translation>钥匙盘点表</translation>
    </message>
    <message>
        <source>Not received yet</source>
        <translation>未接收</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>在钥匙台</translation>
    </message>
    <message>
        <source>Lent</source>
        <translation>已借出</translation>
    </message>
    <message>
        <source>Kept for repairs</source>
        <translation>委托留用</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>已遗失</translation>
    </message>
    <message>
        <source>Lock changed</source>
        <translation>锁芯已更换</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>已销毁</translation>
    </message>
    <message>
        <source>Not tried</source>
        <translation>未试开</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>可以打开</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>打不开</translation>
    </message>
    <message>
        <source>put on the books</source>
        <translation>列入台账</translation>
    </message>
    <message>
        <source>received</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>tried, works</source>
        <translation>试开，正常</translation>
    </message>
    <message>
        <source>tried, does not work</source>
        <translation>试开，打不开</translation>
    </message>
    <message>
        <source>hung on its hook</source>
        <translation>挂板</translation>
    </message>
    <message>
        <source>lent</source>
        <translation>借出</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>归还</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>交付业主</translation>
    </message>
    <message>
        <source>kept for repairs</source>
        <translation>委托留用</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>归还业主</translation>
    </message>
    <message>
        <source>noted as lost</source>
        <translation>登记遗失</translation>
    </message>
    <message>
        <source>lock changed</source>
        <translation>更换锁芯</translation>
    </message>
    <message>
        <source>destroyed</source>
        <translation>销毁</translation>
    </message>
    <message>
        <source>Blank label</source>
        <translation>空白标签</translation>
    </message>
    <message>
        <source>Label on a key</source>
        <translation>已绑定标签</translation>
    </message>
    <message>
        <source>Void label</source>
        <translation>作废标签</translation>
    </message>
    <message>
        <source>ready at the key desk</source>
        <translation>在钥匙台，可领取</translation>
    </message>
    <message>
        <source>none at the key desk</source>
        <translation>钥匙台没有</translation>
    </message>
    <message>
        <source>with the team</source>
        <translation>在验房组手中</translation>
    </message>
    <message>
        <source>returned by the team</source>
        <translation>验房组已归还</translation>
    </message>
    <message>
        <source>no electronic lock</source>
        <translation>无电子锁</translation>
    </message>
    <message>
        <source>electronic lock not set up</source>
        <translation>电子锁未设置</translation>
    </message>
    <message>
        <source>electronic lock set up</source>
        <translation>电子锁已设置</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>留用</translation>
    </message>
    <message>
        <source>owner told</source>
        <translation>已通知业主</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已领回</translation>
    </message>
    <message>
        <source>ended with the lock</source>
        <translation>随换锁终止</translation>
    </message>
    <message>
        <source>no keys on the books</source>
        <translation>账上无钥匙</translation>
    </message>
    <message>
        <source>still with the contractor</source>
        <translation>总包未移交</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>未试</translation>
    </message>
    <message>
        <source>do not work</source>
        <translation>试不通</translation>
    </message>
    <message>
        <source>lost keys</source>
        <translation>遗失</translation>
    </message>
    <message>
        <source>without a label</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>All keys here</source>
        <translation>全部在库钥匙</translation>
    </message>
    <message>
        <source>Cabinet</source>
        <translation>钥匙柜</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>found</source>
        <translation>已找到</translation>
    </message>
    <message>
        <source>not expected</source>
        <translation>多出</translation>
    </message>
    <message>
        <source>counted before</source>
        <translation>已清点过</translation>
    </message>
    <message>
        <source>free hook</source>
        <translation>空挂位</translation>
    </message>
    <message>
        <source>hangs here</source>
        <translation>在位</translation>
    </message>
    <message>
        <source>out</source>
        <translation>不在位</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>not received yet</source>
        <translation>未接收</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已交付业主</translation>
    </message>
    <message>
        <source>Area difference</source>
        <translation>面积补差</translation>
    </message>
    <message>
        <source>Property service fee</source>
        <translation>物业服务费</translation>
    </message>
    <message>
        <source>Maintenance fund</source>
        <translation>专项维修资金</translation>
    </message>
    <message>
        <source>Deed tax</source>
        <translation>契税</translation>
    </message>
    <message>
        <source>Nil</source>
        <translation>无须补差</translation>
    </message>
    <message>
        <source>To be paid</source>
        <translation>待付</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>Not arrived yet</source>
        <translation>待到账</translation>
    </message>
    <message>
        <source>Refund under way</source>
        <translation>退款办理中</translation>
    </message>
    <message>
        <source>Refund signed</source>
        <translation>退款已签收</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>减免</translation>
    </message>
    <message>
        <source>In instalments</source>
        <translation>分期</translation>
    </message>
    <message>
        <source>Measured area missing</source>
        <translation>缺实测面积</translation>
    </message>
    <message>
        <source>Not collected</source>
        <translation>不代收</translation>
    </message>
    <message>
        <source>Keeps the flat</source>
        <translation>不退房</translation>
    </message>
    <message>
        <source>Gives the flat back</source>
        <translation>退房</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>Developer</source>
        <translation>开发公司</translation>
    </message>
    <message>
        <source>Property company</source>
        <translation>物业公司</translation>
    </message>
    <message>
        <source>Collected for others</source>
        <translation>代收</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>刷卡</translation>
    </message>
    <message>
        <source>QR payment</source>
        <translation>扫码</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>转账</translation>
    </message>
    <message>
        <source>Cheque</source>
        <translation>支票</translation>
    </message>
    <message>
        <source>Owner's credit</source>
        <translation>结余</translation>
    </message>
    <message>
        <source>Converted refund</source>
        <translation>退款转预交</translation>
    </message>
    <message>
        <source>Original card</source>
        <translation>原卡退回</translation>
    </message>
    <message>
        <source>Applied for</source>
        <translation>已申请</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>已复核</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已审批</translation>
    </message>
    <message>
        <source>Delivery notice</source>
        <translation>交付通知书</translation>
    </message>
    <message>
        <source>Measured area</source>
        <translation>实测面积</translation>
    </message>
    <message>
        <source>Rescission right</source>
        <translation>退房权</translation>
    </message>
    <message>
        <source>Late-payment penalty</source>
        <translation>逾期违约金</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>房款</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Completion filing</source>
        <translation>竣工备案</translation>
    </message>
    <message>
        <source>Property company told</source>
        <translation>知会物业</translation>
    </message>
    <message>
        <source>met</source>
        <translation>满足</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>未满足</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未核</translation>
    </message>
    <message>
        <source>rescission under way</source>
        <translation>退房办理中</translation>
    </message>
    <message>
        <source>lawsuit under way</source>
        <translation>诉讼中</translation>
    </message>
    <message>
        <source>seized by a court</source>
        <translation>法院查封</translation>
    </message>
    <message>
        <source>change of owner under way</source>
        <translation>更名办理中</translation>
    </message>
    <message>
        <source>Second delivery notice</source>
        <translation>催告通知</translation>
    </message>
    <message>
        <source>Notice after the batch</source>
        <translation>零星交付通知</translation>
    </message>
    <message>
        <source>No notice yet</source>
        <translation>未出通知</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已付出</translation>
    </message>
    <message>
        <source>Not sent out</source>
        <translation>未寄出</translation>
    </message>
    <message>
        <source>Sent out</source>
        <translation>已寄出</translation>
    </message>
    <message>
        <source>Reached owner</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>sent out</source>
        <translation>寄出</translation>
    </message>
    <message>
        <source>reached the owner</source>
        <translation>送达</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>owner reminded</source>
        <translation>已提醒业主</translation>
    </message>
    <message>
        <source>Express courier</source>
        <translation>快递</translation>
    </message>
    <message>
        <source>Registered mail</source>
        <translation>挂号信</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>当面送交</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>a condition is not met</source>
        <translation>有条件未满足</translation>
    </message>
    <message>
        <source>the household came already</source>
        <translation>业主已到场</translation>
    </message>
    <message>
        <source>no first notice was issued</source>
        <translation>还没有出过交付通知书</translation>
    </message>
    <message>
        <source>its days are not over yet</source>
        <translation>交付日期还没过</translation>
    </message>
    <message>
        <source>a name has a character that is not printed</source>
        <translation>姓名中有无法打印的字</translation>
    </message>
    <message>
        <source>the measured area is not known yet</source>
        <translation>实测面积未到</translation>
    </message>
    <message>
        <source>the owner has a right of rescission</source>
        <translation>业主有退房权，尚未了结</translation>
    </message>
    <message>
        <source>the price is not paid in full</source>
        <translation>房款未付清</translation>
    </message>
    <message>
        <source>the late-payment penalty is not paid</source>
        <translation>逾期付款违约金未结清</translation>
    </message>
    <message>
        <source>the unit is frozen</source>
        <translation>房源已冻结</translation>
    </message>
    <message>
        <source>the completion of the building is not filed</source>
        <translation>楼栋未办竣工备案</translation>
    </message>
    <message>
        <source>the property company was not told</source>
        <translation>还没有知会物业公司</translation>
    </message>
    <message>
        <source>{amount} yuan open</source>
        <translation>欠 {amount} 元</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>已派整改</translation>
    </message>
    <message>
        <source>In repair</source>
        <translation>整改中</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>待复验</translation>
    </message>
    <message>
        <source>Re-inspected</source>
        <translation>复验合格</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已销项</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>有异议</translation>
    </message>
    <message>
        <source>Waiting for access</source>
        <translation>待进户</translation>
    </message>
    <message>
        <source>Cannot be fixed</source>
        <translation>协商处理</translation>
    </message>
    <message>
        <source>by telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>at the desk</source>
        <translation>现场</translation>
    </message>
    <message>
        <source>from a list</source>
        <translation>名单导入</translation>
    </message>
    <message>
        <source>nothing special</source>
        <translation>无特殊</translation>
    </message>
    <message>
        <source>elderly</source>
        <translation>老人</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>行动不便</translation>
    </message>
    <message>
        <source>key owner</source>
        <translation>重点业主</translation>
    </message>
    <message>
        <source>group of relatives</source>
        <translation>亲友团</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>已改期</translation>
    </message>
    <message>
        <source>called off</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>its time had passed</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>已预约</translation>
    </message>
    <message>
        <source>Has come</source>
        <translation>已到</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>已改期</translation>
    </message>
    <message>
        <source>Called off</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Did not arrive</source>
        <translation>发送失败</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Missed it</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>no-show today</source>
        <translation>今日未到</translation>
    </message>
    <message>
        <source>invited, absent</source>
        <translation>已通知未到</translation>
    </message>
    <message>
        <source>comes tomorrow</source>
        <translation>明日预约</translation>
    </message>
    <message>
        <source>call agreed</source>
        <translation>约定再联系</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>已接通</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>未接通</translation>
    </message>
    <message>
        <source>will come</source>
        <translation>答应来办</translation>
    </message>
    <message>
        <source>refuses to come</source>
        <translation>不愿来</translation>
    </message>
    <message>
        <source>wrong number</source>
        <translation>号码不对</translation>
    </message>
    <message>
        <source>invited, not here yet</source>
        <translation>已通知、未到访</translation>
    </message>
    <message>
        <source>invited, without an appointment</source>
        <translation>已通知、未预约</translation>
    </message>
    <message>
        <source>tomorrow's visitors</source>
        <translation>明日预约</translation>
    </message>
    <message>
        <source>today's no-shows</source>
        <translation>今日未到</translation>
    </message>
    <message>
        <source>No word yet</source>
        <translation>未回执</translation>
    </message>
    <message>
        <source>Delivered to the phone</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>sales centre</source>
        <translation>售楼处</translation>
    </message>
    <message>
        <source>400 hotline</source>
        <translation>400热线</translation>
    </message>
    <message>
        <source>property company's phone</source>
        <translation>物业电话</translation>
    </message>
    <message>
        <source>at the venue</source>
        <translation>交房现场</translation>
    </message>
    <message>
        <source>noted</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>crew ordered</source>
        <translation>叫快修</translation>
    </message>
    <message>
        <source>contractor notified</source>
        <translation>通知责任单位</translation>
    </message>
    <message>
        <source>repair began</source>
        <translation>开始整改</translation>
    </message>
    <message>
        <source>repaired</source>
        <translation>已整改</translation>
    </message>
    <message>
        <source>re-inspection passed</source>
        <translation>复验合格</translation>
    </message>
    <message>
        <source>re-inspection failed</source>
        <translation>复验不合格</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>销项</translation>
    </message>
    <message>
        <source>closed on the spot</source>
        <translation>当场销项</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>有异议</translation>
    </message>
    <message>
        <source>dispute accepted</source>
        <translation>异议成立</translation>
    </message>
    <message>
        <source>dispute rejected</source>
        <translation>异议不成立</translation>
    </message>
    <message>
        <source>no access</source>
        <translation>无法进户</translation>
    </message>
    <message>
        <source>access given</source>
        <translation>可以进户</translation>
    </message>
    <message>
        <source>cannot be fixed</source>
        <translation>协商处理</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>rectification desk</source>
        <translation>整改专员</translation>
    </message>
    <message>
        <source>repair crew</source>
        <translation>快修班组</translation>
    </message>
    <message>
        <source>contractor</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>inspector</source>
        <translation>验房组</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>业主</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>现场负责人</translation>
    </message>
    <message>
        <source>key desk</source>
        <translation>钥匙台</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>looking</source>
        <translation>目测</translation>
    </message>
    <message>
        <source>ponding</source>
        <translation>蓄水</translation>
    </message>
    <message>
        <source>spraying</source>
        <translation>淋水</translation>
    </message>
    <message>
        <source>pressure</source>
        <translation>打压</translation>
    </message>
    <message>
        <source>power on</source>
        <translation>通电</translation>
    </message>
    <message>
        <source>tapping</source>
        <translation>敲击</translation>
    </message>
    <message>
        <source>measuring</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>before the repair</source>
        <translation>整改前</translation>
    </message>
    <message>
        <source>after the repair</source>
        <translation>整改后</translation>
    </message>
    <message>
        <source>meter</source>
        <translation>表计</translation>
    </message>
    <message>
        <source>signed sheet</source>
        <translation>签字表</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>箭头</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>圆圈</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>named, file missing</source>
        <translation>有记录，文件缺失</translation>
    </message>
    <message>
        <source>file changed</source>
        <translation>文件被改动</translation>
    </message>
    <message>
        <source>file of no photo</source>
        <translation>有文件，无记录</translation>
    </message>
    <message>
        <source>First notice</source>
        <translation>首次通知</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Second notice</source>
        <translation>二次通知</translation>
    </message>
    <message>
        <source>Third-party repair</source>
        <translation>代修</translation>
    </message>
    <message>
        <source>in repair</source>
        <translation>整改中</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>已呼叫</translation>
    </message>
    <message>
        <source>Dispatched</source>
        <translation>已派出</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>已到场</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>已到账</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>被退回</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Area settlement sheet</source>
        <translation>面积补差结算单</translation>
    </message>
    <message>
        <source>Sheet of all fees</source>
        <translation>收费公示表</translation>
    </message>
    <message>
        <source>Cashier's report</source>
        <translation>收款日报</translation>
    </message>
    <message>
        <source>Invoice exchange sheet</source>
        <translation>换票单</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已交付</translation>
    </message>
    <message>
        <source>Not come</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Not sold</source>
        <translation>未售</translation>
    </message>
    <message>
        <source>Flow sheet</source>
        <translation>交房流程表</translation>
    </message>
    <message>
        <source>Fee statement</source>
        <translation>费用清单</translation>
    </message>
    <message>
        <source>Inspection record</source>
        <translation>验房记录表</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收款收据</translation>
    </message>
    <message>
        <source>Refund paper</source>
        <translation>退款单</translation>
    </message>
    <message>
        <source>Rectification notice</source>
        <translation>整改通知单</translation>
    </message>
    <message>
        <source>Key handover sheet</source>
        <translation>钥匙交接单</translation>
    </message>
    <message>
        <source>Articles received</source>
        <translation>资料领取单</translation>
    </message>
    <message>
        <source>Queue ticket</source>
        <translation>排队小票</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>负数</translation>
    </message>
    <message>
        <source>check digit wrong</source>
        <translation>校验位不符</translation>
    </message>
    <message>
        <source>not a phone number</source>
        <translation>不是电话号码</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>not a date</source>
        <translation>不是日期</translation>
    </message>
    <message>
        <source>it is damaged, or no database</source>
        <translation>已损坏，或不是数据库</translation>
    </message>
    <message>
        <source>the SQLite library is too old</source>
        <translation>SQLite 组件版本过旧</translation>
    </message>
    <message>
        <source>a newer or another program made it</source>
        <translation>由更新版本或其他程序建立</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>业主</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>接待</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>收银</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>财务</translation>
    </message>
    <message>
        <source>Legal</source>
        <translation>法务</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>验房员</translation>
    </message>
    <message>
        <source>Dispatcher</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>整改</translation>
    </message>
    <message>
        <source>Key clerk</source>
        <translation>钥匙员</translation>
    </message>
    <message>
        <source>Gifts and papers</source>
        <translation>礼品资料</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>异议投诉</translation>
    </message>
    <message>
        <source>Property desk</source>
        <translation>物业台</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>importing units</source>
        <translation>导入房源</translation>
    </message>
    <message>
        <source>managing people</source>
        <translation>管理人员</translation>
    </message>
    <message>
        <source>changing settings</source>
        <translation>更改设置</translation>
    </message>
    <message>
        <source>correcting an owner</source>
        <translation>更正业主资料</translation>
    </message>
    <message>
        <source>checking in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>taking money</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>issuing a refund</source>
        <translation>开退款单</translation>
    </message>
    <message>
        <source>approving a refund</source>
        <translation>审批退款</translation>
    </message>
    <message>
        <source>deciding on a charge</source>
        <translation>决定费用减免</translation>
    </message>
    <message>
        <source>recording a rescission decision</source>
        <translation>登记退房决定</translation>
    </message>
    <message>
        <source>voiding a receipt</source>
        <translation>作废收据</translation>
    </message>
    <message>
        <source>checking a refund</source>
        <translation>复核退款</translation>
    </message>
    <message>
        <source>sending refunds</source>
        <translation>付出退款</translation>
    </message>
    <message>
        <source>closing the day</source>
        <translation>日结</translation>
    </message>
    <message>
        <source>lifting a block of the close</source>
        <translation>解除结班限制</translation>
    </message>
    <message>
        <source>recording a penalty</source>
        <translation>登记违约金</translation>
    </message>
    <message>
        <source>issuing fee statements</source>
        <translation>发出费用通知</translation>
    </message>
    <message>
        <source>importing payments</source>
        <translation>导入预付款</translation>
    </message>
    <message>
        <source>witnessing cash</source>
        <translation>见证现金</translation>
    </message>
    <message>
        <source>setting fees</source>
        <translation>设置收费</translation>
    </message>
    <message>
        <source>sending teams</source>
        <translation>派组</translation>
    </message>
    <message>
        <source>inspecting</source>
        <translation>验房</translation>
    </message>
    <message>
        <source>issuing a notice</source>
        <translation>开整改通知单</translation>
    </message>
    <message>
        <source>keeping the roster</source>
        <translation>维护班组名册</translation>
    </message>
    <message>
        <source>mending defects</source>
        <translation>快修维修</translation>
    </message>
    <message>
        <source>settling disputed defects</source>
        <translation>裁定争议问题</translation>
    </message>
    <message>
        <source>judging a refusal</source>
        <translation>认定拒收理由</translation>
    </message>
    <message>
        <source>trying keys</source>
        <translation>试开钥匙</translation>
    </message>
    <message>
        <source>handing over keys</source>
        <translation>交付钥匙</translation>
    </message>
    <message>
        <source>lending keys</source>
        <translation>借出钥匙</translation>
    </message>
    <message>
        <source>keeping the key room</source>
        <translation>管理钥匙房</translation>
    </message>
    <message>
        <source>lifting a block</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>issuing gifts</source>
        <translation>发放礼品</translation>
    </message>
    <message>
        <source>issuing documents</source>
        <translation>发放资料</translation>
    </message>
    <message>
        <source>sending delivery notices</source>
        <translation>寄发交付通知</translation>
    </message>
    <message>
        <source>ticking delivery conditions</source>
        <translation>核销交付条件</translation>
    </message>
    <message>
        <source>keeping appointments</source>
        <translation>管理预约</translation>
    </message>
    <message>
        <source>entering what was done on paper</source>
        <translation>补录纸单</translation>
    </message>
    <message>
        <source>printing papers</source>
        <translation>打印单据</translation>
    </message>
    <message>
        <source>seeing the board</source>
        <translation>查看总览</translation>
    </message>
    <message>
        <source>rehearsing</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Contract given back</source>
        <translation>已退房</translation>
    </message>
    <message>
        <source>Deemed delivered</source>
        <translation>视同交付</translation>
    </message>
    <message>
        <source>Gross area, threshold</source>
        <translation>按建筑面积，误差限值</translation>
    </message>
    <message>
        <source>Inner area, threshold</source>
        <translation>按套内面积，误差限值</translation>
    </message>
    <message>
        <source>Sold by the set, nothing settled</source>
        <translation>按套计价，不结算</translation>
    </message>
    <message>
        <source>Nothing settled within the tolerance</source>
        <translation>误差范围内不结算</translation>
    </message>
    <message>
        <source>As the contract says itself</source>
        <translation>按合同约定</translation>
    </message>
    <message>
        <source>its number is missing or too long</source>
        <translation>号码缺失或过长</translation>
    </message>
    <message>
        <source>it is named twice</source>
        <translation>重复填写</translation>
    </message>
    <message>
        <source>its amount is not above nought</source>
        <translation>金额必须大于 0</translation>
    </message>
    <message>
        <source>its day is still to come</source>
        <translation>日期在今天之后</translation>
    </message>
    <message>
        <source>no receipt of ours bears this number</source>
        <translation>本系统没有开过这个号码</translation>
    </message>
    <message>
        <source>it is another unit's</source>
        <translation>是其他房号的收据</translation>
    </message>
    <message>
        <source>it is not the developer's</source>
        <translation>不是开发公司的收据</translation>
    </message>
    <message>
        <source>it was voided</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>a counter-receipt cancels it</source>
        <translation>已冲红</translation>
    </message>
    <message>
        <source>its amount or day differs from the book</source>
        <translation>金额或日期与存根不符</translation>
    </message>
    <message>
        <source>its title is missing</source>
        <translation>缺少抬头</translation>
    </message>
    <message>
        <source>the tax number is no credit code of 18 signs</source>
        <translation>税号不是 18 位统一社会信用代码</translation>
    </message>
    <message>
        <source>the project</source>
        <translation>本项目</translation>
    </message>
    <message>
        <source>Tax authority</source>
        <translation>税务机关</translation>
    </message>
    <message>
        <source>A: difference × unit price</source>
        <translation>A：面积差 × 单价</translation>
    </message>
    <message>
        <source>B: new total − contract total</source>
        <translation>B：新总价 − 合同总价</translation>
    </message>
    <message>
        <source>Penalty for late delivery</source>
        <translation>逾期交房违约金</translation>
    </message>
    <message>
        <source>Penalty for late payment</source>
        <translation>逾期付款违约金</translation>
    </message>
    <message>
        <source>Area difference of the contract</source>
        <translation>按合同结算面积差</translation>
    </message>
    <message>
        <source>Area × rate × months</source>
        <translation>面积 × 单价 × 月数</translation>
    </message>
    <message>
        <source>Area × rate</source>
        <translation>面积 × 标准</translation>
    </message>
    <message>
        <source>Fixed amount</source>
        <translation>定额</translation>
    </message>
    <message>
        <source>Deposit, given back</source>
        <translation>押金（可退）</translation>
    </message>
    <message>
        <source>Tax estimate</source>
        <translation>税费预估</translation>
    </message>
    <message>
        <source>Days × rate × base of the contract</source>
        <translation>天数 × 日利率 × 合同基数</translation>
    </message>
    <message>
        <source>Whole months, no date</source>
        <translation>按整月，不定日期</translation>
    </message>
    <message>
        <source>From the handover, first month by days</source>
        <translation>自交付日起，首月按天</translation>
    </message>
    <message>
        <source>From the month of the handover</source>
        <translation>自交付当月起</translation>
    </message>
    <message>
        <source>Month after the handover</source>
        <translation>自交付次月起</translation>
    </message>
    <message>
        <source>Month after the handover sheet is signed</source>
        <translation>自签署交接单次月起</translation>
    </message>
    <message>
        <source>From the unified date, first month by days</source>
        <translation>自统一交付日起，首月按天</translation>
    </message>
    <message>
        <source>Month after the unified date</source>
        <translation>自统一交付日次月起</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>Receipt and invoice</source>
        <translation>收据和发票</translation>
    </message>
    <message>
        <source>the code is not capital letters, digits and underscores</source>
        <translation>代码只能用大写字母、数字和下划线</translation>
    </message>
    <message>
        <source>another row has the same code</source>
        <translation>另一行用了同一代码</translation>
    </message>
    <message>
        <source>its code and its formula do not fit</source>
        <translation>代码与计算方式不符</translation>
    </message>
    <message>
        <source>the name is missing</source>
        <translation>缺少名称</translation>
    </message>
    <message>
        <source>there is no rate</source>
        <translation>没有标准</translation>
    </message>
    <message>
        <source>a rate is negative</source>
        <translation>标准为负数</translation>
    </message>
    <message>
        <source>the months are not between 1 and 120</source>
        <translation>月数不在 1 到 120 之间</translation>
    </message>
    <message>
        <source>the unified date is missing</source>
        <translation>缺少统一交付日</translation>
    </message>
    <message>
        <source>a cap is negative</source>
        <translation>上限为负数</translation>
    </message>
    <message>
        <source>the days until the deposit are negative</source>
        <translation>缴存天数为负数</translation>
    </message>
    <message>
        <source>the VAT divisor is not above nought</source>
        <translation>增值税除数必须大于 0</translation>
    </message>
    <message>
        <source>the tax bands are missing</source>
        <translation>缺少税率档次</translation>
    </message>
    <message>
        <source>a tax band is impossible or stands there twice</source>
        <translation>税率档次有误或重复</translation>
    </message>
    <message>
        <source>the threshold is not from 0 to less than 100 %</source>
        <translation>误差阈值应在 0 至 100% 之间（不含 100%）</translation>
    </message>
    <message>
        <source>the factor is not from 0 to 10</source>
        <translation>倍数应在 0 至 10 之间</translation>
    </message>
    <message>
        <source>the homes of a family are not from 0 to 20</source>
        <translation>家庭住房套数应在 0 至 20 之间</translation>
    </message>
    <message>
        <source>money taken without a receipt</source>
        <translation>已收款未开收据</translation>
    </message>
    <message>
        <source>receipt not printed</source>
        <translation>收据未打印</translation>
    </message>
    <message>
        <source>another open shift has the drawer</source>
        <translation>同一钱箱还有别的班次未结</translation>
    </message>
    <message>
        <source>terminal not compared</source>
        <translation>终端未核对</translation>
    </message>
    <message>
        <source>Takings</source>
        <translation>收款钱箱</translation>
    </message>
    <message>
        <source>Refund float</source>
        <translation>退款备用金</translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation>存入</translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation>取出</translation>
    </message>
    <message>
        <source>Pick-up</source>
        <translation>上缴</translation>
    </message>
    <message>
        <source>Refund float topped up</source>
        <translation>补充退款备用金</translation>
    </message>
    <message>
        <source>Taken before its receipt</source>
        <translation>先收款后开据</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>保险柜</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>开户银行</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>平张</translation>
    </message>
    <message>
        <source>Roll</source>
        <translation>卷装</translation>
    </message>
    <message>
        <source>Short number</source>
        <translation>短号</translation>
    </message>
    <message>
        <source>Kind of key</source>
        <translation>钥匙种类</translation>
    </message>
    <message>
        <source>left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>upper</source>
        <translation>上</translation>
    </message>
    <message>
        <source>right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>下</translation>
    </message>
    <message>
        <source>text below the code</source>
        <translation>文字在码下方</translation>
    </message>
    <message>
        <source>text beside the code</source>
        <translation>文字在码右侧</translation>
    </message>
    <message>
        <source>Cabinet {name}</source>
        <translation>钥匙柜 {name}</translation>
    </message>
    <message>
        <source>flat not inspected</source>
        <translation>尚未验房</translation>
    </message>
    <message>
        <source>conditions of the delivery not met</source>
        <translation>交付条件未满足</translation>
    </message>
    <message>
        <source>Mark taken back</source>
        <translation>恢复办理</translation>
    </message>
    <message>
        <source>Visit no.</source>
        <translation>到访次数</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Special care</source>
        <translation>特殊照顾</translation>
    </message>
    <message>
        <source>Key owner</source>
        <translation>重点业主</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>未满足</translation>
    </message>
    <message>
        <source>Identity check sheet</source>
        <translation>签到/身份核验表</translation>
    </message>
    <message>
        <source>present</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>represented</source>
        <translation>委托代理</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>未到场</translation>
    </message>
    <message>
        <source>inspect</source>
        <translation>验房</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>签署文件</translation>
    </message>
    <message>
        <source>pay</source>
        <translation>缴费</translation>
    </message>
    <message>
        <source>take keys</source>
        <translation>领取钥匙</translation>
    </message>
    <message>
        <source>Notarised</source>
        <translation>公证委托</translation>
    </message>
    <message>
        <source>Signed on site</source>
        <translation>现场签署</translation>
    </message>
    <message>
        <source>Of a company</source>
        <translation>单位授权</translation>
    </message>
    <message>
        <source>the agent's name</source>
        <translation>代理人姓名</translation>
    </message>
    <message>
        <source>what it covers</source>
        <translation>委托权限</translation>
    </message>
    <message>
        <source>the agent's identity number</source>
        <translation>代理人证件号码</translation>
    </message>
    <message>
        <source>No special papers</source>
        <translation>无特殊材料</translation>
    </message>
    <message>
        <source>Owner deceased: inheritance papers</source>
        <translation>业主去世：继承公证等</translation>
    </message>
    <message>
        <source>Company owner: licence and authority</source>
        <translation>单位业主：营业执照及授权书</translation>
    </message>
    <message>
        <source>Minor: proof of guardianship</source>
        <translation>未成年人：监护关系证明</translation>
    </message>
    <message>
        <source>Other papers</source>
        <translation>其他材料</translation>
    </message>
    <message>
        <source>the number is not on the contract</source>
        <translation>证件号码不在合同上</translation>
    </message>
    <message>
        <source>the name is not as on the contract</source>
        <translation>姓名与合同不符</translation>
    </message>
    <message>
        <source>the identity document has expired</source>
        <translation>证件已过期</translation>
    </message>
    <message>
        <source>the owner is a minor and no guardian is named</source>
        <translation>业主未成年，未登记监护人</translation>
    </message>
    <message>
        <source>the authority has expired</source>
        <translation>委托书已过期</translation>
    </message>
    <message>
        <source>number compared</source>
        <translation>证件号比对</translation>
    </message>
    <message>
        <source>contract</source>
        <translation>购房合同</translation>
    </message>
    <message>
        <source>delivery notice</source>
        <translation>交付通知书</translation>
    </message>
    <message>
        <source>authority</source>
        <translation>委托书</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>个人信息处理同意</translation>
    </message>
    <message>
        <source>reduced mobility</source>
        <translation>行动不便</translation>
    </message>
    <message>
        <source>unwell</source>
        <translation>身体不适</translation>
    </message>
    <message>
        <source>known dispute</source>
        <translation>已知争议</translation>
    </message>
    <message>
        <source>flat</source>
        <translation>住宅</translation>
    </message>
    <message>
        <source>parking space</source>
        <translation>车位</translation>
    </message>
    <message>
        <source>store room</source>
        <translation>储藏室</translation>
    </message>
    <message>
        <source>without appointment</source>
        <translation>未预约</translation>
    </message>
    <message>
        <source>early</source>
        <translation>早到</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>准时</translation>
    </message>
    <message>
        <source>late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>not on the day of the appointment</source>
        <translation>不是预约当天</translation>
    </message>
    <message>
        <source>a text is too long</source>
        <translation>文字太长</translation>
    </message>
    <message>
        <source>minutes are from 0 to 240</source>
        <translation>分钟数应在 0 到 240 之间</translation>
    </message>
    <message>
        <source>to give</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>to sign</source>
        <translation>签署</translation>
    </message>
    <message>
        <source>to show</source>
        <translation>出示</translation>
    </message>
    <message>
        <source>Property agreement</source>
        <translation>物业签署文件</translation>
    </message>
    <message>
        <source>Household form</source>
        <translation>住户信息表</translation>
    </message>
    <message>
        <source>Handover certificate</source>
        <translation>房屋交接书</translation>
    </message>
    <message>
        <source>Owner file</source>
        <translation>业户档案</translation>
    </message>
    <message>
        <source>Filed picture</source>
        <translation>归档影像</translation>
    </message>
    <message>
        <source>Second gift</source>
        <translation>再次发放礼品</translation>
    </message>
    <message>
        <source>Gift withheld</source>
        <translation>礼品暂缓发放</translation>
    </message>
    <message>
        <source>Withheld gift released</source>
        <translation>礼品解除暂缓</translation>
    </message>
    <message>
        <source>Owner takes no gift</source>
        <translation>业主不领礼品</translation>
    </message>
    <message>
        <source>Delivered in</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>Given out</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>报损</translation>
    </message>
    <message>
        <source>Stock count</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Register of gifts</source>
        <translation>礼品发放登记</translation>
    </message>
    <message>
        <source>consenting to a gift exception</source>
        <translation>批准礼品例外</translation>
    </message>
    <message>
        <source>keeping the stock of gifts</source>
        <translation>管理礼品库存</translation>
    </message>
    <message>
        <source>Handing over the keys</source>
        <translation>钥匙交付</translation>
    </message>
    <message>
        <source>List of the paper day</source>
        <translation>纸面交房清单</translation>
    </message>
    <message>
        <source>Blank receipt</source>
        <translation>手工收据</translation>
    </message>
</context>
<context>
    <name>WorkTab</name>
    <message>
        <source>Done before</source>
        <translation>先前已办</translation>
    </message>
    <message>
        <source>Nothing was done twice</source>
        <translation>没有重复办理</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
</context>
<context>
    <name>_Slots</name>
    <message>
        <source>All buildings</source>
        <translation>全部楼栋</translation>
    </message>
    <message>
        <source>not open</source>
        <translation>停约</translation>
    </message>
    <message>
        <source>over</source>
        <translation>超额</translation>
    </message>
    <message>
        <source>free {count}</source>
        <translation>余 {count}</translation>
    </message>
    <message>
        <source>full</source>
        <translation>已满</translation>
    </message>
</context>
<context>
    <name>form</name>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>line</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>通知预约</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>接待</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>验房</translation>
    </message>
    <message>
        <source>Rectification</source>
        <translation>整改</translation>
    </message>
    <message>
        <source>Quick repair</source>
        <translation>快修</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>结算</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>收银班次</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>财务</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>签署</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>钥匙</translation>
    </message>
    <message>
        <source>Key room</source>
        <translation>钥匙管理</translation>
    </message>
    <message>
        <source>Gifts</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>Owner files</source>
        <translation>业户档案</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Back entry</source>
        <translation>补录</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
</TS>
