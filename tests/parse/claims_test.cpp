#include <doctest/doctest.h>

#include "parse/claim.h"
#include "tests/parse/narrative_support.h"

using namespace gouji;
using namespace gouji::testing;

namespace {

std::string_view name_of(Phase phase) {
  switch (phase) {
    case Phase::unstated:
      return "";
    case Phase::budget:
      return "budget";
    case Phase::opening_budget:
      return "opening";
    case Phase::adjusted_budget:
      return "adjusted";
    case Phase::execution:
      return "execution";
    case Phase::final_accounts:
      return "final";
  }
  return "";
}

void add(std::string& out, std::string_view label, std::string_view value) {
  if (!value.empty()) (out += ' ').append(label).append(value);
}

void add(std::string& out, std::string_view label, int index) {
  if (index >= 0) add(out, label, std::to_string(index));
}

/// A claim in one line; what is unknown is left out.
std::string line_of(const Claim& claim) {
  std::string out(text_of(claim.kind));
  out += ' ' + to_string(claim.value) + claim.unit_text;
  add(out, "", claim.subject);
  add(out, "y", claim.year > 0 ? claim.year : -1);
  add(out, "", name_of(claim.phase));
  add(out, "", text_of(claim.direction));
  add(out, "base:", claim.base);
  add(out, "", claim.relation);
  add(out, "whole=", claim.whole);
  add(out, "of=", claim.of);
  add(out, "against=", claim.against);
  return out;
}

std::vector<Claim> claims_of(const std::vector<std::string>& lines, int year = 2023) {
  return find_claims(read_narrative(dump_of(lines), {}), year);
}

struct Case {
  const char* shows;
  std::vector<std::string> lines;
  std::vector<std::string> claims;
};

void check(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    CAPTURE(std::string(c.shows));
    std::string found, expected;
    for (const Claim& claim : claims_of(c.lines)) found += line_of(claim) + '\n';
    for (const std::string& line : c.claims) expected += line + '\n';
    CHECK(found == expected);
  }
}

}  // namespace

TEST_CASE("amounts, their nouns and their parts") {
  check({
      {"an organisation's name is no part of the noun",
       {"2023年，青石县云溪镇人民政府收入预算1,049.72万元，其中：财政拨款收入1049.72万元，事业收入0万元。"},
       {"amount 1049.72万元 收入预算 y2023 budget", "amount 1049.72万元 财政拨款收入 y2023 of-which whole=0",
        "amount 0万元 事业收入 y2023 of-which whole=0"}},
      {"X中，names the whole",
       {"支出预算20万元，其中：财政拨款支出预算20万元。财政拨款支出预算中，一般公共预算拨款支出预算20万元。"},
       {"amount 20万元 支出预算 y2023 budget", "amount 20万元 财政拨款支出预算 y2023 budget of-which whole=0",
        "amount 20万元 一般公共预算拨款支出预算 y2023 budget of-which whole=1"}},
      {"加上 before 上级 and 上解 is 加",
       {"收入20万元，加上级补助收入5万元，加上上年结余1万元；支出20万元，加上解上级支出3万元。"},
       {"amount 20万元 收入 y2023", "amount 5万元 上级补助收入 y2023", "amount 1万元 上年结余 y2022",
        "amount 20万元 支出 y2023", "amount 3万元 上解上级支出 y2023"}},
      {"a zero without a unit is money",
       {"国有资本经营预算拨款支出预算为0。"},
       {"amount 0 国有资本经营预算拨款支出预算 y2023 budget"}},
      {"a bracket's parts end with it",
       {"本级收入100万元（其中：契税30万元，其他70万元），比上年增长5%。"},
       {"amount 100万元 本级收入 y2023", "amount 30万元 契税 y2023 of-which whole=0",
        "amount 70万元 其他 y2023 of-which whole=0", "percent 5% 本级收入 y2023 up base:上年 growth of=0"}},
      {"a sum after its parts, 万 for 万元",
       {"2023年度项目总预算117.00万，其中支持甲87.00万，支持乙30.00万，合计117.00万。"},
       {"amount 117.00万 项目总预算 y2023 budget", "amount 87.00万 支持甲 y2023 of-which whole=0",
        "amount 30.00万 支持乙 y2023 of-which whole=0", "amount 117.00万 合计 y2023 total of=0"}},
      {"the noun may follow",
       {"经费4.1466万元，其中1.9266万元用于支付客饭费；2.22万元用于年终考核费。"},
       {"amount 4.1466万元 经费 y2023", "amount 1.9266万元 支付客饭费 y2023 of-which whole=0",
        "amount 2.22万元 年终考核费 y2023 of-which whole=0"}},
      {"parts in numbered passages",
       {"2023年“三公”经费预算数为3万元，比2022年预算持平。其中：",
        "（一）公务用车购置及运行费2万元。其中：公务用车购置费0万元；公务用车运行费2万元。", "（二）公务接待费1万元。",
        "二、机关运行经费", "机关运行经费预算为5万元。"},
       {"amount 3万元 \"三公\"经费预算数 y2023 budget",
        "change 0 \"三公\"经费预算数 y2023 budget flat base:2022年预算 flat of=0",
        "amount 2万元 公务用车购置及运行费 y2023 of-which whole=0",
        "amount 0万元 公务用车购置费 y2023 of-which whole=2", "amount 2万元 公务用车运行费 y2023 of-which whole=2",
        "amount 1万元 公务接待费 y2023 of-which whole=0", "amount 5万元 机关运行经费预算 y2023 budget"}},
      {"thresholds, rates and rough figures",
       {"单价50万元（含）以上设备2台（套）。费用3.5万元/人。约7万元用于差旅。"},
       {"amount 50万元 单价 y2023 threshold", "count 2台(套) 单价50万元(含)以上设备 y2023",
        "amount 3.5万元 费用 y2023 rate", "amount 7万元 差旅 y2023 approximate"}},
  });
}

