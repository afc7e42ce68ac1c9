// Tables of pages as pdftotext -layout writes them: a Han character counts one column, lines and columns move.
#include <doctest/doctest.h>

#include "tests/parse/laid_support.h"

using namespace gouji;

using test::drawn_from;
using test::grids_of;
using test::grids_of_pages;

TEST_CASE("laid out: pieces of headers on mixed lines are put together by the names that forms have") {
  CHECK(drawn_from({
            "                    部门收入总体情况表",
            "                                                          单位：万元",
            "科目编                                政府性基金 财政专户管",
            " 码     科目名称     合计    上年结转 算拨款收入 预算拨款收      理资金收入 事业收入",
            "                              一般公共预",
            "                                     入     ",
            "        合计      1612.40 10.20 1500.10   90.05     4.03   8.02",
            "201 一般公共服务支出   1612.40 10.20 1500.10   90.05     4.03   8.02",
        }) ==
        "科目编码|科目名称|合计|上年结转|一般公共预算拨款收入|政府性基金预算拨款收入|财政专户管理资金收入|事业收入\n"
        "|合计|1612.40|10.20|1500.10|90.05|4.03|8.02\n"
        "201|一般公共服务支出|1612.40|10.20|1500.10|90.05|4.03|8.02\n");
}

TEST_CASE("laid out: names in the middle of their rows go to the figures that they stand round") {
  CHECK(drawn_from({
            "序号   项目名称                 合计       基本支出",
            "1    街道照明（1期）          4,310.00   4,310.00",
            "     二〇三一年度河道清淤和两岸绿化带",
            "2                      1,208.50   1,208.50",
            "     修缮项目",
            "     二〇三一年度乡村道路和桥梁的日常",
            "3    养护及其配套的排水设施更新改造项    2,017.30   2,017.30",
            "     目",
            "4    图书下乡              300.00     300.00",
        }) ==
        "序号|项目名称|合计|基本支出\n"
        "1|街道照明（1期）|4,310.00|4,310.00\n"
        "2|二〇三一年度河道清淤和两岸绿化带修缮项目|1,208.50|1,208.50\n"
        "3|二〇三一年度乡村道路和桥梁的日常养护及其配套的排水设施更新改造项目|2,017.30|2,017.30\n"
        "4|图书下乡|300.00|300.00\n");
}

TEST_CASE("laid out: codes and figures that their cells tore are whole") {
  CHECK(drawn_from({
            "科目编码   科目名称        合计       基本支出",
            "                    57,401,68  57,401,68",
            "201    一般公共服务支出",
            "                         1.56       1.56",
            "201030                6,343,58   6,343,58",
            "       行政运行",
            "1                        5.33       5.33",
            "                    51,058,09  51,058,09",
            "20105  统计信息事务",
            "                         6.23       6.23",
            "205    教育支出          312.00     312.00",
        }) ==
        "科目编码|科目名称|合计|基本支出\n"
        "201|一般公共服务支出|57,401,681.56|57,401,681.56\n"
        "2010301|行政运行|6,343,585.33|6,343,585.33\n"
        "20105|统计信息事务|51,058,096.23|51,058,096.23\n"
        "205|教育支出|312.00|312.00\n");
}

TEST_CASE("laid out: columns are followed where lines move them to the right") {
  CHECK(drawn_from({
            "科目名称           合计    基本支出  项目支出  经营支出",
            "合计           4012.31 1000.11 3000.10 12.10",
            "一般公共服务支出     3506.20 494.00 3000.10 12.10",
            "教育支出            306.11    306.11    0.00     0.00",
            "卫生健康支出          100.00    100.00    0.00     0.00",
            "其他支出            100.00    100.00",
        }) ==
        "科目名称|合计|基本支出|项目支出|经营支出\n"
        "合计|4012.31|1000.11|3000.10|12.10\n"
        "一般公共服务支出|3506.20|494.00|3000.10|12.10\n"
        "教育支出|306.11|306.11|0.00|0.00\n"
        "卫生健康支出|100.00|100.00|0.00|0.00\n"
        "其他支出|100.00|100.00||\n");
}

