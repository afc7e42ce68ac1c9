"""The town's final accounts for 2024: text round the schedules."""
from . import final_figures as f
from .blocks import Break, Text
from .final_tables import GENERAL_SUMS, schedules
from .money import change, hundredths as wan, percent
from .names import functional

SECTIONS = ["收入支出决算总体情况说明", "收入决算情况说明", "支出决算情况说明", "财政拨款收入支出决算总体情况说明", "一般公共预算财政拨款支出决算情况说明",
            "一般公共预算财政拨款基本支出决算情况说明", "财政拨款“三公”经费支出决算情况说明", "政府性基金预算财政拨款收入支出决算情况说明",
            "国有资本经营预算财政拨款支出决算情况说明", "预算绩效管理情况", "其他重要事项说明"]
NUMERALS = "一 二 三 四 五 六 七 八 九 十 十一".split()


def body(*paragraphs):
    return [Text(p) for p in paragraphs]


def opening():
    parts = ["第一部分 云溪镇人民政府概况", "第二部分 2024年度部门决算表", "第三部分 2024年度部门决算情况说明", "第四部分 名词解释"]
    return [Text(f.TOWN, "cover"), Text("2024年度部门决算", "cover"), Break(), Text("目 录", "title")] + body(*parts) + [
        Break(), Text("第一部分 云溪镇人民政府概况", "title"), Text("一、主要职能", "heading")] + body(
        "云溪镇人民政府负责本镇行政区域内的经济、文化和社会管理工作。") + [Text("二、部门决算单位构成", "heading")] + body(
        "纳入云溪镇人民政府2024年度部门决算编制范围的单位包括：", "1. 青石县云溪镇人民政府（本级）", "2. 云溪镇综合行政执法队",
        "3. 云溪镇农业服务中心", "4. 云溪镇文化服务中心", "5. 云溪镇水利管理站")


def overall():
    return body(f"2024年度收入、支出总计均为{wan(f.GRAND_TOTAL)}万元。与2023年度{wan(f.BEFORE_TOTAL)}万元相比，收入、支出总计各"
                f"{change(f.GRAND_TOTAL, f.BEFORE_TOTAL)}。")


def income():
    grants = f.GENERAL_INCOME + f.FUND_INCOME
    return body(f"2024年度本年收入合计{wan(f.INCOME)}万元，其中：财政拨款收入{wan(grants)}万元，占{percent(grants, f.INCOME)}%；"
                f"其他收入{wan(f.OTHER_INCOME)}万元，占{percent(f.OTHER_INCOME, f.INCOME)}%。")


def spending():
    whole, basic, project = f.SPENT_TOTAL
    return body(f"2024年度本年支出合计{wan(whole)}万元，其中：基本支出{wan(basic)}万元，占{percent(basic, whole)}%；"
                f"项目支出{wan(project)}万元，占{percent(project, whole)}%。")


def grants():
    return body(f"2024年度财政拨款收入、支出总计均为{wan(f.GRANT_TOTAL)}万元。其中：本年财政拨款收入{wan(f.GENERAL_INCOME + f.FUND_INCOME)}万元，"
                f"年初财政拨款结转和结余{wan(f.GENERAL_OPENING + f.FUND_OPENING)}万元。")


def general():
    whole = f.APPROPRIATED_TOTAL[0]
    adopted = sum(f.BUDGET.values())
    classes = [(c, v[0]) for c, v in GENERAL_SUMS.items() if len(c) == 3]
    shares = "；".join(f"{functional(c)}{wan(v)}万元，占{percent(v, whole)}%" for c, v in classes)
    return [Text("（一）一般公共预算财政拨款支出决算总体情况", "heading")] + body(
        f"2024年度一般公共预算财政拨款支出{wan(whole)}万元，占本年支出合计的{percent(whole, f.SPENT_TOTAL[0])}%。") + [
        Text("（二）一般公共预算财政拨款支出决算结构情况", "heading")] + body(f"2024年度一般公共预算财政拨款支出主要用于以下方面：{shares}。") + [
        Text("（三）一般公共预算财政拨款支出决算具体情况", "heading")] + body(
        f"2024年度一般公共预算财政拨款支出年初预算为{wan(adopted)}万元，支出决算为{wan(whole)}万元，完成年初预算的{percent(whole, adopted)}%。其中：") + [
        item(i, code, v[0]) for i, (code, v) in enumerate(sorted(f.APPROPRIATED), 1)]


