// The field's words in the narrative: directions, phases, measures, years.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parse/claim.h"

namespace gouji {

/// A direction word at the end of a text: `比2022年预算增加` has up, and where the word begins.
struct DirectionWord {
  Direction direction = Direction::none;
  std::size_t begin = 0;
};

/// 增加, 减少率为, 增长了; not 新增.
DirectionWord ending_direction(std::string_view text);

/// The phase that a text names; the names of the four budgets (一般公共预算 …) name none.
Phase phase_in(std::string_view text);

/// The measure that a noun names, by the names of schedule.h and, for totals, its roles; empty for none.
std::string measure_in(std::string_view noun);

/// The last year that a text names, `this_year` being what 本年 means and the year after 上年; 0 for none.
int year_in(std::string_view text, int this_year);

/// A noun without what stands before it: 其中, a year, the organisation whose figure it is. `公务接待费2016年预算` keeps what
/// its year stands within.
std::string bare_noun(std::string_view noun);

/// True for nouns that name no more than a phase: 支出决算, 年初预算, 2023年预算安排; not for an empty one.
bool is_phase_noun(std::string_view noun);

/// A noun without the phase at its end: “三公”经费支出年初预算 is of “三公”经费.
std::string topic_of(std::string_view noun);

}  // namespace gouji