TEST_CASE("laid out: a common header takes what stands below its lines, 小计 and 项目支出 beside it are none of that") {
  CHECK(drawn_from({
            "      功能分类科目                        2031年预算数",
            " 科目编码     科目名称      小计              基本支出            项目支出",
            "                             合计      人员经费     公用经费",
            "         合计        640.00   440.00    400.00    40.00   200.00",
            "201    一般公共服务支出    640.00   440.00    400.00    40.00   200.00",
            "20103  政府办公厅       440.00   440.00    400.00    40.00",
        }) ==
        "功能分类科目|<|2031年预算数|<|<|<|<\n"
        "科目编码|科目名称|小计|基本支出|<|<|项目支出\n"
        "<|<|<|合计|人员经费|公用经费|<\n"
        "|合计|640.00|440.00|400.00|40.00|200.00\n"
        "201|一般公共服务支出|640.00|440.00|400.00|40.00|200.00\n"
        "20103|政府办公厅|440.00|440.00|400.00|40.00|\n");
}

TEST_CASE("laid out: a figure begins behind the head before its own, a column without figures keeps its head") {
  CHECK(drawn_from({
            "科目编码    科目名称      合计        上年结转 一般公共 政府性基 事业收入",
            "                                 预算    金预算",
            "20810   老年福利        658.43          658.43",
            "20825   其他生活救助       506.58          506.58",
        }) ==
        "科目编码|科目名称|合计|上年结转|一般公共预算|政府性基金预算|事业收入\n"
        "20810|老年福利|658.43||658.43||\n"
        "20825|其他生活救助|506.58||506.58||\n");
}

TEST_CASE("laid out: two times three public expenses, their names on different lines") {
  CHECK(drawn_from({
            "              三公经费支出决算表",
            "                                   单位：万元",
            "          预算数                      决算数",
            "            公务用车购置及运行费               公务用车购置及运行费",
            "      因公出国（境                   因公出国（境",
            "  合计            公务用车购置     合计            公务用车购置",
            "        ）费   小计                   ）费   小计",
            "                  费                        费",
            "  1     2    3     4      5     6    7     8",
            "40.39  1.07 24.36 11.55  36.72  0.97 22.15 10.50",
        }) ==
        "预算数|<|<|<|决算数|<|<|<\n"
        "合计|因公出国（境）费|公务用车购置及运行费|<|合计|因公出国（境）费|公务用车购置及运行费|<\n"
        "<|<|小计|公务用车购置费|<|<|小计|公务用车购置费\n"
        "1|2|3|4|5|6|7|8\n"
        "40.39|1.07|24.36|11.55|36.72|0.97|22.15|10.50\n");
}

TEST_CASE("laid out: numbers of lines are no codes, and what counts the columns stands under their heads") {
  CHECK(drawn_from({
            "       项目          行次    决算数      项目        行次   决算数",
            "       栏次                 1        栏次               2",
            "一、财政拨款收入          1   1,651.90 一、一般公共服务支出    9    782.51",
            "二、事业收入            2      13.71 二、国防支出        10    244.49",
            "三、其他收入            3       8.31 三、公共安全支出      11    646.92",
        }) ==
        "项目|行次|决算数|项目|行次|决算数\n"
        "栏次||1|栏次||2\n"
        "一、财政拨款收入|1|1,651.90|一、一般公共服务支出|9|782.51\n"
        "二、事业收入|2|13.71|二、国防支出|10|244.49\n"
        "三、其他收入|3|8.31|三、公共安全支出|11|646.92\n");
}

TEST_CASE("laid out: letter-spaced headers are one word, 类 款 项 are three, and a year begins a word") {
  CHECK(drawn_from({
            "                                     决算数为调整预算",
            "      预 算 科 目       年初预算数 调整预算数",
            "                                           数%",
            "一、公共安全支出              2,379        2,378        15.01",
            "二、教育支出                1,456        4,644       114.38",
        }) ==
        "预算科目|年初预算数|调整预算数|决算数为调整预算数%\n"
        "一、公共安全支出|2,379|2,378|15.01\n"
        "二、教育支出|1,456|4,644|114.38\n");
  CHECK(drawn_from({
            "  支出科目编码              科目名称      2024年执行数 2025年预算数",
            "  类 款 项",
            " 201        一般公共服务支出               112.00    113.00",
            " 201 01     人大事务                    65.00     66.00",
            " 201 01 01 行政运行                     47.00     47.00",
        }) ==
        "支出科目编码|<|<|科目名称|2024年执行数|2025年预算数\n"
        "类|款|项|<|<|<\n"
        "201|||一般公共服务支出|112.00|113.00\n"
        "201|01||人大事务|65.00|66.00\n"
        "201|01|01|行政运行|47.00|47.00\n");
}