def item(index, code, spent):
    adopted = f.BUDGET[code]
    chain = f"{functional(code[:3])}（类）{functional(code[:5])}（款）{functional(code)}（项）"
    reason = "据实列支，有所节约" if spent < adopted else "人员变动，标准调整"
    direction = "小于" if spent < adopted else "大于"
    return Text(f"{index}. {chain}。年初预算为{wan(adopted)}万元，支出决算为{wan(spent)}万元，完成年初预算的{percent(spent, adopted)}%，"
                f"决算数{direction}年初预算数的主要原因是{reason}。")


def basic():
    return body(f"2024年度一般公共预算财政拨款基本支出{wan(f.APPROPRIATED_TOTAL[1])}万元，其中：人员经费{wan(f.PERSONNEL)}万元，"
                f"公用经费{wan(f.OPERATING)}万元。")


def three_public():
    (budget, actual), _, cars, _, running, guests = f.THREE_PUBLIC
    return body(
        f"2024年度“三公”经费财政拨款支出预算为{wan(budget)}万元，支出决算为{wan(actual)}万元，完成预算的{percent(actual, budget)}%。其中：",
        "因公出国（境）费支出预算为0万元，支出决算为0万元。",
        f"公务用车购置及运行维护费支出预算为{wan(cars[0])}万元，支出决算为{wan(cars[1])}万元，完成预算的{percent(cars[1], cars[0])}%。其中，"
        f"公务用车购置费支出0万元，公务用车运行维护费支出{wan(running[1])}万元。",
        f"公务接待费支出预算为{wan(guests[0])}万元，支出决算为{wan(guests[1])}万元，完成预算的{percent(guests[1], guests[0])}%。"
        "2024年度国内公务接待42批次，312人次。")


def funds():
    return body(f"2024年度政府性基金预算财政拨款年初结转和结余{wan(f.FUND_OPENING)}万元，本年收入{wan(f.FUND_INCOME)}万元，"
                f"本年支出{wan(f.FUND[1])}万元，年末结转和结余{wan(f.FUND_CLOSING)}万元。")


def others():
    return [Text("（一）机关运行经费支出情况", "heading")] + body("2024年度机关运行经费支出283.46万元，比2023年度减少4.12万元。") + [
        Text("（二）政府采购支出情况", "heading")] + body(
        "2024年度政府采购支出总额2260.00万元，其中：政府采购货物支出171.25万元、政府采购工程支出688.40万元、政府采购服务支出1400.35万元。"
        "授予中小企业合同金额1469.00万元，占政府采购支出总额的65.00%。") + [
        Text("（三）国有资产占用情况", "heading")] + body(
        "截至2024年12月31日，本部门共有车辆6辆，其中：机要通信用车1辆、应急保障用车1辆、执法执勤用车3辆、其他用车1辆。")


def narrative():
    performance = body("2024年度，本部门对24个项目开展了绩效自评，涉及资金3650.00万元。")
    none = body("2024年度无国有资本经营预算财政拨款支出。")
    texts = [overall(), income(), spending(), grants(), general(), basic(), three_public(), funds(), none, performance, others()]
    parts = [Break(), Text("第三部分 云溪镇人民政府2024年度部门决算情况说明", "title")]
    for numeral, title, text in zip(NUMERALS, SECTIONS, texts):
        parts += [Text(f"{numeral}、{title}", "heading")] + text
    return parts


def terms():
    return [Text("第四部分 名词解释", "title")] + body(
        "一、财政拨款收入：指部门本年度从本级财政取得的各类拨款。", "二、年初结转和结余：指以前年度尚未完成、结转到本年继续使用的资金。",
        "三、“三公”经费：指因公出国（境）费、公务用车购置及运行维护费和公务接待费。")


def blocks():
    return opening() + schedules() + narrative() + terms()
