#include "base/unit.h"

#include "base/text.h"

namespace gouji {

Unit parse_unit(std::string_view text) {
  std::string plain = normalised(text);
  if (plain == "元" || plain == "人民币元") return Unit::yuan;
  if (plain == "千元") return Unit::thousand_yuan;
  if (plain == "万元" || plain == "万" || plain == "人民币万元") return Unit::ten_thousand_yuan;
  if (plain == "亿元" || plain == "亿") return Unit::hundred_million_yuan;
  return Unit::none;
}

std::string_view text_of(Unit unit) {
  switch (unit) {
    case Unit::none:
      return "";
    case Unit::yuan:
      return "元";
    case Unit::thousand_yuan:
      return "千元";
    case Unit::ten_thousand_yuan:
      return "万元";
    case Unit::hundred_million_yuan:
      return "亿元";
  }
  return "";
}

std::int64_t fen_per(Unit unit) {
  switch (unit) {
    case Unit::none:
      return 0;
    case Unit::yuan:
      return 100;
    case Unit::thousand_yuan:
      return 100'000;
    case Unit::ten_thousand_yuan:
      return 1'000'000;
    case Unit::hundred_million_yuan:
      return 10'000'000'000;
  }
  return 0;
}

}  // namespace gouji