TEST_CASE("laid out: a bare page number below the last row is no figure, and remarks are over none") {
  const auto grids = grids_of({
      " 科目编码     科目名称          合计         人员经费        公用经费         备注",
      "  301     工资福利支出          448.39       448.39",
      "  302     商品和服务支出         100.18                     100.18",
      "                                   10",
  });
  REQUIRE(grids.size() == 1);
  CHECK(grids.front().rows == 3);
  CHECK(grids.front().columns == 6);
}

TEST_CASE("laid out: a total in the middle of its cell is no rest of the item without figures above it") {
  CHECK(drawn_from({
            "        项目            预算数            项目             预算数",
            "一、拨款收入           994.17  一、一般公共服务支出        912.00",
            "二、单位资金                   二、其他支出",
            "        本年收入合计      994.17          本年支出小计        912.00",
            "                          三、结转下年             82.17",
        }) ==
        "项目|预算数|项目|预算数\n"
        "一、拨款收入|994.17|一、一般公共服务支出|912.00\n"
        "二、单位资金||二、其他支出|\n"
        "本年收入合计|994.17|本年支出小计|912.00\n"
        "||三、结转下年|82.17\n");
}

TEST_CASE("laid out: an item without figures below a total is no rest of it") {
  const std::string drawn = drawn_from({
      "           收入                                    支出",
      "       项目            金额                    项目         金额",
      "一、财政拨款                49534.45 一、基本支出                 18287.84",
      "二、政府性基金                496.82 1、工资福利支出                15809.02",
      "三、专户管理的教育收费                      2、对个人和家庭的补助支出         902.38",
      "四、国有资本经营预算收入                     3、商品和服务支出             1533.49",
      "五、其他收入                           4、资本性支出                   42.95",
      "                                 二、项目支出               31743.43",
      "          本年收入小计      50031.27          本年支出小计        50031.27",
      "上年结转                             结转下年",
      "           收入总计       50031.27           支出总计         50031.27",
  });
  CHECK(drawn.find("\n上年结转||结转下年|\n") != std::string::npos);
  CHECK(drawn.find("本年收入小计|50031.27|本年支出小计|50031.27\n") != std::string::npos);
}

TEST_CASE("laid out: numbers of 栏次 tell where columns stand that are blank") {
  CHECK(drawn_from({
            "     项目         本年收入合 财政拨款收 上级补助 事业收 经营收",
            "                    计     入    收入   入   入",
            "     栏次             1          2         3        4        5",
            "合计               651.96     651.96",
            "一般公共服务支出         51.76      51.76",
            "教育支出             600.20     600.20",
        }) ==
        "项目|本年收入合计|财政拨款收入|上级补助收入|事业收入|经营收入\n"
        "栏次|1|2|3|4|5\n"
        "合计|651.96|651.96|||\n"
        "一般公共服务支出|51.76|51.76|||\n"
        "教育支出|600.20|600.20|||\n");
}

TEST_CASE("laid out: characters of a watermark are none of the table, and a line of headers is") {
  const auto grids = grids_of({
      " 科目编码             科目名称       合计              基本支出",
      "                                     小计 人员经费 公用经费 项目支出 事业单位经营支出 上缴支出 补助支出",
      "   204 公共安全支出               1820.00 1014.00 869.00  145.00 806.00 0.00 0.00      0.00",
      "                                                  局",
      "  20406 司法                  1820.00 1014.00 869.00  145.00 806.00 0.00 0.00      0.00",
      " 2040601 行政运行               1014.00 1014.00 869.00  145.00   0.00 0.00 0.00      0.00",
  });
  REQUIRE(grids.size() == 1);
  CHECK(grids.front().rows == 5);
}