TEST_CASE("changes, growth and what they are about") {
  check({
      {"base with a remark in brackets",
       {"财政拨款收入100万元，比2022年（上一年度，下同）预算增加14.25万元；其他收入0万元。"},
       {"amount 100万元 财政拨款收入 y2023",
        "change 14.25万元 财政拨款收入 y2023 up base:2022年（上一年度，下同）预算 change of=0",
        "amount 0万元 其他收入 y2023"}},
      {"a base in a clause of its own",
       {"青石县财政局2023年度收入支出总计90万元。与2022年度相比，收入支出总计减少10万元，下降10%。"},
       {"amount 90万元 收入支出总计 y2023", "change 10万元 收入支出总计 y2023 down base:2022年度 change of=0",
        "percent 10% 收入支出总计 y2023 down base:2022年度 growth of=0"}},
      {"last year's figure beside this year's",
       {"“社会保障支出（类）退役安置（款）安置（项）”5万元，主要用于安置。2022年当年预算执行数为4万元，2023年预算安排5"
        "万元，"
        "比2022年预算执行数增加25%。"},
       {"amount 5万元 安置 y2023", "amount 4万元 安置预算执行数 y2022 execution",
        "amount 5万元 安置预算安排 y2023 budget",
        "percent 25% 安置预算安排 y2023 budget up base:2022年预算执行数 growth of=2 against=1"}},
      {"the base stated with its figure",
       {"支出数为195万元，较2022年决算数190万元增加5万元，增2.6%。"},
       {"amount 195万元 支出数 y2023", "amount 190万元 决算数 y2022 final base",
        "change 5万元 支出数 y2023 up change of=0 against=1", "percent 2.6% 支出数 y2023 up growth of=0"}},
      {"changes have parts too",
       {"2023年度“三公”经费支出决算数比2022年度减少8万元，下降10%，其中：公务接待费支出决算减少8万元，下降20%。"},
       {"change 8万元 \"三公\"经费支出决算数 y2023 final down base:2022年度 change",
        "percent 10% \"三公\"经费支出决算数 y2023 final down base:2022年度 growth of=0",
        "change 8万元 公务接待费支出决算 y2023 final down change whole=0",
        "percent 20% 公务接待费支出决算 y2023 final down growth of=2"}},
      {"after a full stop a comparison is of the whole again",
       {"“三公”经费支出14万元，其中：公务接待费4万元。与2022年预算相比增长18.64%。"},
       {"amount 14万元 \"三公\"经费支出 y2023", "amount 4万元 公务接待费 y2023 of-which whole=0",
        "percent 18.64% \"三公\"经费支出 y2023 up base:2022年预算 growth of=0"}},
      {"percentage points", {"增幅提高2.5个百分点。"}, {"change 2.5个百分点 增幅 y2023 up growth"}},
  });
}

