"""What is made wrong in the wrong samples: mistakes of the kinds that published filings have."""
from .mistakes import InTable, InText

BUDGET_MISTAKES = [
    InText("unit-slip", "人员经费1864.23万元、公用经费241.59万元", "241.59万元", "241.59元",
           "元 for 万元: the item is 2105.82万元 = 1864.23 + 241.59"),
    InTable("row-sum", "general-public", "2120199", "项目支出", "5,873,512.48",
            "one digit changed: the row's total and the other schedules have 5,873,612.48"),
    InTable("parent-sum", "basic-economic", "302", "合计", "3,582,147.23",
            "a total that its parts and its own row do not give"),
    InTable("cross-schedule", "appropriation-summary", "七、农林水支出", "一般公共预算", "17,858,440.51",
            "two digits exchanged: 17,885,440.51 beside it and in the other schedules"),
    InText("narrative-table", "“社会保障和就业支出-社会福利-老年福利”科目205.42万元", "205.42万元", "2054.18万元",
           "ten times the schedule's 2,054,180.00元"),
    InText("narrative-table", "“住房保障支出-住房改革支出-购房补贴”科目178.43万元", "178.43万元", "187.43万元",
           "another figure than the schedule's 1,784,260.00元; the comparison after it uses 178.43"),
    InTable("column-sum", "summary", "四、卫生健康支出", "预算数", "1,886,603.54",
            "the column's total and the other schedules have 1,868,603.54"),
    InTable("cross-schedule", "performance-target", "镇域环境卫生综合整治", "年度资金申请总额", "124603850.70",
            "ten times the stated 1246.0385万元: the targets together exceed the stated amount and all project expenditure",
            also=("项目资金总额", "项目资金总额/其中：财政资金", "年度资金申请总额/其中：当年财政拨款")),
    InText("narrative-sum", "政府采购货物预算186.40万元", "186.40万元", "168.40万元",
           "2416.35 = 186.40 + 712.60 + 1517.35"),
    InText("percent", "比2024年预算2073.15万元增加32.67万元，增长1.58%", "1.58%", "15.8%", "32.67 of 2073.15 is 1.58%"),
]

FINAL_MISTAKES = [
    InTable("row-sum", "revenue", "2070109", "其他收入", "1.78", "two digits exchanged: 116.20 = 114.33 + 1.87"),
    InTable("parent-sum", "general-public", "20805", "小计", "537.52", "one digit changed: 537.22 is the sum of the items and of the row"),
    InTable("parent-sum", "basic-economic", "人员经费合计", "决算数", "3,934.92", "two digits exchanged"),
    InTable("row-sum", "three-public", "", "决算数/公务用车购置及运行维护费/小计", "9.80", "购置费 0 + 运行维护费 9.30"),
    InTable("column-sum", "summary", "年末结转和结余", "决算数", "288.05", "总计 is the year's expenditure and what is left: 280.85"),
    InTable("row-sum", "government-fund", "2296002", "年末结转和结余", "8.70", "8.60 + 34.20 - 35.00 = 7.80"),
    InText("percent", "基本支出4286.19万元，占53.35%", "53.35%", "55.33%", "4286.19 of 8034.20"),
    InText("unit-slip", "其他收入12.64万元", "12.64万元", "12.64元", "元 for 万元"),
    InText("narrative-table", "支出决算为1187.33万元", "1187.33万元", "1178.33万元", "two digits exchanged"),
    InText("narrative-sum", "政府采购工程支出688.40万元", "688.40万元", "68.84万元", "a tenth: 2260.00 = 171.25 + 688.40 + 1400.35"),
]
