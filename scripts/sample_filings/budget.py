"""The town's budget for 2025: text round the schedules."""
from . import budget_figures as f
from .blocks import Break, Text
from .budget_tables import schedules, target_form
from .money import change, hundredths, in_hundredths, wan
from .names import functional

SCHEDULES = ["部门财务收支预算总表", "部门收入预算总表", "部门支出预算总表", "部门财政拨款收支预算总表",
             "部门一般公共预算支出功能分类预算表", "部门政府性基金预算支出功能分类预算表", "部门国有资本经营预算支出功能分类预算表",
             "部门一般公共预算基本支出部门预算经济分类预算表", "部门“三公”经费和机关运行经费预算表"]
TOTAL_BEFORE = sum(f.BEFORE.values())


def body(*paragraphs):
    return [Text(p) for p in paragraphs]


def cover():
    contents = ["一、部门主要职能", "二、部门机构设置", "三、名词解释", "四、部门预算编制说明", "五、部门预算表"]
    contents += [f"{i}. {f.YEAR}年{name}" for i, name in enumerate(SCHEDULES, 1)]
    contents += ["六、其他相关情况说明", "七、项目经费情况说明"]
    return [Text(f"青石县云溪镇{f.YEAR}年部门预算", "cover"), Text(f"预算主管部门：{f.TOWN}", "title"),
            Break(), Text("目 录", "title")] + body(*contents) + [Break()]


def duties():
    return [Text("云溪镇人民政府主要职能", "title")] + body(
        "云溪镇人民政府是青石县下辖的镇级人民政府，负责本镇行政区域内的各项工作。", "主要职能包括：",
        "1. 执行镇人民代表大会的决议和上级国家行政机关的决定。", "2. 编制和执行本镇的经济和社会发展计划、预算。",
        "3. 管理本镇的教育、文化、卫生、民政和公共安全工作。", "4. 保护山塘水库，维护镇容环境。") + [
        Text("云溪镇人民政府机构设置", "title")] + body(
        "云溪镇部门预算是包括镇政府本级以及下属4家预算单位的综合收支计划。",
        "本部门中，行政单位1家，参公单位1家，事业单位3家，具体包括：", "1. 青石县云溪镇人民政府（本级）", "2. 云溪镇综合行政执法队",
        "3. 云溪镇农业服务中心", "4. 云溪镇文化服务中心", "5. 云溪镇水利管理站") + [Text("名词解释", "title")] + body(
        "（一）财政拨款收入：指部门本年度从本级财政取得的各类拨款。", "（二）基本支出预算：指为保证机构运转、完成日常工作而编制的支出计划，分为人员经费和公用经费。",
        "（三）项目支出预算：指在基本支出之外，为完成特定任务而编制的支出计划。",
        "（四）机关运行经费：指行政单位和参公单位用一般公共预算安排的日常公用经费。")


def headline():
    total, delta = wan(f.TOTAL), change(in_hundredths(f.TOTAL), TOTAL_BEFORE).split("，")[0]
    compared = f"比{f.YEAR - 1}年预算{delta}"
    return body(
        f"{f.YEAR}年，{f.TOWN}收入预算{total}万元，其中：财政拨款收入{total}万元，{compared}；事业收入0万元；事业单位经营收入0万元；其他收入0万元。",
        f"支出预算{total}万元，其中：财政拨款支出预算{total}万元，{compared}。财政拨款支出预算中，一般公共预算拨款支出预算{total}万元，{compared}；"
        f"政府性基金拨款支出预算0万元，与{f.YEAR - 1}年预算持平；国有资本经营预算拨款支出预算0万元，与{f.YEAR - 1}年预算持平。",
        f"支出预算按用途分，基本支出{wan(f.BASIC_TOTAL)}万元，项目支出{wan(f.PROJECT_TOTAL)}万元。", "财政拨款支出主要内容如下：")