TEST_CASE("shares and completion") {
  check({
      {"share of a named whole",
       {"本年支出合计100万元，其中：基本支出80万元，占80%；项目支出20万元，占本年支出合计的20%。"},
       {"amount 100万元 本年支出合计 y2023", "amount 80万元 基本支出 y2023 of-which whole=0",
        "percent 80% 基本支出 y2023 share of=1 against=0", "amount 20万元 项目支出 y2023 of-which whole=0",
        "percent 20% 项目支出 y2023 base:本年支出合计 share of=3 against=0"}},
      {"completion of the opening budget",
       {"一般公共预算财政拨款支出年初预算为100万元，支出决算为98万元，完成年初预算的98%。"},
       {"amount 100万元 一般公共预算财政拨款支出年初预算 y2023 opening",
        "amount 98万元 一般公共预算财政拨款支出决算 y2023 final",
        "percent 98% 一般公共预算财政拨款支出决算 y2023 final base:年初预算 completion of=1 against=0"}},
      {"completion of a budget with its figure",
       {"收入累计完成50万元，完成年初预算数100万元的50%。"},
       {"amount 50万元 收入 y2023", "amount 100万元 年初预算数 y2023 opening base",
        "percent 50% 收入 y2023 base:年初预算数 completion of=0 against=1"}},
      {"a share without its sign",
       {"公务接待费3万元，占76.23。"},
       {"amount 3万元 公务接待费 y2023", "percent 76.23 公务接待费 y2023 share of=0"}},
      {"shares of a budget are completions",
       {"收入完成50万元，占调整预算的90%。"},
       {"amount 50万元 收入 y2023", "percent 90% 收入 y2023 base:调整预算 completion of=0"}},
  });
}

TEST_CASE("figures side by side") {
  check({
      {"amounts with their names, then shares of each",
       {"采购规模60万元。货物、工程和服务采购分别为10万元、20万元和30万元，占采购规模的16.7%、33.3%和50%。"},
       {"amount 60万元 采购规模 y2023", "amount 10万元 货物 y2023", "amount 20万元 工程 y2023",
        "amount 30万元 服务采购 y2023", "percent 16.7% 货物 y2023 base:采购规模 share of=1 against=0",
        "percent 33.3% 工程 y2023 base:采购规模 share of=2 against=0",
        "percent 50% 服务采购 y2023 base:采购规模 share of=3 against=0"}},
      {"changes in a row are of nobody knows what",
       {"会议费1.5万元，培训费2.3万元，较2022年分别减少0.5万元、0.7万元。"},
       {"amount 1.5万元 会议费 y2023", "amount 2.3万元 培训费 y2023", "change 0.5万元 y2023 down base:2022年 change",
        "change 0.7万元 y2023 down base:2022年 change"}},
      {"what another noun includes is no part of the last figure",
       {"收支总预算100万元，收入包括：拨款90万元，结转10万元；支出包括：教育支出50万元、卫生支出50万元。"},
       {"amount 100万元 收支总预算 y2023 budget", "amount 90万元 拨款 y2023", "amount 10万元 结转 y2023",
        "amount 50万元 教育支出 y2023", "amount 50万元 卫生支出 y2023"}},
      {"a cause's noun is its own", {"主要原因是人员经费增加2万元。"}, {"change 2万元 人员经费 y2023 up change"}},
      {"the same as last year",
       {"公务接待费5万元，与上年一致。"},
       {"amount 5万元 公务接待费 y2023", "change 0 公务接待费 y2023 flat base:上年 flat of=0"}},
  });
}