TEST_CASE("laid out: the page's number right below the last row is none of the table") {
  const auto grids = grids_of({
      "科目名称           合计      基本支出",
      "合计           4012.31   4012.31",
      "教育支出         4012.31   4012.31",
      "              第 14 页",
  });
  REQUIRE(grids.size() == 1);
  CHECK(grids.front().rows == 3);
}

TEST_CASE(
    "laid out: a page without a header goes on in the columns of the page before, from the beginning of its first "
    "name") {
  const std::vector<std::vector<std::string>> pages = {
      {
          "                   项目支出表",
          "                                      单位：万元",
          "序号   项目名称      合计   一般公共预算 政府性基金预算 单位资金",
          "8    街道照明      31.20  31.20",
          "9    图书下乡      11.00  11.00",
      },
      {
          "     二〇三一年度河道清淤和绿化项目",
          "10             12.50  12.50",
          "     （续）",
          "11   广场维修      43.00  43.00",
          "12   道路养护      50.00  50.00",
          "13   绿地养护      60.00  60.00",
      },
  };
  const std::vector<Grid> grids = grids_of_pages(pages);
  REQUIRE(grids.size() == 2);
  CHECK(grids[1].columns == grids[0].columns);
  const std::string second = test::picture(grids[1]);
  CHECK(second.substr(0, second.find('\n')) == "10|二〇三一年度河道清淤和绿化项目（续）|12.50|12.50||");
}

TEST_CASE("laid out: the rest of a name below a page's last figures belongs to them") {
  CHECK(drawn_from({
            "科目编码   科目名称          合计",
            "201    一般公共服务支出       30.00",
            "20103  政府办公厅（室）及       30.00",
            "       相关机构事务",
        }) ==
        "科目编码|科目名称|合计\n"
        "201|一般公共服务支出|30.00\n"
        "20103|政府办公厅（室）及相关机构事务|30.00\n");
}

TEST_CASE("laid out: where a column is blank on a page, figures between two heads take the one that had some before") {
  const std::string upper = "                             一般公共预",
                    header = "科目编码    科目名称     合计      上年结转           事业收入",
                    lower = "                             算拨款收入";
  const std::vector<Grid> grids = grids_of_pages({
      {"                   部门收入总体情况表", "                                      单位：万元", upper, header,
       lower, "        合计       310.50          300.20      10.30",
       "205     教育支出     310.50          300.20      10.30",
       "20502   普通教育     310.50          300.20      10.30"},
      {upper, header, lower, "2050201 学前教育     150.20     150.20", "2050202 小学教育     150.00     150.00",
       "2050203 初中教育     10.30      10.30"},
  });
  REQUIRE(grids.size() == 2);
  const std::string heads = "科目编码|科目名称|合计|上年结转|一般公共预算拨款收入|事业收入\n";
  CHECK(test::picture(grids[0]).starts_with(heads + "|合计|310.50||300.20|10.30\n"));
  CHECK(test::picture(grids[1]) == heads +
                                       "2050201|学前教育|150.20||150.20|\n2050202|小学教育|150.00||150.00|\n"
                                       "2050203|初中教育|10.30||10.30|\n");
}

TEST_CASE("laid out: figures torn at their points have decimals, and rows of them are put together round a whole one") {
  CHECK(drawn_from({
            "                   部门收入总体情况表",
            "                                      单位：元",
            " 类    款   科目名称           合计         上年结转      事业收入",
            "                     31,507,201            31,507,201",
            "205       教育支出",
            "                            .16                   .16",
            "          城镇义务教育学校校舍建 4,165,505.            4,153,124.",
            "205  02                          12,380.99",
            "          设的支出                31                    32",
            "                     27,341,695            27,354,076",
            "205  03   职业教育",
            "                            .85                   .84",
        }) ==
        "类|款|科目名称|合计|上年结转|事业收入\n"
        "205||教育支出|31,507,201.16||31,507,201.16\n"
        "205|02|城镇义务教育学校校舍建设的支出|4,165,505.31|12,380.99|4,153,124.32\n"
        "205|03|职业教育|27,341,695.85||27,354,076.84\n");
}