def item_paragraph(index, code):
    chain = "-".join(functional(code[:n]) for n in (3, 5, 7))
    now, before = in_hundredths(f.item(code)), f.BEFORE[code]
    text = f"{index}. “{chain}”科目{wan(f.item(code))}万元，主要用于{f.PURPOSE[code]}"
    personnel, operating = dict(f.BASIC)[code]
    if personnel and operating and f.item(code, 2) == 0:
        text += f"，其中人员经费{wan(personnel)}万元、公用经费{wan(operating)}万元"
    if now == before:
        return Text(f"{text}。与{f.YEAR - 1}年预算持平。")
    return Text(f"{text}。比{f.YEAR - 1}年预算{hundredths(before)}万元{change(now, before)}。")


def explanations():
    items = [item_paragraph(i, code) for i, (code, _) in enumerate(f.FUNCTION, 1)]
    return [Break(), Text(f"{f.YEAR}年部门预算编制说明", "title")] + headline() + items


def three_public():
    v = {key: hundredths(value) for key, value in f.THREE_PUBLIC.items()}
    last = f.YEAR - 1
    return [Text(f"一、{f.YEAR}年“三公”经费预算情况说明", "heading")] + body(
        f"{f.YEAR}年“三公”经费预算数为{v['合计']}万元，比{last}年预算增加17.20万元。其中：",
        f"（一）因公出国（境）费0万元，与{last}年预算持平。",
        f"（二）公务用车购置及运行费{v['小计']}万元，比{last}年预算增加18.00万元，主要原因是更新防汛用车一辆。其中：公务用车购置费{v['购置费']}万元，"
        f"比{last}年预算增加18.00万元；公务用车运行费{v['运行费']}万元，与{last}年预算持平。",
        f"（三）公务接待费{v['公务接待费']}万元，比{last}年预算减少0.80万元，主要原因是压缩接待批次。")


def other_matters():
    return [Break(), Text("其他相关情况说明", "title")] + three_public() + [Text("二、机关运行经费预算", "heading")] + body(
        f"{f.YEAR}年云溪镇下属1家机关和1家参公单位财政拨款的机关运行经费预算为{wan(f.OFFICE_OPERATING)}万元。") + [
        Text("三、政府采购预算情况", "heading")] + body(
        f"{f.YEAR}年本部门政府采购预算2416.35万元，其中：政府采购货物预算186.40万元、政府采购工程预算712.60万元、政府采购服务预算1517.35万元。",
        f"{f.YEAR}年本部门面向中小企业预留政府采购项目预算金额1208.18万元，其中，预留给小型和微型企业的政府采购项目预算为724.90万元。") + [
        Text("四、绩效目标设置情况", "heading")] + body(
        f"{f.YEAR}年度，本部门编报绩效目标的项目共{f.PROJECT_COUNT}个，涉及项目预算资金{wan(f.STATED_FOR_TARGETS)}万元。") + [
        Text("五、国有资产占有使用情况", "heading")] + body(
        f"截至{f.YEAR - 1}年8月31日，本部门共有车辆6辆，其中：机要通信用车1辆、应急保障用车1辆、执法执勤用车3辆、其他用车1辆；单价100万元（含）以上设备（不含车辆）0台（套）。",
        f"{f.YEAR}年部门预算安排购置车辆1辆，其中：应急保障用车1辆；部门预算安排购置单价100万元（含）以上设备（不含车辆）0台（套）。")


def project(name, code, parts):
    arranged = "、".join(f"{part}{int(amount.replace(',', '').replace('.', '')) / 1e6:.4f}万元" for part, amount in parts)
    total = f"{f.item(code) / 1e6:.4f}"
    return [Break(), Text(f"{name}项目经费情况说明", "title"), Text("一、项目概述", "heading")] + body(
        f"{name}项目由镇政府组织实施，按年度计划完成{'、'.join(part for part, _ in parts)}等任务。") + [
        Text("二、立项依据", "heading")] + body("镇人民代表大会批准的年度工作计划。") + [Text("三、实施主体", "heading")] + body(f.TOWN) + [
        Text("四、年度预算安排", "heading")] + body(f"{f.YEAR}年度安排预算{total}万元，其中{arranged}。") + [
        Text("财政项目支出绩效目标表", "title"), Text(f"（{f.YEAR}年度）", "small"), target_form(name, code)]


def blocks():
    parts = cover() + duties() + explanations() + schedules()
    parts += other_matters()
    for entry in f.PROJECTS:
        parts += project(*entry)
    return parts