TEST_CASE("counts and dates") {
  check({
      {"vehicles and their kinds",
       {"截至2022年12月31日，本部门共有车辆3辆，其中：应急保障用车1辆、其他用车2辆。"},
       {"date 20221231 y2022", "count 3辆 共有车辆 y2022", "count 1辆 应急保障用车 y2022 of-which whole=1",
        "count 2辆 其他用车 y2022 of-which whole=1"}},
      {"Chinese numerals count units", {"下属两家预算单位，设一个目标。"}, {"count 2家 下属 y2023"}},
      {"dates of other forms",
       {"2023.1.1-2023.12.31，二〇二三年五月。"},
       {"date 20230101 y2023", "date 20231231 y2023"}},
      {"ordinals, document numbers, codes and list numbers are no claims",
       {"1.2022年第17期会议，W060701单元，沪府发〔2016〕80号，行政运行（01项）。"},
       {}},
      {"①is no digit",
       {"①8.38万元，②上级补助收入9万元。"},
       {"amount 8.38万元 y2023", "amount 9万元 上级补助收入 y2023"}},
      {"a lone 万 before a counted thing is no money",
       {"服务5万人次，惠及2万余户。"},
       {"count 5万人次 服务 y2023", "count 2万余户 惠及 y2023"}},
  });
}

TEST_CASE("items in their forms") {
  struct {
    const char* line;
    const char *class_name, *group_name, *item_name, *code;
  } const cases[] = {
      {"1. “一般公共服务支出（类）财政事务（款）行政运行（项）”2.63万元。", "一般公共服务支出", "财政事务", "行政运行",
       ""},
      {"1、公共安全支出（204类）司法（06款）行政运行（01项）1528.37万元。", "公共安全支出", "司法", "行政运行",
       "2040601"},
      {"1.“一般公共服务支出-政府办公厅（室）及相关机构事务-行政运行”科目12万元。", "一般公共服务支出",
       "政府办公厅(室)及相关机构事务", "行政运行", ""},
      {"2. “执法办案”科目2617.48万元。", "", "", "执法办案", ""},
      {"3. 执法办案科目2617.48万元。", "", "", "执法办案", ""},
      {"支出用于：社会保障和就业支出（类）418.65万元。", "社会保障和就业支出", "", "", ""},
      {"党委办公厅（室）及相关机构事务（款）行政运行（项）。年初预算为3万元。", "", "党委办公厅(室)及相关机构事务",
       "行政运行", ""},
      {"4、一般公共服务（类）支出8万元。", "一般公共服务支出", "", "", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(std::string(c.line));
    std::vector<Claim> claims = claims_of({c.line});
    REQUIRE(claims.size() == 1);
    CHECK(claims[0].item.class_name == c.class_name);
    CHECK(claims[0].item.group_name == c.group_name);
    CHECK(claims[0].item.item_name == c.item_name);
    CHECK(claims[0].item.code == c.code);
  }
}

TEST_CASE("quotes are short and literal") {
  std::vector<Claim> claims =
      claims_of({"2023年，云溪镇收入预算 10.50 万元，比2022年预算减少４．５０万元；",
                 "“一般公共服务支出（类）统计信息事务（款）一般行政管理事务（项）”2.63万元，占76.5%。"});
  REQUIRE(claims.size() == 4);
  CHECK(claims[0].quote == "云溪镇收入预算 10.50 万元");
  CHECK(claims[1].quote == "比2022年预算减少４．５０万元");
  CHECK(claims[1].amount->fen == 4'500'000);
  CHECK(claims[2].quote == "统计信息事务（款）一般行政管理事务（项）”2.63万元");
}

TEST_CASE("promises of the contents and figures of tables are no claims") {
  CHECK(claims_of({"目录", "一、2023年部门预算100万元……3", "二、其他", "云溪镇概况"}).empty());
}

TEST_CASE("figures side by side are of the years that stand side by side before them") {
  for (const char* text : {"2022年、2023年和2024年公务接待费分别为5.30万元、5.10万元和4.80万元。",
                           "公务接待费2022年至2024年分别为5.30万元、5.10万元和4.80万元。"}) {
    CAPTURE(text);
    const std::vector<Claim> claims = claims_of({text}, 2024);
    REQUIRE(claims.size() == 3);
    CHECK(claims[0].year == 2022);
    CHECK(claims[1].year == 2023);
    CHECK(claims[2].year == 2024);
  }
}
