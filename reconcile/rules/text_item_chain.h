// W3 for what an item is called: chains that no line of the schedule has, and classes under a name of other years.
#pragma once

#include <string>

#include "reconcile/rule.h"
#include "reconcile/rules/passage_evidence.h"

namespace gouji {

/// The words of the passage that name something otherwise than the schedule's line, as a finding of W3 in the ledger too.
void report_line_name(const Filing& filing, int passage, const std::string& stated, const ScheduleLine& line,
                      Verification& out);

/// An item whose paragraph is bound to no line: that of another group, or one that its group does not have.
void check_item_chain(const Context& context, const ItemParagraph& paragraph, Verification& out);

/// Classes in lists, which are named alone: 文化体育与传媒支出20.00万元，占5.00%.
void check_class_words(const Context& context, Verification& out);

}  // namespace gouji
