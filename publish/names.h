// What kinds of things are called, for people.
#pragma once

#include <string>
#include <string_view>

#include "parse/schedule.h"
#include "publish/write.h"
#include "reconcile/finding.h"

namespace gouji {

std::string_view name_of(Severity severity, Language language);
std::string_view name_of(Outcome outcome, Language language);
std::string_view name_of(FindingKind kind, Language language);
std::string_view name_of(ScheduleKind kind, Language language);

/// A place of the ledger: `general-public:2010301:支出/合计` with the schedule's name, a claim as the words that it quotes.
std::string place_name(std::string_view where, Language language);

/// The part of a place that many places share: the schedule's name, or the narrative.
std::string place_group(std::string_view where, Language language);

}  // namespace gouji
